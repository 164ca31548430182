import { rowOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { members, securityEmails, securityInformation } from "../../../provider/resources/member/rows";
import { maskedEmail } from "../../../provider/resources/member/security";
import { indexProblems } from "../../support/indexes";
import { DAY, NOON, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  activate,
  BEN,
  BETA,
  bind,
  create,
  expireLink,
  invite,
  MAIL,
  modify,
  rebind,
  refusal,
  remove,
  resend,
  update,
} from "./acts";

const FIFTEEN_DAYS = 15 * DAY;
const pending = () => acme(create(), bind());
const activated = () => performed(pending(), [activate()]);
const failed = () => performed(pending(), [expireLink()], { at: NOON + FIFTEEN_DAYS });

describe("submitting security information", () => {
  it("SECINFO-CREATED-ONLY: for created members, not for invited ones", () => {
    expect(verdict(acme(invite(), accept()), bind(BETA))).toBe("SECINFO-CREATED-ONLY");
    expect(verdict(acme(create()), bind())).toBe("accepted");
  });

  it("SECINFO-FIELDS: an e-mail address and a mobile number, both", () => {
    for (const of of [
      { email: "", mobile: MAIL.mobile },
      { email: MAIL.email, mobile: "" },
      { email: "nowhere", mobile: MAIL.mobile },
    ]) {
      expect(verdict(acme(create()), bind(ANN, of))).toBe("SECINFO-FIELDS");
      expect(verdict(pending(), modify(of.email, ANN, of.mobile))).toBe("SECINFO-FIELDS");
      expect(verdict(failed(), rebind(of.email, ANN, of.mobile))).toBe("SECINFO-FIELDS");
    }
  });

  it("SECINFO-EMAIL-UNIQUE: an address is held by one member, pending or activated", () => {
    for (const holding of [pending(), activated()]) {
      const two = performed(holding, [create(BEN)]);
      const refused = refusal(two, bind(BEN));
      expect(refused.rule.id).toBe("SECINFO-EMAIL-UNIQUE");
      expect(refused.blockers().first).toEqual([{ table: "member", id: ANN, says: "holds the e-mail address" }]);
      expect(verdict(two, bind(BEN, { ...MAIL, email: "other@example.com" }))).toBe("accepted");
    }
    const bens = { ...MAIL, email: "ben@example.com" };
    expect(verdict(performed(pending(), [create(BEN), bind(BEN, bens)]), modify(bens.email))).toBe("SECINFO-EMAIL-UNIQUE");
    expect(verdict(performed(failed(), [create(BEN), bind(BEN, bens)]), rebind(bens.email))).toBe("SECINFO-EMAIL-UNIQUE");
    expect(verdict(pending(), modify(MAIL.email))).toBe("accepted");
    const gone = performed(activated(), [remove(), create(BEN)]);
    expect(verdict(gone, bind(BEN))).toBe("accepted");
  });

  it("an address given up by a modification is free again", () => {
    const organization = performed(pending(), [modify("new@example.com"), create(BEN)]);
    expect(verdict(organization, bind(BEN))).toBe("accepted");
    expect(indexProblems(organization)).toEqual([]);
  });

  it("SECINFO-MODIFY-LIMIT: three modifications, not four, and anew after rebinding", () => {
    const thrice = performed(pending(), [modify("a@x"), modify("b@x"), modify("c@x")]);
    expect(verdict(performed(pending(), [modify("a@x"), modify("b@x")]), modify("c@x"))).toBe("accepted");
    expect(verdict(thrice, modify("d@x"))).toBe("SECINFO-MODIFY-LIMIT");
    const at = NOON + FIFTEEN_DAYS;
    expect(verdict(performed(thrice, [expireLink(), rebind("d@x")], { at }), modify("e@x"), { at })).toBe("accepted");
  });

  it("SECINFO-STATES: every operation starts from its state", () => {
    const at = NOON + FIFTEEN_DAYS;
    const states = { unbound: acme(create()), pending: pending(), activated: activated(), failed: failed() };
    const allowed: Readonly<Record<string, readonly string[]>> = {
      unbound: ["bind_security_info"],
      pending: ["update_security_info", "resend_activation_link", "activate_security_info"],
      activated: [],
      failed: ["rebind_security_info"],
    };
    const all = [bind(), modify("new@example.com"), rebind("new@example.com"), activate(), resend()];
    for (const [state, organization] of Object.entries(states)) {
      for (const operation of all) {
        const expected = allowed[state]?.includes(operation.name) === true ? "accepted" : "SECINFO-STATES";
        expect(`${state} ${operation.name} ${verdict(organization, operation)}`).toBe(`${state} ${operation.name} ${expected}`);
      }
      expect(verdict(organization, expireLink(), { at })).toBe(state === "pending" ? "accepted" : "SECINFO-STATES");
    }
  });
});

describe("the activation link", () => {
  it("SECINFO-LINK-15D: it works while now is before the submission and 15 days", () => {
    expect(verdict(pending(), activate(), { at: NOON + FIFTEEN_DAYS - 1 })).toBe("accepted");
    expect(verdict(pending(), activate(), { at: NOON + FIFTEEN_DAYS })).toBe("SECINFO-LINK-15D");
    const modified = performed(pending(), [modify("new@example.com")], { at: NOON + DAY });
    expect(verdict(modified, activate(), { at: NOON + FIFTEEN_DAYS })).toBe("accepted");
    expect(verdict(modified, activate(), { at: NOON + DAY + FIFTEEN_DAYS })).toBe("SECINFO-LINK-15D");
  });

  it("SECINFO-RESEND-IN-VALIDITY: it is sent again within them, which does not restart them", () => {
    expect(verdict(pending(), resend(), { at: NOON + FIFTEEN_DAYS - 1 })).toBe("accepted");
    expect(verdict(pending(), resend(), { at: NOON + FIFTEEN_DAYS })).toBe("SECINFO-RESEND-IN-VALIDITY");
    const resent = performed(pending(), [resend()], { at: NOON + DAY });
    expect(verdict(resent, activate(), { at: NOON + FIFTEEN_DAYS })).toBe("SECINFO-LINK-15D");
  });

  it("SECINFO-EXPIRE-FAILS: not clicked in time it fails, and not earlier", () => {
    expect(verdict(pending(), expireLink(), { at: NOON + FIFTEEN_DAYS - 1 })).toBe("SECINFO-EXPIRE-FAILS");
    expect(rowOf(failed(), securityInformation, ANN)?.state).toBe("failed");
    expect(indexProblems(failed())).toEqual([]);
  });

  it("SECINFO-FAILED-EMAIL-BURNT: its address is burnt, for everybody and for good", () => {
    const organization = performed(failed(), [create(BEN)]);
    expect(rowOf(organization, securityEmails, MAIL.email)).toEqual({ holder: null, burnt: true });
    expect(verdict(organization, rebind(MAIL.email))).toBe("SECINFO-FAILED-EMAIL-BURNT");
    expect(verdict(organization, bind(BEN))).toBe("SECINFO-FAILED-EMAIL-BURNT");
    expect(verdict(performed(organization, [bind(BEN, { ...MAIL, email: "b@x" })]), modify(MAIL.email, BEN))).toBe(
      "SECINFO-FAILED-EMAIL-BURNT",
    );
    const rebound = performed(organization, [rebind("new@example.com"), activate()]);
    expect(verdict(performed(rebound, [remove()]), bind(BEN))).toBe("SECINFO-FAILED-EMAIL-BURNT");
    expect(indexProblems(rebound)).toEqual([]);
  });

  it("SECINFO-ACTIVATED-ENABLES: activated, it lets the member be removed and allowed to leave", () => {
    expect(verdict(pending(), remove())).toBe("MEMBER-REMOVE-CREATED-NO-SECINFO");
    expect(verdict(activated(), remove())).toBe("accepted");
    expect(verdict(pending(), update({ allow_quit: true }))).toBe("MEMBER-QUIT-FLAG-NEEDS-SECINFO");
    expect(rowOf(performed(activated(), [update({ allow_quit: true })]), members, ANN)?.allowQuit).toBe(true);
  });

  it("SECINFO-NO-UNBIND: activated, nothing changes it any more", () => {
    for (const operation of [bind(), modify("new@example.com"), rebind("new@example.com"), resend(), activate()])
      expect(verdicts(activated(), operation)).toContain("SECINFO-STATES");
  });
});

describe("personal data", () => {
  it("is masked wherever an operation, a blocker or a sentence speaks", () => {
    expect(maskedEmail("security@example.com")).toBe("s…@e…");
    const kernel = kernelWith();
    const called = (table: string, id: string) => `${table} \`${id}\``;
    for (const operation of [bind(), modify(MAIL.email), rebind(MAIL.email), activate(), resend(), expireLink()]) {
      const definition = kernel.operations.get(operation.name);
      const says = definition?.describe(operation, called) ?? "";
      expect(says.includes("example.com") || says.includes("138")).toBe(false);
      const carries = "email" in operation;
      expect(definition?.sensitive ?? []).toEqual(carries ? ["email", "mobile"] : []);
    }
    const refused = refusal(performed(pending(), [create(BEN)]), bind(BEN));
    expect(JSON.stringify([refused.blockers(), refused.rule.sentence, refused.remedy() ?? null])).not.toContain("example");
  });
});
