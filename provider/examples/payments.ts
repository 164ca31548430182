import { looking } from "../areas/finance/notices";
import { type Coupon, coupons, couponsOf } from "../areas/finance/rows";
import { packsOf, resourcePacks, settlements } from "../areas/payments/rows";
import { billPlace, chargedTo, usableCoupons } from "../areas/payments/settling";
import { groupOf, type Organization, rowOf, withItem } from "../kernel";
import { members } from "../resources/member/rows";
import { discount, holding } from "./discounts";
import type { Circumstance, Examples } from "./example";
import {
  ANN,
  account,
  BEN,
  BETA,
  by,
  create,
  DELTA,
  GAMMA,
  holdsBack,
  inherits,
  joins,
  MANAGEMENT,
  NOON,
  on,
  op,
  row,
  selfPay,
} from "./words";

const DAY = 24 * 60 * 60 * 1000;

function coupon(id: string, owner: string, fields: Partial<Coupon> = {}): Circumstance {
  const gained = row(`a coupon: ${id}`, coupons, id, {
    account: owner,
    kind: "cash_coupon",
    rest: 30,
    expiresAt: null,
    ...fields,
  });
  return { ...gained, apply: (organization) => withItem(gained.apply(organization), groupOf(couponsOf, owner), id) };
}

function pack(id: string, owner: string): Circumstance {
  const gained = row(`a resource pack: ${id}`, resourcePacks, id, { account: owner, product: "CVM", rest: 5 });
  return { ...gained, apply: (organization) => withItem(gained.apply(organization), groupOf(packsOf, owner, "CVM"), id) };
}

/** The coupons that would pay for what an account uses some days later. */
function usable(organization: Organization, account: string, day: number): string {
  const at = NOON + day * DAY;
  const ask = looking(organization);
  const found = usableCoupons(ask, account, chargedTo(ask, account, at), at).map(({ id }) => id);
  return found.length === 0 ? "no coupon can be used" : `coupon ${found.join(", ")}`;
}

export const examples: Examples = {
  "PAY-MODES": { refused: [create(ANN, { payment_mode: "somehow" })], accepted: [create(ANN)] },
  "PAY-SAME-ENTITY": {
    given: [account(DELTA, { entity: "Health" }), op("associate_entity", { entity: "Health" })],
    refused: [op("invite_member", { account: DELTA, payment_mode: "pay_on_behalf" })],
    accepted: [op("invite_member", { account: DELTA })],
  },
  "PAY-PAYER-CANDIDATES": {
    given: [create(ANN), create(BEN)],
    refused: [op("set_payment_mode", { member: ANN, payer: BEN })],
    accepted: [op("set_payment_mode", { member: ANN })],
  },
  "PAY-CHANNEL-SELF-ONLY": {
    refused: [account(BETA, { channelCustomer: true }), op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
    accepted: [op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
  },
  "PAY-ADMISSION-CONDITIONS": {
    refused: [account(BETA, { payAdmission: false }), op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
    accepted: [op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
  },
  "PAY-EXIT-CONDITIONS": {
    given: [create(ANN), op("set_payment_mode", { member: ANN })],
    refused: [account(ANN, { payExit: false }), selfPay(ANN)],
    accepted: [selfPay(ANN)],
  },
  "PAY-ACCOUNT-DISCOUNT-MEMBER": {
    refused: [
      account(BETA, { accountLevelDiscount: true }),
      op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" }),
    ],
    accepted: [op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
  },
  "PAY-ACCOUNT-DISCOUNT-PAYER": {
    refused: [
      account(MANAGEMENT, { accountLevelDiscount: true }),
      op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" }),
    ],
    accepted: [op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
  },
  "PAY-NO-CHAIN": {
    given: [
      account(GAMMA, { entity: "Health" }),
      account(DELTA, { entity: "Health" }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      op("set_entity_admin", { entity: "Health", member: GAMMA }),
      ...joins(DELTA),
      op("set_payment_mode", { member: DELTA, payer: GAMMA }),
      account(GAMMA, { entity: "Acme" }),
    ],
    refused: [op("set_payment_mode", { member: GAMMA })],
    accepted: [selfPay(DELTA), op("set_payment_mode", { member: GAMMA })],
  },
  "PAY-PAYER-STILL-PAYING": {
    refused: [
      create(ANN, { payment_mode: "pay_on_behalf" }),
      op("change_verified_entity", { account: MANAGEMENT, entity: "New Acme" }),
    ],
    accepted: [op("change_verified_entity", { account: MANAGEMENT, entity: "New Acme" })],
  },
  "PAY-MEMBER-LOSES-PAYMENT-CONTROL": {
    given: [
      create(ANN),
      op("set_payment_mode", { member: ANN }),
      op("place_prepaid_order", { account: ANN, amount: 5, way: "payer" }),
      op("top_up", { amount: 10 }),
    ],
    refused: [by(ANN, op("pay_order"))],
    accepted: [op("pay_order")],
  },
  "PAY-PREPAID-PAYER-ONLY": {
    given: [create(ANN), op("set_payment_mode", { member: ANN })],
    refused: [op("place_prepaid_order", { account: ANN, amount: 5 })],
    accepted: [op("place_prepaid_order", { account: ANN, amount: 5, way: "payer" })],
  },
  "PAY-PREPAID-AUTO": {
    given: [create(ANN), op("set_payment_mode", { member: ANN }), op("top_up", { amount: 500 })],
    does: op("place_prepaid_order", { account: ANN, amount: 120, way: "payer" }),
  },
  "PAY-PENDING-ORDERS": {
    given: [
      create(ANN),
      op("set_payment_mode", { member: ANN }),
      op("place_prepaid_order", { account: ANN, amount: 5, way: "payer" }),
    ],
    refused: [op("request_payment", { order: "o" })],
    accepted: [by(ANN, op("request_payment", { order: "o" }))],
  },
  "PAY-REFUND-SPLIT": {
    given: [
      create(ANN),
      op("top_up", { account: ANN, amount: 2_000 }),
      op("place_prepaid_order", { account: ANN, amount: 2_000 }),
      by(ANN, op("pay_order")),
    ],
    refused: [op("refund_prepaid_order", { amount: 2_001 })],
    accepted: [op("refund_prepaid_order", { amount: 2_000 })],
  },
  "PAY-REFUND-NOTICE": {
    given: [
      create(ANN),
      op("top_up", { account: ANN, amount: 2_000 }),
      op("place_prepaid_order", { account: ANN, amount: 2_000 }),
      by(ANN, op("pay_order")),
    ],
    does: op("refund_prepaid_order", { amount: 500, ends: true }),
  },
  "PAY-POSTPAID-JOIN-CYCLE": { given: [create(ANN)], does: op("set_payment_mode", { member: ANN }) },
  "PAY-POSTPAID-QUIT-CYCLE": { given: [create(ANN), op("set_payment_mode", { member: ANN })], does: selfPay(ANN) },
  "PAY-BILL-TO-PAYER": {
    given: [create(ANN)],
    refused: [by(GAMMA, op("view_bills", { account: ANN, view: "bill_overview" }))],
    accepted: [op("view_bills", { account: ANN, view: "bill_overview" })],
  },
  "PAY-INVOICE-PAYER": {
    given: [
      create(ANN),
      op("set_payment_mode", { member: ANN }),
      op("top_up", { amount: 500 }),
      op("place_prepaid_order", { account: ANN, amount: 100, way: "payer" }),
    ],
    refused: [by(ANN, op("issue_invoice", { account: ANN }))],
    accepted: [op("issue_invoice", { account: ANN })],
  },
  "PAY-TRANSACTIONS-PAYER": {
    given: [create(ANN)],
    refused: [op("view_transactions", { account: ANN })],
    accepted: [by(ANN, op("view_transactions", { account: ANN }))],
  },
  "PAY-NOTIFY-PREPAID": { given: [create(ANN)], does: op("notify", { account: ANN, message: "expired" }) },
  "PAY-NOTIFY-POSTPAID": { given: [create(ANN)], does: op("notify", { account: ANN, message: "arrears" }) },
  "PAY-SUSPEND-BY-PAYER-BALANCE": {
    given: [create(ANN), op("set_payment_mode", { member: ANN }), op("settle_postpaid", { account: MANAGEMENT, price: 30 })],
    refused: [op("suspend_accounts", { account: ANN })],
    accepted: [op("suspend_accounts", { account: MANAGEMENT })],
  },
  "PAY-RESTORE-BROADCAST": {
    given: [op("settle_postpaid", { account: MANAGEMENT, price: 30 }), op("suspend_accounts", { account: MANAGEMENT })],
    does: op("top_up", { amount: 30 }),
  },
  "PAY-MARKETPLACE-EXCLUDED": {
    given: [create(ANN), op("set_payment_mode", { member: ANN })],
    refused: [op("place_prepaid_order", { account: ANN, amount: 5, service: "marketplace_premium", way: "payer" })],
    accepted: [op("place_prepaid_order", { account: ANN, amount: 5, way: "payer" })],
  },
  "PAY-INHERIT-VERIFIED-ON-ENABLE": {
    given: [inherits(MANAGEMENT)],
    refused: [op("invite_member", { account: BETA, finance_permissions: ["inherit_offer"], payment_mode: "pay_on_behalf" })],
    accepted: [op("invite_member", { account: BETA, payment_mode: "pay_on_behalf" })],
  },
  "PAY-FREEZE-ON-JOIN": {
    given: [create(ANN), op("top_up", { account: ANN, amount: 100 }), holdsBack(ANN, ANN, 60)],
    does: op("set_payment_mode", { member: ANN }),
  },
  "PAY-FREEZE-ON-QUIT": {
    given: [create(ANN), op("set_payment_mode", { member: ANN }), op("top_up", { amount: 100 }), holdsBack(MANAGEMENT, ANN, 60)],
    does: selfPay(ANN),
  },
  "PAY-THRESHOLD-ON-JOIN": {
    given: [create(ANN), op("settle_postpaid", { account: MANAGEMENT, price: 30 })],
    does: op("set_payment_mode", { member: ANN }),
  },
  "PAY-THRESHOLD-ON-QUIT": {
    given: [
      create(ANN),
      op("set_payment_mode", { member: ANN }),
      op("settle_postpaid", { account: MANAGEMENT, price: 30 }),
      op("suspend_accounts", { account: MANAGEMENT }),
    ],
    does: selfPay(ANN),
  },
  "PAY-DEFAULT-SELF": { keeps: create(ANN), seen: (organization) => rowOf(organization, members, ANN)?.paymentMode },
  "PAY-POSTPAID-EXTENDED-CYCLE": {
    given: [create(ANN), op("set_payment_mode", { member: ANN })],
    keeps: on(90, op("settle_postpaid", { account: ANN, price: 30, to: NOON + 90 * DAY })),
    seen: (organization) => rowOf(organization, settlements, "s")?.chargedTo,
  },
  "PAY-POSTPAID-VOUCHER": {
    given: [create(ANN), coupon("of Ann", ANN), coupon("of Acme", MANAGEMENT), op("set_payment_mode", { member: ANN })],
    keeps: on(1, op("settle_postpaid", { account: ANN, price: 30, to: NOON + DAY })),
    seen: (organization) => ["of Acme", "of Ann"].map((id) => `coupon ${id}: ${rowOf(organization, coupons, id)?.rest} fen left`),
  },
  "PAY-RESOURCE-PACK-OWN": {
    given: [create(ANN), pack("of Ann", ANN), pack("of Acme", MANAGEMENT), op("set_payment_mode", { member: ANN })],
    keeps: on(1, op("settle_postpaid", { account: ANN, price: 30, to: NOON + DAY })),
    seen: (organization) =>
      ["of Acme", "of Ann"].map((id) => `pack ${id}: ${rowOf(organization, resourcePacks, id)?.rest} units left`),
  },
  "PAY-VOUCHER-MEMBER-UNUSABLE": {
    given: [create(ANN), coupon("of Ann", ANN)],
    keeps: op("set_payment_mode", { member: ANN }),
    seen: (organization) => usable(organization, ANN, 1),
  },
  "PAY-VOUCHER-PAYER-CASH-ONLY": {
    given: [create(ANN), coupon("voucher", MANAGEMENT, { kind: "voucher" }), coupon("cash coupon", MANAGEMENT)],
    keeps: op("set_payment_mode", { member: ANN }),
    seen: (organization) => usable(organization, ANN, 1),
  },
  "PAY-VOUCHER-LAPSE": {
    given: [create(ANN), coupon("of Ann", ANN, { expiresAt: NOON + 5 * DAY }), op("set_payment_mode", { member: ANN })],
    keeps: on(10, selfPay(ANN)),
    seen: (organization) => usable(organization, ANN, 11),
  },
  "PAY-BILL-LOCATION": {
    given: [create(ANN)],
    keeps: op("set_payment_mode", { member: ANN }),
    seen: (organization) => billPlace(rowOf(organization, members, ANN)?.paymentMode === "pay_on_behalf"),
  },
  "PAY-PRIVATE-CLOUD-CONTRACT": {
    given: [create(ANN), create(BEN)],
    keeps: op("settle_postpaid", { account: ANN, price: 30, service: "private_cloud", contract_payer: BEN }),
    seen: (organization) => rowOf(organization, settlements, "s")?.chargedTo,
  },
  "PAY-FULL-REBATE-UNCHANGED": {
    given: [create(ANN), discount("of Ann", ANN, { level: "full_rebate" }), op("set_payment_mode", { member: ANN })],
    keeps: op("inherit_discount", { member: ANN }),
    seen: holding,
  },
};
