import { contacts, subscriptions, userId } from "../../../provider/areas/messages/rows";
import { rowOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { ANN, activate, authorize, BETA, by, login, op, staffed, subUser } from "../../support/areas";
import { company, after as performed, verdict, verdicts } from "../../support/kernel";

const contact = (account = ANN, user = "root", fields: object = {}) =>
  op("add_contact_info", { account, user, email: "ann@example.com", ...fields });
const subscribe = (member = ANN, recipients: readonly string[] = ["root"], fields: object = {}) =>
  op("configure_message_subscription", { member, messages: ["billing"], recipients, ...fields });
const entered = [authorize("a", [ANN]), login(ANN)];

it("MSG-CREATED-NO-CONTACT: a created member is reached by nothing", () => {
  const organization = staffed();
  expect(rowOf(organization, contacts, userId(ANN, "root"))).toBeUndefined();
  expect(rowOf(organization, subscriptions, ANN)).toBeUndefined();
});

describe("MSG-SUBSCRIBE-ORDER", () => {
  it("log in, add contact details, subscribe: not without the first", () => {
    expect(verdicts(staffed(contact()), subscribe())).toEqual(["MSG-SUBSCRIBE-ORDER"]);
  });

  it("and not without the second, for every recipient", () => {
    expect(verdicts(staffed(...entered), subscribe())).toEqual(["MSG-SUBSCRIBE-ORDER"]);
    const one = staffed(...entered, subUser("ann-user", ANN), contact());
    expect(verdicts(one, subscribe(ANN, ["root", "ann-user"]))).toEqual(["MSG-SUBSCRIBE-ORDER"]);
  });

  it("then it is accepted, also for a sub-user of the member instead", () => {
    const organization = staffed(...entered, contact());
    expect(rowOf(performed(organization, [subscribe()]), subscriptions, ANN)).toEqual({
      messages: ["billing"],
      recipients: ["root"],
    });
    const instead = staffed(...entered, subUser("ann-user", ANN), contact(ANN, "ann-user", { email: undefined, wechat: "ann" }));
    expect(verdict(instead, subscribe(ANN, ["ann-user"]))).toBe("accepted");
  });

  it("accounts with logins of their own need nobody to log in first", () => {
    expect(verdict(staffed(contact(BETA)), subscribe(BETA))).toBe("accepted");
    expect(verdict(staffed(...activate(ANN), contact()), subscribe())).toBe("accepted");
  });
});

describe("who and what", () => {
  it("MESSAGE-ACTOR: the account itself, or whoever is logged in to it", () => {
    const organization = staffed();
    expect(verdict(organization, { ...contact(), ...by(ANN) })).toBe("accepted");
    expect(verdict(organization, { ...contact(), ...by("100000000001") })).toBe("MESSAGE-ACTOR");
    expect(verdict(performed(organization, entered), { ...contact(), ...by("100000000001") })).toBe("accepted");
    expect(verdict(performed(organization, entered), { ...contact(), ...by(BETA) })).toBe("MESSAGE-ACTOR");
  });

  it("users and details exist", () => {
    const organization = staffed(...entered);
    expect(verdict(organization, contact(ANN, "nobody"))).toBe("SUB-USER-UNKNOWN");
    expect(verdict(organization, subscribe(ANN, ["sue"]))).toBe("SUB-USER-UNKNOWN");
    expect(verdict(organization, subscribe(ANN, []))).toBe("SUB-USER-UNKNOWN");
    expect(verdict(organization, contact(ANN, "root", { email: "" }))).toBe("CONTACT-MISSING");
    expect(verdict(company(), contact(ANN))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(company(), subscribe(ANN))).toBe("MEMBER-UNKNOWN");
  });

  it("what is not said stays as it was", () => {
    const organization = staffed(contact(), contact(ANN, "root", { email: undefined, mobile: "13800000000" }));
    expect(rowOf(organization, contacts, userId(ANN, "root"))).toEqual({
      ...{ email: "ann@example.com", mobile: "13800000000", wechat: null },
    });
  });

  it("contact details are personal: they reach no plan and no log", () => {
    expect(kernelWith().operations.get("add_contact_info")?.sensitive).toEqual(["mobile", "email", "wechat"]);
  });

  it("MEMBER-DELETE-EFFECT: they end with the account", () => {
    const away = (name: string) => op(name, { member: ANN, confirm: "m-1" });
    const organization = staffed(contact(), op("enable_member_deletion"), away("check_member_deletion"), away("delete_member"));
    expect(rowOf(organization, contacts, userId(ANN, "root"))).toBeUndefined();
  });
});
