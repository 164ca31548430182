import { documentProblems, sameDocument, tagPolicyDocument } from "../../../provider/resources/tag-policy/document";

/** A document with one rule for `cost-center`, of which parts are replaced; `undefined` leaves one out. */
function policy(rule: Readonly<Record<string, unknown>> = {}, key = "cost-center"): string {
  const whole = { tag_key: { "@@assign": key }, tag_value: { "@@assign": ["rd-*"] }, ...rule };
  return JSON.stringify({ tags: { [key]: whole } });
}

function values(...allowed: readonly unknown[]): string {
  return policy({ tag_value: { "@@assign": allowed } });
}

/** `path rule` of everything that is wrong. */
function found(content: string): readonly string[] {
  return documentProblems(content).map(({ path, rule }) => `${path} ${rule}`);
}

const accepted: readonly string[] = [];
const fields = (path: string): readonly string[] => [`${path} TAG-RULE-FIELDS`];

describe("TAG-RULE-FIELDS: the elements of a document", () => {
  const rule = "/tags/cost-center";
  it.each([
    ["no JSON", "{", fields("")],
    ["a list", "[]", fields("")],
    ["no tags", "{}", fields("/tags")],
    ["no rule", '{"tags": {}}', fields("/tags")],
    ["tags in a list", '{"tags": []}', fields("/tags")],
    ["an unknown element at the top", policy().replace("{", '{"version":"2.0",'), fields("/version")],
    ["a rule that is a text", '{"tags": {"cost-center": "x"}}', fields(rule)],
    ["an unknown element in a rule", policy({ tag_vlaue: {} }), fields(`${rule}/tag_vlaue`)],
    ["no key", policy({ tag_key: undefined }), fields(`${rule}/tag_key`)],
    ["another key than the one it stands under", policy({ tag_key: { "@@assign": "Cost-Center" } }), fields(`${rule}/tag_key`)],
    ["a key that is a list", policy({ tag_key: { "@@assign": ["cost-center"] } }), fields(`${rule}/tag_key`)],
    ["no values", policy({ tag_value: undefined }), fields(`${rule}/tag_value`)],
    ["no values in the list", values(), fields(`${rule}/tag_value/@@assign`)],
    ["a value that is a number", values("a", 1), fields(`${rule}/tag_value/@@assign/1`)],
    ["values without the operator", policy({ tag_value: ["a"] }), fields(`${rule}/tag_value`)],
    ["another operator", policy({ tag_value: { "@@append": ["a"] } }), fields(`${rule}/tag_value/@@append`)],
    ["an operator too many", policy({ tag_value: { "@@assign": ["a"], "@@remove": [] } }), fields(`${rule}/tag_value/@@remove`)],
    ["no operator", policy({ tag_value: {} }), fields(`${rule}/tag_value`)],
    [
      "values of the acting sub-user",
      policy({ tag_value: undefined, tag_value_dynamic: { "@@assign": "on" } }),
      fields(`${rule}/tag_value_dynamic`),
    ],
    [
      "a resource type without a service",
      policy({ resource_type_scope: { "@@assign": ["instance"] } }),
      fields(`${rule}/resource_type_scope/@@assign/0`),
    ],
    [
      "no resource types in the list",
      policy({ resource_type_scope: { "@@assign": [] } }),
      fields(`${rule}/resource_type_scope/@@assign`),
    ],
    ["a switch that is neither on nor off", policy({ auto_assign: { "@@assign": "yes" } }), fields(`${rule}/auto_assign`)],
  ])("refuses %s", (_what, content, problems) => {
    expect(found(content)).toEqual(problems);
  });

  it("a rule twice for one tag key is refused with its own code", () => {
    const one = '"cost-center":{"tag_key":{"@@assign":"cost-center"},"tag_value":{"@@assign":"a"}}';
    expect(documentProblems(`{"tags":{${one},${one}}}`)).toMatchObject([
      { path: "/tags/cost-center", rule: "TAG-RULE-FIELDS", cloudCode: "InvalidParameter.PolicyKeyDuplicated" },
    ]);
    const inner = policy().replace('{"tag_key"', '{"tag_key":{"@@assign":"x"},"tag_key"');
    expect(documentProblems(inner)).toMatchObject([
      { path: "/tags/cost-center/tag_key", cloudCode: "InvalidParameterValue.PolicyContentInvalid" },
    ]);
  });

  it.each([
    ["a single value", policy({ tag_value: { "@@assign": "rd-*" } })],
    ["resource types", policy({ resource_type_scope: { "@@assign": ["cvm:instance", "cos:*"] } })],
    ["all resource types", policy({ resource_type_scope: { "@@assign": ["*"] } })],
    ["enforcement, which is kept without effect", policy({ enforced_for: { "@@assign": ["cvm:instance"] } })],
    [
      "presets, which are kept without effect",
      policy({
        auto_assign: { "@@assign": "on" },
        auto_assign_value: { "@@assign": "rd-1" },
        tag_deletion_disable: { "@@assign": "on" },
      }),
    ],
    ["several rules", JSON.stringify({ tags: { ...JSON.parse(policy()).tags, ...JSON.parse(policy({}, "env")).tags } })],
  ])("accepts %s", (_what, content) => {
    expect(found(content)).toEqual(accepted);
  });

  it("a wrong value can be corrected only where one value is allowed", () => {
    const correction = { "@@assign": "on" };
    expect(found(policy({ correction, tag_value: { "@@assign": ["a"] } }))).toEqual(accepted);
    expect(found(policy({ correction, tag_value: { "@@assign": ["a", "b"] } }))).toEqual(fields(`${rule}/correction`));
  });

  it("TAG-ENFORCEMENT-MODE: detection is on, said or not, and cannot be off", () => {
    for (const detection of ["on", { "@@assign": "on" }]) expect(found(policy({ detection }))).toEqual(accepted);
    for (const detection of ["off", { "@@assign": "off" }])
      expect(found(policy({ detection }))).toEqual(fields(`${rule}/detection`));
    expect(sameDocument(policy({ detection: "on" }), policy())).toBe(true);
  });

  it("reports everything at once", () => {
    const content = JSON.stringify({
      tags: {
        project: { tag_key: { "@@assign": "project" }, tag_value: { "@@assign": ["a*b*", "#"] } },
        env: { tag_key: { "@@assign": "env" } },
      },
    });
    expect(found(content)).toEqual([
      "/tags/project TAG-KEY-RESERVED-PREFIX",
      "/tags/project/tag_value/@@assign/0 TAG-VALUE-WILDCARD",
      "/tags/project/tag_value/@@assign/1 TAG-VALUE-SYNTAX",
      "/tags/env/tag_value TAG-RULE-FIELDS",
    ]);
  });
});

describe("tag keys", () => {
  it.each([
    "cost-center",
    "部门/团队",
    "环境【生产】",
    "my-project",
    "a b+-=._:/@()[]（）",
    "x".repeat(127),
    "qcs",
    "𠀀".repeat(127),
  ])("TAG-KEY-SYNTAX, TAG-KEY-RESERVED-PREFIX: accepts %s", (key) => {
    expect(found(policy({}, key))).toEqual(accepted);
  });

  it.each(["owner#1", "", "x".repeat(128), "a*", "é", "a\tb"])("TAG-KEY-SYNTAX: refuses `%s`", (key) => {
    expect(documentProblems(policy({}, key)).map(({ rule }) => rule)).toEqual(["TAG-KEY-SYNTAX"]);
  });

  it.each(["qcs:owner", "QCS:x", "project", "ProjectCode", "项目编号", "qcloud", "Tencent"])(
    "TAG-KEY-RESERVED-PREFIX: refuses %s",
    (key) => {
      expect(documentProblems(policy({}, key)).map(({ rule, cloudCode }) => [rule, cloudCode])).toEqual([
        ["TAG-KEY-RESERVED-PREFIX", "InvalidParameter.ReservedTagKey"],
      ]);
    },
  );

  it("TAG-KEY-RESERVED-PREFIX: qcloud and tencent are whole keys, and reserved only as far as a backend says", () => {
    expect(found(policy({}, "qcloud-zone"))).toEqual(accepted);
    expect(documentProblems(policy({}, "qcloud"), { length: 6144, vendorKeysReserved: false })).toEqual([]);
  });
});

describe("allowed values", () => {
  it("TAG-VALUE-SYNTAX: 1 to 255 characters, the wildcard counted", () => {
    const verdicts = [0, 1, 255, 256].map((length) => found(values("v".repeat(length))).length === 0);
    expect(verdicts).toEqual([false, true, true, false]);
    expect(found(values(`${"v".repeat(254)}*`))).toEqual(accepted);
    expect(documentProblems(values(`${"v".repeat(255)}*`)).map(({ rule }) => rule)).toEqual(["TAG-VALUE-SYNTAX"]);
  });

  it.each(["a#b", "a,b", "é"])("TAG-VALUE-SYNTAX: refuses `%s`", (value) => {
    expect(documentProblems(values(value)).map(({ rule }) => rule)).toEqual(["TAG-VALUE-SYNTAX"]);
  });

  it("TAG-VALUE-WILDCARD: one at most", () => {
    for (const value of ["*example@mail.com", "*", "rd-*", "a*b", "研发（一）*"]) expect(found(values(value))).toEqual(accepted);
    for (const value of ["**", "*a*", "a*b*"]) {
      expect(documentProblems(values("ok", value)).map(({ rule, path }) => [rule, path])).toEqual([
        ["TAG-VALUE-WILDCARD", "/tags/cost-center/tag_value/@@assign/1"],
      ]);
    }
  });
});

describe("TAG-DOCUMENT-LENGTH", () => {
  it("accepts 6144 characters and refuses one more", () => {
    expect(documentProblems(policy().padEnd(6144))).toEqual([]);
    expect(documentProblems(policy().padEnd(6145)).map(({ rule }) => rule)).toEqual(["TAG-DOCUMENT-LENGTH"]);
    expect(documentProblems("[".repeat(10_000_000)).map(({ rule }) => rule)).toEqual(["TAG-DOCUMENT-LENGTH"]);
  });
});

describe("reading a document", () => {
  it("TAG-RESOURCE-TYPES-DEFAULT: a rule without resource types is for all of them", () => {
    expect(tagPolicyDocument(policy())).toEqual({
      rules: [{ key: "cost-center", values: ["rd-*"], resourceTypes: ["*"], others: {} }],
    });
    const scoped = policy({ resource_type_scope: { "@@assign": ["cvm:instance"] }, correction: { "@@assign": "on" } });
    expect(tagPolicyDocument(scoped)).toEqual({
      rules: [{ key: "cost-center", values: ["rd-*"], resourceTypes: ["cvm:instance"], others: { correction: "on" } }],
    });
    expect(tagPolicyDocument("{}")).toBeUndefined();
  });

  it("TAG-RESOURCE-TYPES-DEFAULT: naming all types says the same as naming none", () => {
    expect(sameDocument(policy(), policy({ resource_type_scope: { "@@assign": ["*"] } }))).toBe(true);
    expect(sameDocument(policy(), policy({ resource_type_scope: { "@@assign": ["cvm:instance"] } }))).toBe(false);
  });

  it.each([
    ["spacing", JSON.stringify(JSON.parse(values("a", "b")), null, 4)],
    ["the order of values", values("b", "a")],
    ["a value twice", values("a", "b", "a")],
    [
      "the order of elements",
      '{"tags":{"cost-center":{"tag_value":{"@@assign":["a","b"]},"tag_key":{"@@assign":"cost-center"}}}}',
    ],
    ["a switch that is off", policy({ tag_value: { "@@assign": ["a", "b"] }, auto_assign: { "@@assign": "off" } })],
  ])("%s means nothing", (_what, other) => {
    expect(sameDocument(values("a", "b"), other)).toBe(true);
  });

  it.each([
    ["a value", values("a", "c")],
    ["the key", policy({ tag_value: { "@@assign": ["a", "b"] } }, "env")],
    ["what is enforced", policy({ tag_value: { "@@assign": ["a", "b"] }, enforced_for: { "@@assign": ["*"] } })],
  ])("%s means something", (_what, other) => {
    expect(sameDocument(values("a", "b"), other)).toBe(false);
  });
});
