import type { Operation, Organization } from "../../../provider/kernel";
import { groupItems, groupOf, groupSize } from "../../../provider/kernel";
import { departmentType } from "../../../provider/resources/department/type";
import { accountActor } from "../../../provider/resources/organization/actors";
import type { Situation } from "../../../provider/resources/resource-type";
import {
  type Bound,
  bindingOperations,
  nothingBound,
  observedScpEpoch,
  readBindings,
} from "../../../provider/resources/service-control-policy/bindings";
import { targetsOf } from "../../../provider/resources/service-control-policy/rows";
import { declared } from "../../support/declarations";
import { indexProblems } from "../../support/indexes";
import { after, company, MANAGEMENT, outside, verdict } from "../../support/kernel";
import {
  ANNA,
  bindScp,
  createDepartment,
  createMember,
  createScp,
  deleteDepartment,
  deleteScp,
  denying,
  disableScp,
  enableScp,
  FULL,
  governed,
  join,
  OUTSIDE,
  removeMember,
  unbindScp,
  updateScp,
} from "../../support/policies";

const onlyFull: Bound = { full_access: true, service_control_policies: [] };

function bound(organization: Organization, ...targets: readonly string[]): readonly Bound[] {
  return targets.map((target) => readBindings(organization, target));
}

function targets(organization: Organization, policy: string): readonly string[] {
  return groupItems(organization, groupOf(targetsOf, observedScpEpoch(organization), policy));
}

describe("switching service control", () => {
  it("SCP-DEFAULT-OFF: a new organization has it off", () => {
    expect(verdict(company(), disableScp)).toBe("SCP-ALREADY-DISABLED");
    expect(verdict(company(), createScp("p-1"))).toBe("SCP-CREATE-NEEDS-ENABLED");
  });

  it("SCP-ENABLE-BINDS-FULL: switching it on binds FullQcloudAccess to everything, in one write", () => {
    const before = company(createDepartment("d-1"), createMember(ANNA, "d-1"));
    const on = after(before, [enableScp]);
    expect(bound(on, "root", "d-1", ANNA)).toEqual([onlyFull, onlyFull, onlyFull]);
    for (const target of ["root", "d-1", ANNA]) expect(verdict(on, unbindScp(FULL, target))).toBe("SCP-UNBIND-LAST");
    expect(observedScpEpoch(on)).toBe(observedScpEpoch(before) + 1);
    expect(on.groups).toEqual(before.groups);
  });

  const bindings: readonly Operation[] = [createScp("B"), bindScp("B", "d-1"), bindScp("B", ANNA), unbindScp(FULL, ANNA)];

  it("SCP-DISABLE-UNBINDS-ALL: off unbinds everything and deletes nothing", () => {
    const off = after(governed(...bindings), [disableScp]);
    expect(targets(off, "B")).toEqual([]);
    expect(verdict(off, bindScp("B", "d-1"))).toBe("SCP-BIND-NEEDS-ENABLED");
    expect(verdict(off, createScp("B"))).toBe("SCP-EXISTS");
  });

  it("SCP-REENABLE-SYSTEM-ONLY: on again binds FullQcloudAccess only", () => {
    const again = after(governed(...bindings), [disableScp, enableScp]);
    expect(bound(again, "root", "d-1", ANNA)).toEqual([onlyFull, onlyFull, onlyFull]);
    expect(targets(again, "B")).toEqual([]);
    expect(verdict(again, bindScp("B", "d-1"))).toBe("accepted");
    expect(verdict(again, deleteScp("B"))).toBe("accepted");
    expect(indexProblems(again)).toEqual([]);
  });

  it("an organization founded after the deletion of another starts with nothing bound", () => {
    const policy = createScp("p-1");
    const over = after(company(enableScp, policy, bindScp("p-1", "root"), disableScp), [{ name: "delete_organization" }]);
    const founded = after(over, [
      { name: "create_organization", account: MANAGEMENT, cloud_id: "2", by: accountActor(MANAGEMENT) } as Operation,
    ]);
    expect(bound(after(founded, [enableScp, policy]), "root")).toEqual([onlyFull]);
  });
});

describe("targets that come and go while service control is on", () => {
  it.each([
    ["SCP-NEW-DEPARTMENT-FULL", "d-2", [createDepartment("d-2")]],
    ["SCP-NEW-MEMBER-FULL", "300000000002", [createMember("300000000002")]],
    ["SCP-INVITED-MEMBER-FULL", OUTSIDE, join(OUTSIDE)],
  ])("%s: what comes has FullQcloudAccess bound, and keeps it while it has nothing else", (_rule, target, operations) => {
    const organization = governed(...operations);
    expect(bound(organization, target)).toEqual([onlyFull]);
    expect(verdict(organization, unbindScp(FULL, target))).toBe("SCP-UNBIND-LAST");
  });

  it("SCP-REMOVE-UNBINDS: a member that leaves has nothing bound, even its last policy, and finds nothing when it returns", () => {
    const organization = governed(
      createScp("p-1"),
      createScp("p-2"),
      ...join(OUTSIDE),
      bindScp("p-1", OUTSIDE),
      bindScp("p-2", "d-1"),
    );
    const guarded = after(organization, [unbindScp(FULL, OUTSIDE)]);
    const left = after(guarded, [removeMember(OUTSIDE)]);
    expect(targets(left, "p-1")).toEqual([]);
    expect(targets(left, "p-2")).toEqual(["d-1"]);
    expect(verdict(left, deleteScp("p-1"))).toBe("accepted");
    expect(indexProblems(left)).toEqual([]);
    expect(bound(after(left, join(OUTSIDE, "i-2")), OUTSIDE)).toEqual([onlyFull]);
  });

  it("DEPT-DELETE-DROPS-BINDINGS: so has a department that is deleted", () => {
    const organization = governed(createScp("p-1"), createDepartment("d-2"), bindScp("p-1", "d-2"), unbindScp(FULL, "d-2"));
    const gone = after(organization, [deleteDepartment("d-2")]);
    expect(targets(gone, "p-1")).toEqual([]);
    expect(indexProblems(gone)).toEqual([]);
  });
});

describe("what holds after binding", () => {
  it("SCP-INERT-UNTIL-BOUND: a new policy is bound to nothing", () => {
    const organization = governed(createScp("p-1"));
    expect(targets(organization, "p-1")).toEqual([]);
    expect(bound(organization, "root", "d-1", ANNA)).toEqual([onlyFull, onlyFull, onlyFull]);
  });

  it("SCP-BIND-IMMEDIATE: binding and unbinding count at once, on both sides", () => {
    const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"));
    expect(bound(organization, "d-1")).toEqual([{ full_access: true, service_control_policies: ["p-1"] }]);
    expect(targets(organization, "p-1")).toEqual(["d-1"]);
    const unbound = after(organization, [unbindScp("p-1", "d-1")]);
    expect([bound(unbound, "d-1"), targets(unbound, "p-1")]).toEqual([[onlyFull], []]);
  });

  it("SCP-UPDATE-IMMEDIATE: a new content holds for every target, whose bindings stay", () => {
    const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"), bindScp("p-1", ANNA));
    const updated = after(organization, [updateScp("p-1", { title: "other", content: denying("cvm:*") })]);
    expect(targets(updated, "p-1")).toEqual(targets(organization, "p-1"));
    expect(bound(updated, "d-1", ANNA)).toEqual(bound(organization, "d-1", ANNA));
  });

  it("a target that was changed and changed back is as one that was never touched", () => {
    const organization = governed(createScp("p-1"));
    expect(
      after(organization, [bindScp("p-1", "d-1"), unbindScp(FULL, "d-1"), bindScp(FULL, "d-1"), unbindScp("p-1", "d-1")]),
    ).toEqual(organization);
  });

  it("keeps no targets of FullQcloudAccess: there may be a hundred thousand", () => {
    const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"), unbindScp(FULL, "d-1"), bindScp(FULL, "d-1"));
    expect(groupSize(organization, groupOf(targetsOf, observedScpEpoch(organization), FULL))).toBe(0);
  });
});

describe("bindings as attributes", () => {
  const declaredOrganization = (service_control: boolean) => ({ service_control });
  const situation = (observed: Organization, service_control?: boolean): Situation => ({
    observed,
    remembered: {},
    caller: MANAGEMENT,
    organization: service_control === undefined ? undefined : declaredOrganization(service_control),
  });
  const wanted: Bound = { full_access: false, service_control_policies: ["p-1", "p-2"] };

  it("operations lead from what is bound to what is declared, and no further", () => {
    const before = governed(createScp("p-1"), createScp("p-2"), createScp("p-3"), bindScp("p-1", "d-1"), bindScp("p-3", "d-1"));
    const operations = bindingOperations("d-1", "department", readBindings(before, "d-1"), wanted, situation(before, true));
    expect(operations).toEqual([bindScp("p-2", "d-1"), unbindScp(FULL, "d-1"), unbindScp("p-3", "d-1")]);
    const done = after(before, operations);
    expect(readBindings(done, "d-1")).toEqual(wanted);
    expect(bindingOperations("d-1", "department", readBindings(done, "d-1"), wanted, situation(done, true))).toEqual([]);
  });

  it("a target that does not exist yet starts with FullQcloudAccess", () => {
    expect(bindingOperations(ANNA, "member", undefined, wanted, situation(outside, true))).toEqual([
      bindScp("p-1", ANNA),
      bindScp("p-2", ANNA),
      unbindScp(FULL, ANNA),
    ]);
    expect(bindingOperations(ANNA, "member", undefined, onlyFull, situation(outside, true))).toEqual([]);
  });

  it("nothing is bound when service control will be off; an undeclared organization stays as it is", () => {
    const on = governed(createScp("p-1"), createScp("p-2"));
    expect(bindingOperations("d-1", "department", onlyFull, wanted, situation(on, false))).toEqual([]);
    expect(bindingOperations("d-1", "department", onlyFull, wanted, situation(on))).toHaveLength(3);
    expect(bindingOperations("d-1", "department", onlyFull, wanted, situation(after(on, [disableScp])))).toEqual([]);
    expect(bindingOperations("d-1", "department", onlyFull, wanted, situation(outside))).toEqual([]);
  });

  it("while service control is off, a target reads as it will be when it is switched on", () => {
    expect(readBindings(company(), "root")).toEqual(onlyFull);
    expect(readBindings(outside, "root")).toEqual(onlyFull);
  });

  it("SCP-UNBIND-LAST: a target declared without any policy is an error", () => {
    const problems = (attributes: Readonly<Record<string, unknown>>) => nothingBound(declared(departmentType, attributes).first);
    expect(problems({ full_access: false }).map(({ code }) => code)).toEqual(["SCP-UNBIND-LAST"]);
    expect(problems({ full_access: false, service_control_policies: [] })).toHaveLength(1);
    expect(problems({})).toEqual([]);
    const reference = { to: "declaration", type: "service_control_policy", key: "p" };
    expect(problems({ full_access: false, service_control_policies: [reference] })).toEqual([]);
  });
});
