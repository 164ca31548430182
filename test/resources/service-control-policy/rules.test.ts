import type { Operation } from "../../../provider/kernel";
import { rowOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { serviceControlPolicies } from "../../../provider/resources/service-control-policy/rows";
import { indexProblems } from "../../support/indexes";
import { after, company, MANAGEMENT, outside, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  anna,
  as,
  bindScp,
  calledOf,
  createDepartment,
  createMember,
  createScp,
  deleteScp,
  denying,
  disableScp,
  enableScp,
  FULL,
  governed,
  OUTSIDE,
  refusal,
  unbindScp,
  updateScp,
  viewScp,
} from "../../support/policies";

const managing: readonly Operation[] = [
  disableScp,
  createScp("p-9"),
  updateScp("p-1", { description: "new" }),
  deleteScp("p-1"),
  bindScp("p-1", "d-1"),
  unbindScp(FULL, "d-1"),
];

describe("what operations on service control policies presuppose", () => {
  it("ORG-UNKNOWN: there is an organization", () => {
    for (const operation of [enableScp, ...managing, viewScp("p-1")]) expect(verdict(outside, operation)).toBe("ORG-UNKNOWN");
  });

  it("SCP-UNKNOWN, SCP-EXISTS: a policy exists before it is named, and is created once", () => {
    const organization = governed(createScp("p-1"));
    for (const operation of [
      updateScp("p-2", {}),
      deleteScp("p-2"),
      viewScp("p-2"),
      bindScp("p-2", "d-1"),
      unbindScp("p-2", "d-1"),
    ])
      expect(verdicts(organization, operation)).toContain("SCP-UNKNOWN");
    expect(verdict(organization, createScp("p-1", { title: "other" }))).toBe("SCP-EXISTS");
    expect(verdict(organization, createScp("p-2"))).toBe("accepted");
  });

  it("DEPT-UNKNOWN, MEMBER-UNKNOWN: so does the target", () => {
    const organization = governed(createScp("p-1"));
    expect(verdict(organization, bindScp("p-1", "d-2"))).toBe("DEPT-UNKNOWN");
    expect(verdict(organization, unbindScp(FULL, "d-2"))).toBe("DEPT-UNKNOWN");
    expect(verdict(organization, bindScp("p-1", "+member.new"))).toBe("MEMBER-UNKNOWN");
    expect(verdict(organization, unbindScp(FULL, OUTSIDE))).toBe("MEMBER-UNKNOWN");
    for (const target of ["root", "d-1", ANNA]) expect(verdict(organization, bindScp("p-1", target))).toBe("accepted");
  });

  it("SCP-ALREADY-BOUND, SCP-NOT-BOUND: a policy is bound to a target once, and unbound where it is bound", () => {
    const organization = governed(createScp("p-1"), createScp("p-2"), bindScp("p-1", "d-1"));
    expect(verdict(organization, bindScp("p-1", "d-1"))).toBe("SCP-ALREADY-BOUND");
    expect(verdict(organization, bindScp(FULL, "d-1"))).toBe("SCP-ALREADY-BOUND");
    expect(verdict(organization, unbindScp("p-2", "d-1"))).toBe("SCP-NOT-BOUND");
    expect(verdict(organization, unbindScp("p-1", "d-1"))).toBe("accepted");
  });

  it("SCP-ALREADY-ENABLED, SCP-ALREADY-DISABLED: switches are turned, not pressed", () => {
    expect(verdict(company(), disableScp)).toBe("SCP-ALREADY-DISABLED");
    expect(verdict(company(), enableScp)).toBe("accepted");
    expect(verdict(governed(), enableScp)).toBe("SCP-ALREADY-ENABLED");
    expect(verdict(governed(), disableScp)).toBe("accepted");
  });
});

describe("who may", () => {
  it("SCP-MANAGEMENT-ONLY: members manage no service control policies", () => {
    const organization = governed(createScp("p-1"));
    for (const operation of managing)
      for (const actor of [anna, vendor, system]) expect(verdict(organization, as(actor, operation))).toBe("SCP-MANAGEMENT-ONLY");
    expect(verdict(company(), as(anna, enableScp))).toBe("SCP-MANAGEMENT-ONLY");
    expect(verdict(organization, as(accountActor(MANAGEMENT, "sub_user"), bindScp("p-1", "d-1")))).toBe("accepted");
  });

  it("SCP-VIEW: the management account sees policies, on or off, and members do not", () => {
    const organization = governed(createScp("p-1"));
    expect(verdict(organization, viewScp("p-1"))).toBe("accepted");
    expect(verdict(after(organization, [disableScp]), viewScp(FULL))).toBe("accepted");
    expect(verdict(organization, as(anna, viewScp("p-1")))).toBe("SCP-VIEW");
  });

  it("SCP-ALLOWLISTED: where the vendor has not opened service control, it cannot be switched on", () => {
    expect(verdict(company(), enableScp, { settings: { scp_allow_listed: false } })).toBe("SCP-ALLOWLISTED");
    expect(verdict(company(), enableScp)).toBe("accepted");
  });
});

describe("creating, changing and deleting", () => {
  it("SCP-CREATE-NEEDS-ENABLED: not while service control is off", () => {
    const off = after(governed(createScp("p-1")), [disableScp]);
    for (const operation of [createScp("p-2"), updateScp("p-1", { description: "x" }), deleteScp("p-1")]) {
      const { rule, cloudCode, remedy } = refusal(off, operation);
      expect([rule.id, cloudCode]).toEqual(["SCP-CREATE-NEEDS-ENABLED", "FailedOperation.OrganizationPolicyIsNotEnabled"]);
      expect(remedy()?.add).toBe("never");
      expect(verdict(after(off, remedy()?.operations ?? []), operation)).toBe("accepted");
    }
    const settings = { scp_delete_while_disabled: true };
    expect(verdict(off, deleteScp("p-1"), { settings })).toBe("accepted");
    expect(verdict(off, createScp("p-2"), { settings })).toBe("SCP-CREATE-NEEDS-ENABLED");
  });

  it("SCP-SYSTEM-IMMUTABLE: FullQcloudAccess is neither created nor changed nor deleted", () => {
    const organization = governed();
    expect(verdict(organization, createScp("p-1", { title: FULL }))).toBe("SCP-SYSTEM-IMMUTABLE");
    expect(verdict(organization, updateScp(FULL, { content: denying("*") }))).toBe("SCP-SYSTEM-IMMUTABLE");
    expect(verdict(organization, deleteScp(FULL))).toBe("SCP-SYSTEM-IMMUTABLE");
    expect(verdict(organization, createScp("p-1", { title: `${FULL}2` }))).toBe("accepted");
    expect(refusal(organization, createScp("p-1", { title: FULL })).cloudCode).toBe("FailedOperation.PolicyNameInUse");
  });

  it("SCP-CREATE-MODES: a policy is a document with a name and a description, kept byte for byte", () => {
    const content = `  ${denying("cvm:*")}\n`;
    const organization = governed(createScp("p-1", { title: "no_cvm", description: "no machines", content }));
    expect(rowOf(organization, serviceControlPolicies, "p-1")).toEqual({
      name: "no_cvm",
      description: "no machines",
      content,
      kind: "custom",
    });
  });

  it.each([
    ["{", "InvalidParameter.PolicyDocumentError"],
    [denying("cvm"), "InvalidParameter.ActionError"],
    [denying("*").replace("2.0", "1.0"), "InvalidParameter.VersionError"],
  ])("SCP-STATEMENT-FIELDS: refuses %s with the code that fits, on creation and on change", (content, code) => {
    const organization = governed(createScp("p-1"));
    for (const operation of [createScp("p-2", { content }), updateScp("p-1", { content })]) {
      const { rule, cloudCode, blockers } = refusal(organization, operation);
      expect([rule.id, cloudCode, blockers().count]).toEqual(["SCP-STATEMENT-FIELDS", code, 1]);
    }
    expect(verdict(organization, updateScp("p-1", { content: denying("cvm:*") }))).toBe("accepted");
    expect(verdict(organization, updateScp("p-1", { description: "the content stays" }))).toBe("accepted");
  });

  it("SCP-DOCUMENT-LENGTH: 6144 characters, or as many as a backend says", () => {
    const content = (length: number) => ({ content: denying("*").padEnd(length, " ") });
    const organization = governed();
    expect(verdict(organization, createScp("p-1", content(6144)))).toBe("accepted");
    expect(verdict(organization, createScp("p-1", content(6145)))).toBe("SCP-DOCUMENT-LENGTH");
    expect(verdict(organization, createScp("p-1", content(6145)), { settings: { scp_document_length: 6145 } })).toBe("accepted");
  });

  it("SCP-NAME-FORMAT: 1 to 128 letters, digits, Chinese characters, underscores and hyphens", () => {
    const organization = governed(createScp("p-1"));
    for (const title of ["a", "x".repeat(128), "禁止_域名", "no-root"])
      expect(verdict(organization, createScp("p-2", { title }))).toBe("accepted");
    for (const title of ["", "x".repeat(129), "no root", "a.b", "a\n"]) {
      expect(verdict(organization, createScp("p-2", { title }))).toBe("SCP-NAME-FORMAT");
      expect(verdict(organization, updateScp("p-1", { title }))).toBe("SCP-NAME-FORMAT");
    }
    expect(verdict(organization, createScp("p-2", { title: "no-root" }), { settings: { scp_name_hyphens: false } })).toBe(
      "SCP-NAME-FORMAT",
    );
  });

  it("SCP-NAME-UNIQUE: a name is taken by one policy; its holder can stand aside for a moment", () => {
    const organization = governed(createScp("p-1", { title: "a" }), createScp("p-2", { title: "b" }));
    for (const operation of [createScp("p-3", { title: "a" }), updateScp("p-2", { title: "a" })]) {
      const { rule, cloudCode, blockers, remedy } = refusal(organization, operation);
      expect([rule.id, cloudCode]).toEqual(["SCP-NAME-UNIQUE", "FailedOperation.PolicyNameInUse"]);
      expect(blockers()).toEqual({ first: [{ table: "service-control-policy", id: "p-1", says: "is called `a`" }], count: 1 });
      expect(remedy()?.add).toBe("for-a-moment");
      const aside = after(organization, remedy()?.operations ?? []);
      expect(verdict(aside, operation)).toBe("accepted");
      expect(after(aside, remedy()?.undo ?? [])).toEqual(organization);
    }
    expect(verdict(organization, updateScp("p-1", { title: "a" }))).toBe("accepted");
    expect(verdict(organization, updateScp("p-2", { title: "a" }), { settings: { scp_names_unique: false } })).toBe("accepted");
  });

  it("SCP-NAME-UNIQUE: a name is free again after a renaming and after a deletion", () => {
    const organization = governed(createScp("p-1", { title: "a" }));
    const renamed = after(organization, [updateScp("p-1", { title: "b" })]);
    expect(verdict(renamed, createScp("p-2", { title: "a" }))).toBe("accepted");
    expect(verdict(renamed, createScp("p-2", { title: "b" }))).toBe("SCP-NAME-UNIQUE");
    expect(verdict(after(organization, [deleteScp("p-1")]), createScp("p-2", { title: "a" }))).toBe("accepted");
  });

  it("SCP-QUOTA: as many policies as a backend says, FullQcloudAccess not counted", () => {
    const settings = { scp_policies: 2 };
    const organization = governed(createScp("p-1"));
    expect(verdict(organization, createScp("p-2"), { settings })).toBe("accepted");
    expect(verdict(after(organization, [createScp("p-2")]), createScp("p-3"), { settings })).toBe("SCP-QUOTA");
  });

  it("SCP-DELETE-BOUND: not while it is bound; unbinding it everywhere makes it possible", () => {
    const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"), bindScp("p-1", ANNA));
    const { rule, cloudCode, blockers, remedy } = refusal(organization, deleteScp("p-1"));
    expect([rule.id, cloudCode]).toEqual(["SCP-DELETE-BOUND", "FailedOperation.OrganizationPolicyInUsed"]);
    expect(blockers().first.map(({ table, id }) => `${table} ${id}`)).toEqual([`member ${ANNA}`, "department d-1"]);
    expect(verdict(after(organization, [unbindScp("p-1", "d-1")]), deleteScp("p-1"))).toBe("SCP-DELETE-BOUND");
    const unbound = after(organization, remedy()?.operations ?? []);
    expect(verdict(unbound, deleteScp("p-1"))).toBe("accepted");
    expect(indexProblems(after(unbound, [deleteScp("p-1")]))).toEqual([]);
  });

  it("keeps its indexes", () => {
    const organization = governed(
      ...[createScp("p-1"), createScp("p-2"), bindScp("p-1", "d-1"), bindScp("p-2", "d-1"), bindScp("p-1", ANNA)],
      ...[
        unbindScp(FULL, "d-1"),
        updateScp("p-1", { title: "other", description: "x" }),
        unbindScp("p-2", "d-1"),
        deleteScp("p-2"),
      ],
    );
    expect(indexProblems(organization)).toEqual([]);
  });
});

describe("binding", () => {
  it("SCP-BIND-NEEDS-ENABLED: neither bound nor unbound while service control is off", () => {
    const off = after(governed(createScp("p-1")), [disableScp]);
    for (const operation of [bindScp("p-1", "d-1"), unbindScp(FULL, "d-1"), bindScp(FULL, "d-1")])
      expect(verdict(off, operation)).toBe("SCP-BIND-NEEDS-ENABLED");
    const { cloudCode, remedy } = refusal(off, bindScp("p-1", "d-1"));
    expect(cloudCode).toBe("FailedOperation.OrganizationPolicyIsNotEnabled");
    expect(remedy()?.add).toBe("never");
    expect(verdict(after(off, remedy()?.operations ?? []), bindScp("p-1", "d-1"))).toBe("accepted");
  });

  it("SCP-BIND-TARGETS: to departments, Root included, and members; not to the management account or an account outside", () => {
    const organization = governed(createScp("p-1"));
    for (const target of [MANAGEMENT, OUTSIDE]) {
      expect(verdicts(organization, bindScp("p-1", target))).toEqual(["SCP-BIND-TARGETS"]);
    }
    for (const target of ["root", "d-1", ANNA]) expect(verdict(organization, bindScp("p-1", target))).toBe("accepted");
  });

  it("SCP-TARGET-FULL: five to a target, FullQcloudAccess counted, or as many as a backend says", () => {
    const policies = ["p-1", "p-2", "p-3", "p-4", "p-5"];
    const organization = governed(
      ...policies.map((policy) => createScp(policy)),
      ...policies.slice(0, 3).map((policy) => bindScp(policy, "d-1")),
    );
    expect(verdict(organization, bindScp("p-4", "d-1"))).toBe("accepted");
    const full = after(organization, [bindScp("p-4", "d-1")]);
    const { rule, cloudCode, blockers } = refusal(full, bindScp("p-5", "d-1"));
    expect([rule.id, cloudCode, blockers().count]).toEqual(["SCP-TARGET-FULL", "InvalidParameter.AttachmentFull", 1]);
    expect(verdict(full, bindScp("p-5", ANNA))).toBe("accepted");
    expect(verdict(after(full, [unbindScp("p-1", "d-1")]), bindScp("p-5", "d-1"))).toBe("accepted");
    expect(verdict(full, bindScp("p-5", "d-1"), { settings: { scp_policies_per_target: 6 } })).toBe("accepted");
  });

  it("SCP-UNBIND-LAST: the last policy of a target stays; FullQcloudAccess can take its place for a moment", () => {
    const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"), unbindScp(FULL, "d-1"));
    const { rule, cloudCode, blockers, remedy } = refusal(organization, unbindScp("p-1", "d-1"));
    expect([rule.id, cloudCode]).toEqual(["SCP-UNBIND-LAST", "FailedOperation.OrganizationDetachLastPolicyError"]);
    expect(blockers().first).toEqual([{ table: "department", id: "d-1", says: "has nothing bound but `p-1`" }]);
    expect(remedy()).toMatchObject({ add: "for-a-moment", operations: [bindScp(FULL, "d-1")], undo: [unbindScp(FULL, "d-1")] });
    expect(verdict(after(organization, remedy()?.operations ?? []), unbindScp("p-1", "d-1"))).toBe("accepted");
    expect(after(organization, [...(remedy()?.operations ?? []), ...(remedy()?.undo ?? [])])).toEqual(organization);
    expect(refusal(governed(), unbindScp(FULL, ANNA)).remedy()).toBeUndefined();
  });

  it("SCP-REPLACE-ORDER: of a target's only policy, the new one is bound first", () => {
    const organization = governed(createScp("p-1"));
    const results = [unbindScp(FULL, "d-1"), bindScp("p-1", "d-1")].map((operation) => verdict(organization, operation));
    expect(results).toEqual(["SCP-UNBIND-LAST", "accepted"]);
    expect(verdict(after(organization, [bindScp("p-1", "d-1")]), unbindScp(FULL, "d-1"))).toBe("accepted");
  });
});

describe("what people read", () => {
  it("names policies and targets as the users do", () => {
    const organization = governed(createScp("p-1", { title: "no-root" }));
    const called = calledOf(organization);
    const says = (operation: Operation) => kernelWith().operations.get(operation.name)?.describe(operation, called);
    expect(says(bindScp("p-1", "d-1"))).toBe("bind service control policy `no-root` to department `d-1`");
    expect(says(unbindScp(FULL, ANNA))).toBe("unbind service control policy `FullQcloudAccess` from member `Member-0001`");
    expect(says(updateScp("p-1", { title: "x" }))).toBe("rename service control policy `no-root` to `x`");
    expect(says(updateScp("p-1", { description: "x", content: "y" }))).toBe(
      "change the description and the content of service control policy `no-root`",
    );
    expect(says(createScp("p-2", { title: "x" }))).toBe("create service control policy `x`");
    expect(says(deleteScp("p-1"))).toBe("delete service control policy `no-root`");
    expect(says(enableScp)).toContain("`FullQcloudAccess`");
    expect(says(disableScp)).toContain("unbound");
  });

  it("marks every operation reversible: a deleted policy is created again with the same effect", () => {
    const { operations } = kernelWith();
    expect(managing.map(({ name }) => operations.get(name)?.reversible)).toEqual(managing.map(() => true));
  });
});

describe("targets that come", () => {
  it("can be bound to once they are there", () => {
    const organization = governed(createScp("p-1"));
    const later = after(organization, [createDepartment("d-2"), createMember("300000000002", "d-2")]);
    expect(verdict(later, bindScp("p-1", "d-2"))).toBe("accepted");
    expect(verdict(later, bindScp("p-1", "300000000002"))).toBe("accepted");
  });
});
