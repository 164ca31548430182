import { accounts } from "../../areas/account/rows";
import { type Ask, groupOf } from "../../kernel";
import { administeredBy } from "../entity-admin/rows";
import { organizations, SELF } from "../organization/rows";
import type { AcceptInvitation, ApproveMemberCreation, CreateMember, InviteMember, SetPaymentMode } from "./operations";
import { creationRequests, invitations, members } from "./rows";
import { asksOtherEntity, currentEntity, payerOf } from "./terms";

/** The operations that can put a member on pay-on-behalf. */
export type Paying = CreateMember | ApproveMemberCreation | InviteMember | AcceptInvitation | SetPaymentMode;
export const payingOperations = [
  "create_member",
  "approve_member_creation",
  "invite_member",
  "accept_invitation",
  "set_payment_mode",
] as const satisfies readonly Paying["name"][];

/** A payment relation that an operation would begin. */
export interface PayOnBehalf {
  /** The account that would be paid for. */
  readonly member: string;
  /** Its verified subject; null when it has none. */
  readonly entity: string | null;
  readonly payer: string;
}

/** The payment relation that the operation asks for; undefined when it asks for self-pay. */
export function payOnBehalfOf(ask: Ask, operation: Paying): PayOnBehalf | undefined {
  const payer = askedPayer(ask, operation);
  if (payer === null) return undefined;
  switch (operation.name) {
    case "create_member":
      return {
        member: operation.member,
        payer,
        entity: asksOtherEntity(ask, operation) ? (operation.entity ?? null) : currentEntity(ask),
      };
    case "approve_member_creation":
      return { member: operation.member, payer, entity: ask.value(creationRequests, operation.member, "entity") ?? null };
    case "set_payment_mode":
      return { member: operation.member, payer, entity: ask.value(accounts, operation.member, "entity") ?? null };
    case "invite_member":
    case "accept_invitation":
      return { member: operation.account, payer, entity: ask.value(accounts, operation.account, "entity") ?? null };
  }
}

function askedPayer(ask: Ask, operation: Paying): string | null {
  switch (operation.name) {
    case "approve_member_creation":
      return ask.value(creationRequests, operation.member, "payer") ?? null;
    case "accept_invitation":
      return ask.value(invitations, operation.invitation, "payer") ?? null;
    default:
      return payerOf(ask, operation);
  }
}

export function isManagementAccount(ask: Ask, account: string): boolean {
  return account === ask.value(organizations, SELF, "managementAccount");
}

/** May the account pay for members of the entity: the management account, or the entity's admin (PAY-PAYER-CANDIDATES)? */
export function mayPayFor(ask: Ask, payer: string, entity: string | null): boolean {
  if (isManagementAccount(ask, payer)) return true;
  return entity !== null && ask.exists(members, payer) && ask.has(groupOf(administeredBy, payer), entity);
}
