import { allocations, fundRecords, recordsOf } from "../../../provider/areas/funds/rows";
import { groupItems, groupOf, rowOf } from "../../../provider/kernel";
import { accountActor } from "../../../provider/resources/organization/actors";
import {
  ANN,
  accept,
  acme,
  BETA,
  create,
  grant,
  HEALTH,
  having,
  invite,
  paidFor,
  refusal,
  remove,
  withHealthAdmin,
} from "../../resources/member/acts";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import { moneyHeld, moneyProblems, withFreeze, withGift } from "../../support/money";
import { allocate, balance, giveBack, op, settle, topUp, withdraw } from "../money-acts";

const settings = { fund_allocation_is_special: false };
/** Ann may be given funds; the management account has 100.00 yuan. */
const ready = performed(acme(create()), [grant(["allocate_funds"]), topUp(10_000)], { settings });
const given = performed(ready, [allocate(ANN, 6_000)], { settings });

describe("allocating", () => {
  it("moves what was topped up, exactly", () => {
    expect(balance(given, MANAGEMENT)).toMatchObject({ cash: 4_000 });
    expect(balance(given, ANN)).toMatchObject({ cash: 0, allocated: 6_000 });
    expect(moneyHeld(given)).toBe(moneyHeld(ready));
    expect(moneyProblems(given)).toEqual([]);
  });

  it("FUND-PERMISSION-REQUIRED: neither there nor back without the permission", () => {
    const without = performed(acme(create()), [topUp(10_000)]);
    expect(verdict(without, allocate(ANN, 1), { settings })).toBe("FUND-PERMISSION-REQUIRED");
    const taken = performed(given, [grant([])], { settings });
    expect(verdict(taken, giveBack("a-1", 1), { settings })).toBe("FUND-PERMISSION-REQUIRED");
    expect(verdict(given, giveBack("a-1", 1), { settings })).toBe("accepted");
    const remedy = refusal(taken, giveBack("a-1", 1), { settings }).remedy();
    expect(verdict(performed(taken, remedy?.operations ?? [], { settings }), giveBack("a-1", 1), { settings })).toBe("accepted");
    expect(verdict(performed(given, [...secured, remove()], { settings }), giveBack("a-1", 1), { settings })).toBe(
      "FUND-PERMISSION-REQUIRED",
    );
  });

  it("FUND-SELF-PAY-ONLY: only to members on self-pay (a setting); taking back stays possible", () => {
    const paid = performed(given, [paidFor()], { settings });
    expect(verdict(paid, allocate(ANN, 1, { allocation: "b" }), { settings })).toBe("FUND-SELF-PAY-ONLY");
    const off = { settings: { ...settings, allocation_needs_self_pay: false } };
    expect(verdict(paid, allocate(ANN, 1, { allocation: "b" }), off)).toBe("accepted");
    expect(verdict(paid, giveBack("a-1", 6_000), { settings })).toBe("accepted");
    const remedy = refusal(paid, allocate(ANN, 1, { allocation: "b" }), { settings }).remedy()?.operations ?? [];
    expect(verdict(performed(paid, remedy, { settings }), allocate(ANN, 1, { allocation: "b" }), { settings })).toBe("accepted");
  });

  it("FUND-SAME-ENTITY: within one verified subject, unless the vendor has opened it", () => {
    const opened = having(acme(...withHealthAdmin), HEALTH, { specialPermissions: ["allocate_funds"] });
    const both = performed(opened, [
      grant(["allocate_funds"], HEALTH),
      op("confirm_finance_permission", { member: HEALTH, permission: "allocate_funds", by: accountActor(HEALTH) }),
      topUp(5),
    ]);
    expect(verdict(both, allocate(HEALTH, 5))).toBe("accepted");
    const closed = having(both, HEALTH, { specialPermissions: [] });
    expect(verdict(closed, allocate(HEALTH, 5), { settings })).toBe("FUND-SAME-ENTITY");
    expect(verdict(having(closed, HEALTH, { entity: "Acme" }), allocate(HEALTH, 5), { settings })).toBe("accepted");
  });

  it("FUND-GIFT-EXCLUDED: what the vendor gave is neither allocated nor withdrawn", () => {
    const gifted = withGift(ready, MANAGEMENT, 500, { cash: 100 });
    expect(verdict(gifted, allocate(ANN, 100, { from: "gift" }), { settings })).toBe("FUND-GIFT-EXCLUDED");
    expect(verdict(gifted, withdraw(100, MANAGEMENT, "gift"))).toBe("FUND-GIFT-EXCLUDED");
    expect(verdict(gifted, allocate(ANN, 101), { settings })).toBe("FUND-BALANCE-SUFFICIENT");
    expect(verdict(gifted, allocate(ANN, 100), { settings })).toBe("accepted");
    expect(verdict(gifted, withdraw(100))).toBe("accepted");
    expect(verdict(gifted, withdraw(101))).toBe("BALANCE-MISSING");
  });

  it("FUND-BALANCE-SUFFICIENT: covered by what was topped up and is not held back (a setting)", () => {
    expect(verdict(ready, allocate(ANN, 10_000), { settings })).toBe("accepted");
    expect(verdict(ready, allocate(ANN, 10_001), { settings })).toBe("FUND-BALANCE-SUFFICIENT");
    const frozen = withFreeze(ready, MANAGEMENT, MANAGEMENT, 1);
    expect(verdict(frozen, allocate(ANN, 10_000), { settings })).toBe("FUND-BALANCE-SUFFICIENT");
    expect(verdict(frozen, withdraw(10_000))).toBe("BALANCE-MISSING");
    const short = allocate(ANN, 10_001);
    const remedy = refusal(ready, short, { settings }).remedy()?.operations ?? [];
    expect(verdict(performed(ready, remedy, { settings }), short, { settings })).toBe("accepted");
    const off = { settings: { ...settings, allocation_needs_balance: false } };
    const owed = performed(ready, [short], off);
    expect(balance(owed, MANAGEMENT)).toMatchObject({ cash: 0, arrears: 1 });
    expect(moneyHeld(owed)).toBe(moneyHeld(ready));
  });

  it("FUND-USE-RESTRICTED: a member neither withdraws what it was given nor passes it on", () => {
    expect(verdict(given, withdraw(1, ANN, "allocated"))).toBe("FUND-USE-RESTRICTED");
    expect(verdict(given, withdraw(1, ANN))).toBe("BALANCE-MISSING");
    const own = performed(given, [topUp(7, ANN)]);
    expect(verdict(own, withdraw(7, ANN))).toBe("accepted");
    expect(verdict(own, withdraw(8, ANN))).toBe("BALANCE-MISSING");
    expect(verdicts(own, allocate(ANN, 1, { allocation: "b", by: accountActor(ANN) }), { settings })).toContain(
      "FUND-USE-RESTRICTED",
    );
    expect(verdicts(given, allocate(ANN, 1, { allocation: "b", from: "allocated" }), { settings })).toContain(
      "FUND-USE-RESTRICTED",
    );
    expect(verdict(given, allocate(ANN, 1, { allocation: "b" }), { settings })).toBe("accepted");
  });

  it("FIN-ALLOCATE-SPECIAL: only where the vendor has opened it, for member and management account together", () => {
    expect(verdict(ready, allocate(ANN, 1))).toBe("FIN-ALLOCATE-SPECIAL");
    const [byManagement, byMember] = refusal(ready, allocate(ANN, 1)).remedy()?.operations ?? [];
    if (byManagement === undefined || byMember === undefined) throw new Error("no remedy");
    const half = performed(ready, [byManagement]);
    expect(verdict(half, allocate(ANN, 1))).toBe("FIN-ALLOCATE-SPECIAL");
    expect(verdict(performed(ready, [byMember]), allocate(ANN, 1))).toBe("FIN-ALLOCATE-SPECIAL");
    expect(verdict(performed(half, [byMember]), allocate(ANN, 1))).toBe("accepted");
    const examined = performed(having(ready, ANN, { vendorReview: "reject" }), [byManagement, byMember]);
    expect(verdict(examined, allocate(ANN, 1))).toBe("FIN-ALLOCATE-SPECIAL");
  });

  it("FIN-INVITED-CONSENT: not before an invited member has consented", () => {
    const waiting = performed(acme(invite(), accept()), [grant(["allocate_funds"], BETA), topUp(5)], { settings });
    expect(verdict(waiting, allocate(BETA, 5), { settings })).toBe("FIN-INVITED-CONSENT");
    const remedy = refusal(waiting, allocate(BETA, 5), { settings }).remedy()?.operations ?? [];
    expect(verdict(performed(waiting, remedy, { settings }), allocate(BETA, 5), { settings })).toBe("accepted");
  });
});

describe("taking back", () => {
  it("FUND-RETURN-UNCONSUMED: only what of the record chosen is left", () => {
    expect(verdict(given, giveBack("a-1", 6_000), { settings })).toBe("accepted");
    expect(verdict(given, giveBack("a-1", 6_001), { settings })).toBe("FUND-RETURN-UNCONSUMED");
    const used = performed(given, [settle(ANN, 2_500)], { settings });
    expect(rowOf(used, allocations, "a-1")?.rest).toBe(3_500);
    expect(verdict(used, giveBack("a-1", 3_501), { settings })).toBe("FUND-RETURN-UNCONSUMED");
    const back = performed(used, [giveBack("a-1", 3_500)], { settings });
    expect(balance(back, MANAGEMENT)).toMatchObject({ cash: 7_500 });
    expect(balance(back, ANN)).toMatchObject({ allocated: 0 });
    expect(verdict(back, giveBack("a-1", 1), { settings })).toBe("FUND-RETURN-UNCONSUMED");
    expect(moneyProblems(back)).toEqual([]);
  });

  it("FUND-RETURN-UNCONSUMED: the oldest allocation is consumed first; the order of the parts is a setting", () => {
    const two = performed(given, [allocate(ANN, 100, { allocation: "z" }), topUp(50, ANN)], { settings });
    const used = performed(two, [settle(ANN, 6_001)], { settings });
    expect([rowOf(used, allocations, "a-1")?.rest, rowOf(used, allocations, "z")?.rest]).toEqual([0, 99]);
    expect(balance(used, ANN)).toMatchObject({ cash: 50, allocated: 99 });
    const own = performed(two, [settle(ANN, 51)], { settings: { ...settings, balance_draw_order: "cash" } });
    expect(balance(own, ANN)).toMatchObject({ cash: 0, allocated: 6_099 });
  });

  it("an allocation clears what is owed first: that part is consumed", () => {
    const owing = performed(ready, [settle(ANN, 30)], { settings });
    expect(balance(owing, ANN)).toMatchObject({ arrears: 30 });
    const cleared = performed(owing, [allocate(ANN, 100)], { settings });
    expect(balance(cleared, ANN)).toMatchObject({ arrears: 0, allocated: 70 });
    expect(rowOf(cleared, allocations, "a-1")?.rest).toBe(70);
    expect(verdict(cleared, giveBack("a-1", 71), { settings })).toBe("FUND-RETURN-UNCONSUMED");
  });

  it("FUND-RECORDS: every transfer there and back is on record", () => {
    const back = performed(given, [giveBack("a-1", 10), giveBack("a-1", 20)], { settings });
    const ids = groupItems(back, groupOf(recordsOf, "a-1"));
    const lines = ids.map((id) => rowOf(back, fundRecords, id)).map((row) => `${row?.direction} ${row?.member} ${row?.amount}`);
    expect(lines).toEqual([`out ${ANN} 6000`, `in ${ANN} 10`, `in ${ANN} 20`]);
  });
});

describe("what the operations take for granted", () => {
  for (const amount of [0, -1, 1.5, Number.NaN, 10 ** 12 + 1])
    it(`an amount is not ${amount}`, () => {
      expect(verdict(ready, topUp(amount))).toBe("AMOUNT-INVALID");
      expect(verdict(ready, allocate(ANN, amount), { settings })).toBe("AMOUNT-INVALID");
    });

  it("accounts, members and allocations exist, and ids of new ones are free", () => {
    expect(verdict(ready, topUp(1, "999"))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(ready, allocate("999", 1), { settings })).toBe("MEMBER-UNKNOWN");
    expect(verdict(ready, giveBack("none", 1), { settings })).toBe("ALLOCATION-UNKNOWN");
    expect(verdict(given, allocate(ANN, 1), { settings })).toBe("ALLOCATION-EXISTS");
  });

  it("an account tops up and withdraws its own balance; the management account takes funds back", () => {
    expect(verdict(ready, { ...topUp(1), by: accountActor(ANN) })).toBe("FUND-ACTOR");
    expect(verdict(ready, { ...withdraw(1), by: accountActor(ANN) })).toBe("FUND-ACTOR");
    expect(verdict(given, { ...giveBack("a-1", 1), by: accountActor(ANN) }, { settings })).toBe("FUND-ACTOR");
  });

  it("no account holds more than what stays exact", () => {
    const rich = withGift(ready, MANAGEMENT, 10 ** 15 - 1);
    expect(verdict(rich, topUp(1))).toBe("accepted");
    expect(verdict(rich, topUp(2))).toBe("BALANCE-TOO-LARGE");
  });
});

const secured = [
  op("bind_security_info", { member: ANN, email: "a@example.com", mobile: "13800000000" }),
  op("activate_security_info", { member: ANN, by: accountActor(ANN) }),
];
