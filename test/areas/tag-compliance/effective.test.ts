import {
  complianceOf,
  effectiveTagDocument,
  effectiveTagPolicy,
  viewOfEffectivePolicy,
} from "../../../provider/areas/tag-compliance/effective";
import type { EffectiveTagPolicy, Settings } from "../../../provider/areas/tag-compliance/tag-computation";
import { matchesWildcard } from "../../../provider/areas/tag-compliance/wildcards";
import type { Organization } from "../../../provider/kernel";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { documentProblems } from "../../../provider/resources/tag-policy/document";
import { MANAGEMENT, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  allowing,
  bindTagPolicy,
  createDepartment,
  createMember,
  createTagPolicy,
  disableTags,
  governed,
} from "../../support/policies";
import vectors from "../../vectors/tag-compliance.json";

const BEN = "300000000002";
const switched = (name: string): Settings => ({
  // Settings of these tests are flags.
  setting: (of) => (of.name === name ? (false as typeof of.default) : of.default),
});

function policy(id: string, ...rules: readonly (readonly [key: string, values: readonly string[], types?: readonly string[]])[]) {
  const tags = rules.map(([key, values, types]) => {
    const scope = types === undefined ? {} : { resource_type_scope: { "@@assign": types } };
    return [key, { tag_key: { "@@assign": key }, tag_value: { "@@assign": values }, ...scope }];
  });
  return createTagPolicy(id, { content: JSON.stringify({ tags: Object.fromEntries(tags) }) });
}

/** Bound policies by target, `p-0`, `p-1`, … of them. */
function bound(
  ...bindings: readonly (readonly [
    target: string,
    ...rules: Parameters<typeof policy> extends [string, ...infer R] ? R : never,
  ])[]
) {
  return governed(
    createMember(BEN),
    ...bindings.flatMap(([target, ...rules], index) => [policy(`p-${index}`, ...rules), bindTagPolicy(`p-${index}`, target)]),
  );
}

function allowed(organization: Organization, node: string, settings?: Settings) {
  const rules = effectiveTagPolicy(organization, node, settings)?.rules ?? [];
  return Object.fromEntries(rules.map(({ key, values, resourceTypes }) => [key, [...values, "for", ...resourceTypes].join(" ")]));
}

describe("TAG-EFFECTIVE-BY-INHERITANCE", () => {
  it("what is bound to Root, to the departments on the path and to the member itself holds", () => {
    const organization = bound(["root", ["a", ["1"]]], ["d-1", ["b", ["2"]]], [ANNA, ["c", ["3"]]]);
    expect(allowed(organization, ANNA)).toEqual({ a: "1 for *", b: "2 for *", c: "3 for *" });
    expect(allowed(organization, "d-1")).toEqual({ a: "1 for *", b: "2 for *" });
    expect(allowed(organization, "root")).toEqual({ a: "1 for *" });
    expect(allowed(organization, BEN)).toEqual({ a: "1 for *" });
  });

  it("a binding elsewhere in the tree does not", () => {
    const organization = governed(createDepartment("d-2"), policy("p", ["a", ["1"]]), bindTagPolicy("p", "d-2"));
    expect(effectiveTagPolicy(organization, ANNA)).toBeUndefined();
  });

  it("TAG-BIND-ROOT-SCOPE: a policy bound to Root spares the management account", () => {
    const { expected } = vectors["TAG-BIND-ROOT-SCOPE"];
    const accounts: Readonly<Record<string, string>> = { management: MANAGEMENT, m1: BEN, m2: ANNA };
    const organization = bound(["root", ["a", ["1"]]]);
    const applies = (name: string) => effectiveTagPolicy(organization, accounts[name] ?? "") !== undefined;
    expect(expected.applies_to.map(applies)).toEqual([true, true]);
    expect(expected.does_not_apply_to.map(applies)).toEqual([false]);
  });

  it("nothing holds while multi-account tag policy is off", () => {
    const organization = governed(createTagPolicy("p"), bindTagPolicy("p", "root"), disableTags);
    expect(effectiveTagPolicy(organization, ANNA)).toBeUndefined();
  });
});

describe("TAG-EFFECTIVE-MERGE", () => {
  it("policies of one level add up", () => {
    const organization = bound(["d-1", ["a", ["1", "2"], ["cvm:instance"]]], ["d-1", ["a", ["2", "3"], ["cos:bucket"]]]);
    expect(allowed(organization, ANNA)).toEqual({ a: "1 2 3 for cvm:instance cos:bucket" });
  });

  it("all resource types as soon as one policy of the level names none", () => {
    const organization = bound(["d-1", ["a", ["1"], ["cvm:instance"]]], ["d-1", ["a", ["2"]]]);
    expect(allowed(organization, ANNA)).toEqual({ a: "1 2 for *" });
  });

  it("the nearest level replaces the rule for a key as a whole, and leaves other keys alone", () => {
    const organization = bound(["root", ["a", ["1"]], ["b", ["2"]]], ["d-1", ["a", ["3"], ["cvm:instance"]]]);
    expect(allowed(organization, ANNA)).toEqual({ a: "3 for cvm:instance", b: "2 for *" });
    expect(allowed(organization, BEN)).toEqual({ a: "1 for *", b: "2 for *" });
    expect(allowed(organization, ANNA, switched("tag_nearest_level_replaces"))).toEqual({ a: "1 3 for *", b: "2 for *" });
  });

  it("keys are told apart by their letter case, and listed in order", () => {
    const organization = bound(["root", ["team", ["1"]]], ["d-1", ["Team", ["2"]]]);
    expect(Object.entries(allowed(organization, ANNA))).toEqual([
      ["Team", "2 for *"],
      ["team", "1 for *"],
    ]);
  });
});

describe("TAG-EFFECTIVE-VISIBILITY", () => {
  const organization = bound(["root", ["a", ["1"]]]);
  const view = (target: string, by?: string) => ({
    name: "view_effective_tag_policy",
    target,
    target_type: target === ANNA || target === BEN || target === MANAGEMENT ? "member" : "department",
    ...(by === undefined ? {} : { by: accountActor(by) }),
  });

  it("the management account sees everybody's, a member its own", () => {
    for (const target of [ANNA, BEN, "d-1", "root", MANAGEMENT]) expect(verdict(organization, view(target))).toBe("accepted");
    expect(verdict(organization, view(ANNA, ANNA))).toBe("accepted");
    for (const target of [BEN, "d-1", "root", MANAGEMENT])
      expect(verdicts(organization, view(target, ANNA))).toEqual(["TAG-EFFECTIVE-VISIBILITY"]);
  });

  it("shows a list unless JSON is chosen, which is a tag policy of assignments", () => {
    expect(viewOfEffectivePolicy(organization, ANNA)).toEqual([{ key: "a", values: ["1"], resourceTypes: ["*"] }]);
    const json = viewOfEffectivePolicy(organization, ANNA, "json");
    expect(documentProblems(String(json))).toEqual([]);
    expect(JSON.parse(String(json))).toEqual({
      tags: { a: { tag_key: { "@@assign": "a" }, tag_value: { "@@assign": ["1"] }, resource_type_scope: { "@@assign": ["*"] } } },
    });
    expect(viewOfEffectivePolicy(organization, MANAGEMENT)).toEqual([]);
    expect(effectiveTagDocument(undefined)).toBeUndefined();
  });

  it("what is looked at has to exist", () => {
    expect(verdict(organization, view("d-9"))).toBe("DEPT-UNKNOWN");
    expect(verdict(organization, { ...view(ANNA), target: "300000000009" } as never)).toBe("MEMBER-UNKNOWN");
  });

  it("TAG-COMPLIANCE-ACTOR: the system works it out, or the management account has it worked out", () => {
    const compute = { ...view(ANNA), name: "compute_effective_tag_policy" };
    expect(verdict(organization, compute)).toBe("accepted");
    expect(verdict(organization, { ...compute, by: system })).toBe("accepted");
    for (const by of [accountActor(ANNA), vendor])
      expect(verdicts(organization, { ...compute, by })).toEqual(["TAG-COMPLIANCE-ACTOR"]);
  });
});

describe("TAG-COMPLIANCE", () => {
  const rules: EffectiveTagPolicy = {
    rules: [
      { key: "owner", values: ["*"], resourceTypes: ["*"] },
      { key: "team", values: ["rd-*", "ops"], resourceTypes: ["cvm:instance", "cos:*"] },
    ],
  };
  const check = (type: string, tags: Readonly<Record<string, string>>, settings?: Settings) =>
    complianceOf(rules, { type, tags }, settings);

  it("every rule for the type of the resource has to be met", () => {
    expect(check("cvm:instance", { owner: "", team: "rd-1" })).toEqual([]);
    expect(check("vpc:vpc", { owner: "ann" })).toEqual([]);
    for (const type of ["cvm:instance", "cos:bucket"])
      expect(check(type, { owner: "ann", team: "Ops" })).toEqual([{ key: "team", found: "Ops", allowed: ["rd-*", "ops"] }]);
  });

  it("a missing key counts, unless it is set not to", () => {
    expect(check("vpc:vpc", { Owner: "ann" })).toEqual([{ key: "owner", found: null, allowed: ["*"] }]);
    expect(check("vpc:vpc", {}, switched("tag_missing_key_counts"))).toEqual([]);
    expect(check("cos:bucket", { team: "x" }, switched("tag_missing_key_counts")).map(({ key }) => key)).toEqual(["team"]);
  });

  it("TAG-VALUE-WILDCARD-MATCH: a wildcard stands for any run of characters, none included", () => {
    const { input, expected } = vectors["TAG-VALUE-WILDCARD-MATCH"];
    const one = { rules: [{ key: "mail", values: [input.allowed_value], resourceTypes: ["*"] }] };
    const compliant = input.values.map((mail) => complianceOf(one, { type: "cvm:instance", tags: { mail } }).length === 0);
    expect(compliant).toEqual(expected.compliant);
  });

  it.each([
    ["a", "a", true],
    ["a", "A", false],
    ["", "", true],
    ["ab*ba", "aba", false],
    ["ab*ba", "abba", true],
    ["a*b*c", "axxbyc", true],
    ["a*b*c", "ac", false],
    ["a.c", "abc", false],
  ])("the pattern %p and the text %p: %p", (pattern, text, matches) => {
    expect(matchesWildcard(pattern, text)).toBe(matches);
  });

  it("a document that a policy holds is what is checked", () => {
    const organization = governed(createTagPolicy("p", { content: allowing("team", "rd-*") }), bindTagPolicy("p", ANNA));
    const policy = effectiveTagPolicy(organization, ANNA) ?? { rules: [] };
    expect(complianceOf(policy, { type: "cvm:instance", tags: { team: "hr" } })).toHaveLength(1);
  });
});
