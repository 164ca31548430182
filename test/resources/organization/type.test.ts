import { type Operation, type Organization, rowOf } from "../../../provider/kernel";
import { organizations, SELF } from "../../../provider/resources/organization/rows";
import { type OrganizationAttributes, organizationType } from "../../../provider/resources/organization/type";
import type { Situation } from "../../../provider/resources/resource-type";
import { declared } from "../../support/declarations";
import { company, MANAGEMENT, outside, after as performed } from "../../support/kernel";
import { bindScp, createScp, createTagPolicy, enableScp, enableTags } from "../../support/policies";

const plain: OrganizationAttributes = {
  ...{ service_control: false, tag_policy: false, member_deletion: false, deletion_policy: "retain", quarantine: null },
  ...{ full_access: true, service_control_policies: [], tag_policies: [] },
};

function situation(observed: Organization, organization: OrganizationAttributes, remembered = {}): Situation {
  return { observed, remembered, caller: MANAGEMENT, organization };
}
const names = (operations: readonly Operation[]) => operations.map(({ name }) => name);

it("is found when there is one", () => {
  expect(organizationType.find(company(), plain, undefined)).toBe(SELF);
  expect(organizationType.find(outside, plain, undefined)).toBeUndefined();
  expect(organizationType.read(outside, SELF)).toBeUndefined();
});

it("is read in the form in which it is declared", () => {
  expect(organizationType.read(company(), SELF)).toEqual(plain);
  const on = company(enableScp, enableTags, { name: "enable_member_deletion" }, createScp("p"), bindScp("p", "root"));
  expect(organizationType.read(on, SELF)).toEqual({
    ...plain,
    ...{ service_control: true, tag_policy: true, member_deletion: true, service_control_policies: ["p"] },
  });
});

it("creating makes it as declared, managed by the account whose credentials are used", () => {
  const after = { ...plain, service_control: true, tag_policy: true, member_deletion: true };
  const operations = organizationType.create("+organization.organization", after, situation(outside, after));
  expect(names(operations)).toEqual(["create_organization", "enable_scp", "enable_tag_policy", "enable_member_deletion"]);
  const organization = performed(outside, operations);
  expect(organizationType.read(organization, SELF)).toEqual(after);
  expect(rowOf(organization, organizations, SELF)?.managementAccount).toBe(MANAGEMENT);
});

it("updating turns the switches that differ, and binds to Root what is declared", () => {
  const start = company();
  const all = { ...plain, service_control: true, tag_policy: true, member_deletion: true };
  expect(names(organizationType.update(SELF, plain, all, situation(start, all)))).toEqual([
    "enable_scp",
    "enable_tag_policy",
    "enable_member_deletion",
  ]);
  expect(names(organizationType.update(SELF, all, plain, situation(start, plain)))).toEqual([
    "disable_scp",
    "disable_tag_policy",
    "disable_member_deletion",
  ]);
  expect(organizationType.update(SELF, all, all, situation(start, all))).toEqual([]);

  const on = company(enableScp, enableTags, createScp("p"), createTagPolicy("t"));
  const before = { ...plain, service_control: true, tag_policy: true };
  const bound = { ...before, full_access: false, service_control_policies: ["p"], tag_policies: ["t"] };
  const operations = organizationType.update(SELF, before, bound, situation(on, bound));
  expect(names(operations)).toEqual(["bind_scp", "unbind_scp", "bind_tag_policy"]);
  expect(organizationType.read(performed(on, operations), SELF)).toEqual(bound);
});

it("what only says how orgplane goes about things is no difference", () => {
  expect(organizationType.same?.("deletion_policy", "retain", "delete")).toBe(true);
  expect(organizationType.same?.("quarantine", null, "d-1")).toBe(true);
  expect(organizationType.same?.("service_control", false, true)).toBe(false);
  expect(organizationType.same?.("tag_policies", ["t"], ["t"])).toBe(true);
  expect(organizationType.remember?.({ ...plain, deletion_policy: "delete" })).toMatchObject({ deletion_policy: "delete" });
});

it("a removed declaration leaves the organization alone, unless its deletion policy says otherwise", () => {
  const retained = organizationType.remove(SELF, plain, situation(company(), plain));
  expect([retained.kind, retained.operations]).toEqual(["retained", []]);
  const on = company(enableScp, enableTags);
  const before = organizationType.read(on, SELF) ?? plain;
  const removed = organizationType.remove(SELF, before, situation(on, plain, { deletion_policy: "delete" }));
  expect([removed.kind, names(removed.operations)]).toEqual([
    "removed",
    ["disable_scp", "disable_tag_policy", "delete_organization"],
  ]);
  expect(organizationType.read(performed(on, removed.operations), SELF)).toBeUndefined();
});

it("SCP-BIND-NEEDS-ENABLED: Root's bindings need the switch as well", () => {
  const codes = (attributes: object) => {
    const { all, first } = declared(organizationType, { ...attributes });
    const own = { ...first, address: "organization.organization" };
    return organizationType
      .check?.(own, { declarations: new Map([...all.declarations, [own.address, own]]) })
      .map(({ code }) => code);
  };
  expect(codes({ service_control_policies: [{}] })).toEqual(["SCP-BIND-NEEDS-ENABLED"]);
  expect(codes({ service_control: true, service_control_policies: [{}] })).toEqual([]);
  expect(codes({ tag_policies: [{}] })).toEqual(["TAG-ENABLE-BEFORE-USE"]);
  expect(codes({ service_control: true, full_access: false })).toEqual(["SCP-UNBIND-LAST"]);
});
