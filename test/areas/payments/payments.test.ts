import { looking, noticesTo } from "../../../provider/areas/finance/notices";
import { creditTerms } from "../../../provider/areas/finance/rows";
import { payingAccount } from "../../../provider/areas/payments/paying";
import { splitRefund } from "../../../provider/areas/payments/refunds";
import { orders, prepaidResources, refunds, resourcePacks, shownRefunds } from "../../../provider/areas/payments/rows";
import { type Operation, rowOf, withRow } from "../../../provider/kernel";
import { accountActor } from "../../../provider/resources/organization/actors";
import { ANN, acme, BEN, create, paidFor, selfPay } from "../../resources/member/acts";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import { moneyHeld, moneyProblems, withFreeze } from "../../support/money";
import vectors from "../../vectors/payments.json";
import { balance, cancelPending, op, order, pay, payPending, refund, topUp } from "../money-acts";

/** Ann is paid for by the management account, Ben pays for himself. */
const organization = acme(create(), create(BEN), paidFor());
const onBehalf = (amount: number, fields = {}) => order(ANN, amount, { way: "payer", ...fields });
const rich = performed(organization, [topUp(1_000)]);
const changed = <O extends Operation>(operation: O, fields: Partial<O>): O => ({ ...operation, ...fields });
const stateOf = (of: typeof rich, id = "o") => rowOf(of, orders, id)?.state;

describe("prepaid orders", () => {
  it("PAY-PREPAID-PAYER-ONLY: a paid member neither from its balance nor by card", () => {
    for (const way of ["balance", "online"] as const)
      expect(verdict(rich, order(ANN, 5, { way }))).toBe("PAY-PREPAID-PAYER-ONLY");
    expect(verdict(rich, onBehalf(5))).toBe("accepted");
    for (const way of ["balance", "online"] as const) expect(verdict(rich, order(BEN, 5, { way }))).toBe("accepted");
    expect(verdict(rich, order(BEN, 5, { way: "payer" }))).toBe("PAYER-UNKNOWN");
  });

  it("PAY-MARKETPLACE-EXCLUDED: ordinary and premium services are nobody's to pay on behalf", () => {
    for (const service of ["marketplace_ordinary", "marketplace_premium"] as const) {
      expect(verdict(rich, onBehalf(5, { service }))).toBe("PAY-MARKETPLACE-EXCLUDED");
      const own = performed(rich, [order(ANN, 5, { service }), topUp(5, ANN), pay(ANN)]);
      expect(balance(own, ANN).cash).toBe(0);
      expect(verdict(performed(rich, [order(ANN, 5, { service })]), pay(MANAGEMENT))).toBe("PAY-MEMBER-LOSES-PAYMENT-CONTROL");
    }
    expect(verdict(rich, onBehalf(5, { service: "marketplace_operator" }))).toBe("accepted");
  });

  it("PAY-PREPAID-AUTO: paid at once, as far as the payer's balance and credit cover it", () => {
    const paid = performed(rich, [onBehalf(1_000)]);
    expect([stateOf(paid), balance(paid, MANAGEMENT).cash]).toEqual(["paid", 0]);
    const short = performed(rich, [onBehalf(1_001)]);
    expect([stateOf(short), balance(short, MANAGEMENT).cash]).toEqual(["pending", 1_000]);
    const lent = withRow(rich, creditTerms, MANAGEMENT, { limit: 1, spared: false });
    expect(balance(performed(lent, [onBehalf(1_001)]), MANAGEMENT)).toMatchObject({ cash: 0, arrears: 1 });
    expect(stateOf(performed(withFreeze(rich, MANAGEMENT, ANN, 1), [onBehalf(1_000)]))).toBe("pending");
    // Nobody else's money is touched.
    expect(balance(performed(rich, [topUp(9, ANN), onBehalf(10)]), ANN).cash).toBe(9);
  });

  it("PAY-MEMBER-LOSES-PAYMENT-CONTROL: what is paid on behalf is the payer's to pay and to renew", () => {
    const pending = performed(organization, [onBehalf(5), topUp(10, ANN), topUp(10)]);
    expect(verdict(pending, pay(ANN))).toBe("PAY-MEMBER-LOSES-PAYMENT-CONTROL");
    expect(verdict(pending, pay(MANAGEMENT))).toBe("accepted");
    expect(verdict(pending, pay(BEN))).toBe("PAY-ACTOR");
    const renew = (by: string) => op("renew_resource", { order: "p", resource: "r", amount: 5, by: accountActor(by) });
    const bought = performed(rich, [onBehalf(5)]);
    expect(verdict(bought, renew(ANN))).toBe("PAY-MEMBER-LOSES-PAYMENT-CONTROL");
    const renewed = performed(bought, [renew(MANAGEMENT)]);
    expect(balance(renewed, MANAGEMENT).cash).toBe(990);
    expect(rowOf(renewed, orders, "p")).toMatchObject({ action: "renewal", state: "paid", way: "payer" });
    // Whoever pays at the moment: on self-pay the member itself.
    expect(verdict(performed(pending, [selfPay()]), pay(ANN))).toBe("accepted");
    expect(verdict(performed(pending, [selfPay()]), pay(MANAGEMENT))).toBe("PAY-ACTOR");
  });

  it("PAY-PENDING-ORDERS: the payer pays or cancels, the member asks", () => {
    const pending = performed(organization, [onBehalf(5), topUp(10)]);
    const ask = (by: string) => op("request_payment", { order: "o", by: accountActor(by) });
    expect(verdict(pending, payPending(ANN))).toBe("PAY-PENDING-ORDERS");
    expect(verdict(pending, cancelPending(ANN))).toBe("PAY-PENDING-ORDERS");
    expect(stateOf(performed(pending, [payPending(MANAGEMENT)]))).toBe("paid");
    const cancelled = performed(pending, [cancelPending(MANAGEMENT)]);
    expect([stateOf(cancelled), rowOf(cancelled, prepaidResources, "r")?.state]).toEqual(["cancelled", "ended"]);
    expect(verdict(cancelled, payPending(MANAGEMENT))).toBe("ORDER-UNKNOWN");
    expect(verdict(pending, ask(MANAGEMENT))).toBe("PAY-PENDING-ORDERS");
    expect(noticesTo(performed(pending, [ask(ANN)]), MANAGEMENT).map(({ kind, about }) => [kind, about])).toEqual([
      ["payment_requested", "o"],
    ]);
    const own = performed(organization, [order(BEN, 5), topUp(5, BEN)]);
    expect(verdict(own, { ...ask(BEN) })).toBe("PAY-PENDING-ORDERS");
    expect(verdict(own, cancelPending(BEN))).toBe("accepted");
    expect(verdict(own, pay(BEN))).toBe("accepted");
  });

  it("what is paid from a balance is there; a card pays whatever it is asked for", () => {
    const own = performed(organization, [order(BEN, 5)]);
    expect(verdict(own, pay(BEN))).toBe("BALANCE-MISSING");
    const carded = performed(own, [pay(BEN, { online: true })]);
    expect(balance(carded, BEN)).toEqual({ cash: 0, gift: 0, allocated: 0, arrears: 0, invoiceable: 5 });
    expect(moneyProblems(carded)).toEqual([]);
  });

  it("a pack of units is delivered when it is paid for, and goes when it is given back", () => {
    const bought = performed(rich, [onBehalf(100, { service: "resource_pack", units: 50 })]);
    expect(rowOf(bought, resourcePacks, "r")).toEqual({ account: ANN, product: "CVM", rest: 50 });
    const more = performed(bought, [onBehalf(100, { order: "p", service: "resource_pack", units: 5, action: "upgrade" })]);
    expect(rowOf(more, resourcePacks, "r")?.rest).toBe(55);
    const gone = performed(more, refund(200, { ends: true }));
    expect(rowOf(gone, resourcePacks, "r")).toBeUndefined();
    expect(moneyProblems(gone)).toEqual([]);
    expect(verdict(rich, onBehalf(5, { units: 5 }))).toBe("ORDER-INVALID");
    expect(verdict(rich, onBehalf(5, { service: "resource_pack" }))).toBe("ORDER-INVALID");
  });

  it("orders, resources and accounts are what they have to be", () => {
    const bought = performed(rich, [onBehalf(5)]);
    expect(verdict(bought, onBehalf(5))).toBe("ORDER-EXISTS");
    expect(verdict(bought, onBehalf(5, { order: "p" }))).toBe("PREPAID-RESOURCE-UNKNOWN");
    expect(verdict(bought, onBehalf(5, { order: "p", resource: "q", action: "upgrade" }))).toBe("PREPAID-RESOURCE-UNKNOWN");
    expect(verdict(bought, order(BEN, 5, { order: "p", action: "upgrade" }))).toBe("PREPAID-RESOURCE-UNKNOWN");
    expect(verdict(bought, onBehalf(5, { order: "p", action: "upgrade" }))).toBe("accepted");
    expect(verdict(bought, order("999", 5, { order: "p" }))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(bought, { ...onBehalf(5, { order: "p", resource: "q" }), by: accountActor(MANAGEMENT) })).toBe("PAY-ACTOR");
    expect(verdict(bought, onBehalf(0, { order: "p", resource: "q" }))).toBe("AMOUNT-INVALID");
    expect(verdict(bought, pay(MANAGEMENT))).toBe("ORDER-UNKNOWN");
  });
});

describe("refunds", () => {
  for (const { id, input, expected } of vectors.filter(({ operation }) => operation === "refund_prepaid_order"))
    it(`PAY-REFUND-SPLIT, ${id}: by what each paid`, () => {
      const paid = (input.payments ?? []).map(({ payer, amount }) => ({ account: payer, amount: amount * 100, refunded: 0 }));
      const shares = splitRefund(paid, (input.refund ?? 0) * 100);
      expect({ refunds: Object.fromEntries(shares.map(({ account, amount }) => [account, amount / 100])) }).toEqual(expected);
    });

  // Ann bought for 20.00 herself; then the management account paid 80.00 for an upgrade.
  const bought = performed(acme(create(), create(BEN)), [topUp(2_000, ANN), order(ANN, 2_000), pay(ANN)]);
  const upgraded = performed(bought, [paidFor(), topUp(8_000), onBehalf(8_000, { order: "p", action: "upgrade" })]);

  it("PAY-REFUND-SPLIT, PAY-REFUND-80-20: 30.00 come back as 6.00 and 24.00", () => {
    const back = performed(upgraded, refund(3_000));
    expect([balance(back, ANN).cash, balance(back, MANAGEMENT).cash]).toEqual([600, 2_400]);
    expect(moneyHeld(back) - moneyHeld(upgraded)).toBe(3_000n);
    expect(moneyProblems(back)).toEqual([]);
  });

  it("PAY-REFUND-SPLIT: at most what was paid, less what came back already", () => {
    const [shown] = refund(10_001);
    if (shown === undefined) throw new Error("no refund");
    expect(verdict(upgraded, shown)).toBe("PAY-REFUND-SPLIT");
    expect(verdict(upgraded, changed(shown, { amount: 10_000 }))).toBe("accepted");
    const half = performed(upgraded, refund(9_999));
    expect(verdict(half, changed(shown, { refund: "g", amount: 2 }))).toBe("PAY-REFUND-SPLIT");
    const all = performed(half, refund(1, { refund: "g" }));
    expect([balance(all, ANN).cash, balance(all, MANAGEMENT).cash]).toEqual([2_000, 8_000]);
  });

  it("PAY-REFUND-SPLIT: fractions are rounded down, the remainder goes to the largest, on a tie to the first", () => {
    const paid = (...amounts: readonly number[]) =>
      amounts.map((amount, index) => ({ account: `${index}`, amount, refunded: 0 }));
    const split = (refunded: number, ...amounts: readonly number[]) =>
      splitRefund(paid(...amounts), refunded).map(({ account, amount }) => [account, amount]);
    expect(split(10, 1, 1, 1)).toEqual(
      [
        ["0", 4 - 3],
        ["1", 1],
        ["2", 1],
      ].map(([account]) => [account, 1]),
    );
    expect(split(2, 1, 1, 1)).toEqual([
      ["0", 1],
      ["1", 1],
    ]);
    expect(split(1, 5, 5)).toEqual([["0", 1]]);
    expect(split(100, 100, 200)).toEqual([
      ["0", 33],
      ["1", 67],
    ]);
    expect(split(1_000_000_000_000, 999_999_999_999, 1)).toEqual([
      ["0", 999_999_999_999],
      ["1", 1],
    ]);
  });

  it("PAY-REFUND-NOTICE: shown to the member first, in effect once it is confirmed, as it was shown", () => {
    const [show, confirm] = refund(3_000);
    if (show === undefined || confirm === undefined) throw new Error("no refund");
    expect(verdict(upgraded, confirm)).toBe("REFUND-UNKNOWN");
    const shown = performed(upgraded, [show]);
    expect(balance(shown, ANN).cash).toBe(0);
    expect(rowOf(shown, shownRefunds, "f")?.shares).toEqual([
      { account: ANN, amount: 600 },
      { account: MANAGEMENT, amount: 2_400 },
    ]);
    expect(noticesTo(shown, ANN).map(({ kind, about }) => [kind, about])).toEqual([["refund", "f"]]);
    expect(verdict(shown, changed(confirm, { amount: 2_999 }))).toBe("REFUND-UNKNOWN");
    expect(verdict(performed(shown, [topUp(9), onBehalf(9, { order: "q", action: "upgrade" })]), confirm)).toBe("REFUND-UNKNOWN");
    const done = performed(shown, [confirm]);
    expect(rowOf(done, refunds, "f")?.shares).toHaveLength(2);
    expect(verdict(done, confirm)).toBe("REFUND-EXISTS");
    expect(verdict(shown, changed(confirm, { by: accountActor(ANN) }))).toBe("PAY-ACTOR");
  });

  it("money goes back to where it came from: an allocation stays an allocation, what was owed is owed less", () => {
    const settings = { fund_allocation_is_special: false };
    const given = performed(
      acme(create(ANN, { finance_permissions: [] })),
      [
        op("update_member_finance_permissions", {
          member: ANN,
          finance_permissions: ["view_bills", "view_balance", "allocate_funds"],
        }),
        topUp(100),
        op("allocate_funds", { allocation: "a", member: ANN, amount: 100, from: "balance" }),
        topUp(10, ANN),
        order(ANN, 105),
        pay(ANN),
      ],
      { settings },
    );
    expect(balance(given, ANN)).toMatchObject({ allocated: 0, cash: 5 });
    expect(balance(performed(given, refund(5)), ANN)).toMatchObject({ allocated: 0, cash: 10 });
    expect(balance(performed(given, refund(105)), ANN)).toMatchObject({ allocated: 100, cash: 10 });
    expect(moneyProblems(performed(given, refund(50)))).toEqual([]);
  });

  it("only what is in use is refunded", () => {
    const [first] = refund(1, { resource: "none" });
    if (first === undefined) throw new Error("no refund");
    expect(verdicts(upgraded, first)).toEqual(["PREPAID-RESOURCE-UNKNOWN"]);
    const ended = performed(upgraded, refund(1, { ends: true }));
    const [again] = refund(1, { refund: "g" });
    if (again === undefined) throw new Error("no refund");
    expect(verdict(ended, again)).toBe("PREPAID-RESOURCE-UNKNOWN");
  });
});

it("an account outside the organization, or on self-pay, pays for itself", () => {
  expect(payingAccount(looking(organization), "200000000001")).toBe("200000000001");
  expect(payingAccount(looking(organization), BEN)).toBe(BEN);
  expect(payingAccount(looking(organization), ANN)).toBe(MANAGEMENT);
});
