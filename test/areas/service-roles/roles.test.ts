import { assumedBy, roleNames, roleOfService } from "../../../provider/areas/service-roles/names";
import { serviceRolesOf } from "../../../provider/areas/service-roles/roles";
import type { Organization } from "../../../provider/kernel";
import { vendor } from "../../../provider/resources/organization/actors";
import { ANN, activate, BETA, by, create, join, op, remove, staffed } from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, outside, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";

const rolesIn = (organization: Organization, account: string) => serviceRolesOf(organization, account).map(({ name }) => name);
const manage = op("manage_service", { service: "cloudaudit", members: [ANN] });
const cloudAudit = roleOfService("cloudaudit");

describe("roles of the management account", () => {
  it.each([
    ["ROLE-MANAGEMENT-DEFAULT-MNG", roleNames.defaultManagement],
    ["ROLE-MANAGEMENT-SERVICE-CONTROL", roleNames.serviceControl],
  ])("%s: it appears with the organization, and goes with it", (_id, role) => {
    expect(rolesIn(outside, MANAGEMENT)).toEqual([]);
    expect(rolesIn(company(), MANAGEMENT)).toContain(role);
    const ended = company(op("delete_organization"));
    expect(rolesIn(ended, MANAGEMENT)).toEqual([]);
    expect(indexProblems(ended)).toEqual([]);
  });
});

describe("roles of members", () => {
  it.each([
    ["ROLE-MEMBER-ACCESS-CONTROL", roleNames.accessControl, "management_account"],
    ["ROLE-MEMBER-DEFAULT-MNG", roleNames.defaultManagement, "organization"],
    ["ROLE-MEMBER-SERVICE-CONTROL", roleNames.serviceControl, "organization"],
  ])("%s: every created or joined member has it, and no other account", (_id, name, who) => {
    const organization = company(create(ANN));
    expect(serviceRolesOf(organization, ANN)).toContainEqual({ name, assumedBy: who });
    expect(rolesIn(organization, BETA)).toEqual([]);
    expect(rolesIn(performed(organization, join(BETA)), BETA)).toContain(name);
  });

  it("ROLE-ORGANIZATIONS-SLR: the organization alone assumes the one by which it makes roles for services", () => {
    expect(assumedBy(roleNames.defaultManagement)).toBe("organization");
    expect(rolesIn(company(create(ANN)), ANN)).toContain(roleNames.defaultManagement);
  });
});

describe("ROLE-SERVICE-SPECIFIC", () => {
  it("a service makes its role only where it acts, and it alone assumes it", () => {
    const enabled = staffed(op("enable_service", { service: "cloudaudit", through: "service" }));
    expect(rolesIn(enabled, ANN)).not.toContain(cloudAudit);
    const acting = performed(enabled, [manage]);
    expect(rolesIn(acting, ANN)).toContain(cloudAudit);
    expect(rolesIn(acting, BETA)).not.toContain(cloudAudit);
    expect(assumedBy(cloudAudit)).toBe("service Cloudaudit");
    expect(indexProblems(acting)).toEqual([]);
  });

  it("MEMBER-UNKNOWN: it acts in members", () => {
    expect(verdict(company(), manage)).toBe("MEMBER-UNKNOWN");
  });
});

describe("ROLE-IMMUTABLE", () => {
  const organization = staffed(manage);

  it.each([roleNames.accessControl, roleNames.serviceControl, cloudAudit])("nobody changes or deletes %s", (role) => {
    for (const name of ["update_service_role", "delete_service_role"]) {
      for (const who of [{}, by(ANN)])
        expect(verdicts(organization, op(name, { account: ANN, role, content: "{}", ...who }))).toEqual(["ROLE-IMMUTABLE"]);
    }
  });

  it("what does not exist, or is another account's, is not even looked at", () => {
    const asked = op("delete_service_role", { account: BETA, role: cloudAudit });
    expect(verdict(organization, asked)).toBe("SERVICE-ROLE-UNKNOWN");
    const foreign = op("delete_service_role", { account: ANN, role: cloudAudit, ...by(BETA) });
    expect(verdict(organization, foreign)).toBe("SERVICE-ROLE-ACTOR");
  });
});

describe("ROLE-ON-LEAVE", () => {
  const start = staffed(manage, ...activate(ANN));
  const quitting = [op("update_member", { member: ANN, allow_quit: true }), op("quit_organization", { member: ANN, ...by(ANN) })];

  it.each([
    ["removed", [remove(ANN)]],
    ["that quits", quitting],
    ["evicted", [op("evict_member", { member: ANN, by: vendor })]],
    ["that the vendor removes", [op("vendor_sanction", { account: ANN, sanction: "remove", by: vendor })]],
  ])("takes every role out of a member %s", (_how, operations) => {
    const notOfGroup = withAccount(start, ANN, { affiliated: false, organization: "here", createdBy: "organization" });
    const after = performed(notOfGroup, operations);
    expect(rolesIn(after, ANN)).toEqual([]);
    expect(indexProblems(after)).toEqual([]);
  });

  it("otherwise (a setting) only the grant to the management account ends", () => {
    const after = performed(start, [remove(ANN)], { settings: { roles_end_on_leaving: false } });
    expect(rolesIn(after, ANN)).toEqual([cloudAudit, roleNames.defaultManagement, roleNames.serviceControl].sort());
    expect(indexProblems(after)).toEqual([]);
  });
});

it("TAG-ENABLE-CREATES-ROLE: the role of tag policies is one of the management account's", () => {
  const organization = company(op("enable_tag_policy"));
  expect(rolesIn(organization, MANAGEMENT)).toContain("Tag_QCSLinkedRoleInTagPolicy");
  expect(indexProblems(organization)).toEqual([]);
});
