import { loginPermissions, loginPermissionsOf } from "../../../provider/areas/login/rows";
import { groupItems, groupOf, type Organization, rowOf } from "../../../provider/kernel";
import {
  ANN,
  assign,
  authorize,
  BEN,
  BETA,
  by,
  companyOf,
  create,
  drop,
  join,
  login,
  loginPermission,
  op,
  refusal,
  SUE,
  staffed,
  subUser,
  unassign,
} from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { company, NOON, after as performed, verdict, verdicts } from "../../support/kernel";
import vectors from "../../vectors/login.json";

const configured = (organization: Organization, member: string) => groupItems(organization, groupOf(loginPermissionsOf, member));

describe("LOGIN-DEFAULT-ADMIN", () => {
  it("is there from the beginning, and configured on whoever joins", () => {
    const organization = staffed();
    expect(rowOf(organization, loginPermissions, "1")).toMatchObject({ name: "Admin", kind: "default" });
    for (const member of [ANN, BETA]) expect(configured(organization, member)).toEqual(["1"]);
    expect(verdict(performed(organization, [authorize("a", [ANN])]), login(ANN, { actions: ["cam:CreateUser"] }))).toBe(
      "accepted",
    );
  });

  it("is configured again on an account that comes back", () => {
    const left = [unassign(BETA, "1"), op("remove_member", { member: BETA })];
    const again = join(BETA).map((one) => ({ ...one, invitation: "again" }));
    const organization = staffed(...left, ...again);
    expect(configured(organization, BETA)).toEqual(["1"]);
    expect(indexProblems(organization)).toEqual([]);
  });
});

describe("LOGIN-CREATE-FIELDS", () => {
  it.each([
    ["no name", { title: "" }],
    ["no policy", { policies: [] }],
    ["a preset policy that nobody knows", { policies: [{ kind: "preset", name: "Everything" }] }],
    ["a custom policy that cannot be read", { policies: [{ kind: "custom", name: "mine", content: "{" }] }],
    ["a preset policy without a name", { policies: [{ kind: "preset", name: "" }] }],
  ])("refuses %s", (_what, fields) => {
    expect(verdicts(company(), loginPermission("p", fields))).toEqual(["LOGIN-CREATE-FIELDS"]);
  });

  it("accepts one policy and no description", () => {
    expect(verdict(company(), loginPermission("p"))).toBe("accepted");
  });

  it("accepts a custom policy without a name", () => {
    const content = '{"version":"2.0","statement":[{"effect":"allow","action":["cos:Get*"],"resource":["*"]}]}';
    expect(verdict(company(), loginPermission("p", { policies: [{ kind: "custom", name: "", content }] }))).toBe("accepted");
  });
});

it("LOGIN-CREATE-POLICY-KINDS: preset and custom policies together, and both count", () => {
  const content = '{"version":"2.0","statement":[{"effect":"allow","action":["cos:Get*"],"resource":["*"]}]}';
  const policies = [
    { kind: "preset", name: "QcloudCVMReadOnlyAccess" },
    { kind: "custom", name: "reading", content },
  ];
  const organization = staffed(
    loginPermission("p", { policies }),
    assign([ANN], "p"),
    authorize("a", [ANN], { permissions: ["p"] }),
  );
  expect(rowOf(organization, loginPermissions, "p")?.policies).toEqual(policies);
  for (const action of ["cvm:DescribeInstances", "cos:GetObject"])
    expect(verdict(organization, login(ANN, { permissions: ["p"], actions: [action] }))).toBe("accepted");
});

it("LOGIN-NAME-UNIQUE: two login permissions cannot have one name, unless the setting says so", () => {
  const organization = company(loginPermission("p"));
  expect(verdicts(organization, loginPermission("q", { title: "p" }))).toEqual(["LOGIN-NAME-UNIQUE"]);
  expect(verdict(organization, loginPermission("q", { title: "Admin" }))).toBe("LOGIN-NAME-UNIQUE");
  expect(refusal(organization, loginPermission("q", { title: "p" })).blockers().first).toMatchObject([{ id: "p" }]);
  expect(verdict(organization, loginPermission("q"))).toBe("accepted");
  const settings = { login_permission_names_are_unique: false };
  expect(verdict(organization, loginPermission("q", { title: "p" }), { settings })).toBe("accepted");
  expect(
    indexProblems(
      performed(organization, [loginPermission("q", { title: "p" }), op("delete_login_permission", { permission: "p" })], {
        settings,
      }),
    ),
  ).toEqual([]);
});

describe("LOGIN-BATCH-AND-QUOTA", () => {
  const vector = vectors[0];
  if (vector === undefined) throw new Error("the vector is missing");
  const members = (count: number) => Array.from({ length: count }, (_, index) => `3000000001${10 + index}`);

  it.each(vector.input.existing_custom_permissions.map((count, index) => [count, vector.expected.create_one_more[index]]))(
    "LOGIN-CUSTOM-LIMIT: with %s custom permissions one more is %s",
    (count, expected) => {
      const organization = company(...Array.from({ length: Number(count) }, (_, index) => loginPermission(`p${index}`)));
      expect(verdict(organization, loginPermission("more"))).toBe(expected === "ok" ? "accepted" : "LOGIN-CUSTOM-LIMIT");
    },
  );

  it.each(vector.input.members_in_batch.map((count, index) => [count, vector.expected.batch[index]]))(
    "LOGIN-CONFIGURE-BATCH-10: %s members at once is %s",
    (count, expected) => {
      const many = members(Number(count));
      const organization = company(loginPermission("p"), ...many.map((id) => create(id, { title: id })));
      expect(verdict(organization, assign(many, "p"))).toBe(expected === "ok" ? "accepted" : "LOGIN-CONFIGURE-BATCH-10");
    },
  );

  it("deleting a custom permission makes room again", () => {
    const full = company(...Array.from({ length: 20 }, (_, index) => loginPermission(`p${index}`)));
    const room = performed(full, [op("delete_login_permission", { permission: "p0" })]);
    expect(verdict(room, loginPermission("more"))).toBe("accepted");
  });
});

it("LOGIN-CONFIGURE-BATCH-5: five permissions at once, unless the setting says otherwise", () => {
  const six = Array.from({ length: 6 }, (_, index) => `p${index}`);
  const organization = company(create(), ...six.map((id) => loginPermission(id)));
  expect(verdict(organization, assign([ANN], ...six))).toBe("LOGIN-CONFIGURE-BATCH-5");
  expect(verdict(organization, assign([ANN], ...six.slice(1)))).toBe("accepted");
  expect(verdict(organization, assign([ANN], ...six), { settings: { login_permissions_per_call: 0 } })).toBe("accepted");
});

describe("LOGIN-CONFIGURE-CHOICES", () => {
  const organization = company(create(), loginPermission("p"));

  it("refuses permissions that do not exist, and none at all", () => {
    expect(verdicts(organization, assign([ANN], "p", "q"))).toEqual(["LOGIN-CONFIGURE-CHOICES"]);
    expect(refusal(organization, assign([ANN], "p", "q")).blockers()).toMatchObject({ first: [{ id: "q" }], count: 1 });
    expect(verdict(organization, assign([ANN]))).toBe("LOGIN-CONFIGURE-CHOICES");
  });

  it("accepts default and custom ones", () => {
    const both = performed(organization, [assign([ANN], "1", "p")]);
    expect(configured(both, ANN)).toEqual(["1", "p"]);
    expect(indexProblems(both)).toEqual([]);
  });
});

describe("LOGIN-LEGACY-INVITED", () => {
  const settings = { login_released_at: NOON + 1 };
  const organization = staffed(loginPermission("p"));

  it("refuses accounts invited before the release, and remedies it", () => {
    for (const operation of [assign([ANN, BETA], "p"), authorize("a", [ANN, BETA])])
      expect(verdict(organization, operation, { settings })).toBe("LOGIN-LEGACY-INVITED");
    const refused = refusal(organization, assign([ANN, BETA], "p"), settings);
    expect(refused.blockers().first).toMatchObject([{ id: BETA }]);
    const opened = performed(organization, refused.remedy()?.operations ?? [], { settings });
    expect(verdict(opened, assign([ANN, BETA], "p"), { settings })).toBe("accepted");
  });

  it("accepts created members, accounts invited later, and everybody by default", () => {
    expect(verdict(organization, assign([ANN], "p"), { settings })).toBe("accepted");
    expect(verdict(organization, assign([BETA], "p"), { settings: { login_released_at: NOON } })).toBe("accepted");
    expect(verdict(organization, assign([BETA], "p"))).toBe("accepted");
  });
});

it("LOGIN-UNASSIGN: the management account takes any login permission away, nobody else", () => {
  const organization = company(create(), loginPermission("p"), assign([ANN], "p"));
  for (const permission of ["1", "p"]) {
    expect(verdict(organization, unassign(ANN, permission))).toBe("accepted");
    expect(verdicts(organization, { ...unassign(ANN, permission), ...by(ANN) })).toEqual(["LOGIN-UNASSIGN"]);
  }
  expect(configured(performed(organization, [unassign(ANN, "1")]), ANN)).toEqual(["p"]);
  expect(verdict(performed(organization, [unassign(ANN, "p")]), unassign(ANN, "p"))).toBe("LOGIN-ASSIGNMENT-UNKNOWN");
});

describe("LOGIN-UNASSIGN-AUTHORIZED", () => {
  const organization = staffed(
    loginPermission("p"),
    assign([ANN, BEN], "p"),
    authorize("a", [ANN], { permissions: ["p"] }),
    authorize("b", [ANN, BEN], { permissions: ["p"] }),
  );

  it("refuses while an authorization that covers the member uses it, and remedies it", () => {
    expect(verdicts(organization, unassign(ANN, "p"))).toEqual(["LOGIN-UNASSIGN-AUTHORIZED"]);
    expect(verdict(organization, unassign(ANN, "1"))).toBe("accepted");
    const refused = refusal(organization, unassign(ANN, "p"));
    expect(refused.blockers()).toMatchObject({ first: [{ id: "a" }, { id: "b" }], count: 2 });
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), unassign(ANN, "p"))).toBe("accepted");
    expect(verdict(performed(organization, [drop("a")]), unassign(ANN, "p"))).toBe("LOGIN-UNASSIGN-AUTHORIZED");
  });

  it("otherwise (a setting) the authorizations lose the member", () => {
    const settings = { login_permission_authorized_stays: false };
    const after = performed(organization, [unassign(ANN, "p")], { settings });
    expect(indexProblems(after)).toEqual([]);
    expect(verdict(after, login(BEN, { permissions: ["p"] }))).toBe("accepted");
    expect(verdict(after, drop("a"))).toBe("AUTHORIZATION-UNKNOWN");
  });
});

describe("LOGIN-PERMISSION-DELETE-ASSIGNED", () => {
  const away = op("delete_login_permission", { permission: "p" });
  const organization = staffed(loginPermission("p"), assign([ANN, BEN], "p"));

  it("refuses while a member has it, and remedies it", () => {
    expect(verdicts(organization, away)).toEqual(["LOGIN-PERMISSION-DELETE-ASSIGNED"]);
    const refused = refusal(organization, away);
    expect(refused.blockers()).toMatchObject({ first: [{ id: ANN }, { id: BEN }], count: 2 });
    expect(verdict(performed(organization, [unassign(ANN, "p")]), away)).toBe("LOGIN-PERMISSION-DELETE-ASSIGNED");
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), away)).toBe("accepted");
  });

  it("never lets Admin go, in no setting", () => {
    const admin = op("delete_login_permission", { permission: "1" });
    for (const settings of [{}, { login_permission_in_use_stays: false }]) {
      expect(verdicts(company(), admin, { settings })).toEqual(["LOGIN-PERMISSION-DELETE-ASSIGNED"]);
      expect(refusal(company(), admin, settings).remedy()).toBeUndefined();
    }
  });

  it("otherwise (a setting) takes it from every member, and authorizations with it", () => {
    const settings = { login_permission_in_use_stays: false };
    const inUse = performed(organization, [
      authorize("a", [ANN, BEN], { permissions: ["p"] }),
      login(ANN, { permissions: ["p"] }),
    ]);
    const after = performed(inUse, [away], { settings });
    expect(configured(after, ANN)).toEqual(["1"]);
    expect(indexProblems(after)).toEqual([]);
    expect(verdict(after, drop("a"))).toBe("AUTHORIZATION-UNKNOWN");
  });
});

describe("who and what has to exist", () => {
  const organization = staffed(loginPermission("p"));

  it("LOGIN-ACTOR: only the management account manages login permissions", () => {
    const away = op("delete_login_permission", { permission: "p" });
    for (const operation of [loginPermission("q"), assign([ANN], "p"), away, login()]) {
      expect(verdict(organization, { ...operation, ...by(ANN) })).toBe("LOGIN-ACTOR");
    }
    expect(verdict(organization, { ...subUser("x", ANN), ...by(BEN) })).toBe("LOGIN-ACTOR");
    expect(verdict(organization, subUser("x", ANN))).toBe("accepted");
  });

  it("ids of what is made are free", () => {
    expect(verdict(organization, loginPermission("p"))).toBe("LOGIN-PERMISSION-EXISTS");
    expect(verdict(organization, subUser(SUE))).toBe("SUB-USER-EXISTS");
    expect(verdict(performed(organization, [authorize("a", [ANN])]), authorize("a", [ANN]))).toBe("AUTHORIZATION-EXISTS");
  });

  it("LOGIN-PERMISSION-DEFAULT: Admin stays as it is, what somebody has made can be changed", () => {
    const change = (permission: string) =>
      op("update_login_permission", { permission, description: "", policies: [{ kind: "preset", name: "ReadOnlyAccess" }] });
    expect(verdicts(organization, change("1"))).toEqual(["LOGIN-PERMISSION-DEFAULT"]);
    expect(verdict(organization, change("p"))).toBe("accepted");
  });

  it("FEATURE-UNKNOWN: features are opened for accounts of the organization", () => {
    const request = (feature: string, account: string) => op("request_feature_activation", { feature, account });
    expect(verdict(organization, request("login", ANN))).toBe("accepted");
    expect(verdict(organization, request("gravity", ANN))).toBe("FEATURE-UNKNOWN");
    expect(verdict(organization, request("login", "200000000009"))).toBe("FEATURE-UNKNOWN");
  });

  it("SCP-ALLOWLISTED is opened by a request of the management account", () => {
    const settings = { scp_allow_listed: false };
    const refused = refusal(organization, op("enable_scp"), settings);
    expect(refused.rule.id).toBe("SCP-ALLOWLISTED");
    const opened = performed(organization, refused.remedy()?.operations ?? [], { settings });
    expect(verdict(opened, op("enable_scp"), { settings })).toBe("accepted");
  });
});

it("an organization that ends leaves no login permission behind", () => {
  const organization = companyOf({}, loginPermission("p"), op("delete_organization"));
  expect(rowOf(organization, loginPermissions, "p")).toBeUndefined();
  expect(rowOf(organization, loginPermissions, "1")).toBeUndefined();
  expect(indexProblems(organization)).toEqual([]);
});
