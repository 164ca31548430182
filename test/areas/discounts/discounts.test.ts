import { computeDiscount, inheritable, inheritableKind, takesEffectAt } from "../../../provider/areas/discounts/computing";
import { type Discount, discountForms, discountLevels, inheritances, productTerms } from "../../../provider/areas/discounts/rows";
import { looking } from "../../../provider/areas/finance/notices";
import { type Operation, type Organization, rowOf, type Setting, type SettingValue, withRow } from "../../../provider/kernel";
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
  grant,
  HEALTH,
  having,
  invite,
  paidFor,
  refusal,
  selfPay,
  withHealthAdmin,
} from "../../resources/member/acts";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import { withDiscount, withInheritance } from "../../support/money";
import vectors from "../../vectors/discounts.json";
import { op } from "../money-acts";

const inherit = (member = ANN, by?: Operation["by"]): Operation =>
  op("inherit_discount", { member, ...(by === undefined ? {} : { by }) });
const cancel = (account = ANN, by: Operation["by"] = vendor): Operation => op("cancel_discount_inheritance", { account, by });
const cycle = (account: string, cycle: string, product = "live"): Operation =>
  op("change_settlement_cycle", { account, product, cycle, by: vendor });
const source = (organization: Organization, account = ANN) => rowOf(organization, inheritances, account)?.source;

const contract: Discount = {
  account: MANAGEMENT,
  product: "CVM",
  origin: "contract",
  form: "linear_discount",
  level: "billing",
  remains: 8_000,
};
const settingsWith = (values: Readonly<Record<string, SettingValue>>) => ({
  setting: <T extends SettingValue>(of: Setting<T>): T => (values[of.name] ?? of.default) as T,
});
function computed(organization: Organization, product = "CVM", account = ANN, values = {}) {
  const { contractsOf, applying } = computeDiscount(looking(organization), account, product, settingsWith(values));
  return { contractsOf, ids: applying.map(({ id }) => id) };
}
const vector = (id: string) => {
  const found = vectors.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no vector ${id}`);
  return found;
};

describe("which discounts are inherited", () => {
  it("DISC-INHERITABLE-KINDS, DISC-KIND-TABLE: two of the nine combinations of form and level", () => {
    const table = Object.fromEntries(
      discountForms.map((form) => [
        form,
        Object.fromEntries(discountLevels.map((level) => [level, inheritableKind(form, level)])),
      ]),
    );
    expect({ inheritable: table }).toEqual(vector("DISC-KIND-TABLE").expected);
  });

  it("DISC-CONTRACT-ONLY: neither list prices nor campaigns", () => {
    expect(inheritable(contract)).toBe(true);
    expect(inheritable({ ...contract, origin: "list_price" })).toBe(false);
    expect(inheritable({ ...contract, origin: "campaign" })).toBe(false);
  });

  it("DISC-LEVEL-TIMING: at once, on day 1, on day 3 of the next month", () => {
    const used = Date.parse("2024-12-31T23:59:59+08:00");
    expect(takesEffectAt("billing", used)).toBe(used);
    expect(takesEffectAt("account", used)).toBe(Date.parse("2025-01-01T00:00:00+08:00"));
    expect(takesEffectAt("full_rebate", used)).toBe(Date.parse("2025-01-03T00:00:00+08:00"));
  });
});

describe("which discounts hold", () => {
  let base = acme(create());
  base = withDiscount(base, "source", contract);
  base = withDiscount(base, "source-account", { ...contract, level: "account" });
  base = withDiscount(base, "own", { ...contract, account: ANN, remains: 9_000 });
  base = withDiscount(base, "own-rebate", { ...contract, account: ANN, level: "full_rebate" });
  base = withDiscount(base, "own-list", { ...contract, account: ANN, origin: "list_price" });
  for (const product of ["CDN", "EO", "live"]) {
    base = withDiscount(base, `source-${product}`, { ...contract, product });
    base = withDiscount(base, `own-${product}`, { ...contract, product, account: ANN });
  }
  const active = performed(base, [grant(["inherit_offer"])]);

  it("DISC-REPLACES-OWN: an inheriting member has its source's contract discounts and none of its own", () => {
    expect(computed(base)).toEqual({ contractsOf: ANN, ids: ["own", "own-list", "own-rebate"] });
    expect(computed(active)).toEqual({ contractsOf: MANAGEMENT, ids: ["source", "own-list"] });
  });

  for (const id of ["DISC-PRODUCT-CDN", "DISC-PRODUCT-EO"])
    it(`DISC-EXCLUDED-PRODUCTS, ${id}: every account has its own price`, () => {
      const { input, expected } = vector(id);
      const { contractsOf, ids } = computed(active, input.product ?? "");
      expect({ discount_of: contractsOf === ANN ? "member" : contractsOf }).toEqual(expected);
      expect(ids).toEqual([`own-${input.product}`]);
      expect(computed(active, input.product ?? "", ANN, { discount_excluded_products: "" }).contractsOf).toBe(MANAGEMENT);
    });

  it("DISC-PRODUCT-OVERRIDE: a product's own terms prevail", () => {
    expect(computed(active, "live").contractsOf).toBe(MANAGEMENT);
    expect(computed(withRow(active, productTerms, "live", { inheritable: false }), "live").contractsOf).toBe(ANN);
  });

  it("DISC-SETTLEMENT-CYCLE-EQUAL: only where both settle on one cycle", () => {
    const differ = performed(active, [cycle(ANN, "monthly")]);
    expect(computed(differ, "live").contractsOf).toBe(ANN);
    expect(computed(differ).contractsOf).toBe(MANAGEMENT);
    expect(computed(performed(differ, [cycle(MANAGEMENT, "monthly")]), "live").contractsOf).toBe(MANAGEMENT);
    expect(computed(performed(active, [cycle(ANN, "hourly")]), "live").contractsOf).toBe(MANAGEMENT);
    expect(verdict(active, { ...cycle(ANN, "daily"), by: accountActor(MANAGEMENT) })).toBe("DISC-ACTOR");
    expect(verdict(active, cycle(ANN, "yearly"))).toBe("CYCLE-UNKNOWN");
  });

  it("DISC-OPTIONAL-UNDER-PAY: being paid for alone changes nothing", () => {
    expect(computed(performed(base, [paidFor()]))).toEqual(computed(base));
    expect(computed(performed(active, [paidFor()])).contractsOf).toBe(MANAGEMENT);
  });

  it("PAY-FULL-REBATE-UNCHANGED: under pay-on-behalf full rebates stay", () => {
    expect(computed(performed(active, [paidFor()])).ids).toEqual(["source", "own-list", "own-rebate"]);
  });

  it("only the system computes", () => {
    expect(verdict(active, op("compute_discount", { account: ANN, product: "CVM", by: system }))).toBe("accepted");
    expect(verdict(active, op("compute_discount", { account: ANN, product: "CVM" }))).toBe("DISC-ACTOR");
  });
});

describe("DISC-GRANT-ESTABLISHES", () => {
  const carried = { finance_permissions: ["inherit_offer"] as const };
  it("granting the permission makes the member inherit from the management account", () => {
    expect(source(acme(create(), grant(["inherit_offer"])))).toBe(MANAGEMENT);
    expect(source(acme(create(ANN, carried)))).toBe(MANAGEMENT);
    expect(source(acme(invite(BETA, carried)), BETA)).toBeUndefined();
    expect(source(acme(invite(BETA, carried), accept()), BETA)).toBe(MANAGEMENT);
    expect(source(acme(create()))).toBeUndefined();
  });

  it("under pay-on-behalf from its payer, and for another entity once its admin approves", () => {
    const open = having(acme(...withHealthAdmin), HEALTH, {});
    const asked = performed(open, [create(ANN, { entity: "Health", payment_mode: "pay_on_behalf", payer: HEALTH })]);
    const joined = performed(asked, [approve()]);
    const opened = having(joined, ANN, { specialPermissions: ["inherit_offer"] });
    expect(source(performed(opened, [grant(["inherit_offer"])]))).toBe(HEALTH);
    expect(source(opened)).toBeUndefined();
  });
});

describe("inherit_discount", () => {
  it("DISC-SAME-ENTITY-SELF-SERVICE: the console within one subject, the vendor everywhere", () => {
    const organization = acme(...withHealthAdmin, create());
    const done = performed(organization, [inherit()]);
    expect(source(done)).toBe(MANAGEMENT);
    expect(rowOf(done, members, ANN)?.financePermissions).toContain("inherit_offer");
    expect(verdict(organization, inherit(HEALTH))).toBe("DISC-SAME-ENTITY-SELF-SERVICE");
    expect(verdict(organization, inherit(HEALTH, vendor))).toBe("accepted");
    expect(verdict(organization, inherit(ANN, accountActor(ANN)))).toBe("DISC-SAME-ENTITY-SELF-SERVICE");
    expect(verdict(done, inherit())).toBe("INHERITANCE-EXISTS");
    expect(verdict(done, inherit("999"))).toBe("MEMBER-UNKNOWN");
  });

  const names: Readonly<Record<string, string>> = { A: ANN, B: HEALTH, C: "200000000009", D: "200000000008", E: BEN };
  // Health pays for Ann, both of them Health's; the vendor has opened inheritance for Ann.
  const paid = having(
    acme(...withHealthAdmin, create(ANN, { entity: "Health", payment_mode: "pay_on_behalf", payer: HEALTH }), approve()),
    ANN,
    { specialPermissions: ["inherit_offer"] },
  );
  for (const { id, rules, input, expected } of vectors.filter((one) => one.operation === "inherit_discount"))
    it(`${id}: ${rules.join(", ")}`, () => {
      const organization = (input.existing ?? []).reduce(
        (start, { from, to }) => withInheritance(start, names[from] ?? "", names[to] ?? ""),
        paid,
      );
      const outcomes = [verdict(organization, inherit()), verdict(organization, grant(["inherit_offer"]))];
      const outcome = "allowed" in expected && expected.allowed ? "accepted" : rules[0];
      expect(outcomes).toEqual([outcome, outcome]);
    });

  it("DISC-EXCLUSIVE-MEMBER-IS-SOURCE: a member from which others inherit inherits nothing", () => {
    const organization = withInheritance(paid, ANN, "200000000008");
    expect(verdict(organization, inherit())).toBe("DISC-EXCLUSIVE-MEMBER-IS-SOURCE");
    expect(verdict(organization, grant(["inherit_offer"]))).toBe("DISC-EXCLUSIVE-MEMBER-IS-SOURCE");
    const remedy = refusal(organization, inherit()).remedy()?.operations ?? [];
    expect(verdict(performed(organization, remedy), inherit())).toBe("accepted");
  });

  it("DISC-EXCLUSIVE-MEMBER-INHERITS: a member inherits from one account; the vendor's remedy changes the answer", () => {
    for (const [from, to] of [
      ["200000000009", HEALTH],
      ["200000000009", ANN],
    ] as const) {
      const organization = withInheritance(paid, from, to);
      const remedy = refusal(organization, inherit()).remedy()?.operations ?? [];
      expect(verdict(performed(organization, remedy), inherit())).toBe("accepted");
    }
  });

  it("DISC-EXCLUSIVE-PAYER-INHERITS: on self-pay with the management account as payer (a setting)", () => {
    const organization = withInheritance(acme(create()), "200000000009", MANAGEMENT);
    expect(verdict(organization, inherit())).toBe("DISC-EXCLUSIVE-PAYER-INHERITS");
    expect(verdict(organization, create(BEN, { finance_permissions: ["inherit_offer"] }))).toBe("DISC-EXCLUSIVE-PAYER-INHERITS");
    expect(verdict(organization, inherit(), { settings: { discount_exclusive_in_self_pay: false } })).toBe("accepted");
  });

  it("PAY-INHERIT-VERIFIED-ON-ENABLE: pay-on-behalf with inheritance fails on what clashes, without it nothing is asked", () => {
    const self = performed(paid, [selfPay()]);
    const inheriting = performed(self, [grant(["inherit_offer"])]);
    expect(source(inheriting)).toBe(MANAGEMENT);
    expect(verdict(inheriting, paidFor(ANN, HEALTH))).toBe("PAY-INHERIT-VERIFIED-ON-ENABLE");
    expect(verdict(self, paidFor(ANN, HEALTH))).toBe("accepted");
    const remedy = refusal(inheriting, paidFor(ANN, HEALTH)).remedy()?.operations ?? [];
    expect(verdict(performed(inheriting, remedy), paidFor(ANN, HEALTH))).toBe("accepted");
    const asking = { finance_permissions: ["inherit_offer"] as const, payment_mode: "pay_on_behalf" as const };
    const clashing = withInheritance(acme(), "200000000009", MANAGEMENT);
    expect(verdicts(clashing, create(ANN, asking))).toContain("PAY-INHERIT-VERIFIED-ON-ENABLE");
    expect(verdicts(clashing, invite(BETA, asking))).toEqual(["PAY-INHERIT-VERIFIED-ON-ENABLE"]);
    expect(verdict(acme(), invite(BETA, asking))).toBe("accepted");
    expect(verdict(clashing, invite(BETA, { payment_mode: "pay_on_behalf" }))).toBe("accepted");
  });
});

describe("the end of an inheritance", () => {
  const active = acme(create(), grant(["inherit_offer"]));
  it("DISC-CANCEL-VENDOR-ONLY: only the vendor ends it; the permission goes with it", () => {
    expect(verdict(active, cancel(ANN, accountActor(MANAGEMENT)))).toBe("DISC-CANCEL-VENDOR-ONLY");
    const ended = performed(active, [cancel()]);
    expect(source(ended)).toBeUndefined();
    expect(rowOf(ended, members, ANN)?.financePermissions).not.toContain("inherit_offer");
    expect(verdict(ended, grant(["budget"]))).toBe("accepted");
    expect(verdict(ended, cancel())).toBe("INHERITANCE-UNKNOWN");
  });

  it("DISC-NOT-AUTO-CANCELLED: it outlives the membership, until the vendor ends it", () => {
    const left = performed(active, [op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor })]);
    expect(source(left)).toBe(MANAGEMENT);
    expect(source(performed(left, [cancel()]))).toBeUndefined();
  });

  it("DISC-SURVIVES-MODE-SWITCH: and a switch of the payment mode", () => {
    expect(source(performed(active, [paidFor(), selfPay()]))).toBe(MANAGEMENT);
  });
});
