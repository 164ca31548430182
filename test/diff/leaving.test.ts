import { groupItems, groupOf, rowOf } from "../../provider/kernel";
import { departments } from "../../provider/resources/department/rows";
import { members } from "../../provider/resources/member/rows";
import { allMembers, organizations, SELF } from "../../provider/resources/organization/rows";
import { aCompany, brief, changeAt } from "./company";

const company = aCompany();

const deny = '{version: "2.0", statement: [{effect: deny, action: "*", resource: "*"}]}';
const tags = '{tags: {team: {tag_key: {"@@assign": team}, tag_value: {"@@assign": [a]}}}}';
const organization = "organization: {service_control: true, tag_policy: true, quarantine: attic}\n";

function declared(members: string, rest = ""): string {
  return `${organization}departments:\n  attic: {name: Attic}\n  a:\n    name: A\n    members: {${members}}\n${rest}`;
}

describe("a member whose declaration is gone does what its deletion policy said, remembered by the ledger", () => {
  it.each([
    ["retain", "retain", [], "its deletion policy is `retain`"],
    ["quarantine", "retain", ["move_member"], "its deletion policy is `quarantine`: it stays in the quarantine department"],
    ["remove", "remove", ["remove_member"], undefined],
    ["delete", "remove", ["check_member_deletion", "delete_member"], undefined],
  ])("%s", async (policy, action, operations, why) => {
    await company().settle(declared(`m: {name: m, deletion_policy: ${policy}}, other: {name: other}`));
    const found = await company().diff(declared("other: {name: other}"));
    expect(found.changes).toMatchObject([{ address: "member.m", action, ...(why === undefined ? {} : { why }) }]);
    expect(found.changes[0]?.operations.map(({ name }) => name)).toEqual(operations);
  });

  it("written or left out, `retain` is remembered alike", async () => {
    await company().settle(declared("m: {name: m, deletion_policy: retain}"));
    expect(await company().left(declared("m: {name: m}"))).toEqual({ changes: [], edits: {} });
  });

  it("what was declared last counts: a policy that changed is remembered without any step", async () => {
    await company().settle(declared("m: {name: m, deletion_policy: delete}"));
    const kinder = declared("m: {name: m}");
    expect(await company().left(kinder)).toMatchObject({
      changes: [],
      edits: { "member.m": { remembered: { deletion_policy: "retain" } } },
    });
    await company().settle(kinder);
    expect(brief(await company().diff(declared("n: {name: n}")))).toEqual(["retain member.m", "create member.n"]);
  });

  it("retained, it is forgotten: afterwards it is nobody's, and the next plan has nothing to say about it", async () => {
    await company().settle(declared("m: {name: m}"));
    const member = company().id("member.m");
    await company().settle(declared(""));
    expect([...company().owners().keys()]).not.toContain("member.m");
    expect(rowOf(await company().organization(), members, member)?.name).toBe("m");
    const { unmanaged } = await company().diff(declared(""));
    expect(unmanaged.map(({ type, ids }) => [type.name, ids])).toEqual([["member", [member]]]);
  });

  it("declared again, it is taken over again", async () => {
    await company().settle(declared("m: {name: m}"));
    const member = company().id("member.m");
    await company().settle(declared(""));
    await company().settle(declared("m: {name: m}"));
    expect(company().id("member.m")).toBe(member);
  });

  it("in quarantine already, it is not moved again", async () => {
    const inAttic = `${organization}departments:\n  attic: {name: Attic, members: {m: {name: m, deletion_policy: quarantine}}}\n`;
    await company().settle(inAttic);
    const found = await company().diff(`${organization}departments:\n  attic: {name: Attic}\n`);
    expect(found.changes).toMatchObject([{ action: "retain", address: "member.m", operations: [] }]);
  });
});

describe("other declarations that are gone", () => {
  const rest = `service_control_policies: {p: {name: p, content: ${deny}}}\ntag_policies: {t: {name: t, content: ${tags}}, u: {name: u, content: ${tags}, deletion_policy: delete}}\n`;

  it("departments and service control policies go; a tag policy stays, unless it said otherwise", async () => {
    await company().settle(declared("", rest));
    const found = await company().diff(`${organization}departments:\n  attic: {name: Attic}\n`);
    expect(brief(found)).toEqual([
      "remove department.a",
      "remove service_control_policy.p",
      "retain tag_policy.t",
      "remove tag_policy.u",
    ]);
  });

  it("the organization stays, unless it said otherwise", async () => {
    await company().settle("organization: {}");
    expect(brief(await company().diff("departments: {}"))).toEqual(["retain organization.organization"]);
    await company().settle("organization: {deletion_policy: delete}");
    expect(changeAt(await company().diff("departments: {}"), "organization.organization")).toMatchObject({
      action: "remove",
      operations: [{ name: "delete_organization" }],
    });
  });
});

describe("what still holds something that stays, stays as well", () => {
  it("a department with a member that is retained, and the departments above it", async () => {
    await company().settle(
      `${organization}departments: {attic: {name: Attic}, a: {name: A, departments: {b: {name: B, members: {m: {name: m}}}, c: {name: C}}}}\n`,
    );
    const rest = `${organization}departments: {attic: {name: Attic}}\n`;
    const found = await company().diff(rest);
    expect(brief(found)).toEqual(["retain department.a", "retain department.b", "remove department.c", "retain member.m"]);
    expect(changeAt(found, "department.b").why).toBe("member `m` stays and depends on it");
    expect(changeAt(found, "department.a").why).toBe("department `B` stays and depends on it");
    await company().apply(rest);
    // It is not forgotten: as soon as nothing holds it, it goes.
    expect([...company().owners().keys()]).toEqual([
      "department.a",
      "department.attic",
      "department.b",
      "organization.organization",
    ]);
    const [member] = groupItems(await company().organization(), groupOf(allMembers));
    await company().byHand({ name: "move_member", member, department: "root" });
    expect(brief(await company().diff(rest))).toEqual(["remove department.a", "remove department.b"]);
    await company().settle(rest);
  });

  it("not a department whose member is moved away, removed or put into quarantine by the same plan", async () => {
    await company().settle(
      declared(
        "kept: {name: kept}, gone: {name: gone, deletion_policy: delete}, quiet: {name: quiet, deletion_policy: quarantine}",
      ),
    );
    const moved = `organization: {service_control: true, tag_policy: true, member_deletion: true, quarantine: attic}\ndepartments: {attic: {name: Attic}}\nmembers: {kept: {name: kept}}\n`;
    const found = await company().diff(moved);
    expect(brief(found)).toEqual([
      "remove department.a",
      "remove member.gone",
      "update member.kept: department",
      "retain member.quiet",
      "update organization.organization: member_deletion",
    ]);
    await company().apply(moved);
    expect([...company().owners().keys()]).not.toContain("department.a");
  });

  it("a policy that guards a member nobody declares any more: member, department and policy stay together", async () => {
    const policies = `service_control_policies: {p: {name: p, content: ${deny}}, q: {name: q, content: ${deny}}}\n`;
    await company().settle(declared("m: {name: m, service_control_policies: [p]}", policies));
    const found = await company().diff(`${organization}departments: {attic: {name: Attic}}\n`);
    expect(brief(found)).toEqual([
      "retain department.a",
      "retain member.m",
      "retain service_control_policy.p",
      "remove service_control_policy.q",
    ]);
    expect(changeAt(found, "service_control_policy.p").why).toBe("member `m` stays and depends on it");
  });

  it("the quarantine department itself, as long as somebody is put there", async () => {
    await company().settle(declared("quiet: {name: quiet, deletion_policy: quarantine}"));
    const found = await company().diff(`${organization.replace("attic", "a")}departments: {a: {name: A}}\n`);
    expect(changeAt(found, "department.attic").action).toBe("remove");
    const kept = await company().diff(declared(""));
    expect(brief(kept)).toEqual(["retain member.quiet"]);
    expect(kept.changes[0]?.operations).toEqual([
      { name: "move_member", member: company().id("member.quiet"), department: company().id("department.attic") },
    ]);
  });
});

describe("destroy: everything declared goes, as far as each deletion policy allows", () => {
  const policies = `service_control_policies: {p: {name: p, content: ${deny}}}\n`;

  it("what is retained keeps its place; the rest is gone, also from the ledger", async () => {
    const text = declared(
      "kept: {name: kept, service_control_policies: [p]}, gone: {name: gone, deletion_policy: delete}",
      policies,
    );
    await company().settle(text.replace("quarantine", "member_deletion: true, quarantine"));
    const found = await company().diff(text, { destroy: true });
    expect(brief(found)).toEqual([
      "retain department.a",
      "remove department.attic",
      "remove member.gone",
      "retain member.kept",
      "retain organization.organization",
      "retain service_control_policy.p",
    ]);
    expect(found.unmanaged).toEqual([]);
    await company().apply(text, { destroy: true });
    const after = await company().organization();
    expect(groupItems(after, groupOf(allMembers)).map((id) => rowOf(after, members, id)?.name)).toEqual(["kept"]);
    expect(rowOf(after, departments, company().owners().get("department.a")?.id ?? "")?.name).toBe("A");
    expect([...company().owners().keys()]).toEqual(["department.a", "service_control_policy.p"]);
  });

  it("with every policy saying so nothing is left, not even the organization", async () => {
    const text = `organization: {member_deletion: true, deletion_policy: delete}\ndepartments: {a: {name: A, members: {m: {name: m, deletion_policy: delete}}}}\n`;
    await company().settle(text);
    await company().apply(text, { destroy: true });
    expect(rowOf(await company().organization(), organizations, SELF)).toBeUndefined();
    expect([...company().owners()]).toEqual([]);
  });

  it("what was never applied is not there to be destroyed", async () => {
    expect((await company().diff(declared("m: {name: m}"), { destroy: true })).changes).toEqual([]);
  });

  it("with the ledger lost, what is declared is found by its name and goes all the same", async () => {
    await company().settle(declared("m: {name: m, deletion_policy: remove}"));
    company().loseLedger();
    const found = await company().diff(declared("m: {name: m, deletion_policy: remove}"), { destroy: true });
    expect(brief(found)).toEqual([
      "remove department.a",
      "remove department.attic",
      "remove member.m",
      "retain organization.organization",
    ]);
  });
});
