import { loginRights } from "../../../provider/areas/login/revoking";
import { authorizations, logins } from "../../../provider/areas/login/rows";
import { type Operation, type Organization, rowOf, rowsOf } from "../../../provider/kernel";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import {
  ANN,
  activate,
  assign,
  authorize,
  BEN,
  BETA,
  by,
  drop,
  login,
  loginPermission,
  op,
  refusal,
  remove,
  revoke,
  root,
  SUE,
  staffed,
  subUser,
  TOM,
  unassign,
  unbind,
  update,
} from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";

const names = (organization: Organization) => [...rowsOf(organization, authorizations)].map(([id]) => id).sort();
const loggedIn = (organization: Organization) =>
  [...rowsOf(organization, logins)].map(([, { subUser: user, member }]) => `${user}@${member}`).sort();

it("LOGIN-AUTH-CREATE: the management account authorizes its sub-accounts, nobody else", () => {
  const organization = staffed();
  expect(verdict(organization, authorize("a", [ANN]))).toBe("accepted");
  for (const actor of [accountActor(ANN), accountActor(BETA), vendor])
    expect(verdicts(organization, { ...authorize("a", [ANN]), by: actor })).toEqual(["LOGIN-AUTH-CREATE"]);
});

describe("LOGIN-AUTH-INTERSECTION", () => {
  const organization = staffed(loginPermission("p"), assign([ANN], "p"));

  it("refuses a permission that some of the members lack, and remedies it", () => {
    const asked = authorize("a", [ANN, BEN], { permissions: ["p"] });
    expect(verdicts(organization, asked)).toEqual(["LOGIN-AUTH-INTERSECTION"]);
    const refused = refusal(organization, asked);
    expect(refused.blockers()).toMatchObject({ first: [{ id: BEN }], count: 1 });
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), asked)).toBe("accepted");
    expect(refusal(organization, authorize("a", [ANN], { permissions: ["q"] })).remedy()).toBeUndefined();
  });

  it("accepts what all of them have, also for a change", () => {
    expect(verdict(organization, authorize("a", [ANN], { permissions: ["p"] }))).toBe("accepted");
    const made = performed(organization, [authorize("a", [ANN, BEN])]);
    expect(verdict(made, update("a", { permissions: ["p"] }))).toBe("LOGIN-AUTH-INTERSECTION");
    expect(verdict(made, update("a", { permissions: ["p"], members: [ANN] }))).toBe("accepted");
    expect(verdict(performed(made, [unassign(BETA, "1")]), update("a", { members: [BETA] }))).toBe("LOGIN-AUTH-INTERSECTION");
  });
});

it("LOGIN-AUTH-ONE-PERMISSION: exactly one login permission", () => {
  const organization = staffed(loginPermission("p"), assign([ANN], "p"), authorize("b", [ANN]));
  for (const permissions of [[], ["1", "p"]]) {
    expect(verdicts(organization, authorize("a", [ANN], { permissions }))).toEqual(["LOGIN-AUTH-ONE-PERMISSION"]);
    expect(verdicts(organization, update("b", { permissions }))).toEqual(["LOGIN-AUTH-ONE-PERMISSION"]);
  }
  expect(verdict(organization, authorize("a", [ANN], { permissions: ["p"] }))).toBe("accepted");
});

it("LOGIN-AUTH-BATCH: ten members and five sub-accounts at once, unless the settings say otherwise", () => {
  const users = Array.from({ length: 6 }, (_, index) => `u${index}`);
  const members = Array.from({ length: 11 }, (_, index) => `3000000002${10 + index}`);
  const organization = staffed(
    ...users.map((id) => subUser(id)),
    ...members.map((member) =>
      op("create_member", {
        ...{ member, title: member, description: "", department: "root", finance_permissions: [] },
        ...{ payment_mode: "self_pay", payer: null },
      }),
    ),
  );
  expect(verdict(organization, authorize("a", [ANN], { subjects: users }))).toBe("LOGIN-AUTH-BATCH");
  expect(verdict(organization, authorize("a", [ANN], { subjects: users.slice(1) }))).toBe("accepted");
  expect(verdict(organization, authorize("a", members))).toBe("LOGIN-AUTH-BATCH");
  expect(verdict(organization, authorize("a", members.slice(1)))).toBe("accepted");
  const settings = { authorization_members_per_call: 0, authorization_subjects_per_call: 0 };
  expect(verdict(organization, authorize("a", members, { subjects: users }), { settings })).toBe("accepted");
});

it("LOGIN-AUTH-NAME-UNIQUE: no two authorizations have one name", () => {
  const organization = staffed(authorize("a", [ANN]));
  const same = authorize("b", [ANN], { title: "a" });
  expect(verdicts(organization, same)).toEqual(["LOGIN-AUTH-NAME-UNIQUE"]);
  expect(refusal(organization, same).blockers().first).toMatchObject([{ id: "a" }]);
  expect(verdict(organization, authorize("b", [ANN]))).toBe("accepted");
  expect(verdict(performed(organization, [drop("a")]), same)).toBe("accepted");
});

it("LOGIN-AUTH-NAME-IMMUTABLE: the content changes, the name does not", () => {
  const organization = staffed(authorize("a", [ANN]));
  expect(verdicts(organization, update("a", { title: "b" }))).toEqual(["LOGIN-AUTH-NAME-IMMUTABLE"]);
  expect(verdict(organization, update("a", { title: "a", description: "new" }))).toBe("accepted");
  const changed = performed(organization, [update("a", { description: "new", members: [BEN], subjects: [TOM] })]);
  expect(rowOf(changed, authorizations, "a")).toMatchObject({ name: "a", description: "new" });
  expect(verdict(changed, login(BEN, { sub_user: TOM }))).toBe("accepted");
  expect(verdict(changed, login(ANN))).toBe("LOGIN-ORDER");
  expect(indexProblems(changed)).toEqual([]);
});

it("LOGIN-AUTH-NOT-IN-CAM: not in general access management", () => {
  const organization = staffed(authorize("a", [ANN]));
  expect(verdicts(organization, drop("a", "access_management"))).toEqual(["LOGIN-AUTH-NOT-IN-CAM"]);
  expect(verdicts(organization, update("a", { description: "x", through: "access_management" }))).toEqual([
    "LOGIN-AUTH-NOT-IN-CAM",
  ]);
  expect(verdict(organization, drop("a"))).toBe("accepted");
  expect(verdict(organization, update("a", { description: "x" }))).toBe("accepted");
});

describe("LOGIN-AUTH-SUBJECTS", () => {
  const organization = staffed(
    subUser("wei", MANAGEMENT, { kind: "wecom", groups: ["ops"] }),
    subUser("col", MANAGEMENT, { kind: "collaborator" }),
  );

  it.each([
    ["a sub-user", [SUE], SUE],
    ["a sub-user of WeCom", ["wei"], "wei"],
    ["a collaborator", ["col"], "col"],
    ["a user group", ["group:ops"], "wei"],
  ])("lets %s in", (_who, subjects, who) => {
    const made = performed(organization, [authorize("a", [ANN, BETA], { subjects })]);
    for (const member of [ANN, BETA]) expect(verdict(made, login(member, { sub_user: who }))).toBe("accepted");
    expect(verdict(made, login(ANN, { sub_user: TOM }))).toBe("LOGIN-ORDER");
    expect(indexProblems(made)).toEqual([]);
  });

  it("SUB-USER-UNKNOWN: not whom nobody knows", () => {
    for (const subjects of [["nobody"], ["group:empty"]])
      expect(verdict(organization, authorize("a", [ANN], { subjects }))).toBe("SUB-USER-UNKNOWN");
  });
});

describe("LOGIN-SUBACCOUNT-ONLY", () => {
  const organization = staffed(subUser("ann-user", ANN), authorize("a", [ANN]));

  it("refuses root users and sub-users of other accounts", () => {
    for (const subject of [MANAGEMENT, ANN, "ann-user"]) {
      expect(verdicts(organization, authorize("b", [ANN], { subjects: [subject] }))).toEqual(["LOGIN-SUBACCOUNT-ONLY"]);
      expect(verdict(organization, update("a", { subjects: [subject] }))).toBe("LOGIN-SUBACCOUNT-ONLY");
    }
    expect(verdicts(organization, { ...login(), ...root })).toEqual(["LOGIN-SUBACCOUNT-ONLY"]);
    expect(verdict(organization, login(ANN, { sub_user: MANAGEMENT }))).toBe("LOGIN-SUBACCOUNT-ONLY");
  });

  it("accepts sub-users of the management account", () => {
    expect(verdict(organization, login())).toBe("accepted");
    expect(verdict(organization, { ...login(), by: accountActor(MANAGEMENT, "sub_user") })).toBe("accepted");
    expect(verdict(organization, authorize("b", [ANN], { subjects: [TOM] }))).toBe("accepted");
  });
});

it("LOGIN-ONE-AT-A-TIME: one login permission per login", () => {
  const organization = staffed(
    loginPermission("p"),
    assign([ANN], "p"),
    authorize("a", [ANN]),
    authorize("b", [ANN], { permissions: ["p"] }),
  );
  for (const permissions of [["1", "p"], []])
    expect(verdicts(organization, login(ANN, { permissions }))).toEqual(["LOGIN-ONE-AT-A-TIME"]);
  for (const permission of ["1", "p"]) expect(verdict(organization, login(ANN, { permissions: [permission] }))).toBe("accepted");
});

describe("LOGIN-SCOPE", () => {
  const content = JSON.stringify({
    version: "2.0",
    statement: [
      { effect: "allow", action: ["cvm:*"], resource: ["*"] },
      { effect: "deny", action: ["name/cvm:Terminate*"], resource: ["*"] },
    ],
  });
  const organization = staffed(
    loginPermission("p", { policies: [{ kind: "custom", name: "machines", content }] }),
    loginPermission("read", { policies: [{ kind: "preset", name: "ReadOnlyAccess" }] }),
    assign([ANN], "p", "read"),
    authorize("a", [ANN], { permissions: ["p"] }),
    authorize("b", [ANN], { permissions: ["read"] }),
  );
  const acting = (permission: string, ...actions: readonly string[]) => login(ANN, { permissions: [permission], actions });

  it.each([
    ["p", "cvm:RunInstances", "accepted"],
    ["p", "cvm:TerminateInstances", "LOGIN-SCOPE"],
    ["p", "cos:GetObject", "LOGIN-SCOPE"],
    ["read", "cos:GetObject", "accepted"],
    ["read", "cos:PutObject", "LOGIN-SCOPE"],
  ])("with %s, %s is %s", (permission, action, expected) => {
    expect(verdict(organization, acting(permission, action))).toBe(expected);
  });

  it("asks for all of what is going to be done", () => {
    expect(verdicts(organization, acting("p", "cvm:RunInstances", "cos:GetObject"))).toEqual(["LOGIN-SCOPE"]);
  });
});

describe("LOGIN-ORDER", () => {
  const steps: readonly Operation[] = [loginPermission("p"), assign([ANN], "p"), authorize("a", [ANN], { permissions: ["p"] })];
  const asked = login(ANN, { permissions: ["p"] });

  it("refuses until everything has been done", () => {
    for (let done = 0; done < steps.length; done++)
      expect(verdicts(staffed(...steps.slice(0, done)), asked)).toEqual(["LOGIN-ORDER"]);
    expect(verdict(staffed(...steps), asked)).toBe("accepted");
  });

  it("names the step that it can", () => {
    expect(refusal(staffed(), asked).remedy()).toBeUndefined();
    expect(refusal(staffed(loginPermission("p")), asked).remedy()?.operations).toEqual([assign([ANN], "p")]);
  });

  it("refuses logins from elsewhere than the management account's console", () => {
    expect(verdicts(staffed(...steps), { ...asked, from: "member_account" } as Operation)).toEqual(["LOGIN-ORDER"]);
  });
});

describe("LOGIN-UNBIND-SIDE-EFFECT", () => {
  const organization = staffed(
    authorize("a", [ANN, BEN], { subjects: [SUE, TOM] }),
    authorize("b", [BETA]),
    ...[ANN, BEN, BETA].map((member) => login(member)),
    login(ANN, { sub_user: TOM }),
  );

  it("takes away the access to every member of the authorization, from that sub-user alone", () => {
    const after = performed(organization, [unbind("a")]);
    for (const member of [ANN, BEN]) expect(verdict(after, login(member))).toBe("LOGIN-ORDER");
    expect(verdict(after, login(BETA))).toBe("accepted");
    expect(verdict(after, login(BEN, { sub_user: TOM }))).toBe("accepted");
    expect(loggedIn(after)).toEqual([`${SUE}@${BETA}`, `${TOM}@${ANN}`].sort());
    expect(indexProblems(after)).toEqual([]);
  });

  it("also when the login to one member is revoked", () => {
    const after = performed(organization, [revoke(ANN)]);
    expect(verdict(after, login(BEN))).toBe("LOGIN-ORDER");
    expect(verdict(after, login(BETA))).toBe("accepted");
    expect(loggedIn(after)).toEqual([`${SUE}@${BETA}`, `${TOM}@${ANN}`].sort());
    expect(indexProblems(after)).toEqual([]);
  });

  it("narrowing the authorization instead takes away no more than that", () => {
    const after = performed(organization, [update("a", { members: [BEN] })]);
    expect(verdict(after, login(ANN))).toBe("LOGIN-ORDER");
    expect(verdict(after, login(BEN))).toBe("accepted");
    expect(loggedIn(after)).toEqual([`${SUE}@${BEN}`, `${SUE}@${BETA}`].sort());
    expect(indexProblems(after)).toEqual([]);
  });

  it("AUTHORIZATION-BINDING-UNKNOWN: what somebody does not hold cannot be withdrawn", () => {
    expect(verdict(organization, unbind("b", TOM))).toBe("AUTHORIZATION-BINDING-UNKNOWN");
    expect(verdict(organization, revoke(BETA, TOM))).toBe("AUTHORIZATION-BINDING-UNKNOWN");
  });
});

describe("LOGIN-DELETE-POLICY-EFFECT", () => {
  const organization = staffed(authorize("a", [ANN, BEN]), authorize("b", [ANN]), login(ANN), login(BEN));

  it("deleting an authorization ends the logins that rest on it", () => {
    const after = performed(organization, [drop("a")]);
    expect(loggedIn(after)).toEqual([]);
    expect(verdict(after, login(BEN))).toBe("LOGIN-ORDER");
    // The other authorization still lets her in.
    expect(verdict(after, login(ANN))).toBe("accepted");
    expect(indexProblems(after)).toEqual([]);
  });

  it("otherwise (a setting) whoever is inside stays inside", () => {
    const after = performed(organization, [drop("a")], { settings: { authorization_deletion_ends_logins: false } });
    expect(loggedIn(after)).toEqual([`${SUE}@${ANN}`, `${SUE}@${BEN}`].sort());
  });
});

describe("LOGIN-REVOKE-ROOT", () => {
  const organization = staffed(
    subUser("wei", MANAGEMENT, { groups: ["ops"] }),
    authorize("a", [ANN, BEN], { subjects: [SUE, "group:ops"] }),
    authorize("b", [BETA], { subjects: [TOM] }),
  );
  const view = (fields: object = {}) => op("view_authorizations", fields);

  it("lets the root user see and revoke everything", () => {
    expect(verdict(organization, view(root))).toBe("accepted");
    for (const subject of [SUE, "group:ops"]) expect(verdict(organization, revoke(ANN, subject))).toBe("accepted");
    expect(loginRights(organization)).toEqual([
      { authorization: "a", subject: "group:ops", subUsers: ["wei"], permission: "1", members: [ANN, BEN] },
      { authorization: "a", subject: SUE, subUsers: [SUE], permission: "1", members: [ANN, BEN] },
      { authorization: "b", subject: TOM, subUsers: [TOM], permission: "1", members: [BETA] },
    ]);
  });

  it("refuses everybody else, who see one sub-user at most", () => {
    expect(verdicts(organization, view())).toEqual(["LOGIN-REVOKE-ROOT"]);
    expect(verdicts(organization, { ...revoke(ANN), by: accountActor(MANAGEMENT, "administrator") })).toEqual([
      "LOGIN-REVOKE-ROOT",
    ]);
    expect(verdict(organization, { ...revoke(ANN), ...by(ANN) })).toBe("LOGIN-REVOKE-ROOT");
    expect(verdict(organization, view({ sub_user: "wei" }))).toBe("accepted");
    expect(verdict(organization, view({ sub_user: "wei", ...by(ANN) }))).toBe("LOGIN-REVOKE-ROOT");
    expect(loginRights(organization, "wei").map(({ subject }) => subject)).toEqual(["group:ops"]);
    expect(loginRights(organization, TOM).map(({ members }) => members)).toEqual([[BETA]]);
  });
});

describe("MEMBER-LEAVE-EFFECTS: logins", () => {
  const start = staffed(
    loginPermission("p"),
    assign([ANN, BEN], "p"),
    authorize("a", [ANN, BEN], { permissions: ["p"] }),
    authorize("b", [ANN]),
    login(ANN),
    login(BEN, { permissions: ["p"] }),
    ...activate(ANN),
  );

  it("authorizations lose the member, those that covered nobody else go, and nobody is logged in to it", () => {
    const after = performed(start, [remove(ANN)]);
    expect(names(after)).toEqual(["a"]);
    expect(loggedIn(after)).toEqual([`${SUE}@${BEN}`]);
    expect(verdict(after, login(BEN, { permissions: ["p"] }))).toBe("accepted");
    expect(indexProblems(after)).toEqual([]);
  });

  it.each([
    ["an evicted one", [op("evict_member", { member: ANN, by: vendor })]],
    ["one that the vendor removes", [op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor })]],
  ])("of %s as well", (_which, operations) => {
    const after = performed(
      withAccount(start, ANN, { entity: null, organization: "here", createdBy: "organization" }),
      operations,
    );
    expect(names(after)).toEqual(["a"]);
    expect(indexProblems(after)).toEqual([]);
  });
});
