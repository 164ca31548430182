import { membersInPortal } from "../../../provider/areas/identity-center/provisioning";
import { identityUsers } from "../../../provider/areas/identity-center/rows";
import { subUsersOf } from "../../../provider/areas/login/rows";
import { roleNames } from "../../../provider/areas/service-roles/names";
import { serviceRolesOf } from "../../../provider/areas/service-roles/roles";
import { groupItems, groupOf, type Operation, type Organization, rowOf } from "../../../provider/kernel";
import { vendor } from "../../../provider/resources/organization/actors";
import { ANN, activate, BEN, BETA, by, companyOf, create, join, op, refusal, remove, staffed } from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";

const accept = op("accept_identity_center_terms");
const enable = op("enable_identity_center");
const on: readonly Operation[] = [accept, enable];
const user = (id = "ida", fields: object = {}) => op("create_identity_user", { user: id, title: id, ...fields });
const cvm = [{ kind: "preset", name: "QcloudCVMFullAccess" }];
const sync = (members: readonly string[], as = "sub_account", fields: object = {}) =>
  op("sync_identity_to_cam", { user: "ida", members, as, policies: as === "role" ? cvm : [], ...fields });
const login = (member = ANN, as = "role", ...actions: readonly string[]) =>
  op("login_via_identity_center", { user: "ida", member, as, actions });
const hasRole = (organization: Organization, account: string) =>
  serviceRolesOf(organization, account).some(({ name }) => name === roleNames.identityCenter);

it("CIC-ENABLE-CONSENT: only after the customer agreed", () => {
  expect(verdicts(company(), enable)).toEqual(["CIC-ENABLE-CONSENT"]);
  const agreed = performed(company(), refusal(company(), enable).remedy()?.operations ?? []);
  expect(verdict(agreed, enable)).toBe("accepted");
});

it("CIC-ENABLE-ROLES: the management account and every member get its role", () => {
  const before = staffed(accept);
  for (const account of [MANAGEMENT, ANN, BETA]) expect(hasRole(before, account)).toBe(false);
  const after = performed(before, [enable]);
  for (const account of [MANAGEMENT, ANN, BETA]) expect(hasRole(after, account)).toBe(true);
  expect(indexProblems(after)).toEqual([]);
});

it("CIC-NEW-MEMBER-ROLE: and so does everybody who is created or joins later", () => {
  const later = company(...on, create(ANN), ...join(BETA));
  for (const account of [ANN, BETA]) expect(hasRole(later, account)).toBe(true);
});

describe("CIC-USER-SOURCES", () => {
  const imported = op("sync_identity_users", { users: [{ user: "ida", title: "Ida" }] });

  it("the management account creates and imports users, nobody else", () => {
    const organization = staffed(...on);
    expect(rowOf(performed(organization, [user()]), identityUsers, "ida")?.source).toBe("manual");
    expect(rowOf(performed(organization, [imported]), identityUsers, "ida")).toEqual({ name: "Ida", source: "synced" });
    for (const operation of [user(), imported])
      expect(verdicts(organization, { ...operation, ...by(ANN) })).toEqual(["CIC-USER-SOURCES"]);
  });
});

it("CIC-USER-INERT: a user that was brought nowhere sees nothing and logs in nowhere", () => {
  const organization = staffed(...on, user());
  expect(membersInPortal(organization, "ida")).toEqual([]);
  expect(serviceRolesOf(organization, ANN)).toEqual(serviceRolesOf(staffed(...on), ANN));
  for (const as of ["role", "sub_account"]) expect(verdict(organization, login(ANN, as))).toBe("CIC-LOGIN");
});

describe("CIC-SYNC-SUBACCOUNTS", () => {
  const organization = staffed(...on, user(), sync([ANN, BEN]));

  it("makes a sub-account in each member, which is granted nothing", () => {
    for (const member of [ANN, BEN]) {
      expect(groupItems(organization, groupOf(subUsersOf, member))).toEqual([`identity:ida:${member}`]);
      expect(verdict(organization, login(member, "sub_account"))).toBe("accepted");
      expect(verdict(organization, login(member, "sub_account", "cvm:DescribeInstances"))).toBe("CIC-LOGIN");
    }
    expect(indexProblems(organization)).toEqual([]);
  });

  it("a later sync takes it out of the members that are not named any more", () => {
    const narrowed = performed(organization, [sync([BEN])]);
    expect(membersInPortal(narrowed, "ida")).toEqual([BEN]);
    expect(groupItems(narrowed, groupOf(subUsersOf, ANN))).toEqual([]);
    expect(indexProblems(narrowed)).toEqual([]);
  });
});

it("CIC-SYNC-ROLES: a role in each member, with what it grants", () => {
  const organization = staffed(...on, user(), sync([ANN, BETA], "role"));
  expect(membersInPortal(organization, "ida")).toEqual([BETA, ANN].sort());
  expect(verdict(organization, login(BETA, "role", "cvm:RunInstances"))).toBe("accepted");
  expect(groupItems(organization, groupOf(subUsersOf, ANN))).toEqual([]);
  expect(indexProblems(organization)).toEqual([]);
});

describe("CIC-LOGIN", () => {
  const organization = staffed(...on, user(), sync([ANN], "role"));

  it("only into members where the role exists, and within what it grants", () => {
    expect(verdict(organization, login(ANN, "role", "cvm:RunInstances"))).toBe("accepted");
    expect(verdicts(organization, login(ANN, "role", "cos:GetObject"))).toEqual(["CIC-LOGIN"]);
    expect(verdicts(organization, login(BEN))).toEqual(["CIC-LOGIN"]);
    expect(verdicts(organization, login(ANN, "sub_account"))).toEqual(["CIC-LOGIN"]);
  });

  it("names the sync that would help, where that needs no grant", () => {
    expect(refusal(organization, login(BEN)).remedy()).toBeUndefined();
    const remedy = refusal(organization, login(BEN, "sub_account")).remedy();
    expect(verdict(performed(organization, remedy?.operations ?? []), login(BEN, "sub_account"))).toBe("accepted");
  });
});

describe.each([
  ["CIC-ROLES-BLOCK-LEAVING", "role", { identity_center_roles_block_leaving: false }],
  ["CIC-USERS-BLOCK-LEAVING", "sub_account", { identity_center_users_block_leaving: false }],
])("%s", (id, as, settings) => {
  const organization = staffed(...on, user(), sync([ANN, BEN], as), ...activate(ANN));

  it("holds the member back, and remedies it", () => {
    expect(verdicts(organization, remove(ANN))).toEqual([id]);
    const refused = refusal(organization, remove(ANN));
    expect(refused.blockers()).toMatchObject({ first: [{ id: "ida" }], count: 1 });
    const freed = performed(organization, refused.remedy()?.operations ?? []);
    expect(verdict(freed, remove(ANN))).toBe("accepted");
    expect(membersInPortal(freed, "ida")).toEqual([BEN]);
  });

  it("unless the setting says otherwise: then the users go with it", () => {
    const after = performed(organization, [remove(ANN)], { settings });
    expect(membersInPortal(after, "ida")).toEqual([BEN]);
    expect(indexProblems(after)).toEqual([]);
  });

  it("does not hold back the vendor", () => {
    const here = { affiliated: false, organization: "here" as const, createdBy: "organization" as const };
    const after = performed(withAccount(organization, ANN, here), [op("evict_member", { member: ANN, by: vendor })]);
    expect(membersInPortal(after, "ida")).toEqual([BEN]);
    expect(indexProblems(after)).toEqual([]);
  });
});

describe("what has to be there", () => {
  it("IDENTITY-CENTER-UNKNOWN, IDENTITY-CENTER-EXISTS: it is switched on once, and used while it is on", () => {
    for (const operation of [user(), op("sync_identity_users", { users: [] })])
      expect(verdict(staffed(), operation)).toBe("IDENTITY-CENTER-UNKNOWN");
    expect(verdict(staffed(...on), enable)).toBe("IDENTITY-CENTER-EXISTS");
  });

  it("users and members exist, and the management account acts", () => {
    const organization = staffed(...on, user());
    expect(verdict(organization, user())).toBe("IDENTITY-USER-EXISTS");
    expect(verdict(organization, sync([ANN], "role", { user: "joe" }))).toBe("IDENTITY-USER-UNKNOWN");
    expect(verdict(organization, sync(["200000000009"]))).toBe("MEMBER-UNKNOWN");
    expect(verdict(organization, { ...sync([ANN]), ...by(ANN) })).toBe("IDENTITY-CENTER-ACTOR");
    expect(verdict(performed(organization, [sync([ANN])]), { ...login(ANN, "sub_account"), by: vendor })).toBe(
      "IDENTITY-CENTER-ACTOR",
    );
  });

  it("it ends with the organization", () => {
    const ended = companyOf({}, ...on, user(), op("delete_organization"));
    expect(rowOf(ended, identityUsers, "ida")).toBeUndefined();
    expect(indexProblems(ended)).toEqual([]);
  });
});
