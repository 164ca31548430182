import { type Ask, groupOf, type Write } from "../../kernel";
import type {
  AcceptInvitation,
  ApproveMemberCreation,
  CreateMember,
  DeleteMember,
  EvictMember,
  QuitOrganization,
  RemoveMember,
  SetPaymentMode,
} from "../../resources/member/operations";
import { creationRequests, invitations, members, paidBy } from "../../resources/member/rows";
import { asksOtherEntity, payerOf } from "../../resources/member/terms";
import type { VendorSanction } from "../../resources/organization/operations";
import { purseOf } from "../finance/books";
import type { Fen } from "../finance/money";
import { creditTerms, purses } from "../finance/rows";
import { freezes, type PaymentHistory, paymentHistories, type ServiceKind } from "./rows";

/** The account that pays for an account at the moment; itself on self-pay and outside the organization. */
export function payingAccount(ask: Ask, account: string): string {
  return ask.value(members, account, "payer") ?? account;
}

/** Ordinary and premium marketplace services are never paid on behalf. */
export function isExcluded(service: ServiceKind): boolean {
  return service === "marketplace_ordinary" || service === "marketplace_premium";
}

/** Who has to pay what the account orders of a kind of service. */
export function payingFor(ask: Ask, account: string, service: ServiceKind): string {
  return isExcluded(service) ? account : payingAccount(ask, account);
}

/** What the account can pay with: its balance less what it owes and what is held back, and its credit. */
export function available(ask: Ask, account: string): Fen {
  const { cash, gift, allocated, arrears, frozen } = purseOf(ask, account);
  return cash + gift + allocated - arrears - frozen + creditLimitOf(ask, account);
}

export function creditLimitOf(ask: Ask, account: string): Fen {
  return ask.value(creditTerms, account, "limit") ?? 0;
}

/** Does the account owe more than it may, so that what it pays for stands still? `gained`: what it gets in the same moment. */
export function isOverdrawn(ask: Ask, account: string, gained: Fen = 0): boolean {
  if (ask.value(creditTerms, account, "spared") === true) return false;
  return (ask.value(purses, account, "arrears") ?? 0) - gained > creditLimitOf(ask, account);
}

/** `payer` pays for `member`. */
export interface Relation {
  readonly member: string;
  readonly payer: string;
}

export type Beginning = CreateMember | ApproveMemberCreation | AcceptInvitation | SetPaymentMode;
export const beginningOperations = [
  "create_member",
  "approve_member_creation",
  "accept_invitation",
  "set_payment_mode",
] as const satisfies readonly Beginning["name"][];

export type Ending = SetPaymentMode | RemoveMember | QuitOrganization | DeleteMember | EvictMember | VendorSanction;
export const endingOperations = [
  "set_payment_mode",
  "remove_member",
  "quit_organization",
  "delete_member",
  "evict_member",
  "vendor_sanction",
] as const satisfies readonly Ending["name"][];

/** The payment relation that the operation begins. */
export function beginning(ask: Ask, operation: Beginning): Relation | undefined {
  const relation = (member: string, payer: string | null | undefined): Relation | undefined =>
    payer == null ? undefined : { member, payer };
  switch (operation.name) {
    case "create_member":
      return asksOtherEntity(ask, operation) ? undefined : relation(operation.member, payerOf(ask, operation));
    case "approve_member_creation":
      return relation(operation.member, ask.value(creationRequests, operation.member, "payer"));
    case "accept_invitation":
      return relation(operation.account, ask.value(invitations, operation.invitation, "payer"));
    case "set_payment_mode": {
      const payer = payerOf(ask, operation);
      return payer === ask.value(members, operation.member, "payer") ? undefined : relation(operation.member, payer);
    }
  }
}

/** The payment relations that the operation ends. A change of payer ends one and begins another. */
export function endings(ask: Ask, operation: Ending): readonly Relation[] {
  if (operation.name === "vendor_sanction") return operation.sanction === "remove" ? relationsOf(ask, operation.account) : [];
  const { member } = operation;
  if (operation.name !== "set_payment_mode") return relationsOf(ask, member);
  const payer = ask.value(members, member, "payer") ?? null;
  return payer === null || payer === payerOf(ask, operation) ? [] : [{ member, payer }];
}

/** Who pays for the account, and whom it pays for. */
function relationsOf(ask: Ask, account: string): readonly Relation[] {
  if (!ask.exists(members, account)) return [];
  const payer = ask.value(members, account, "payer") ?? null;
  const paid = groupOf(paidBy, account);
  return [
    ...(payer === null ? [] : [{ member: account, payer }]),
    ...(ask.zero(paid) ? [] : ask.list(paid).map((member) => ({ member, payer: account }))),
  ];
}

/** Who paid for the account since when. Where nothing was written down, what holds now has held since it joined. */
export function historyOf(ask: Ask, account: string): PaymentHistory["changes"] {
  const changes = ask.value(paymentHistories, account, "changes");
  if (changes !== undefined) return changes;
  const payer = ask.value(members, account, "payer") ?? null;
  return payer === null ? [] : [{ at: ask.value(members, account, "joinedAt") ?? 0, payer }];
}

/** Releases what the holders' balances hold back for accounts. */
export function release(ask: Ask, write: Write, held: readonly { readonly holder: string; readonly account: string }[]): void {
  const released = new Map<string, Fen>();
  for (const { holder, account } of held) {
    const amount = ask.value(freezes, `${holder}/${account}`, "amount");
    if (amount === undefined) continue;
    write.drop(freezes, `${holder}/${account}`);
    released.set(holder, (released.get(holder) ?? 0) + amount);
  }
  for (const [holder, amount] of released) {
    if (!ask.exists(purses, holder)) continue;
    write.set(purses, holder, { frozen: (ask.value(purses, holder, "frozen") ?? 0) - amount });
  }
}
