import { allExports, billBases, exportRecords, mergedBills } from "../../../provider/areas/bills/rows";
import { billPlace } from "../../../provider/areas/payments/settling";
import { groupItems, groupOf, type Operation, rowOf, withRow } from "../../../provider/kernel";
import { members } from "../../../provider/resources/member/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import {
  ANN,
  accept,
  acme,
  BEN,
  BETA,
  create,
  grant,
  HEALTH,
  having,
  invite,
  paidFor,
  refusal,
  withHealthAdmin,
} from "../../resources/member/acts";
import { MANAGEMENT, NOON, after as performed, verdict } from "../../support/kernel";
import { op, settle } from "../money-acts";

const merge = (of: readonly string[], fields: object = {}): Operation =>
  op("consolidate_bills", { bill: "b", members: of, month: "2026-01", ...fields });

describe("merging bills", () => {
  const both = acme(create(), create(BEN), grant(["consolidate_bills"]), grant(["consolidate_bills"], BEN));
  it("BILL-CONSOLIDATE-PERMISSION: only of members with the permission", () => {
    const one = acme(create(), create(BEN), grant(["consolidate_bills"]));
    expect(verdict(one, merge([ANN, BEN]))).toBe("BILL-CONSOLIDATE-PERMISSION");
    expect(verdict(one, merge([ANN]))).toBe("accepted");
    expect(verdict(performed(one, refusal(one, merge([ANN, BEN])).remedy()?.operations ?? []), merge([ANN, BEN]))).toBe(
      "accepted",
    );
  });

  it("BILL-CONSOLIDATE-BASIS: all by billing, or all by deduction", () => {
    const mixed = withRow(both, billBases, ANN, { basis: "deduction" as const });
    expect(verdict(mixed, merge([ANN, BEN]))).toBe("BILL-CONSOLIDATE-BASIS");
    expect(verdict(withRow(mixed, billBases, BEN, { basis: "deduction" as const }), merge([ANN, BEN]))).toBe("accepted");
    expect(verdict(withRow(both, billBases, ANN, { basis: "billing" as const }), merge([ANN, BEN]))).toBe("accepted");
  });

  it("BILL-CONSOLIDATE-CONSENT: created, or with the member agreement accepted", () => {
    const invited = performed(acme(invite(), accept()), [grant(["consolidate_bills"], BETA)]);
    expect(verdict(invited, merge([BETA]))).toBe("accepted");
    const silent = having(invited, BETA, { memberAgreement: false });
    expect(verdict(silent, merge([BETA]))).toBe("BILL-CONSOLIDATE-CONSENT");
    expect(verdict(performed(silent, refusal(silent, merge([BETA])).remedy()?.operations ?? []), merge([BETA]))).toBe("accepted");
    expect(verdict(having(both, ANN, { memberAgreement: false }), merge([ANN]))).toBe("accepted");
  });

  it("BILL-CONSOLIDATE-DOWNLOAD: it can be downloaded and stays listed", () => {
    const used = performed(both, [settle(ANN, 70), settle(BEN, 30, { settlement: "t" }), settle(BEN, 5, { settlement: "u" })]);
    const merged = performed(used, [merge([BEN, ANN, BEN])]);
    expect(rowOf(merged, mergedBills, "b")?.lines).toEqual([
      { member: BEN, product: "CVM", amount: 35 },
      { member: ANN, product: "CVM", amount: 70 },
    ]);
    expect(rowOf(merged, exportRecords, "b")).toEqual({ at: NOON });
    expect(groupItems(merged, groupOf(allExports))).toEqual(["b"]);
    expect(verdict(merged, merge([ANN]))).toBe("BILL-INVALID");
  });

  it("is done by the management account, for members and a month that exist", () => {
    expect(verdict(both, { ...merge([ANN]), by: accountActor(ANN) })).toBe("BILL-ACTOR");
    expect(verdict(both, merge([ANN, "999"]))).toBe("MEMBER-UNKNOWN");
    expect(verdict(both, merge([]))).toBe("BILL-INVALID");
    expect(verdict(both, merge([ANN], { month: "January" }))).toBe("BILL-INVALID");
  });
});

describe("whose bills are seen by whom", () => {
  const view = (account: string, by: string): Operation =>
    op("view_bills", { account, view: "bill_overview", by: accountActor(by) });
  const organization = acme(
    ...withHealthAdmin,
    create(ANN, { entity: "Health", payment_mode: "pay_on_behalf", payer: HEALTH }),
    op("approve_member_creation", { member: ANN, by: accountActor(HEALTH) }),
    create(BEN),
  );
  it("PAY-BILL-TO-PAYER: a payer sees those of its members, a member its own", () => {
    expect(verdict(organization, view(ANN, HEALTH))).toBe("accepted");
    expect(verdict(organization, view(ANN, ANN))).toBe("accepted");
    expect(verdict(organization, view(ANN, MANAGEMENT))).toBe("accepted");
    expect(verdict(organization, view(HEALTH, ANN))).toBe("PAY-BILL-TO-PAYER");
    expect(verdict(organization, view(BEN, HEALTH))).toBe("PAY-BILL-TO-PAYER");
  });

  it("PAY-BILL-LOCATION: in the organization's console, or in the billing centre", () => {
    expect(billPlace(rowOf(organization, members, ANN)?.paymentMode === "pay_on_behalf")).toBe("organization_console");
    expect(billPlace(rowOf(organization, members, BEN)?.paymentMode === "pay_on_behalf")).toBe("billing_centre");
  });

  it("PAY-TRANSACTIONS-PAYER: income and expense of a paid member are its payer's to see", () => {
    const details = (account: string, by: string): Operation => op("view_transactions", { account, by: accountActor(by) });
    expect(verdict(organization, details(ANN, HEALTH))).toBe("accepted");
    expect(verdict(organization, details(ANN, ANN))).toBe("PAY-TRANSACTIONS-PAYER");
    expect(verdict(organization, details(BEN, BEN))).toBe("accepted");
    expect(verdict(organization, details(BEN, MANAGEMENT))).toBe("PAY-TRANSACTIONS-PAYER");
    expect(verdict(performed(organization, [paidFor(BEN)]), details(BEN, MANAGEMENT))).toBe("accepted");
  });
});
