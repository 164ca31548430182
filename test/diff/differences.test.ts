import { aCompany, brief, changeAt } from "./company";

const company = aCompany();

/** One line per declaration; `changed` replaces lines by their address. */
const lines: Readonly<Record<string, readonly [section: string, text: string]>> = {
  organization: ["organization", "{service_control: true, tag_policy: true}"],
  "department.a": ["departments", '{name: A, description: "for a", tags: {env: prod, team: x}}'],
  "department.b": ["departments", "{name: B, parent: a}"],
  "member.m": ["members", "{name: m, department: a, finance_permissions: [budget], service_control_policies: [p, q]}"],
  "member.n": ["members", "{name: n, payment_mode: pay_on_behalf}"],
  "service_control_policy.p": [
    "service_control_policies",
    '{name: p, content: {version: "2.0", statement: [{effect: deny, action: ["cvm:*", "cos:*"], resource: "*"}]}}',
  ],
  "service_control_policy.q": [
    "service_control_policies",
    '{name: q, content: {version: "2.0", statement: [{effect: deny, action: "cdb:*", resource: "*"}]}}',
  ],
  "tag_policy.t": [
    "tag_policies",
    '{name: t, content: {tags: {team: {tag_key: {"@@assign": team}, tag_value: {"@@assign": [a, b]}}}}}',
  ],
  "shared_unit.u": [
    "shared_units",
    '{name: unit, region: ap-guangzhou, resource_type: "bpaas:uniqueId", resources: [p-1], recipients: [m, n]}',
  ],
  "operation_review.r": ["operation_reviews", "{product_type: cvm, event: StopInstances, process: p-1, members: [m, n]}"],
  "delegated_admin.d": ["delegated_admins", "{service: cloudaudit, member: m}"],
};

function declared(changed: Readonly<Record<string, string>> = {}): string {
  const sections = new Map<string, string[]>();
  for (const [address, [section, text]] of Object.entries(lines)) {
    const [, key] = address.split(".");
    const body = changed[address] ?? text;
    const line = key === undefined ? [` ${body}`] : [`  ${key}: ${body}`];
    sections.set(section, [...(sections.get(section) ?? []), ...line]);
  }
  return [...sections]
    .map(([section, body]) => `${section}:${section === "organization" ? "" : "\n"}${body.join("\n")}\n`)
    .join("");
}

/** A line with a part of it replaced. */
function edited(address: string, part: string, by: string): Readonly<Record<string, string>> {
  const [, text = ""] = lines[address] ?? [];
  if (!text.includes(part)) throw new Error(`${address} does not say ${part}`);
  return { [address]: text.replace(part, by) };
}

it.each([
  [
    "organization",
    "tag_policy: true",
    "tag_policy: true, member_deletion: true",
    "update organization.organization: member_deletion",
  ],
  ["organization", "tag_policy: true", "tag_policy: true, tag_policies: [t]", "update organization.organization: tag_policies"],
  ["department.a", "name: A", "name: C", "update department.a: name"],
  ["department.a", '"for a"', '""', "update department.a: description"],
  ["department.a", "team: x", "team: y", "update department.a: tags"],
  ["department.a", ", team: x", "", "update department.a: tags"],
  ["department.b", "parent: a", "parent: a, service_control_policies: [p]", "update department.b: service_control_policies"],
  ["member.m", "name: m", "name: M", "update member.m: name"],
  ["member.m", ", department: a", "", "update member.m: department"],
  ["member.m", "[budget]", "[budget, invoice]", "update member.m: finance_permissions"],
  ["member.m", "[p, q]", "[q]", "update member.m: service_control_policies"],
  ["member.m", "[p, q]", "[p], full_access: false", "update member.m: full_access, service_control_policies"],
  ["member.n", "pay_on_behalf", "self_pay", "update member.n: payment_mode, payer"],
  ["service_control_policy.p", ', "cos:*"', "", "update service_control_policy.p: content"],
  ["service_control_policy.p", "deny", "allow", "update service_control_policy.p: content"],
  ["tag_policy.t", "[a, b]", '["a*", b]', "update tag_policy.t: content"],
  ["shared_unit.u", "[p-1]", "[p-1, p-2]", "update shared_unit.u: resources"],
  ["shared_unit.u", "[m, n]", '[m, n, "200000000001"]', "update shared_unit.u: recipients"],
  ["operation_review.r", "[m, n]", "[m]", "update operation_review.r: members"],
])("%s: %s into %s is exactly this change", async (address, part, by, expected) => {
  await company().settle(declared());
  const found = await company().diff(declared(edited(address, part, by)));
  expect(brief(found)).toEqual([expected]);
  expect(found.changes[0]?.operations.length).toBeGreaterThan(0);
  // It is a real difference the other way round as well, and what is done about it leaves nothing.
  await company().settle(declared(edited(address, part, by)));
  expect(brief(await company().diff(declared()))).toEqual([expected]);
});

describe("rename or replace", () => {
  it("a name is changed in place: the object keeps its id, and everything that refers to it is untouched", async () => {
    await company().settle(declared());
    const before = company().id("department.a");
    await company().settle(declared(edited("department.a", "name: A", "name: Z")));
    expect(company().id("department.a")).toBe(before);
  });

  it.each([
    ["shared_unit.u", "ap-guangzhou", "ap-shanghai", "region"],
    ["delegated_admin.d", "cloudaudit", "config", "service"],
    ["delegated_admin.d", "member: m", "member: n", "member"],
    ["operation_review.r", "StopInstances", "TerminateInstances", "event"],
  ])("%s: %s into %s takes another object, under the same address", async (address, part, by, attribute) => {
    await company().settle(declared());
    const found = await company().diff(declared(edited(address, part, by)));
    expect(brief(found)).toEqual([`replace ${address}: ${attribute}`, `remove ${address}~replaced`]);
    const { id, operations } = changeAt(found, address);
    expect(operations.length).toBeGreaterThan(0);
    expect(id).not.toBe(company().id(address));
    expect(changeAt(found, `${address}~replaced`).id).toBe(company().id(address));
  });

  it("a department under another parent is a new one: what is declared in it follows, what is bound to it is bound again", async () => {
    const here = {
      "member.n": "{name: n, department: b}",
      "department.b": "{name: B, parent: a, service_control_policies: [p]}",
    };
    await company().settle(declared(here));
    const [old, member] = [company().id("department.b"), company().id("member.n")];
    const moved = { ...here, "department.b": "{name: B, service_control_policies: [p]}" };
    const found = await company().diff(declared(moved));
    expect(brief(found)).toEqual(["replace department.b: parent", "remove department.b~replaced", "update member.n: department"]);
    expect(changeAt(found, "department.b").operations).toMatchObject([
      { name: "create_department", department: "+department.b", parent: "root" },
      { name: "bind_scp", target: "+department.b" },
    ]);
    expect(changeAt(found, "member.n").operations).toEqual([{ name: "move_member", member, department: "+department.b" }]);
    expect(changeAt(found, "department.b~replaced").operations).toEqual([{ name: "delete_department", department: old }]);
    await company().settle(declared(moved));
    expect(company().id("department.b")).not.toBe(old);
    expect(company().id("member.n")).toBe(member);
    expect([...company().owners().keys()].filter((address) => address.includes("~"))).toEqual([]);
  });

  it("with it go the departments below it, which would otherwise stay behind", async () => {
    const deep = declared({ "department.b": "{name: B, parent: a, departments: {c: {name: C, members: {o: {name: o}}}}}" });
    await company().settle(deep);
    const moved = declared({ "department.b": "{name: B, departments: {c: {name: C, members: {o: {name: o}}}}}" });
    expect(brief(await company().diff(moved))).toEqual([
      "replace department.b: parent",
      "remove department.b~replaced",
      "replace department.c: parent",
      "remove department.c~replaced",
      "update member.o: department",
    ]);
    await company().settle(moved);
  });
});
