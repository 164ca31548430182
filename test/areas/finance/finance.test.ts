import { monthOf, startOf } from "../../../provider/areas/finance/calendar";
import { noticesTo } from "../../../provider/areas/finance/notices";
import { balanceViews, billViews } from "../../../provider/areas/finance/operations";
import { budgetUse, costsOf, defaultInterval, financeOverview, isComplete } from "../../../provider/areas/finance/overview";
import { budgets, type Cost, costs, costsIn, creditTerms, financeCustodians } from "../../../provider/areas/finance/rows";
import { groupOf, type Operation, type Organization, rowOf, withItem, withRow } from "../../../provider/kernel";
import { members } from "../../../provider/resources/member/rows";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import { organizations, SELF } from "../../../provider/resources/organization/rows";
import { ANN, acme, BEN, create, grant, HEALTH, paidFor, refusal, withHealthAdmin } from "../../resources/member/acts";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import vectors from "../../vectors/finance.json";
import { op, order, pay, topUp } from "../money-acts";

const viewBills = (account: string, by: string, view = "bill_details"): Operation =>
  op("view_bills", { account, view, by: accountActor(by) });
const viewBalance = (account: string, by: string, view = "cash"): Operation =>
  op("view_balance", { account, view, by: accountActor(by) });
const credit = (amount: number, by = MANAGEMENT): Operation =>
  op("set_credit_limit", { member: ANN, amount, by: accountActor(by) });
const takeCredit = (by = MANAGEMENT): Operation => op("revoke_credit_limit", { member: ANN, by: accountActor(by) });
const overview = (from: string, to: string): Operation => op("view_finance_overview", { from, to });
const special = (account: string, permission: string, by = MANAGEMENT): Operation =>
  op("request_special_permission", { account, permission, by: accountActor(by) });
const opened = special(MANAGEMENT, "credit_limit");

describe("who sees what", () => {
  const organization = acme(create(), create(BEN));
  it("FIN-VIEW-BILLS-SCOPE: four views of a member's bills", () => {
    for (const view of billViews) expect(verdict(organization, viewBills(ANN, MANAGEMENT, view))).toBe("accepted");
    expect(verdict(organization, viewBills(ANN, MANAGEMENT, "contracts"))).toBe("FIN-VIEW-BILLS-SCOPE");
    expect(verdict(organization, viewBills("999", MANAGEMENT))).toBe("ACCOUNT-UNKNOWN");
  });

  it("FIN-VIEW-BALANCE-SCOPE: six parts of a balance, for the management account and the account itself", () => {
    for (const view of balanceViews) expect(verdict(organization, viewBalance(ANN, MANAGEMENT, view))).toBe("accepted");
    expect(verdict(organization, viewBalance(ANN, ANN))).toBe("accepted");
    expect(verdict(organization, viewBalance(ANN, BEN))).toBe("FIN-VIEW-BALANCE-SCOPE");
    expect(verdict(organization, viewBalance(ANN, MANAGEMENT, "salary"))).toBe("FIN-VIEW-BALANCE-SCOPE");
  });

  it("FIN-COST-ANALYSIS-REQUIRED: the member needs the permission", () => {
    const analyse = op("analyse_costs", { member: ANN });
    expect(verdict(organization, analyse)).toBe("FIN-COST-ANALYSIS-REQUIRED");
    const remedy = refusal(organization, analyse).remedy()?.operations ?? [];
    expect(verdict(performed(organization, remedy), analyse)).toBe("accepted");
    expect(verdict(organization, op("analyse_costs", { member: "999" }))).toBe("MEMBER-UNKNOWN");
  });

  it("FIN-COST-ANALYSIS-DIRECTION: the management account analyses, not the member", () => {
    const granted = performed(organization, [grant(["cost_analysis"])]);
    expect(verdict(granted, op("analyse_costs", { member: ANN, by: accountActor(ANN) }))).toBe("FIN-COST-ANALYSIS-DIRECTION");
    expect(verdict(granted, op("analyse_costs", { member: ANN, by: accountActor(MANAGEMENT) }))).toBe("accepted");
  });
});

describe("credit limits", () => {
  const organization = acme(...withHealthAdmin, create());
  const allowed = performed(organization, [opened]);
  it("FIN-CREDIT-SPECIAL: not before the vendor has opened it for the management account", () => {
    expect(verdict(organization, credit(100))).toBe("FIN-CREDIT-SPECIAL");
    const remedy = refusal(organization, credit(100)).remedy()?.operations ?? [];
    expect(verdict(performed(organization, remedy), credit(100))).toBe("accepted");
    const closed = performed(allowed, [credit(100)]);
    expect(verdict(withRow(closed, { name: "account" }, MANAGEMENT, {}), takeCredit())).toBe("FIN-CREDIT-SPECIAL");
  });

  it("FIN-CREDIT-OPERATOR: the management account or a finance custodian, whatever the member's subject", () => {
    expect(verdict(allowed, credit(100, HEALTH))).toBe("FIN-CREDIT-OPERATOR");
    const custodian = withItem(allowed, groupOf(financeCustodians), HEALTH);
    expect(verdict(custodian, credit(100, HEALTH))).toBe("accepted");
    expect(verdict(performed(custodian, [credit(100)]), takeCredit(HEALTH))).toBe("accepted");
    expect(verdict(performed(custodian, [credit(100)]), takeCredit(ANN))).toBe("FIN-CREDIT-OPERATOR");
    expect(verdict(allowed, { ...credit(5), member: HEALTH } as Operation)).toBe("accepted");
    expect(verdict(allowed, op("set_credit_limit", { member: ANN, amount: 5, by: vendor }))).toBe("FIN-CREDIT-OPERATOR");
  });

  it("FIN-CREDIT-NOTIFY: the member is told of every change", () => {
    const set = performed(allowed, [credit(100)]);
    expect(rowOf(set, creditTerms, ANN)).toEqual({ limit: 100, spared: false });
    expect(noticesTo(set, ANN).map(({ kind, about }) => `${kind} ${about}`)).toEqual(["credit_limit set_credit_limit"]);
    const taken = performed(set, [takeCredit()]);
    expect(rowOf(taken, creditTerms, ANN)?.limit).toBe(0);
    expect(noticesTo(taken, ANN)).toHaveLength(2);
    expect(verdict(taken, takeCredit())).toBe("CREDIT-LIMIT-UNKNOWN");
  });
});

it("special permissions are asked for by the management account and the account concerned", () => {
  const organization = acme(create());
  expect(verdict(organization, special(ANN, "inherit_offer", BEN))).toBe("FIN-ACTOR");
  expect(verdict(organization, special(ANN, "flying"))).toBe("FIN-PERMISSION-UNKNOWN");
  expect(verdict(organization, special(HEALTH, "invoice"))).toBe("FIN-PERMISSION-UNKNOWN");
  expect(verdict(organization, special(ANN, "inherit_offer", ANN))).toBe("accepted");
});

describe("FIN-BUDGET", () => {
  const organization = acme(create());
  const budget = (amount: number, by = MANAGEMENT): Operation =>
    op("manage_budget", { member: ANN, amount, by: accountActor(by) });
  it("the management account sets budgets for members with the permission (a setting)", () => {
    expect(verdict(organization, budget(100))).toBe("FIN-BUDGET");
    expect(verdict(organization, budget(100), { settings: { budget_needs_permission: false } })).toBe("accepted");
    const granted = performed(organization, [grant(["budget"])]);
    expect(rowOf(performed(granted, [budget(100)]), budgets, ANN)).toEqual({ amount: 100 });
    expect(verdict(granted, budget(100, ANN))).toBe("FIN-BUDGET");
    expect(verdict(granted, budget(0))).toBe("AMOUNT-INVALID");
  });

  it("and sees how much of them is used", () => {
    const spent = performed(performed(organization, [topUp(500, ANN), order(ANN, 120)]), [pay(ANN)]);
    expect(budgetUse(spent, ANN, "2026-01")).toBe(120);
    expect(costsOf(spent, ANN, "2026-01")).toEqual([{ id: "CVM", amount: 120, share: 10_000 }]);
    expect(budgetUse(spent, ANN, "2026-02")).toBe(0);
  });
});

describe("the finance overview", () => {
  it("FIN-OVERVIEW-HALF-YEAR: six months, both ends counted", () => {
    expect(verdict(acme(), overview("2025-01", "2025-06"))).toBe("accepted");
    expect(verdict(acme(), overview("2025-01", "2025-07"))).toBe("FIN-OVERVIEW-HALF-YEAR");
    expect(verdict(acme(), overview("2024-10", "2025-03"))).toBe("accepted");
    expect(verdict(acme(), overview("2025-02", "2025-01"))).toBe("FIN-PERIOD-INVALID");
    expect(verdict(acme(), overview("2025-13", "2025-13"))).toBe("FIN-PERIOD-INVALID");
    expect(verdicts(acme(), { ...overview("2025-01", "2025-01"), by: accountActor(BEN) })).toEqual(["FIN-ACTOR"]);
    expect(defaultInterval(Date.parse("2024-03-15T00:00:00Z"))).toEqual({ from: "2023-10", to: "2024-03" });
  });

  const cost = (organization: Organization, id: string, fields: Partial<Cost>): Organization => {
    const row = {
      account: MANAGEMENT,
      product: "CVM",
      amount: 100,
      at: Date.parse("2024-03-20T12:00:00+08:00"),
      paidBy: fields.account ?? MANAGEMENT,
      ...fields,
    };
    return withItem(withRow(organization, costs, id, row), groupOf(costsIn, monthOf(row.at)), id);
  };
  const created = (organization: Organization, at: string): Organization => {
    const row = rowOf(organization, organizations, SELF);
    if (row === undefined) throw new Error("there is no organization");
    return withRow(organization, organizations, SELF, { ...row, createdAt: Date.parse(at) });
  };
  const joined = (organization: Organization, id: string, at: string): Organization => {
    const row = rowOf(organization, members, id);
    if (row === undefined) throw new Error(`there is no member ${id}`);
    return withRow(organization, members, id, { ...row, joinedAt: Date.parse(at) });
  };
  const base = created(acme(create(), create(BEN)), "2024-01-01T00:00:00+08:00");
  const april = Date.parse("2024-04-05T00:00:00+08:00");

  it("FIN-OVERVIEW-MID-MONTH, FIN-JOIN-MID-MONTH: who was there on day 1, and the management account", () => {
    const vector = vectors.find(({ id }) => id === "FIN-JOIN-MID-MONTH");
    const ids: Readonly<Record<string, string>> = { management: MANAGEMENT, m1: ANN, m2: BEN };
    let organization = base;
    for (const { id, joined: day } of vector?.input.accounts ?? []) {
      if (id === "management") organization = created(organization, `${day}T00:00:00+08:00`);
      else organization = joined(organization, ids[id] ?? "", `${day}T12:00:00+08:00`);
      organization = cost(organization, id, { account: ids[id] ?? "" });
    }
    const [month] = financeOverview(organization, "2024-03", "2024-03", april).months;
    const shown = Object.keys(ids).filter((id) => month?.shown.includes(ids[id] ?? "") === true);
    expect({ shown }).toEqual(vector?.expected);
    const left = performed(organization, [op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor })]);
    expect(financeOverview(left, "2024-03", "2024-03", april).months[0]?.shown).toEqual([MANAGEMENT]);
  });

  it("FIN-OVERVIEW-TOTAL: the sum over the accounts that are shown", () => {
    let organization = joined(joined(base, ANN, "2024-03-01T23:59:59+08:00"), BEN, "2024-03-02T00:00:00+08:00");
    organization = cost(cost(cost(organization, "1", { amount: 70 }), "2", { account: ANN, amount: 30 }), "3", {
      account: BEN,
      amount: 900,
    });
    const shown = financeOverview(organization, "2024-02", "2024-03", april);
    expect(shown.months.map(({ total }) => total)).toEqual([0, 100]);
    expect(shown.total).toBe(100);
    expect(shown.months[1]?.byMember).toEqual([
      { id: MANAGEMENT, amount: 70, share: 7_000 },
      { id: ANN, amount: 30, share: 3_000 },
    ]);
  });

  it("FIN-OVERVIEW-SELF-PAY-ONLY: what accounts paid for themselves since the organization exists", () => {
    const old = cost(joined(base, ANN, "2024-01-01T00:00:00Z"), "1", { account: ANN, paidBy: MANAGEMENT });
    expect(financeOverview(old, "2024-03", "2024-03", april).total).toBe(0);
    expect(financeOverview(cost(old, "2", { account: ANN }), "2024-03", "2024-03", april).total).toBe(100);
    const young = created(cost(base, "1", {}), "2024-03-20T12:00:01+08:00");
    expect(financeOverview(young, "2024-03", "2024-03", april).total).toBe(0);
  });

  it("FIN-OVERVIEW-REFRESH: a day counts from the next day on, the current month is dependable after 15:00", () => {
    const organization = cost(base, "1", {});
    const at = (time: string) => financeOverview(organization, "2024-03", "2024-03", Date.parse(time));
    expect(at("2024-03-20T23:59:59+08:00").total).toBe(0);
    expect(at("2024-03-21T00:00:00+08:00").total).toBe(100);
    expect(at("2024-03-21T14:59:59+08:00").months[0]?.dependable).toBe(false);
    expect(at("2024-03-21T15:00:00+08:00").months[0]?.dependable).toBe(true);
  });

  it("FIN-OVERVIEW-MONTH-CLOSE, FIN-MONTH-BILL-READY: complete after 19:00 on day 2 of the next month", () => {
    const vector = vectors.find(({ id }) => id === "FIN-MONTH-BILL-READY");
    const complete = (vector?.input.asked_at ?? []).map((at) => isComplete(vector?.input.month ?? "", Date.parse(`${at}+08:00`)));
    expect({ complete }).toEqual(vector?.expected);
    expect(isComplete("2024-12", Date.parse("2025-01-02T19:00:00+08:00"))).toBe(true);
    expect(startOf("2024-03")).toBe(Date.parse("2024-03-01T00:00:00+08:00"));
  });

  it("FIN-OVERVIEW-TOP5: the five largest, with amount and share", () => {
    const products = ["a", "b", "c", "d", "e", "f"];
    const organization = products.reduce(
      (start, product, index) => cost(start, product, { product, amount: 100 * (index + 1) }),
      base,
    );
    const { topProducts, topMembers } = financeOverview(organization, "2024-03", "2024-03", april);
    expect(topProducts.map(({ id }) => id)).toEqual(["f", "e", "d", "c", "b"]);
    expect(topProducts[0]).toEqual({ id: "f", amount: 600, share: 2_857 });
    expect(topMembers).toEqual([{ id: MANAGEMENT, amount: 2_100, share: 10_000 }]);
  });

  it("what is paid for a member is not in the overview", () => {
    const organization = performed(acme(create()), [paidFor(), topUp(500), order(ANN, 120, { way: "payer" })]);
    expect(financeOverview(organization, "2026-01", "2026-01", Date.parse("2026-02-05T00:00:00Z")).total).toBe(0);
    expect(costsOf(organization, ANN, "2026-01")[0]?.amount).toBe(120);
  });
});
