import fc from "fast-check";
import { inheritances } from "../../../provider/areas/discounts/rows";
import { looking } from "../../../provider/areas/finance/notices";
import { payingAccount } from "../../../provider/areas/payments/paying";
import { refundable, splitRefund } from "../../../provider/areas/payments/refunds";
import { orders, prepaidResources, suspensions } from "../../../provider/areas/payments/rows";
import { decide, type Operation, type Organization, rowOf, rowsOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { financePermissions, members } from "../../../provider/resources/member/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import {
  ANN,
  accept,
  acme,
  approve,
  BEN,
  BETA,
  create,
  HEALTH,
  having,
  invite,
  withHealthAdmin,
} from "../../resources/member/acts";
import { moneyLost } from "../../support/conserved";
import { indexProblems } from "../../support/indexes";
import { DAY, MANAGEMENT, NOON, after as performed } from "../../support/kernel";
import { withCoupon, withFreeze, withGift, withPack } from "../../support/money";
import { allocate, op, order, pay, settle, suspend, topUp } from "../money-acts";

/** Random operations on money by random callers: accepted or refused with a rule, and money neither comes from nor goes to nowhere. */

const CARA = "300000000003";
const everybody = [MANAGEMENT, ANN, BEN, CARA, HEALTH, BETA];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyone = one(...everybody);
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 900 }) },
  { weight: 1, arbitrary: one(0, -5, 0.1, Number.NaN, 10 ** 12, 10 ** 15) },
);
const id = one("1", "2", "3", "4", "5", "6");
/** Ids of what is made more often than it is named. */
const fresh = fc.integer({ min: 1, max: 60 }).map(String);
const product = one("CVM", "CDN", "SMS");
const service = one(
  "cloud",
  "cloud",
  "cloud",
  "resource_pack",
  "private_cloud",
  "marketplace_ordinary",
  "marketplace_operator",
  "nonsense",
);
const by = fc.oneof(
  { weight: 6, arbitrary: anyone.map((account) => accountActor(account)) },
  { weight: 1, arbitrary: one(undefined) },
  { weight: 1, arbitrary: one(vendor, system) },
);

interface Shape {
  readonly [field: string]: fc.Arbitrary<unknown>;
}
function act(name: string, shape: Shape, who: fc.Arbitrary<Operation["by"]> = by): fc.Arbitrary<Operation> {
  return fc
    .tuple(fc.record(shape), who)
    .map(([fields, actor]) => ({ name, ...fields, ...(actor === undefined ? {} : { by: actor }) }));
}
/** By whom it should be: otherwise random callers hardly ever get anywhere. */
function own(name: string, shape: Shape): fc.Arbitrary<Operation> {
  return fc.record(shape).map((fields) => ({ name, ...fields, by: accountActor(String(fields["account"])) }));
}
/** By whoever pays for the order, most of the time. */
const payers = fc.oneof({ weight: 3, arbitrary: fc.constant(accountActor("the payer")) }, { weight: 1, arbitrary: by });
function asAsked(organization: Organization, operation: Operation): Operation {
  if (operation.by?.kind !== "account" || operation.by.account !== "the payer") return operation;
  const { order, resource }: Readonly<Record<string, unknown>> = { ...operation };
  const account =
    operation.name === "renew_resource"
      ? rowOf(organization, prepaidResources, String(resource))?.account
      : rowOf(organization, orders, String(order))?.account;
  return { ...operation, by: accountActor(payingAccount(looking(organization), account ?? "")) };
}
const itself = (name: string, shape: Shape) => act(name, shape, fc.constant(system));
const sold = (name: string, shape: Shape) => act(name, shape, one(vendor, vendor, undefined));
const managed = (name: string, shape: Shape) => act(name, shape, one(undefined, undefined, accountActor(ANN)));
const permissions = fc
  .subarray([...financePermissions])
  .map((some) => [...new Set([...some, "view_bills", "view_balance", "allocate_funds"])]);
const ordered = {
  ...{ order: id, account: anyone, resource: id, product, service, amount, units: one(undefined, 7) },
  ...{ action: one("purchase", "upgrade"), way: one("payer", "payer", "balance", "online") },
};
const settled = {
  ...{ settlement: fc.integer({ min: 1, max: 400 }).map(String), account: anyone, product, service, price: amount },
  ...{ units: one(0, 1, 3, 12), from: one(NOON - DAY, NOON), to: one(NOON - 1, NOON + DAY, NOON + 5 * DAY) },
};

const operations: fc.Arbitrary<Operation> = fc.oneof(
  own("top_up", { account: anyone, amount }),
  own("withdraw_balance", { account: anyone, amount, from: one("balance", "balance", "gift", "allocated") }),
  act("withdraw_balance", { account: anyone, amount, from: one("balance") }),
  managed("allocate_funds", { allocation: id, member: anyone, amount, from: one("balance", "balance", "gift", "allocated") }),
  managed("allocate_funds", { allocation: id, member: anyone, amount, from: one("balance") }),
  managed("return_funds", { allocation: id, amount }),
  managed("return_funds", { allocation: one("1"), amount: one(1, 30) }),
  own("place_prepaid_order", ordered),
  own("place_prepaid_order", ordered),
  act("pay_order", { order: id, online: fc.boolean() }, payers),
  act("pay_pending_order", { order: id, online: one(undefined, true) }, payers),
  act("cancel_pending_order", { order: id }, payers),
  act("request_payment", { order: id }),
  act("renew_resource", { order: fresh, resource: id, amount, online: one(undefined, true) }, payers),
  itself("refund_prepaid_order", { refund: id, resource: id, amount, ends: one(false, false, true), confirmed: fc.boolean() }),
  itself("refund_prepaid_order", {
    refund: id,
    resource: id,
    amount: one(5, 20),
    ends: fc.constant(false),
    confirmed: fc.boolean(),
  }),
  itself("settle_postpaid", settled),
  itself("settle_postpaid", settled),
  itself("suspend_accounts", { account: anyone }),
  itself("restore_accounts", { account: one(MANAGEMENT, HEALTH, ANN) }),
  itself("suspend_accounts", { account: one(MANAGEMENT, HEALTH) }),
  managed("set_credit_limit", { member: one(HEALTH), amount: one(100_000) }),
  itself("restore_accounts", { account: one(HEALTH) }),
  itself("notify", { account: anyone, message: one("arrears", "expired", "?"), about: id }),
  itself("apply_vouchers", { account: anyone }),
  act("issue_invoice", {
    invoice: id,
    account: anyone,
    kind: one("ordinary", "special"),
    subject: one("marketplace", "cars"),
    title: one("Acme", "Labs", ""),
    amount,
  }),
  own("issue_invoice", {
    ...{ invoice: id, account: one(ANN, MANAGEMENT), kind: one("ordinary"), subject: one("cloud_services") },
    ...{ title: one("Acme"), amount: fc.integer({ min: 1, max: 50 }) },
  }),
  managed("maintain_invoice_title", {
    member: anyone,
    kind: one("ordinary", "special"),
    title: one("Acme", "Labs"),
    address: fc.constant("here"),
  }),
  managed("consolidate_bills", { bill: id, members: fc.subarray(everybody), month: one("2026-01", "2026-13") }),
  act("inherit_discount", { member: anyone }, one(undefined, vendor)),
  sold("cancel_discount_inheritance", { account: anyone }),
  itself("compute_discount", { account: anyone, product }),
  sold("change_settlement_cycle", { account: anyone, product, cycle: one("hourly", "daily", "monthly", "never") }),
  managed("set_credit_limit", { member: anyone, amount }),
  managed("revoke_credit_limit", { member: anyone }),
  managed("manage_budget", { member: anyone, amount }),
  act("request_special_permission", { account: anyone, permission: one(...financePermissions, "all") }),
  act("view_bills", { account: anyone, view: one("bill_details", "?") }),
  act("view_balance", { account: anyone, view: one("cash", "?") }),
  act("view_transactions", { account: anyone }),
  act("view_finance_overview", { from: one("2025-07", "2026-01", "x"), to: one("2026-01", "2026-06") }),
  act("analyse_costs", { member: anyone }),
  managed("set_payment_mode", {
    member: anyone,
    payment_mode: one("pay_on_behalf", "self_pay"),
    payer: one(null, null, HEALTH, MANAGEMENT),
  }),
  managed("set_payment_mode", { member: anyone, payment_mode: one("pay_on_behalf"), payer: one(null, HEALTH) }),
  managed("set_payment_mode", { member: anyone, payment_mode: one("self_pay"), payer: one(null) }),
  managed("update_member_finance_permissions", { member: anyone, finance_permissions: permissions }),
  own("confirm_finance_permission", { account: anyone, member: anyone, permission: one("allocate_funds", "invoice") }),
  managed("remove_member", { member: one(BETA, HEALTH) }),
  act(
    "vendor_sanction",
    { account: one(CARA, BETA), sanction: one("restrict", "remove") },
    one(undefined, undefined, undefined, vendor),
  ),
);

const start: Organization = worldly(
  acme(
    ...withHealthAdmin,
    ...[create(ANN), create(BEN, { payment_mode: "pay_on_behalf" })],
    ...[create(CARA, { entity: "Health", payment_mode: "pay_on_behalf", payer: HEALTH }), approve(CARA)],
    ...[invite(BETA), accept(BETA), op("request_special_permission", { account: MANAGEMENT, permission: "credit_limit" })],
  ),
);

/** What only a world gives: gifts, coupons, packs, and money held back. */
function worldly(organization: Organization): Organization {
  let world = [ANN, CARA, BETA].reduce(
    (opened, account) => having(opened, account, { specialPermissions: ["allocate_funds", "inherit_offer"] }),
    organization,
  );
  world = withGift(withGift(world, MANAGEMENT, 300), ANN, 50);
  world = withFreeze(withFreeze(world, MANAGEMENT, BEN, 40), ANN, ANN, 10);
  world = withCoupon(withCoupon(world, "m", MANAGEMENT, "cash_coupon", 500), "v", MANAGEMENT, "voucher", 100);
  world = withCoupon(withCoupon(world, "a", ANN, "voucher", 77, NOON + DAY), "c", CARA, "discount_coupon", 33);
  world = withPack(withPack(world, "p", BEN, "CVM", 20), "q", ANN, "SMS", 5);
  const permission = (member: string) =>
    op("update_member_finance_permissions", {
      member,
      finance_permissions: ["view_bills", "view_balance", "allocate_funds", "invoice", "consolidate_bills"],
    });
  return performed(world, [
    ...[topUp(3_000), topUp(500, HEALTH), permission(ANN), allocate(ANN, 800, { allocation: "1" })],
    ...[topUp(100, ANN), order(ANN, 450, { order: "1", resource: "1" }), pay(ANN, { order: "1" })],
    ...[settle(HEALTH, 900, { settlement: "start" }), suspend(HEALTH)],
    order(BEN, 200, { order: "2", resource: "2", way: "payer" }),
    order(CARA, 200, { order: "3", resource: "3", way: "payer" }),
    order(CARA, 5_000, { order: "4", resource: "4", way: "payer" }),
  ]);
}

const settingsTried = [
  {},
  { fund_allocation_is_special: false, permission_changes_wait_for_consent: false },
  {
    allocation_needs_balance: false,
    allocation_needs_self_pay: false,
    balance_draw_order: "cash,gift",
    discount_exclusive_in_self_pay: false,
  },
  { payers_stay: false, no_payment_chains: false, fund_allocation_is_special: false },
];

describe("random operations on money", () => {
  it("are accepted or refused with a rule, never anything else, and money is conserved", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        one(...settingsTried),
        fc.array(fc.tuple(operations, one(0, 0, 0, 0, 0, 0, DAY)), { minLength: 80, maxLength: 160, size: "max" }),
        (settings, sequence) => {
          const kernel = kernelWith(settings);
          let organization = start;
          let at = NOON;
          for (const [asked, later] of sequence) {
            at += later;
            const operation = asAsked(organization, asked);
            const decision = decide(kernel, organization, operation, at);
            if (decision.kind === "refused") {
              for (const refusal of decision.refusals) {
                expect(refusal.rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
                expect(refusal.cloudCode).not.toBe("");
                expect(refusal.blockers().first.length).toBeLessThanOrEqual(10);
                refusal.remedy();
              }
              continue;
            }
            seen.set(operation.name, (seen.get(operation.name) ?? 0) + 1);
            expect(moneyLost(organization, decision.organization, operation)).toEqual([]);
            organization = decision.organization;
            expect(indexProblems(organization)).toEqual([]);
            expect(broken(organization)).toEqual([]);
          }
        },
      ),
      { numRuns: 60, seed: 20260115 },
    );
    // A random test that never gets anywhere shows nothing.
    const mustHappen = [
      ...[
        "top_up",
        "withdraw_balance",
        "allocate_funds",
        "return_funds",
        "place_prepaid_order",
        "pay_order",
        "pay_pending_order",
      ],
      ...[
        "cancel_pending_order",
        "renew_resource",
        "refund_prepaid_order",
        "settle_postpaid",
        "suspend_accounts",
        "restore_accounts",
      ],
      ...[
        "issue_invoice",
        "inherit_discount",
        "cancel_discount_inheritance",
        "set_payment_mode",
        "set_credit_limit",
        "vendor_sanction",
      ],
    ];
    expect(mustHappen.filter((name) => !seen.has(name))).toEqual([]);
  });

  it("a refund is split exactly, and nobody gets back more than it paid", () => {
    const sum = fc.integer({ min: 1, max: 10 ** 12 });
    const paid = fc.array(fc.tuple(sum, fc.nat(1_000)), { minLength: 1, maxLength: 6 }).map((rows) =>
      rows.map(([paidAmount, part], index) => ({
        account: `${index}`,
        amount: paidAmount,
        refunded: Math.floor((paidAmount / 1_000) * part),
      })),
    );
    fc.assert(
      fc.property(paid, fc.nat(1_000_000), (rows, part) => {
        const refund = Number((BigInt(refundable(rows)) * BigInt(part)) / 1_000_000n);
        const shares = splitRefund(rows, refund);
        expect(shares.reduce((total, share) => total + share.amount, 0)).toBe(refund);
        for (const { account, amount: back } of shares) {
          const row = rows[Number(account)];
          expect(back).toBeLessThanOrEqual((row?.amount ?? 0) - (row?.refunded ?? 0));
        }
      }),
      { numRuns: 600, seed: 20260115 },
    );
  });
});

/** What holds of payments and inheritances in every organization that operations can bring about. */
function broken(organization: Organization): readonly string[] {
  const found: string[] = [];
  for (const [receiver, { source }] of rowsOf(organization, inheritances)) {
    if (rowOf(organization, inheritances, source) !== undefined && rowOf(organization, members, receiver)?.payer !== null) {
      const chained = rowOf(organization, members, receiver)?.payer !== undefined;
      if (chained) found.push(`${receiver} inherits from ${source}, which inherits itself`);
    }
  }
  for (const [account, { because }] of rowsOf(organization, suspensions)) {
    const payer = rowOf(organization, members, account)?.payer ?? null;
    if (payer !== null && because !== payer) found.push(`${account} stands still for ${because} while ${payer} pays for it`);
  }
  return found;
}
