import { looking, noticesTo } from "../../../provider/areas/finance/notices";
import { coupons, creditTerms } from "../../../provider/areas/finance/rows";
import { freezes, paymentHistories, resourcePacks, settlements, suspensions } from "../../../provider/areas/payments/rows";
import { chargedTo, usableCoupons } from "../../../provider/areas/payments/settling";
import { type Operation, type Organization, rowOf, withRow } from "../../../provider/kernel";
import { members } from "../../../provider/resources/member/rows";
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
  invite,
  paidFor,
  selfPay,
  withHealthAdmin,
} from "../../resources/member/acts";
import { DAY, MANAGEMENT, NOON, after as performed, verdict } from "../../support/kernel";
import { moneyProblems, withCoupon, withFreeze, withPack } from "../../support/money";
import vectors from "../../vectors/payments.json";
import { balance, op, restore, settle, suspend, topUp } from "../money-acts";

const HOUR = 60 * 60 * 1000;
const local = (time: string): number => Date.parse(`${time}+08:00`);
const organization = acme(create(), create(BEN));
const paid = performed(organization, [paidFor()]);

/** Ann joined in January 2021; the management account paid for her from one time to another. */
function paidBetween(from: number, until: number): Organization {
  const start = performed(acme(create()), []);
  const row = rowOf(start, members, ANN);
  if (row === undefined) throw new Error("Ann is no member");
  const early = withRow(start, members, ANN, { ...row, joinedAt: local("2021-01-01T00:00:00") });
  return performed(performed(early, [paidFor()], { at: from }), [selfPay()], { at: until });
}

/** The cycle that a vector names: a pair of times, a day, or a month. */
function cycleOf(period: string | readonly string[]): { readonly from: number; readonly to: number } {
  if (typeof period !== "string") return { from: local(period[0] ?? ""), to: local(period[1] ?? "") };
  if (period.length === "2021-09-09".length) return { from: local(`${period}T00:00:00`), to: local(`${period}T00:00:00`) + DAY };
  const month = Number(period.slice(5)) % 12;
  return {
    from: local(`${period}-01T00:00:00`),
    to: local(`${period.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01T00:00:00`),
  };
}

describe("who is charged for a cycle", () => {
  for (const { id, rules, input, expected } of vectors.filter(({ operation }) => operation === "settle_postpaid"))
    it(`${id}: ${rules.join(", ")}`, () => {
      let start = paidBetween(local(input.paid_from ?? ""), local(input.paid_until ?? ""));
      start = withPack(withPack(start, "pack", ANN, "CVM", 1), "other", MANAGEMENT, "CVM", 1);
      start = withCoupon(withCoupon(start, "hers", ANN, "cash_coupon", 1), "theirs", MANAGEMENT, "cash_coupon", 1);
      const settled = performed(start, [settle(ANN, 1, { ...cycleOf(input.period ?? ""), units: 3 })]);
      const who = (account: string | undefined) => (account === MANAGEMENT ? "payer" : account === ANN ? "member" : account);
      const pack = ["pack", "other"].find((one) => rowOf(settled, resourcePacks, one)?.rest === 0);
      const coupon = ["hers", "theirs"].find((one) => rowOf(settled, coupons, one)?.rest === 0) ?? "";
      expect({
        charged_to: who(rowOf(settled, settlements, "s")?.chargedTo),
        coupons_of: who(rowOf(settled, coupons, coupon)?.account),
        resource_pack_of: who(rowOf(settled, resourcePacks, pack ?? "")?.account),
      }).toEqual(expected);
      expect(moneyProblems(settled)).toEqual([]);
    });

  it("PAY-POSTPAID-EXTENDED-CYCLE: the same for a quarter, and for what changes within one cycle", () => {
    const start = paidBetween(local("2021-09-09T12:18:00"), local("2021-10-30T11:35:00"));
    const ends = (to: string) => chargedTo(looking(start), ANN, local(to));
    expect(ends("2021-10-01T00:00:00")).toBe(MANAGEMENT);
    expect(ends("2021-12-01T00:00:00")).toBe(ANN);
    // The end does not belong to the cycle.
    expect(ends("2021-09-09T12:18:00")).toBe(ANN);
    expect(ends("2021-10-30T11:35:00")).toBe(MANAGEMENT);
  });

  it("PAY-POSTPAID-JOIN-CYCLE: however the member came to be paid for", () => {
    const pays = { payment_mode: "pay_on_behalf" as const };
    const after = NOON + HOUR;
    const who = (of: Organization, member: string) => chargedTo(looking(of), member, after);
    for (const [of, member, payer] of [
      [acme(create(ANN, pays)), ANN, MANAGEMENT],
      [acme(invite(BETA, pays), accept()), BETA, MANAGEMENT],
      [acme(...withHealthAdmin, create(ANN, { entity: "Health", ...pays, payer: HEALTH }), approve()), ANN, HEALTH],
      [paid, ANN, MANAGEMENT],
    ] as const) {
      expect(who(of, member)).toBe(payer);
      expect(rowOf(of, paymentHistories, member)?.changes).toEqual([{ at: NOON, payer }]);
    }
    expect(
      rowOf(acme(...withHealthAdmin, create(ANN, { entity: "Health", ...pays, payer: HEALTH })), paymentHistories, ANN),
    ).toBeUndefined();
    expect(rowOf(performed(paid, [paidFor()]), paymentHistories, ANN)?.changes).toHaveLength(1);
  });

  it("PAY-POSTPAID-QUIT-CYCLE: however it ends", () => {
    const after = NOON + HOUR;
    for (const end of [
      selfPay(),
      op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor }),
    ] as readonly Operation[]) {
      const ended = performed(paid, [end], { at: NOON + 1 });
      expect(chargedTo(looking(ended), ANN, after)).toBe(ANN);
      expect(chargedTo(looking(ended), ANN, NOON + 1)).toBe(MANAGEMENT);
    }
    // Ann is Health's and paid for by its admin, which the vendor takes out.
    const health = acme(
      ...withHealthAdmin,
      create(ANN, { entity: "Health", payment_mode: "pay_on_behalf", payer: HEALTH }),
      approve(),
    );
    const gone = performed(health, [op("vendor_sanction", { account: HEALTH, sanction: "remove", by: vendor })]);
    expect(chargedTo(looking(gone), ANN, after)).toBe(ANN);
    // Who was paid for before anybody wrote it down.
    const unwritten = withRow(organization, members, ANN, {
      ...row(organization, ANN),
      paymentMode: "pay_on_behalf",
      payer: MANAGEMENT,
    });
    expect(chargedTo(looking(unwritten), ANN, after)).toBe(MANAGEMENT);
    expect(chargedTo(looking(performed(unwritten, [selfPay()], { at: after })), ANN, after)).toBe(MANAGEMENT);
  });

  it("PAY-PRIVATE-CLOUD-CONTRACT, PAY-MARKETPLACE-EXCLUDED: whom a contract names, and what nobody pays on behalf", () => {
    const charged = (fields: object) => {
      const later = performed(paid, [settle(ANN, 5, { from: NOON, to: NOON + HOUR, ...fields })], { at: NOON + HOUR });
      return rowOf(later, settlements, "s")?.chargedTo;
    };
    expect(charged({})).toBe(MANAGEMENT);
    expect(charged({ service: "marketplace_ordinary" })).toBe(ANN);
    expect(charged({ service: "marketplace_premium" })).toBe(ANN);
    expect(charged({ service: "marketplace_operator" })).toBe(MANAGEMENT);
    expect(charged({ service: "private_cloud", contract_payer: BEN })).toBe(BEN);
    expect(charged({ service: "private_cloud" })).toBe(MANAGEMENT);
    expect(verdict(paid, settle(ANN, 5, { contract_payer: "999" }))).toBe("ACCOUNT-UNKNOWN");
  });

  it("a settlement is of a cycle that is over, once, in whole units", () => {
    const settled = performed(organization, [settle(ANN, 5)]);
    expect(verdict(settled, settle(ANN, 5))).toBe("SETTLEMENT-EXISTS");
    for (const wrong of [
      { to: NOON + 1 },
      { from: NOON },
      { units: 0.5 },
      { price: -1 },
      { units: 10 ** 12, price: 2 },
      { from: Number.NaN },
    ])
      expect(verdict(organization, settle(ANN, 5, wrong))).toBe("SETTLEMENT-INVALID");
    expect(verdict(organization, settle(ANN, 5, { units: 0 }))).toBe("accepted");
    expect(verdict(organization, { ...settle(ANN, 5), by: accountActor(MANAGEMENT) })).toBe("PAY-ACTOR");
  });
});

describe("coupons and packs", () => {
  it("PAY-VOUCHER-PAYER-CASH-ONLY, PAY-COUPON-KINDS: of the payer cash coupons alone, of the member none", () => {
    const { input, expected } = vectors.find(({ id }) => id === "PAY-COUPON-KINDS") ?? {};
    const owners = { payer: MANAGEMENT, member: ANN } as const;
    let start = paid;
    for (const owner of ["payer", "member"] as const)
      for (const kind of input?.available?.[owner] ?? [])
        start = withCoupon(start, `${owner}-${kind}`, owners[owner], kind as "voucher", 10);
    const applied = usableCoupons(looking(start), ANN, MANAGEMENT, NOON).map(({ owner, kind }) => ({
      owner: owner === MANAGEMENT ? "payer" : "member",
      kind,
    }));
    expect({ applied }).toEqual(expected);
    // On self-pay its own, of every kind.
    expect(usableCoupons(looking(start), ANN, ANN, NOON).map(({ id }) => id)).toEqual(["member-cash_coupon", "member-voucher"]);
    expect(verdict(paid, op("apply_vouchers", { account: ANN, by: system }))).toBe("accepted");
    expect(verdict(paid, op("apply_vouchers", { account: ANN }))).toBe("PAY-ACTOR");
  });

  it("PAY-VOUCHER-MEMBER-UNUSABLE: nor is the money of the member touched", () => {
    const start = performed(paid, [topUp(100, ANN)]);
    const settled = performed(start, [settle(ANN, 30, { from: NOON, to: NOON + HOUR })], { at: NOON + HOUR });
    expect([balance(settled, ANN).cash, balance(settled, MANAGEMENT).arrears]).toEqual([100, 30]);
  });

  it("PAY-VOUCHER-LAPSE: what has expired is gone, whoever paid meanwhile", () => {
    const start = withCoupon(
      withCoupon(paid, "late", ANN, "voucher", 10, NOON + 2 * DAY),
      "soon",
      ANN,
      "voucher",
      10,
      NOON + DAY,
    );
    const back = performed(start, [selfPay()], { at: NOON + DAY });
    expect(usableCoupons(looking(back), ANN, ANN, NOON + DAY - 1).map(({ id }) => id)).toEqual(["soon", "late"]);
    expect(usableCoupons(looking(back), ANN, ANN, NOON + DAY).map(({ id }) => id)).toEqual(["late"]);
    expect(balance(back, ANN).cash).toBe(0);
  });

  it("PAY-POSTPAID-VOUCHER: coupons come before money, and are never more than the cost", () => {
    const start = performed(withCoupon(organization, "c", ANN, "voucher", 40), [topUp(100, ANN)]);
    const settled = performed(start, [settle(ANN, 30)]);
    expect([rowOf(settled, coupons, "c")?.rest, balance(settled, ANN).cash]).toEqual([10, 100]);
    const more = performed(settled, [settle(ANN, 30, { settlement: "t" })]);
    expect([rowOf(more, coupons, "c")?.rest, balance(more, ANN)]).toMatchObject([0, { cash: 80, invoiceable: 20 }]);
    expect(moneyProblems(more)).toEqual([]);
  });

  it("PAY-RESOURCE-PACK-OWN: the user's own packs, whoever is charged", () => {
    const start = withPack(withPack(paid, "hers", ANN, "CVM", 7), "theirs", MANAGEMENT, "CVM", 9);
    const settled = performed(start, [settle(ANN, 10, { from: NOON, to: NOON + HOUR, units: 10 })], { at: NOON + HOUR });
    expect([rowOf(settled, resourcePacks, "hers")?.rest, rowOf(settled, resourcePacks, "theirs")?.rest]).toEqual([0, 9]);
    expect([balance(settled, MANAGEMENT).arrears, rowOf(settled, settlements, "s")?.packUnits]).toEqual([30, 7]);
  });
});

describe("what is held back", () => {
  it("PAY-FREEZE-ON-JOIN: when pay-on-behalf begins, the member's own is released", () => {
    const frozen = withFreeze(withFreeze(organization, ANN, ANN, 50), BEN, BEN, 20);
    const begun = performed(frozen, [paidFor()]);
    expect([rowOf(begun, freezes, `${ANN}/${ANN}`), rowOf(begun, freezes, `${BEN}/${BEN}`)?.amount]).toEqual([undefined, 20]);
    expect(moneyProblems(begun)).toEqual([]);
  });

  it("PAY-FREEZE-ON-QUIT: when it ends, what the payer's balance held back for it is released", () => {
    const frozen = withFreeze(withFreeze(paid, MANAGEMENT, ANN, 50), MANAGEMENT, BEN, 20);
    const ended = performed(frozen, [selfPay()]);
    expect([rowOf(ended, freezes, `${MANAGEMENT}/${ANN}`), rowOf(ended, freezes, `${MANAGEMENT}/${BEN}`)?.amount]).toEqual([
      undefined,
      20,
    ]);
    expect(moneyProblems(ended)).toEqual([]);
    const removed = performed(frozen, [op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor })]);
    expect(rowOf(removed, freezes, `${MANAGEMENT}/${ANN}`)).toBeUndefined();
    const restricted = performed(frozen, [op("vendor_sanction", { account: ANN, sanction: "restrict", by: vendor })]);
    expect(rowOf(restricted, freezes, `${MANAGEMENT}/${ANN}`)?.amount).toBe(50);
  });
});

describe("standing still for arrears", () => {
  const owing = performed(paid, [settle(MANAGEMENT, 30)]);
  const suspended = (of: Organization) =>
    [MANAGEMENT, ANN, BEN].filter((account) => rowOf(of, suspensions, account) !== undefined);

  it("PAY-SUSPEND-BY-PAYER-BALANCE: all the members with their payer, and none for its own arrears", () => {
    const still = performed(owing, [suspend(MANAGEMENT)]);
    expect(suspended(still)).toEqual([MANAGEMENT, ANN]);
    expect(rowOf(still, suspensions, ANN)?.because).toBe(MANAGEMENT);
    expect(verdict(owing, suspend(ANN))).toBe("PAY-SUSPEND-BY-PAYER-BALANCE");
    expect(verdict(paid, suspend(MANAGEMENT))).toBe("ARREARS-UNKNOWN");
    expect(verdict(performed(organization, [settle(BEN, 1)]), suspend(BEN))).toBe("accepted");
    expect(verdict(withRow(owing, creditTerms, MANAGEMENT, { limit: 30, spared: false }), suspend(MANAGEMENT))).toBe(
      "ARREARS-UNKNOWN",
    );
    expect(verdict(withRow(owing, creditTerms, MANAGEMENT, { limit: 29, spared: false }), suspend(MANAGEMENT))).toBe("accepted");
    expect(verdict(withRow(owing, creditTerms, MANAGEMENT, { limit: 0, spared: true }), suspend(MANAGEMENT))).toBe(
      "ARREARS-UNKNOWN",
    );
  });

  it("PAY-RESTORE-BROADCAST: when the payer has cleared its arrears, all come back", () => {
    const still = performed(owing, [suspend(MANAGEMENT)]);
    expect(verdict(still, restore(MANAGEMENT))).toBe("SUSPENSION-UNKNOWN");
    expect(suspended(performed(still, [topUp(29)]))).toEqual([MANAGEMENT, ANN]);
    expect(suspended(performed(still, [topUp(30)]))).toEqual([]);
    expect(suspended(performed(still, [topUp(30, ANN)]))).toEqual([MANAGEMENT, ANN]);
    const lent = withRow(still, creditTerms, MANAGEMENT, { limit: 30, spared: false });
    expect(suspended(performed(lent, [restore(MANAGEMENT)]))).toEqual([]);
    expect(verdict(paid, restore(MANAGEMENT))).toBe("SUSPENSION-UNKNOWN");
  });

  it("PAY-THRESHOLD-ON-JOIN: the member is judged by its payer from then on", () => {
    const poor = performed(organization, [settle(ANN, 5), suspend(ANN)]);
    expect(suspended(performed(poor, [paidFor()]))).toEqual([]);
    const late = performed(organization, [settle(MANAGEMENT, 5)]);
    expect(suspended(performed(late, [paidFor()]))).toEqual([ANN]);
    expect(
      suspended(
        performed(performed(organization, [settle(MANAGEMENT, 5)]), [create("300000000003", { payment_mode: "pay_on_behalf" })]),
      ),
    ).toEqual([]);
  });

  it("PAY-THRESHOLD-ON-QUIT: and by itself again", () => {
    const still = performed(owing, [suspend(MANAGEMENT)]);
    expect(suspended(performed(still, [selfPay()]))).toEqual([MANAGEMENT]);
    const poor = performed(performed(organization, [settle(ANN, 5)]), [paidFor()]);
    expect(suspended(poor)).toEqual([]);
    const back = performed(poor, [selfPay()]);
    expect(suspended(back)).toEqual([ANN]);
    expect(rowOf(back, suspensions, ANN)?.because).toBe(ANN);
  });
});

describe("messages", () => {
  const told = (message: string, account: string, to: string): number =>
    noticesTo(performed(paid, [op("notify", { account, message, about: "r", by: system })]), to).length;
  it("PAY-NOTIFY-PREPAID: to the payer", () => {
    for (const message of ["expiring", "expired", "suspension", "destruction", "restoration"])
      expect([told(message, ANN, MANAGEMENT), told(message, ANN, ANN), told(message, BEN, BEN)]).toEqual([1, 0, 1]);
  });

  it("PAY-NOTIFY-POSTPAID: arrears to the member", () => {
    expect([told("arrears", ANN, MANAGEMENT), told("arrears", ANN, ANN)]).toEqual([0, 1]);
    expect(verdict(paid, op("notify", { account: ANN, message: "hello", about: "r", by: system }))).toBe("MESSAGE-UNKNOWN");
  });
});

function row(of: Organization, member: string) {
  const found = rowOf(of, members, member);
  if (found === undefined) throw new Error(`there is no member ${member}`);
  return found;
}
