import { accountResources, accounts } from "../../areas/account/rows";
import { type Called, defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { departments } from "../department/rows";
import { noteChanged, noteCreated } from "../times";
import type {
  AcceptShare,
  AddShareDepartment,
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  DeleteSharedUnit,
  QuitSharedUnit,
  RejectShare,
  RemoveShareDepartment,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
  UseSharedResource,
  ViewSharedResources,
} from "./operations";
import {
  departmentsOfUnit,
  recipientId,
  recipients,
  recipientsOf,
  resourcesOf,
  type SharedUnit,
  sharedUnits,
  unitsHolding,
  unitsOfDepartment,
  unitsOwnedBy,
  unitsReceivedBy,
  unitsSharingBy,
} from "./rows";
import {
  dropDepartmentOf,
  dropRecipient,
  dropResourceOf,
  dropUnit,
  ofOrganization,
  ownerOf,
  tieOutside,
  typeOfResource,
} from "./sharing";

const aUnit = ({ unit }: { readonly unit: string }) => ({ table: sharedUnits.name, id: unit });
const unitCalled = (called: Called, unit: string) => called(sharedUnits.name, unit);
const accountCalled = (called: Called, account: string) => called(accounts.name, account);
const resourceCalled = (called: Called, resource: string) => called(accountResources.name, resource);

/** API: AddShareUnit. Nothing is shared before it has a resource and a recipient. */
const createSharedUnit = defineOperation<CreateSharedUnit>({
  name: "create_shared_unit",
  creates: ["unit"],
  reversible: true,
  verb: "create",
  subject: aUnit,
  describe: ({ title, region }) => `create shared unit \`${title}\` in ${region}`,
  transition(_ask, write, { unit, owner, title, description, region, resource_type, inside_only }, { at }) {
    const inside: Pick<SharedUnit, "insideOnly"> = inside_only === true ? { insideOnly: true } : {};
    write.put(sharedUnits, unit, { name: title, description, region, owner, resourceType: resource_type, ...inside });
    noteCreated(write, sharedUnits, unit, at);
    write.join(groupOf(unitsOwnedBy, owner), unit);
  },
});

/** API: UpdateShareUnit. */
const updateSharedUnit = defineOperation<UpdateSharedUnit>({
  name: "update_shared_unit",
  reversible: true,
  verb: "change",
  subject: aUnit,
  describe: ({ unit, title }, called) =>
    title === undefined
      ? `change the description of ${unitCalled(called, unit)}`
      : `rename ${unitCalled(called, unit)} to \`${title}\``,
  transition(ask, write, { unit, title, description, inside_only }, { at }) {
    noteChanged(ask, write, sharedUnits, unit, at);
    write.set<SharedUnit>(sharedUnits, unit, {
      ...(title === undefined ? {} : { name: title }),
      ...(description === undefined ? {} : { description }),
      ...(inside_only === undefined ? {} : { insideOnly: inside_only }),
    });
  },
});

/** API: DeleteShareUnit. That the sharing of what is in it ends is SHARE-DELETE-ENDS. */
const deleteSharedUnit = defineOperation<DeleteSharedUnit>({
  name: "delete_shared_unit",
  reversible: true,
  verb: "delete",
  subject: aUnit,
  describe: ({ unit }, called) => `delete ${unitCalled(called, unit)}, which ends the sharing of what is in it`,
  transition: (ask, write, { unit }) => dropUnit(ask, write, unit),
});

/** API: AddShareUnitResources. */
const addShareResource = defineOperation<AddShareResource>({
  name: "add_share_resource",
  reversible: true,
  verb: "bind",
  subject: aUnit,
  describe: ({ unit, resource }, called) => `put ${resourceCalled(called, resource)} into ${unitCalled(called, unit)}`,
  transition(ask, write, { unit, resource }, { at }) {
    if (ask.value(sharedUnits, unit, "resourceType") === "")
      write.set<SharedUnit>(sharedUnits, unit, { resourceType: typeOfResource(ask, resource) });
    noteCreated(write, accountResources, recipientId(unit, resource), at);
    write.join(groupOf(resourcesOf, unit), resource);
    write.join(groupOf(unitsHolding, resource), unit);
    if (!ask.zero(groupOf(recipientsOf, unit))) write.join(groupOf(unitsSharingBy, ownerOf(ask, unit)), unit);
  },
});

/** API: DeleteShareUnitResources. */
const removeShareResource = defineOperation<RemoveShareResource>({
  name: "remove_share_resource",
  reversible: true,
  verb: "unbind",
  subject: aUnit,
  describe: ({ unit, resource }, called) => `take ${resourceCalled(called, resource)} out of ${unitCalled(called, unit)}`,
  transition(ask, write, { unit, resource }) {
    dropResourceOf(write, unit, resource);
    if (!ask.spare(groupOf(resourcesOf, unit), 1)) write.leave(groupOf(unitsSharingBy, ownerOf(ask, unit)), unit);
  },
});

/** API: AddShareUnitMembers. As what the account becomes a recipient: SHARE-IN-ORG-TARGET and SHARE-IN-ORG-AUTO-JOIN. */
const addShareRecipient = defineOperation<AddShareRecipient>({
  name: "add_share_recipient",
  reversible: true,
  verb: "bind",
  subject: aUnit,
  describe: ({ unit, account }, called) => `share ${unitCalled(called, unit)} with ${accountCalled(called, account)}`,
  transition(ask, write, { unit, account }, { at }) {
    const owner = ownerOf(ask, unit);
    noteCreated(write, recipients, recipientId(unit, account), at);
    write.put(recipients, recipientId(unit, account), { scope: "out_of_organization", state: "offered" });
    write.join(groupOf(recipientsOf, unit), account);
    write.join(groupOf(unitsReceivedBy, account), unit);
    if (!ask.zero(groupOf(resourcesOf, unit))) write.join(groupOf(unitsSharingBy, owner), unit);
    if (!ofOrganization(ask, account)) tieOutside(write, unit, owner, account);
  },
});

/** API: DeleteShareUnitMembers. */
const removeShareRecipient = defineOperation<RemoveShareRecipient>({
  name: "remove_share_recipient",
  reversible: true,
  verb: "unbind",
  subject: aUnit,
  describe: ({ unit, account }, called) => `stop sharing ${unitCalled(called, unit)} with ${accountCalled(called, account)}`,
  transition: (ask, write, { unit, account }) => dropRecipient(ask, write, unit, account),
});

/** API: AddShareUnitNode. Members that come into the department receive too, without being named. */
const addShareDepartment = defineOperation<AddShareDepartment>({
  name: "add_share_department",
  reversible: true,
  verb: "bind",
  subject: aUnit,
  describe: ({ unit, department }, called) => `share ${unitCalled(called, unit)} with ${called(departments.name, department)}`,
  transition(_ask, write, { unit, department }, { at }) {
    write.join(groupOf(departmentsOfUnit, unit), department);
    write.join(groupOf(unitsOfDepartment, department), unit);
    noteCreated(write, recipients, recipientId(unit, department), at);
  },
});

/** API: DeleteShareUnitNode. */
const removeShareDepartment = defineOperation<RemoveShareDepartment>({
  name: "remove_share_department",
  reversible: true,
  verb: "unbind",
  subject: aUnit,
  describe: ({ unit, department }, called) =>
    `stop sharing ${unitCalled(called, unit)} with ${called(departments.name, department)}`,
  transition: (_ask, write, { unit, department }) => dropDepartmentOf(write, unit, department),
});

/** API: AcceptJoinShareUnitInvitation. */
const acceptShare = defineOperation<AcceptShare>({
  name: "accept_share",
  reversible: true,
  verb: "answer",
  subject: aUnit,
  describe: ({ unit, account }, called) => `${accountCalled(called, account)} agrees to join ${unitCalled(called, unit)}`,
  answeredBy: ({ account }, called) => `${accountCalled(called, account)}, in the list of what is shared with it`,
  transition: (_ask, write, { unit, account }) => write.set(recipients, recipientId(unit, account), { state: "joined" }),
});

/** API: RejectJoinShareUnitInvitation. Whoever declined can be asked again, so nothing of the offer stays. */
const rejectShare = defineOperation<RejectShare>({
  name: "reject_share",
  reversible: true,
  verb: "answer",
  subject: aUnit,
  describe: ({ unit, account }, called) => `${accountCalled(called, account)} declines to join ${unitCalled(called, unit)}`,
  answeredBy: ({ account }, called) => `${accountCalled(called, account)}, in the list of what is shared with it`,
  transition: (ask, write, { unit, account }) => dropRecipient(ask, write, unit, account),
});

const quitSharedUnit = defineOperation<QuitSharedUnit>({
  name: "quit_shared_unit",
  reversible: true,
  verb: "answer",
  subject: aUnit,
  describe: ({ unit, account }, called) => `${accountCalled(called, account)} leaves ${unitCalled(called, unit)}`,
  answeredBy: ({ account }, called) => `${accountCalled(called, account)}, in the list of what is shared with it`,
  transition: (ask, write, { unit, account }) => dropRecipient(ask, write, unit, account),
});

const viewSharedResources = defineOperation<ViewSharedResources>({
  name: "view_shared_resources",
  reversible: true,
  verb: "change",
  subject: aUnit,
  describe: ({ unit, account }, called) => `${accountCalled(called, account)} looks at ${unitCalled(called, unit)}`,
  transition: () => undefined,
});

const useSharedResource = defineOperation<UseSharedResource>({
  name: "use_shared_resource",
  reversible: true,
  verb: "change",
  subject: aUnit,
  describe: ({ unit, account, resource }, called) =>
    `${accountCalled(called, account)} uses ${resourceCalled(called, resource)} of ${unitCalled(called, unit)}`,
  transition: () => undefined,
});

export const sharedUnitOperations: readonly OperationDefinition[] = [
  createSharedUnit,
  updateSharedUnit,
  deleteSharedUnit,
  addShareResource,
  removeShareResource,
  addShareRecipient,
  removeShareRecipient,
  addShareDepartment,
  removeShareDepartment,
  acceptShare,
  rejectShare,
  quitSharedUnit,
  viewSharedResources,
  useSharedResource,
];
