import { invoiceOwners, invoices, invoiceTitles, taxObjections } from "../../../provider/areas/invoices/rows";
import { groupOf, type Operation, rowOf, withItem } from "../../../provider/kernel";
import { accountActor } from "../../../provider/resources/organization/actors";
import { ANN, accept, acme, BEN, BETA, create, grant, having, invite, paidFor, refusal } from "../../resources/member/acts";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import { moneyProblems, withGift } from "../../support/money";
import { balance, op, order, pay, refund, settle, topUp } from "../money-acts";

const issue = (fields: object = {}, by = MANAGEMENT): Operation =>
  op("issue_invoice", {
    invoice: "i",
    account: ANN,
    kind: "ordinary",
    subject: "cloud_services",
    title: "Anything",
    amount: 100,
    by: accountActor(by),
    ...fields,
  });
const title = (fields: object = {}, by = MANAGEMENT): Operation =>
  op("maintain_invoice_title", {
    member: ANN,
    kind: "ordinary",
    title: "Acme Labs",
    address: "1 Road",
    by: accountActor(by),
    ...fields,
  });

/** Ann paid 1.00 yuan for itself. */
const paid = performed(acme(create(), topUp(300, ANN), order(ANN, 100)), [pay(ANN)]);
const granted = performed(paid, [grant(["invoice"])]);

describe("invoices", () => {
  it("INVOICE-PERMISSION-REQUIRED: for a member that pays for itself, and for its title and address", () => {
    expect(verdict(paid, issue())).toBe("INVOICE-PERMISSION-REQUIRED");
    expect(verdict(paid, title())).toBe("INVOICE-PERMISSION-REQUIRED");
    for (const one of [issue(), title()])
      expect(verdict(performed(paid, refusal(paid, one).remedy()?.operations ?? []), one)).toBe("accepted");
    expect(verdict(paid, issue({}, ANN))).toBe("accepted");
    expect(verdict(paid, issue({}, BEN))).toBe("INVOICE-ACTOR");
  });

  it("FIN-INVITED-CONSENT: not before an invited member has consented", () => {
    const waiting = performed(acme(invite(), accept()), [grant(["invoice"], BETA), topUp(100, BETA), settle(BETA, 100)]);
    for (const one of [issue({ account: BETA }), title({ member: BETA })]) {
      expect(verdict(waiting, one)).toBe("FIN-INVITED-CONSENT");
      expect(verdict(performed(waiting, refusal(waiting, one).remedy()?.operations ?? []), one)).toBe("accepted");
    }
  });

  it("INVOICE-KINDS: cloud services, the marketplace, its commissions", () => {
    for (const subject of ["cloud_services", "marketplace", "marketplace_commission"])
      expect(verdict(granted, issue({ subject }))).toBe("accepted");
    expect(verdict(granted, issue({ subject: "office_chairs" }))).toBe("INVOICE-KINDS");
    expect(verdict(granted, issue({ kind: "golden" }))).toBe("INVOICE-KIND-UNKNOWN");
  });

  it("INVOICE-ORDINARY-TITLE: the management account changes it directly, others use what it maintains", () => {
    const maintained = performed(granted, [title()]);
    expect(rowOf(maintained, invoiceTitles, ANN)).toEqual({ title: "Acme Labs", address: "1 Road" });
    expect(verdict(maintained, issue({ title: "Another" }))).toBe("accepted");
    expect(verdict(maintained, issue({ title: "Another" }, ANN))).toBe("INVOICE-ORDINARY-TITLE");
    expect(verdict(maintained, issue({ title: "Acme Labs" }, ANN))).toBe("accepted");
    expect(verdict(granted, title({}, ANN))).toBe("INVOICE-ORDINARY-TITLE");
  });

  it("INVOICE-SPECIAL-TITLE: the verified name and nothing else", () => {
    expect(verdict(granted, issue({ kind: "special", title: "Acme" }))).toBe("accepted");
    expect(verdict(granted, issue({ kind: "special", title: "Acme Labs" }))).toBe("INVOICE-SPECIAL-TITLE");
    expect(verdict(granted, title({ kind: "special" }))).toBe("INVOICE-SPECIAL-TITLE");
    expect(verdict(having(granted, ANN, { entity: "Acme Labs" }), issue({ kind: "special", title: "Acme Labs" }))).toBe(
      "accepted",
    );
  });

  it("INVOICE-TAX-RULES: the vendor may find a request not to comply", () => {
    expect(verdict(withItem(granted, groupOf(taxObjections), ANN), issue())).toBe("INVOICE-TAX-RULES");
    expect(verdict(withItem(granted, groupOf(taxObjections), BEN), issue())).toBe("accepted");
  });

  it("INVOICE-OWNER: an invoice for a member belongs to the member", () => {
    const issued = performed(granted, [issue()]);
    expect(rowOf(issued, invoiceOwners, "i")).toEqual({ account: ANN });
    expect(moneyProblems(issued)).toEqual([]);
    expect(verdict(issued, issue())).toBe("INVOICE-EXISTS");
  });

  it("PAY-INVOICE-PAYER: what is paid on behalf is the payer's to invoice", () => {
    const onBehalf = performed(acme(create(), create(BEN)), [paidFor(), topUp(500), order(ANN, 100, { way: "payer" })]);
    expect(balance(onBehalf, MANAGEMENT).invoiceable).toBe(100);
    expect(verdict(onBehalf, issue({}, ANN))).toBe("PAY-INVOICE-PAYER");
    expect(verdict(onBehalf, issue())).toBe("accepted");
    expect(rowOf(performed(onBehalf, [issue()]), invoices, "i")).toMatchObject({ account: ANN, from: MANAGEMENT });
    expect(verdicts(onBehalf, issue({}, BEN))).toContain("INVOICE-ACTOR");
  });

  it("an invoice is for what was paid in money and is on no other", () => {
    expect(verdict(granted, issue({ amount: 101 }))).toBe("INVOICE-AMOUNT-MISSING");
    expect(verdict(performed(granted, [issue({ amount: 60 })]), issue({ invoice: "j", amount: 41 }))).toBe(
      "INVOICE-AMOUNT-MISSING",
    );
    const back = performed(granted, refund(30));
    expect(verdict(back, issue({ amount: 71 }))).toBe("INVOICE-AMOUNT-MISSING");
    expect(verdict(back, issue({ amount: 70 }))).toBe("accepted");
    const gifted = performed(withGift(acme(create(), grant(["invoice"])), ANN, 100), [settle(ANN, 100)]);
    expect(verdict(gifted, issue({ amount: 1 }))).toBe("INVOICE-AMOUNT-MISSING");
  });
});
