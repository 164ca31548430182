import { groupHas, groupOf, type Organization, rowOf } from "../../../provider/kernel";
import { noteOf } from "../../../provider/resources/attributes";
import { memberPart } from "../../../provider/resources/member";
import type { SetPaymentMode } from "../../../provider/resources/member/operations";
import type { PaymentMode } from "../../../provider/resources/member/rows";
import { members, paidBy } from "../../../provider/resources/member/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  approve,
  BEN,
  BETA,
  CLINIC,
  create,
  HEALTH,
  having,
  invite,
  paidFor,
  selfPay,
  withHealthAdmin,
} from "./acts";

const paid = { payment_mode: "pay_on_behalf" as const };
/** Health's admin and one more account of Health are members. */
const subsidiary = () => acme(...withHealthAdmin, invite(CLINIC), accept(CLINIC));

/** Refused whichever way the mode is asked for: set, created, invited, accepted. */
function everyWay(change: (organization: Organization) => Organization, rule: string): void {
  expect(verdict(change(acme(create(), invite(), accept())), paidFor(BETA))).toBe(rule);
  expect(verdicts(change(acme()), invite(BETA, paid))).toContain(rule);
  expect(verdicts(change(acme(invite(BETA, paid))), accept())).toContain(rule);
}

describe("payment modes", () => {
  it("PAY-MODES: a member pays for itself, or one payer pays for it", () => {
    const strange = { payment_mode: "somehow" as unknown as PaymentMode };
    expect(verdict(acme(), create(ANN, strange))).toBe("PAY-MODES");
    expect(verdict(acme(create()), { ...paidFor(), payment_mode: "self_pay", payer: MANAGEMENT } as SetPaymentMode)).toBe(
      "PAY-MODES",
    );
    const organization = acme(create(), paidFor());
    expect(rowOf(organization, members, ANN)).toMatchObject({ paymentMode: "pay_on_behalf", payer: MANAGEMENT });
    expect(groupHas(organization, groupOf(paidBy, MANAGEMENT), ANN)).toBe(true);
    const back = performed(organization, [selfPay()]);
    expect(rowOf(back, members, ANN)).toMatchObject({ paymentMode: "self_pay", payer: null });
    expect(indexProblems(organization)).toEqual([]);
    expect(indexProblems(back)).toEqual([]);
  });

  it("FIN-MODES: the two can be switched", () => {
    expect(rowOf(acme(create(), paidFor(), selfPay(), paidFor()), members, ANN)?.paymentMode).toBe("pay_on_behalf");
  });

  it("PAY-DEFAULT-SELF: self-pay, where nothing is chosen", () => {
    const schema = memberPart.type?.attributes["payment_mode"];
    if (schema === undefined) throw new Error("a member has no payment mode");
    expect(noteOf(schema).default).toBe("self_pay");
    expect(rowOf(acme(create()), members, ANN)).toMatchObject({ paymentMode: "self_pay", payer: null });
  });

  it("a change of payer is one step, and both lists follow", () => {
    const organization = performed(subsidiary(), [paidFor(CLINIC, HEALTH)]);
    expect(groupHas(organization, groupOf(paidBy, HEALTH), CLINIC)).toBe(true);
    const joined = having(organization, CLINIC, { entity: "Acme" });
    const changed = performed(joined, [paidFor(CLINIC)]);
    expect(groupHas(changed, groupOf(paidBy, HEALTH), CLINIC)).toBe(false);
    expect(groupHas(changed, groupOf(paidBy, MANAGEMENT), CLINIC)).toBe(true);
  });
});

describe("who may pay", () => {
  it("PAY-SAME-ENTITY: another account of the same verified subject", () => {
    expect(verdict(subsidiary(), paidFor(CLINIC))).toBe("PAY-SAME-ENTITY");
    expect(verdict(subsidiary(), paidFor(HEALTH, HEALTH))).toBe("PAY-SAME-ENTITY");
    expect(verdict(subsidiary(), paidFor(CLINIC, HEALTH))).toBe("accepted");
    const others = acme(...withHealthAdmin);
    expect(verdicts(others, create(ANN, { entity: "Health", ...paid }))).toContain("PAY-SAME-ENTITY");
    expect(verdict(others, create(ANN, { entity: "Health", ...paid, payer: HEALTH }))).toBe("accepted");
    expect(verdict(others, create(ANN, paid))).toBe("accepted");
    expect(verdict(others, invite(CLINIC, paid))).toBe("PAY-SAME-ENTITY");
    const invited = performed(others, [invite(CLINIC, { ...paid, payer: HEALTH })]);
    expect(verdict(having(invited, CLINIC, { entity: "Acme" }), accept(CLINIC))).toBe("PAY-SAME-ENTITY");
    expect(verdict(invited, accept(CLINIC))).toBe("accepted");
    const asked = performed(others, [create(ANN, { entity: "Health", ...paid, payer: HEALTH })]);
    expect(verdict(asked, approve())).toBe("accepted");
    expect(verdict(having(asked, HEALTH, { entity: "Acme" }), approve())).toBe("PAY-SAME-ENTITY");
  });

  it("PAY-PAYER-CANDIDATES: the management account, or the entity admin", () => {
    const organization = acme(create(), create(BEN));
    expect(verdict(organization, paidFor(ANN, BEN))).toBe("PAY-PAYER-CANDIDATES");
    expect(verdict(organization, paidFor(ANN, MANAGEMENT))).toBe("accepted");
    const plain = acme(...withHealthAdmin.slice(0, -1), invite(CLINIC), accept(CLINIC));
    expect(verdict(plain, paidFor(CLINIC, HEALTH))).toBe("PAY-PAYER-CANDIDATES");
    const invited = performed(acme(...withHealthAdmin), [invite(CLINIC, { ...paid, payer: HEALTH })]);
    const gone = performed(invited, [{ name: "remove_entity_admin", entity: "Health" } as never]);
    expect(verdict(gone, accept(CLINIC))).toBe("PAY-PAYER-CANDIDATES");
  });

  it("PAY-NO-CHAIN: payers pay for themselves, and who pays for others is not paid for (a setting)", () => {
    const settings = { no_payment_chains: false };
    const chain = performed(subsidiary(), [paidFor(CLINIC, HEALTH)]);
    const both = having(having(chain, HEALTH, { entity: "Acme" }), CLINIC, { entity: "Acme" });
    expect(verdict(both, paidFor(HEALTH))).toBe("PAY-NO-CHAIN");
    expect(verdict(both, paidFor(HEALTH), { settings })).toBe("accepted");
    const self = performed(both, [selfPay(CLINIC), paidFor(HEALTH)]);
    const again = having(having(self, HEALTH, { entity: "Health" }), CLINIC, { entity: "Health" });
    expect(verdict(again, paidFor(CLINIC, HEALTH))).toBe("PAY-NO-CHAIN");
    expect(verdict(performed(again, [selfPay(HEALTH)]), paidFor(CLINIC, HEALTH))).toBe("accepted");
  });

  it("PAY-CHANNEL-SELF-ONLY: not for a channel customer; member and payer count by a setting with evidence", () => {
    everyWay((organization) => having(organization, MANAGEMENT, { channelCustomer: true }), "PAY-CHANNEL-SELF-ONLY");
    everyWay((organization) => having(organization, BETA, { channelCustomer: true }), "PAY-CHANNEL-SELF-ONLY");
    const settings = { channel_customers_pay_themselves: false };
    const member = having(acme(invite(), accept()), BETA, { channelCustomer: true });
    expect(verdict(member, paidFor(BETA), { settings })).toBe("accepted");
    expect(verdict(having(acme(create()), MANAGEMENT, { channelCustomer: true }), paidFor(), { settings })).toBe(
      "PAY-CHANNEL-SELF-ONLY",
    );
    expect(verdict(having(acme(create()), MANAGEMENT, { channelCustomer: true }), selfPay())).toBe("accepted");
  });

  it("PAY-ACCOUNT-DISCOUNT-MEMBER: not for a member with account-level discounts", () => {
    everyWay((organization) => having(organization, BETA, { accountLevelDiscount: true }), "PAY-ACCOUNT-DISCOUNT-MEMBER");
    expect(verdict(acme(invite(), accept()), paidFor(BETA))).toBe("accepted");
  });

  it("PAY-ACCOUNT-DISCOUNT-PAYER: not by a payer with account-level discounts", () => {
    everyWay((organization) => having(organization, MANAGEMENT, { accountLevelDiscount: true }), "PAY-ACCOUNT-DISCOUNT-PAYER");
    expect(verdict(having(subsidiary(), HEALTH, { accountLevelDiscount: true }), paidFor(CLINIC, HEALTH))).toBe(
      "PAY-ACCOUNT-DISCOUNT-PAYER",
    );
  });

  it("PAY-ADMISSION-CONDITIONS: they hold for member and payer", () => {
    everyWay((organization) => having(organization, BETA, { payAdmission: false }), "PAY-ADMISSION-CONDITIONS");
    everyWay((organization) => having(organization, MANAGEMENT, { payAdmission: false }), "PAY-ADMISSION-CONDITIONS");
    expect(verdict(acme(), create(ANN, paid))).toBe("accepted");
  });

  it("PAY-EXIT-CONDITIONS: back to self-pay only while they hold", () => {
    const organization = acme(create(), paidFor());
    expect(verdict(having(organization, ANN, { payExit: false }), selfPay())).toBe("PAY-EXIT-CONDITIONS");
    expect(verdict(organization, selfPay())).toBe("accepted");
    expect(verdict(having(acme(create()), ANN, { payExit: false }), selfPay())).toBe("accepted");
  });
});
