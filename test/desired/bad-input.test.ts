import { resourceTypes } from "../../provider/parts";
import { yaml, yamlProblems } from "./support";

/** What people get wrong when they write an organization down, by the rules that stand behind it. */
function wrong(text: string): readonly string[] {
  return yamlProblems(text, resourceTypes);
}

function levels(count: number): string {
  let chart = "";
  for (let level = 1; level <= count; level++) {
    const indent = "    ".repeat(level - 1);
    chart += `${indent}departments:\n${indent}  d${level}:\n${indent}    name: D${level}\n`;
  }
  return chart;
}

const deny = '{version: "2.0", statement: [{effect: deny, action: ["domain:*"], resource: ["*"]}]}';

describe("an organization is refused before anything is compared or planned", () => {
  it.each([
    ["an unknown attribute", "departments: {d: {name: D, descripton: x}}", ["1:28 unknown-attribute"]],
    ["an unknown department", "members: {m: {name: m, department: prod}}", ["1:36 unknown-reference"]],
    ["MEMBER-NAME-FORMAT: 26 characters", `members: {m: {name: ${"a".repeat(26)}}}`, ["1:21 MEMBER-NAME-FORMAT"]],
    ["MEMBER-NAME-FORMAT: a forbidden character", "members:\n  m: {name: 'a/b'}", ["2:13 MEMBER-NAME-FORMAT"]],
    ["MEMBER-NAME-UNIQUE", "members:\n  a: {name: m}\n  b: {name: m}", ["3:13 MEMBER-NAME-UNIQUE"]],
    ["departments in a circle", "departments:\n  a: {name: A, parent: b}\n  b: {name: B, parent: a}", ["2:24 department-cycle"]],
    ["DEPT-DEPTH-LIMIT: six levels", levels(6), ["17:23 DEPT-DEPTH-LIMIT"]],
    ["SHARE-MAX-RESOURCES: eleven", shared(11), ["1:94 SHARE-MAX-RESOURCES"]],
    ["a key written twice", "departments:\n  d: {name: D}\nmembers: {}\ndepartments: {}\n", ["4:1 duplicate-key"]],
  ])("%s", (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ["MEMBER-NAME-FORMAT: 25 characters", `members: {m: {name: ${"a".repeat(25)}}}`],
    ["DEPT-DEPTH-LIMIT: five levels", levels(5)],
    ["SHARE-MAX-RESOURCES: ten", shared(10)],
    ["a policy", `service_control_policies: {p: {name: p, content: ${deny}}}`],
  ])("just accepted: %s", (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it("a policy document with bad syntax is refused at its place, for everything that is wrong with it", () => {
    const text =
      'service_control_policies:\n  p:\n    name: p\n    content: {version: "1.0", statement: [{effect: forbid, action: ["x"], resource: ["*"]}]}\n';
    const codes = wrong(text);
    expect(codes.length).toBeGreaterThan(0);
    for (const each of codes) expect(each).toMatch(/^4:\d+ (SCP|POLICY)-[A-Z-]+$/);
  });

  it("TAG-KEY-RESERVED-PREFIX: a tag key that the vendor keeps for itself", () => {
    const rule = (key: string) => `{tags: {"${key}": {tag_key: {"@@assign": "${key}"}, tag_value: {"@@assign": ["a"]}}}}`;
    expect(wrong(`tag_policies: {t: {name: t, content: ${rule("qcs:team")}}}`).join()).toContain("TAG-KEY-RESERVED-PREFIX");
    expect(wrong(`tag_policies: {t: {name: t, content: ${rule("team")}}}`)).toEqual([]);
  });

  it("security information is never repeated in a message", () => {
    const result = yaml(
      "members: {m: {name: m, security_information: {email: no-address-at-all, mobile: [13800000000]}}}",
      resourceTypes,
    );
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toMatch(/no-address|13800000000/);
  });

  it("everything comes at once", () => {
    const text = [
      "organization: {service_contrl: true}",
      "departments:",
      "  a: {name: A, parent: nowhere}",
      "members:",
      `  m: {name: ${"a".repeat(26)}}`,
      "  n: {name: x, finance: 1}",
    ].join("\n");
    expect(wrong(text)).toEqual([
      "1:16 unknown-attribute",
      "3:24 unknown-reference",
      "5:13 MEMBER-NAME-FORMAT",
      "6:16 unknown-attribute",
    ]);
  });

  it("every resource type looks at declarations that hold nothing but what is required without stumbling", () => {
    for (const type of resourceTypes) {
      const text = type.single === true ? `${type.section}: {}` : `${type.section}: {x: {}}`;
      expect(() => yaml(text, resourceTypes)).not.toThrow();
    }
  });
});

function shared(resources: number): string {
  const ids = Array.from({ length: resources }, (_, index) => `r${index}`).join(", ");
  return `shared_units: {u: {name: unit, region: ap-guangzhou, resource_type: "ssm:secret", resources: [${ids}]}}`;
}
