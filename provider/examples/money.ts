import { billBases } from "../areas/bills/rows";
import { financeOverview, shownIn } from "../areas/finance/overview";
import { taxObjections } from "../areas/invoices/rows";
import type { Organization } from "../kernel";
import { groupOf } from "../kernel";
import type { Examples } from "./example";
import { ANN, account, BEN, BETA, by, create, finance, GAMMA, item, joins, MANAGEMENT, NOON, on, op, row } from "./words";

const DAY = 24 * 60 * 60 * 1000;
/** Used in the hour after the first noon, settled a day later. */
const used = (account: string, product: string, price: number) =>
  on(1, op("settle_postpaid", { settlement: `${account}/${product}`, account, product, price, from: NOON, to: NOON + DAY / 24 }));
const total = (organization: Organization, day: number): number =>
  financeOverview(organization, "2026-01", "2026-01", NOON + day * DAY).total;

export const examples: Examples = {
  "FIN-PERMISSION-SET": { refused: [create(ANN, { finance_permissions: ["everything"] })], accepted: [create(ANN)] },
  "FIN-DEFAULT-LOCKED": {
    given: [create(ANN)],
    refused: [op("update_member_finance_permissions", { member: ANN, finance_permissions: ["view_bills"] })],
    accepted: [finance(ANN)],
  },
  "FIN-CROSS-ENTITY-ALLOCATE": {
    settings: { fund_allocation_is_special: false },
    given: [account(GAMMA, { entity: "Health" }), op("associate_entity", { entity: "Health" })],
    refused: [op("invite_member", { account: GAMMA, finance_permissions: ["allocate_funds"] })],
    accepted: [op("invite_member", { account: GAMMA })],
  },
  "FIN-CROSS-ENTITY-INHERIT": {
    given: [account(GAMMA, { entity: "Health" }), op("associate_entity", { entity: "Health" })],
    refused: [op("invite_member", { account: GAMMA, finance_permissions: ["inherit_offer"] })],
    accepted: [op("invite_member", { account: GAMMA })],
  },
  "FIN-INHERIT-CANNOT-UNTICK": {
    given: [create(ANN)],
    refused: [finance(ANN, "inherit_offer"), finance(ANN)],
    accepted: [finance(ANN)],
  },
  "FIN-INVITED-CONSENT": {
    given: [...joins(BETA), finance(BETA, "invoice")],
    refused: [op("maintain_invoice_title", { member: BETA })],
    accepted: [
      op("confirm_finance_permission", { member: BETA, permission: "invoice" }),
      op("maintain_invoice_title", { member: BETA }),
    ],
  },
  "FIN-CONSENT-STATES": {
    given: joins(BETA),
    refused: [finance(BETA, "invoice", "budget"), finance(BETA)],
    accepted: [finance(BETA)],
  },
  "FIN-ALLOCATE-SPECIAL": { refused: [create(ANN, { finance_permissions: ["allocate_funds"] })], accepted: [create(ANN)] },
  "FIN-VIEW-BILLS-SCOPE": {
    given: [create(ANN)],
    refused: [op("view_bills", { account: ANN, view: "contracts" })],
    accepted: [op("view_bills", { account: ANN, view: "bill_details" })],
  },
  "FIN-VIEW-BALANCE-SCOPE": {
    given: [create(ANN)],
    refused: [by(BEN, op("view_balance", { account: ANN, view: "cash" }))],
    accepted: [op("view_balance", { account: ANN, view: "cash" })],
  },
  "FIN-COST-ANALYSIS-REQUIRED": {
    given: [create(ANN)],
    refused: [op("analyse_costs", { member: ANN })],
    accepted: [finance(ANN, "cost_analysis"), op("analyse_costs", { member: ANN })],
  },
  "FIN-COST-ANALYSIS-DIRECTION": {
    given: [create(ANN), finance(ANN, "cost_analysis")],
    refused: [by(ANN, op("analyse_costs", { member: ANN }))],
    accepted: [op("analyse_costs", { member: ANN })],
  },
  "FIN-CREDIT-SPECIAL": {
    given: [create(ANN)],
    refused: [op("set_credit_limit", { member: ANN, amount: 100 })],
    accepted: [
      op("request_special_permission", { account: MANAGEMENT, permission: "credit_limit" }),
      op("set_credit_limit", { member: ANN, amount: 100 }),
    ],
  },
  "FIN-CREDIT-OPERATOR": {
    given: [create(ANN), op("request_special_permission", { account: MANAGEMENT, permission: "credit_limit" })],
    refused: [by("vendor", op("set_credit_limit", { member: ANN, amount: 5 }))],
    accepted: [op("set_credit_limit", { member: ANN, amount: 5 })],
  },
  "FIN-CREDIT-NOTIFY": {
    given: [create(ANN), op("request_special_permission", { account: MANAGEMENT, permission: "credit_limit" })],
    does: by(MANAGEMENT, op("set_credit_limit", { member: ANN, amount: 100 })),
  },
  "FIN-BUDGET": {
    given: [create(ANN)],
    refused: [op("manage_budget", { member: ANN, amount: 100 })],
    accepted: [finance(ANN, "budget"), op("manage_budget", { member: ANN, amount: 100 })],
  },
  "FIN-OVERVIEW-HALF-YEAR": {
    refused: [op("view_finance_overview", { from: "2025-01", to: "2025-07" })],
    accepted: [op("view_finance_overview", { from: "2025-01", to: "2025-06" })],
  },
  "FUND-SELF-PAY-ONLY": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), finance(ANN, "allocate_funds"), op("top_up", { amount: 10000 })],
    refused: [op("set_payment_mode", { member: ANN }), op("allocate_funds", { member: ANN, amount: 1 })],
    accepted: [op("allocate_funds", { member: ANN, amount: 1 })],
  },
  "FUND-PERMISSION-REQUIRED": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), op("top_up", { amount: 10000 })],
    refused: [op("allocate_funds", { member: ANN, amount: 1 })],
    accepted: [finance(ANN, "allocate_funds"), op("allocate_funds", { member: ANN, amount: 1 })],
  },
  "FUND-GIFT-EXCLUDED": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), finance(ANN, "allocate_funds"), op("top_up", { amount: 10000 })],
    refused: [op("allocate_funds", { member: ANN, amount: 100, from: "gift" })],
    accepted: [op("allocate_funds", { member: ANN, amount: 100 })],
  },
  "FUND-SAME-ENTITY": {
    settings: { fund_allocation_is_special: false },
    given: [
      account(GAMMA, { entity: "Health", specialPermissions: ["allocate_funds"] }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      finance(GAMMA, "allocate_funds"),
      op("confirm_finance_permission", { member: GAMMA, permission: "allocate_funds" }),
      op("top_up", { amount: 5 }),
    ],
    refused: [account(GAMMA, { specialPermissions: [] }), op("allocate_funds", { member: GAMMA, amount: 5 })],
    accepted: [op("allocate_funds", { member: GAMMA, amount: 5 })],
  },
  "FUND-BALANCE-SUFFICIENT": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), finance(ANN, "allocate_funds"), op("top_up", { amount: 100 })],
    refused: [op("allocate_funds", { member: ANN, amount: 101 })],
    accepted: [op("allocate_funds", { member: ANN, amount: 100 })],
  },
  "FUND-RETURN-UNCONSUMED": {
    settings: { fund_allocation_is_special: false },
    given: [
      create(ANN),
      finance(ANN, "allocate_funds"),
      op("top_up", { amount: 10_000 }),
      op("allocate_funds", { member: ANN, amount: 6_000 }),
    ],
    refused: [op("return_funds", { allocation: "to-Ann", amount: 6_001 })],
    accepted: [op("return_funds", { allocation: "to-Ann", amount: 6_000 })],
  },
  "FUND-USE-RESTRICTED": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), finance(ANN, "allocate_funds"), op("top_up", { amount: 10000 })],
    refused: [op("allocate_funds", { member: ANN, amount: 1, from: "allocated" })],
    accepted: [op("allocate_funds", { member: ANN, amount: 1 })],
  },
  "FUND-RECORDS": {
    settings: { fund_allocation_is_special: false },
    given: [create(ANN), finance(ANN, "allocate_funds"), op("top_up", { amount: 10_000 })],
    does: op("allocate_funds", { member: ANN, amount: 6_000 }),
  },
  "INVOICE-PERMISSION-REQUIRED": {
    given: [create(ANN)],
    refused: [op("maintain_invoice_title", { member: ANN })],
    accepted: [finance(ANN, "invoice"), op("maintain_invoice_title", { member: ANN })],
  },
  "INVOICE-KINDS": {
    given: [
      create(ANN),
      op("top_up", { account: ANN, amount: 300 }),
      op("place_prepaid_order", { account: ANN, amount: 100 }),
      by(ANN, op("pay_order")),
      finance(ANN, "invoice"),
    ],
    refused: [op("issue_invoice", { subject: "office_chairs", account: ANN })],
    accepted: [op("issue_invoice", { account: ANN })],
  },
  "INVOICE-ORDINARY-TITLE": {
    given: [create(ANN), finance(ANN, "invoice")],
    refused: [by(ANN, op("maintain_invoice_title", { member: ANN }))],
    accepted: [op("maintain_invoice_title", { member: ANN })],
  },
  "INVOICE-SPECIAL-TITLE": {
    given: [create(ANN), finance(ANN, "invoice")],
    refused: [op("maintain_invoice_title", { kind: "special", member: ANN })],
    accepted: [op("maintain_invoice_title", { member: ANN })],
  },
  "INVOICE-OWNER": {
    given: [
      create(ANN),
      op("set_payment_mode", { member: ANN, payer: null }),
      op("top_up", { amount: 500 }),
      op("place_prepaid_order", { account: ANN, amount: 100, way: "payer" }),
    ],
    does: by(MANAGEMENT, op("issue_invoice", { account: ANN, title: "Anything" })),
  },
  "INVOICE-TAX-RULES": {
    given: [
      create(ANN),
      op("top_up", { account: ANN, amount: 300 }),
      op("place_prepaid_order", { account: ANN, amount: 100 }),
      by(ANN, op("pay_order")),
      finance(ANN, "invoice"),
    ],
    refused: [
      item("tax law has something against invoices to account `Ann`", groupOf(taxObjections), ANN),
      op("issue_invoice", { account: ANN }),
    ],
    accepted: [op("issue_invoice", { account: ANN })],
  },
  "BILL-CONSOLIDATE-PERMISSION": {
    given: [create(ANN), create(BEN), finance(ANN, "consolidate_bills")],
    refused: [op("consolidate_bills", { members: [ANN, BEN] })],
    accepted: [op("consolidate_bills", { members: [ANN] })],
  },
  "BILL-CONSOLIDATE-BASIS": {
    given: [create(ANN), create(BEN), finance(ANN, "consolidate_bills"), finance(BEN, "consolidate_bills")],
    refused: [
      row("account `Ann` is billed by deduction", billBases, ANN, { basis: "deduction" }),
      op("consolidate_bills", { members: [ANN, BEN] }),
    ],
    accepted: [op("consolidate_bills", { members: [ANN, BEN] })],
  },
  "BILL-CONSOLIDATE-CONSENT": {
    given: [...joins(BETA), finance(BETA, "consolidate_bills")],
    refused: [account(BETA, { memberAgreement: false }), op("consolidate_bills", { members: [BETA] })],
    accepted: [op("consolidate_bills", { members: [BETA] })],
  },
  "BILL-CONSOLIDATE-DOWNLOAD": {
    given: [create(ANN), finance(ANN, "consolidate_bills")],
    does: op("consolidate_bills", { members: [ANN] }),
  },
  "FIN-OVERVIEW-REFRESH": {
    keeps: used(MANAGEMENT, "CVM", 30),
    seen: (organization) => [`${total(organization, 0)} fen on the same day`, `${total(organization, 1)} fen on the next day`],
  },
  "FIN-OVERVIEW-MONTH-CLOSE": {
    keeps: used(MANAGEMENT, "CVM", 30),
    seen: (organization) =>
      ["2026-02-02T18:59+08:00", "2026-02-02T19:00+08:00"].map((time) => {
        const [january] = financeOverview(organization, "2026-01", "2026-01", Date.parse(time)).months;
        return `at ${time} the bill of January is ${january?.complete === true ? "complete" : "not complete"}`;
      }),
  },
  "FIN-OVERVIEW-SELF-PAY-ONLY": {
    given: [create(ANN), op("set_payment_mode", { member: ANN }), used(MANAGEMENT, "CVM", 30)],
    keeps: used(ANN, "CVM", 50),
    seen: (organization) => `${total(organization, 40)} fen`,
  },
  "FIN-OVERVIEW-MID-MONTH": {
    given: [create(ANN), used(MANAGEMENT, "CVM", 30)],
    keeps: used(ANN, "CVM", 50),
    seen: (organization) => [`${total(organization, 40)} fen`, ...shownIn(organization, "2026-01")],
  },
  "FIN-OVERVIEW-TOTAL": {
    given: [used(MANAGEMENT, "CVM", 30)],
    keeps: used(MANAGEMENT, "CDB", 20),
    seen: (organization) => `${total(organization, 40)} fen`,
  },
  "FIN-OVERVIEW-TOP5": {
    given: [used(MANAGEMENT, "CVM", 30)],
    keeps: used(MANAGEMENT, "CDB", 70),
    seen: (organization) => financeOverview(organization, "2026-01", "2026-01", NOON + 40 * DAY).topProducts,
  },
};
