import { accountResources } from "../../areas/account/rows";
import { type Ask, groupOf, type Write } from "../../kernel";
import { members } from "../member/rows";
import { organizations, SELF } from "../organization/rows";
import { forgetTimes } from "../times";
import {
  departmentsOfUnit,
  externalRecipientsOf,
  externalUnitsOf,
  recipientId,
  recipients,
  recipientsOf,
  resourcesOf,
  sharedUnits,
  unitsHolding,
  unitsOfDepartment,
  unitsOwnedBy,
  unitsReceivedBy,
  unitsSharingBy,
} from "./rows";

/** Is the account the management account or a member? Everybody else falls under the out-of-organization rules. */
export function ofOrganization(ask: Ask, account: string): boolean {
  return ask.value(organizations, SELF, "managementAccount") === account || ask.exists(members, account);
}

/** The account that created the unit; the unit exists. */
export function ownerOf(ask: Ask, unit: string): string {
  const owner = ask.value(sharedUnits, unit, "owner");
  if (owner === undefined) throw new Error(`a rule let an operation on the unknown shared unit ${unit} pass`);
  return owner;
}

/** Notes that an account outside is a recipient: the unit now ties both it and the owner. */
export function tieOutside(write: Write, unit: string, owner: string, account: string): void {
  write.join(groupOf(externalRecipientsOf, unit), account);
  write.join(groupOf(externalUnitsOf, account), unit);
  write.join(groupOf(externalUnitsOf, owner), unit);
}

/** The owner stays tied while the unit has another recipient outside. */
export function untieOutside(ask: Ask, write: Write, unit: string, owner: string, account: string): void {
  write.leave(groupOf(externalRecipientsOf, unit), account);
  write.leave(groupOf(externalUnitsOf, account), unit);
  if (!ask.spare(groupOf(externalRecipientsOf, unit), 1)) write.leave(groupOf(externalUnitsOf, owner), unit);
}

/** What kind of resource it is, as units name it: `ssm:secret`. */
export function typeOfResource(ask: Ask, resource: string): string {
  return `${ask.value(accountResources, resource, "service")}:${ask.value(accountResources, resource, "type")}`;
}

export function dropResourceOf(write: Write, unit: string, resource: string): void {
  write.leave(groupOf(resourcesOf, unit), resource);
  write.leave(groupOf(unitsHolding, resource), unit);
  forgetTimes(write, accountResources, recipientId(unit, resource));
}

export function dropDepartmentOf(write: Write, unit: string, department: string): void {
  write.leave(groupOf(departmentsOfUnit, unit), department);
  write.leave(groupOf(unitsOfDepartment, department), unit);
  forgetTimes(write, recipients, recipientId(unit, department));
}

/** Takes one recipient out of a unit. At most once per unit in one operation: what is left is judged by how it was before. */
export function dropRecipient(ask: Ask, write: Write, unit: string, account: string): void {
  const owner = ownerOf(ask, unit);
  write.leave(groupOf(recipientsOf, unit), account);
  write.leave(groupOf(unitsReceivedBy, account), unit);
  write.drop(recipients, recipientId(unit, account));
  forgetTimes(write, recipients, recipientId(unit, account));
  if (!ask.spare(groupOf(recipientsOf, unit), 1)) write.leave(groupOf(unitsSharingBy, owner), unit);
  if (ask.value(recipients, recipientId(unit, account), "scope") === "out_of_organization")
    untieOutside(ask, write, unit, owner, account);
}

/** Ends the sharing of everything in a unit, whoever receives it. */
export function endSharing(ask: Ask, write: Write, unit: string): void {
  const owner = ownerOf(ask, unit);
  for (const resource of ask.list(groupOf(resourcesOf, unit))) dropResourceOf(write, unit, resource);
  const inDepartments = groupOf(departmentsOfUnit, unit);
  for (const department of ask.zero(inDepartments) ? [] : ask.list(inDepartments)) dropDepartmentOf(write, unit, department);
  for (const account of ask.list(groupOf(recipientsOf, unit))) {
    write.leave(groupOf(recipientsOf, unit), account);
    write.leave(groupOf(unitsReceivedBy, account), unit);
    write.leave(groupOf(externalRecipientsOf, unit), account);
    write.leave(groupOf(externalUnitsOf, account), unit);
    write.drop(recipients, recipientId(unit, account));
    forgetTimes(write, recipients, recipientId(unit, account));
  }
  write.leave(groupOf(unitsSharingBy, owner), unit);
  write.leave(groupOf(externalUnitsOf, owner), unit);
}

export function dropUnit(ask: Ask, write: Write, unit: string): void {
  write.leave(groupOf(unitsOwnedBy, ownerOf(ask, unit)), unit);
  write.drop(sharedUnits, unit);
  forgetTimes(write, sharedUnits, unit);
}

/** The units of an account end with its place in the organization. */
export function endUnitsOf(ask: Ask, write: Write, account: string): void {
  const owned = groupOf(unitsOwnedBy, account);
  if (ask.zero(owned)) return;
  for (const unit of ask.list(owned)) {
    endSharing(ask, write, unit);
    dropUnit(ask, write, unit);
  }
}

/** Takes an account out of the in-organization units that it receives from. */
export function endReceiving(ask: Ask, write: Write, account: string): void {
  const received = groupOf(unitsReceivedBy, account);
  if (ask.zero(received)) return;
  for (const unit of ask.list(received)) {
    if (ask.value(recipients, recipientId(unit, account), "scope") === "in_organization")
      dropRecipient(ask, write, unit, account);
  }
}
