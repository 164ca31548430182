import type { Organization } from "../../../provider/kernel";
import { system, vendor } from "../../../provider/resources/organization/actors";
import {
  allocate,
  cancelPending,
  giveBack,
  order,
  pay,
  payPending,
  refund,
  restore,
  settle,
  suspend,
  topUp,
  withdraw,
} from "../../areas/money-acts";
import { MANAGEMENT } from "../../support/kernel";
import { ANN, BEN, by, HEALTH, like, op } from "./around";
import type { Examples } from "./example";

const grant = (member: string, ...permissions: readonly string[]) =>
  op("update_member_finance_permissions", { member, finance_permissions: [...permissions, "view_balance", "view_bills"].sort() });
const paid = (member: string) => op("set_payment_mode", { member, payment_mode: "pay_on_behalf", payer: MANAGEMENT });
const mayAllocate = (organization: Organization): Organization =>
  [MANAGEMENT, ANN].reduce((open, account) => like(open, account, { specialPermissions: ["allocate_funds"] }), organization);
const mayLend = (organization: Organization): Organization =>
  like(organization, MANAGEMENT, { specialPermissions: ["credit_limit"] });
const month = "2026-01";
const rich = topUp(1_000_000);

/** Of funds, invoices, bills, discounts and payments. */
export const moneyExamples: Examples = {
  view_bills: {
    accepted: op("view_bills", { account: ANN, view: "bill_overview" }),
    refused: op("view_bills", { account: ANN, view: "nothing" }),
    rule: "FIN-VIEW-BILLS-SCOPE",
  },
  view_balance: {
    accepted: op("view_balance", { account: ANN, view: "cash" }),
    refused: op("view_balance", { account: ANN, view: "cash", ...by(BEN) }),
    rule: "FIN-VIEW-BALANCE-SCOPE",
  },
  view_transactions: {
    given: [paid(ANN)],
    accepted: op("view_transactions", { account: ANN }),
    refused: op("view_transactions", { account: ANN, ...by(ANN) }),
    rule: "PAY-TRANSACTIONS-PAYER",
  },
  view_finance_overview: {
    accepted: op("view_finance_overview", { from: month, to: month }),
    refused: op("view_finance_overview", { from: "2025-01", to: month }),
    rule: "FIN-OVERVIEW-HALF-YEAR",
  },
  analyse_costs: {
    given: [grant(ANN, "cost_analysis")],
    accepted: op("analyse_costs", { member: ANN }),
    refused: op("analyse_costs", { member: BEN }),
    rule: "FIN-COST-ANALYSIS-REQUIRED",
  },
  set_credit_limit: {
    where: mayLend,
    accepted: op("set_credit_limit", { member: ANN, amount: 100 }),
    refused: op("set_credit_limit", { member: ANN, amount: 100, ...by(ANN) }),
    rule: "FIN-CREDIT-OPERATOR",
  },
  revoke_credit_limit: {
    where: mayLend,
    given: [op("set_credit_limit", { member: ANN, amount: 100 })],
    accepted: op("revoke_credit_limit", { member: ANN }),
    refused: op("revoke_credit_limit", { member: ANN, ...by(ANN) }),
    rule: "FIN-CREDIT-OPERATOR",
  },
  manage_budget: {
    given: [grant(ANN, "budget")],
    accepted: op("manage_budget", { member: ANN, amount: 100 }),
    refused: op("manage_budget", { member: ANN, amount: 100, ...by(ANN) }),
    rule: "FIN-BUDGET",
  },
  request_special_permission: {
    accepted: op("request_special_permission", { account: MANAGEMENT, permission: "allocate_funds" }),
    refused: op("request_special_permission", { account: MANAGEMENT, permission: "allocate_funds", ...by(ANN) }),
    rule: "FIN-ACTOR",
  },

  top_up: { accepted: rich, refused: { ...topUp(1), ...by(ANN) }, rule: "FUND-ACTOR" },
  withdraw_balance: {
    given: [rich],
    accepted: withdraw(1),
    refused: withdraw(1, MANAGEMENT, "gift"),
    rule: "FUND-GIFT-EXCLUDED",
  },
  allocate_funds: {
    where: mayAllocate,
    given: [rich, grant(ANN, "allocate_funds")],
    accepted: allocate(ANN, 100),
    refused: allocate(ANN, 2_000_000),
    rule: "FUND-BALANCE-SUFFICIENT",
  },
  return_funds: {
    where: mayAllocate,
    given: [rich, grant(ANN, "allocate_funds"), allocate(ANN, 100)],
    accepted: giveBack("a-1", 50),
    refused: giveBack("a-1", 101),
    rule: "FUND-RETURN-UNCONSUMED",
  },

  issue_invoice: {
    given: [rich, paid(ANN), order(ANN, 100, { way: "payer" }), grant(ANN, "invoice")],
    accepted: op("issue_invoice", {
      invoice: "in",
      account: ANN,
      kind: "ordinary",
      subject: "cloud_services",
      title: "Ann",
      amount: 100,
    }),
    refused: op("issue_invoice", {
      invoice: "in",
      account: ANN,
      kind: "special",
      subject: "cloud_services",
      title: "Ann",
      amount: 100,
    }),
    rule: "INVOICE-SPECIAL-TITLE",
  },
  maintain_invoice_title: {
    given: [grant(ANN, "invoice")],
    accepted: op("maintain_invoice_title", { member: ANN, kind: "ordinary", title: "Ann", address: "x" }),
    refused: op("maintain_invoice_title", { member: ANN, kind: "ordinary", title: "Ann", address: "x", ...by(BEN) }),
    rule: "INVOICE-ORDINARY-TITLE",
  },
  consolidate_bills: {
    given: [grant(ANN, "consolidate_bills"), grant(BEN, "consolidate_bills")],
    accepted: op("consolidate_bills", { bill: "b", members: [ANN, BEN], month }),
    refused: op("consolidate_bills", { bill: "b", members: [ANN, HEALTH], month }),
    rule: "BILL-CONSOLIDATE-PERMISSION",
  },
  inherit_discount: {
    accepted: op("inherit_discount", { member: ANN }),
    refused: op("inherit_discount", { member: ANN, ...by(ANN) }),
    rule: "DISC-SAME-ENTITY-SELF-SERVICE",
  },
  cancel_discount_inheritance: {
    given: [op("inherit_discount", { member: ANN })],
    accepted: op("cancel_discount_inheritance", { account: ANN, by: vendor }),
    refused: op("cancel_discount_inheritance", { account: ANN }),
    rule: "DISC-CANCEL-VENDOR-ONLY",
  },
  compute_discount: {
    accepted: op("compute_discount", { account: ANN, product: "CVM", by: system }),
    refused: op("compute_discount", { account: ANN, product: "CVM", ...by(BEN) }),
    rule: "DISC-ACTOR",
  },
  change_settlement_cycle: {
    accepted: op("change_settlement_cycle", { account: ANN, product: "CVM", cycle: "monthly", by: vendor }),
    refused: op("change_settlement_cycle", { account: ANN, product: "CVM", cycle: "monthly" }),
    rule: "DISC-ACTOR",
  },

  place_prepaid_order: {
    given: [rich, paid(ANN)],
    accepted: order(ANN, 100, { way: "payer" }),
    refused: order(ANN, 100),
    rule: "PAY-PREPAID-PAYER-ONLY",
  },
  pay_order: {
    given: [topUp(100, BEN), order(BEN, 100), paid(ANN), order(ANN, 100, { order: "o-ann", resource: "r-ann", way: "payer" })],
    accepted: pay(BEN),
    refused: pay(ANN, { order: "o-ann" }),
    rule: "PAY-MEMBER-LOSES-PAYMENT-CONTROL",
  },
  pay_pending_order: {
    given: [paid(ANN), order(ANN, 100, { way: "payer" }), rich],
    accepted: payPending(MANAGEMENT),
    refused: payPending(ANN),
    rule: "PAY-PENDING-ORDERS",
  },
  cancel_pending_order: {
    given: [paid(ANN), order(ANN, 100, { way: "payer" })],
    accepted: cancelPending(MANAGEMENT),
    refused: cancelPending(ANN),
    rule: "PAY-PENDING-ORDERS",
  },
  request_payment: {
    given: [paid(ANN), order(ANN, 100, { way: "payer" })],
    accepted: op("request_payment", { order: "o", ...by(ANN) }),
    refused: op("request_payment", { order: "o", ...by(MANAGEMENT) }),
    rule: "PAY-PENDING-ORDERS",
  },
  renew_resource: {
    given: [rich, topUp(500, BEN), order(BEN, 100), pay(BEN), paid(BEN)],
    accepted: op("renew_resource", { order: "o-2", resource: "r", amount: 100, ...by(MANAGEMENT) }),
    refused: op("renew_resource", { order: "o-2", resource: "r", amount: 100, ...by(BEN) }),
    rule: "PAY-MEMBER-LOSES-PAYMENT-CONTROL",
  },
  refund_prepaid_order: {
    given: [topUp(500, BEN), order(BEN, 100), pay(BEN), ...refund(10).slice(0, 1)],
    accepted: refund(10)[1] ?? "never",
    refused: refund(200)[0] ?? op("refund_prepaid_order"),
    rule: "PAY-REFUND-SPLIT",
  },
  settle_postpaid: {
    given: [topUp(500, BEN)],
    accepted: settle(BEN, 100),
    refused: { ...settle(BEN, 100), ...by(BEN) },
    rule: "PAY-ACTOR",
  },
  apply_vouchers: {
    accepted: op("apply_vouchers", { account: ANN, by: system }),
    refused: op("apply_vouchers", { account: ANN, ...by(BEN) }),
    rule: "PAY-ACTOR",
  },
  notify: {
    accepted: op("notify", { account: ANN, message: "expiring", about: "r", by: system }),
    refused: op("notify", { account: ANN, message: "expiring", about: "r", ...by(BEN) }),
    rule: "PAY-ACTOR",
  },
  suspend_accounts: {
    given: [settle(BEN, 100)],
    accepted: suspend(BEN),
    refused: { ...suspend(BEN), ...by(BEN) },
    rule: "PAY-ACTOR",
  },
  restore_accounts: {
    where: mayLend,
    given: [settle(BEN, 100), suspend(BEN), op("set_credit_limit", { member: BEN, amount: 100 })],
    accepted: restore(BEN),
    refused: { ...restore(BEN), ...by(BEN) },
    rule: "PAY-ACTOR",
  },
};
