import { type Account, accounts } from "../../areas/account/rows";
import { type Ask, groupOf, type Write } from "../../kernel";
import { membersIn } from "../department/rows";
import { allMembers, organizations, SELF } from "../organization/rows";
import type { CreateMember } from "./operations";
import {
  type FinancePermission,
  financePermissions,
  type Member,
  memberNames,
  members,
  memberTags,
  type PaymentMode,
  paidBy,
} from "./rows";

/** What every member has, ticked or not (FIN-DEFAULT-LOCKED). */
export const lockedPermissions: readonly FinancePermission[] = ["view_balance", "view_bills"];

/** Finance permissions as a member holds them: each once, the locked ones included, sorted. */
export function grantedPermissions(asked: readonly FinancePermission[]): readonly FinancePermission[] {
  return [...new Set([...asked, ...lockedPermissions])].sort();
}

/** Those among permissions that do not exist (FIN-PERMISSION-SET). */
export function unknownPermissions(asked: readonly string[]): readonly string[] {
  const known: readonly string[] = financePermissions;
  return asked.filter((permission) => !known.includes(permission));
}

/** The part of an operation that says who pays. */
export interface Payment {
  readonly payment_mode: PaymentMode;
  readonly payer: string | null;
}

/** The account that would pay; null on self-pay. Pay-on-behalf without a payer means the management account. */
export function payerOf(ask: Ask, { payment_mode, payer }: Payment): string | null {
  if (payment_mode === "self_pay") return null;
  return payer ?? ask.value(organizations, SELF, "managementAccount") ?? null;
}

/** The verified subject of the management account (ENTITY-CURRENT-DEFINITION); null when it has none. */
export function currentEntity(ask: Ask): string | null {
  return ask.value(accounts, ask.value(organizations, SELF, "managementAccount") ?? "", "entity") ?? null;
}

/** Is the member asked for on behalf of an entity other than the current one? */
export function asksOtherEntity(ask: Ask, { entity }: CreateMember): boolean {
  return entity !== undefined && entity !== currentEntity(ask);
}

/** Writes a member and everything it is found by: its name, its department, the list of all, the list of its payer. */
export function enter(write: Write, id: string, member: Member): void {
  write.put(members, id, member);
  write.put(memberNames, member.name, { member: id });
  write.join(groupOf(membersIn, member.department), id);
  write.join(groupOf(allMembers), id);
  if (member.payer !== null) write.join(groupOf(paidBy, member.payer), id);
}

/** Hangs tags on a member; none is no row. */
export function tag(write: Write, member: string, tags: Readonly<Record<string, string>> | undefined): void {
  if (tags !== undefined && Object.keys(tags).length > 0) write.put(memberTags, member, { tags });
}

/** The account of a member that the organization creates; its verified subject comes from the rule that says whose it takes over. */
export function createdAccount(name: string): Account {
  return {
    name,
    entity: null,
    entityKind: null,
    organization: "here",
    createdBy: "organization",
    status: "active",
    managementAgreement: false,
    memberAgreement: true,
    affiliated: true,
    channelCustomer: false,
    accountLevelDiscount: false,
    payAdmission: true,
    payExit: true,
    specialPermissions: [],
    singleAccountTagPolicy: false,
    answers: "accept",
    vendorReview: "approve",
  };
}
