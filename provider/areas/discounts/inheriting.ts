import { type Ask, groupOf, type Write } from "../../kernel";
import { grants } from "../../resources/member/granting";
import type {
  AcceptInvitation,
  ApproveMemberCreation,
  CreateMember,
  InviteMember,
  SetPaymentMode,
  UpdateMemberFinancePermissions,
} from "../../resources/member/operations";
import { creationRequests, type FinancePermission, invitations, members } from "../../resources/member/rows";
import { asksOtherEntity, payerOf } from "../../resources/member/terms";
import { organizations, SELF } from "../../resources/organization/rows";
import type { InheritDiscount } from "./operations";
import { inheritances, inheritorsOf } from "./rows";

/** Operations that establish an inheritance (DISC-GRANT-ESTABLISHES). */
export type Granting = CreateMember | ApproveMemberCreation | AcceptInvitation | UpdateMemberFinancePermissions;
export const grantingOperations = [
  "create_member",
  "approve_member_creation",
  "accept_invitation",
  "update_member_finance_permissions",
] as const satisfies readonly Granting["name"][];

/** Operations that only ask for one that is going to be established, or that has to fit from now on. */
export type Requesting = InviteMember | SetPaymentMode;

/** Discounts of `source` would hold for `receiver`. `paid`: under pay-on-behalf. */
export interface Request {
  readonly source: string;
  readonly receiver: string;
  readonly paid: boolean;
}

/** The inheritance that the operation would bring about or ask for; undefined when it is not about any. */
export function requestOf(ask: Ask, operation: Granting | Requesting | InheritDiscount): Request | undefined {
  const management = ask.value(organizations, SELF, "managementAccount");
  if (management === undefined) return undefined;
  const request = (receiver: string, payer: string | null): Request => ({
    source: payer ?? management,
    receiver,
    paid: payer !== null,
  });
  switch (operation.name) {
    case "create_member":
      // Asked of another entity's admin, it is established when that one approves.
      if (!asks(operation.finance_permissions) || asksOtherEntity(ask, operation)) return undefined;
      return request(operation.member, payerOf(ask, operation));
    case "invite_member":
      return asks(operation.finance_permissions) ? request(operation.account, payerOf(ask, operation)) : undefined;
    case "approve_member_creation": {
      const { member } = operation;
      if (!asks(ask.value(creationRequests, member, "financePermissions"))) return undefined;
      return request(member, ask.value(creationRequests, member, "payer") ?? null);
    }
    case "accept_invitation": {
      const { account, invitation } = operation;
      if (!asks(ask.value(invitations, invitation, "financePermissions"))) return undefined;
      return request(account, ask.value(invitations, invitation, "payer") ?? null);
    }
    case "update_member_finance_permissions":
      if (!grants(ask, operation, "inherit_offer")) return undefined;
      return request(operation.member, ask.value(members, operation.member, "payer") ?? null);
    case "set_payment_mode":
      // With the permission the rules of inheritance apply to the new payer too; without it nothing is asked (DISC-OPTIONAL-UNDER-PAY).
      if (!asks(ask.value(members, operation.member, "financePermissions"))) return undefined;
      return request(operation.member, payerOf(ask, operation));
    case "inherit_discount":
      return request(operation.member, ask.value(members, operation.member, "payer") ?? null);
  }
}

function asks(permissions: readonly FinancePermission[] | undefined): boolean {
  return permissions?.includes("inherit_offer") === true;
}

/** The source of another inheritance that the source itself receives; undefined when there is none. */
export function sourceInherits(ask: Ask, { source }: Request): string | undefined {
  return ask.value(inheritances, source, "source");
}

/** A different source that the receiver inherits from already. */
export function receiverInherits(ask: Ask, { source, receiver }: Request): string | undefined {
  const held = ask.value(inheritances, receiver, "source");
  return held === source ? undefined : held;
}

export function receiverIsSource(ask: Ask, { receiver }: Request): boolean {
  return !ask.zero(groupOf(inheritorsOf, receiver));
}

/** Does one of the three exclusive rules stand against it? */
export function clashes(ask: Ask, request: Request): boolean {
  return (
    sourceInherits(ask, request) !== undefined || receiverInherits(ask, request) !== undefined || receiverIsSource(ask, request)
  );
}

export function establish(ask: Ask, write: Write, { source, receiver }: Request, at: number): void {
  if (ask.value(inheritances, receiver, "source") === source) return;
  write.put(inheritances, receiver, { source, since: at });
  write.join(groupOf(inheritorsOf, source), receiver);
}

/** The operations to which the exclusive rules apply. */
export type Establishing = InheritDiscount | Granting;
export const clashRefuses = ["inherit_discount", ...grantingOperations] as const satisfies readonly Establishing["name"][];
