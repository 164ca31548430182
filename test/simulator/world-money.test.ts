import { billBases } from "../../provider/areas/bills/rows";
import { inheritances, settlementCycles } from "../../provider/areas/discounts/rows";
import { coupons, creditTerms, financeCustodians, purses } from "../../provider/areas/finance/rows";
import { taxObjections } from "../../provider/areas/invoices/rows";
import { freezes, resourcePacks } from "../../provider/areas/payments/rows";
import { groupHas, groupOf, type Organization, rowOf } from "../../provider/kernel";
import { readWorld } from "../../provider/simulator/world";
import { moneyHeld, moneyProblems } from "../support/money";

function world(money: string): Organization | readonly string[] {
  const indented = money.replaceAll("\n", "\n      ");
  const read = readWorld(`accounts:\n  - id: 100000000001\n    name: Acme\n    money:\n      ${indented}\n`, "world.yaml");
  return read.ok
    ? read.value.organization
    : read.problems.map(({ summary, at }) => `${at?.kind === "file" ? at.line : 0} ${summary}`);
}

function organizationOf(money: string): Organization {
  const read = world(money);
  if (!("rows" in read)) throw new Error(read.join("\n"));
  return read;
}

const ACME = "100000000001";

describe("the money of a world", () => {
  it("amounts in yuan are exact", () => {
    const organization = organizationOf('balance: "1234567.89"\ngift: 3\nfrozen: "0.1"\ncredit_limit: "0.01"');
    expect(rowOf(organization, purses, ACME)).toMatchObject({ cash: 123_456_789, gift: 300, frozen: 10 });
    expect(rowOf(organization, freezes, `${ACME}/${ACME}`)).toEqual({ amount: 10 });
    expect(rowOf(organization, creditTerms, ACME)).toEqual({ limit: 1, spared: false });
    expect(moneyHeld(organization)).toBe(123_457_089n);
    expect(moneyProblems(organization)).toEqual([]);
  });

  for (const amount of ["12.34", '"12.345"', "-1", '"ten"'])
    it(`${amount} is refused with its line`, () => {
      expect(world(`balance: ${amount}`)).toEqual([expect.stringMatching(/^5 .*amount in yuan/)]);
    });

  it("coupons, packs, discounts and standing are where the rules look for them", () => {
    const organization = organizationOf(
      [
        "coupons:",
        '  - { id: c1, kind: voucher, amount: "5.50", expires: "2026-02-01T00:00:00+08:00" }',
        "packs:",
        "  - { id: p1, product: CVM, units: 7 }",
        "discounts:",
        "  - { id: d1, product: CVM, remains: 8500 }",
        "settlement_cycles: { live: monthly }",
        "finance_custodian: true",
        "tax_objection: true",
        "spared: true",
        "bill_basis: deduction",
        "inherits_from: 300000000001",
      ].join("\n"),
    );
    expect(rowOf(organization, coupons, "c1")).toMatchObject({ rest: 550, expiresAt: Date.UTC(2026, 0, 31, 16) });
    expect(rowOf(organization, resourcePacks, "p1")?.rest).toBe(7);
    expect(rowOf(organization, settlementCycles, `${ACME}/live`)).toEqual({ cycle: "monthly" });
    expect(groupHas(organization, groupOf(financeCustodians), ACME)).toBe(true);
    expect(groupHas(organization, groupOf(taxObjections), ACME)).toBe(true);
    expect(rowOf(organization, billBases, ACME)).toEqual({ basis: "deduction" });
    expect(rowOf(organization, inheritances, ACME)?.source).toBe("300000000001");
    expect(moneyProblems(organization)).toEqual([]);
  });
});
