import fc from "fast-check";
import {
  canonicalDocument,
  documentProblems,
  policyDocument,
  sameDocument,
} from "../../../provider/resources/service-control-policy/document";

/** A document with one statement, of which parts are replaced. */
function policy(statement: Readonly<Record<string, unknown>> = {}, top: Readonly<Record<string, unknown>> = {}): string {
  const whole = { effect: "deny", action: ["name/cvm:Terminate*"], resource: ["*"], ...statement };
  return JSON.stringify({ version: "2.0", statement: [whole], ...top });
}

function condition(operator: string, key: string, value: unknown): string {
  return policy({ condition: { [operator]: { [key]: value } } });
}

/** `path code` of everything that is wrong. */
function found(content: string): readonly string[] {
  return documentProblems(content).map(({ path, cloudCode }) => `${path} ${cloudCode.replace("InvalidParameter.", "")}`);
}

const accepted: readonly string[] = [];

describe("SCP-STATEMENT-FIELDS: the elements of a document", () => {
  it.each([
    ["no JSON", "{", [" PolicyDocumentError"]],
    ["a list", "[]", [" PolicyDocumentError"]],
    ["an empty object", "{}", ["/version VersionError", "/statement StatementError"]],
    ["another version", policy({}, { version: "1.0" }), ["/version VersionError"]],
    ["a version that is a number", policy({}, { version: 2.0 }), ["/version VersionError"]],
    ["no statement in the list", policy({}, { statement: [] }), ["/statement StatementError"]],
    ["a statement that is a text", policy({}, { statement: ["deny"] }), ["/statement/0 StatementError"]],
    ["an unknown element at the top", policy({}, { id: "x" }), ["/id PolicyDocumentError"]],
    ["an upper-case element", policy({}, { Version: "2.0" }), ["/Version PolicyDocumentError"]],
    ["a principal at the top", policy({}, { principal: "*" }), ["/principal PrincipalError"]],
    ["a principal in a statement", policy({ principal: { qcs: ["*"] } }), ["/statement/0/principal PrincipalError"]],
    ["an unknown element in a statement", policy({ sid: "x" }), ["/statement/0/sid StatementError"]],
    ["no effect", policy({ effect: undefined }), ["/statement/0/effect EffectError"]],
    ["an effect in capitals", policy({ effect: "Deny" }), ["/statement/0/effect EffectError"]],
    ["no action", policy({ action: undefined }), ["/statement/0/action ActionError"]],
    ["no action in the list", policy({ action: [] }), ["/statement/0/action ActionError"]],
    ["an action that is a number", policy({ action: ["*", 1] }), ["/statement/0/action/1 ActionError"]],
    ["no resource", policy({ resource: undefined }), ["/statement/0/resource ResourceError"]],
    ["a resource that is an object", policy({ resource: {} }), ["/statement/0/resource ResourceError"]],
  ])("refuses %s", (_what, content, problems) => {
    expect(found(content)).toEqual(problems);
  });

  it.each([
    ["lists", policy()],
    ["single values", policy({ action: "*", resource: "*" })],
    ["a single statement without brackets", policy({}, { statement: { effect: "allow", action: "*", resource: "*" } })],
    ["elements in another order", '{"statement":[{"resource":["*"],"action":["*"],"effect":"allow"}],"version":"2.0"}'],
    ["no condition written as an object", policy({ condition: {} })],
    ["no condition written as a list", policy({ condition: [] })],
  ])("accepts %s", (_what, content) => {
    expect(found(content)).toEqual(accepted);
  });

  it("refuses elements that stand twice, also in nested objects, but not one element in two statements", () => {
    const twice = '{"version":"2.0","statement":[{"effect":"deny","effect":"allow","action":"*","resource":"*"}]}';
    expect(found(twice)).toEqual(["/statement/0/effect PolicyDocumentError"]);
    const two = { effect: "deny", action: "*", resource: "*" };
    expect(found(policy({}, { statement: [two, two] }))).toEqual(accepted);
    expect(found('{"version":"2.0","version":"2.0","statement":[{"effect":"deny","action":"*","resource":"*"}]}')).toEqual([
      "/version PolicyDocumentError",
    ]);
  });

  it("reports everything at once, each with its place", () => {
    const content = policy({ effect: "maybe", action: ["cvm", "permid/1"], resource: ["qcs::cvm"], principal: "*" });
    expect(found(content)).toEqual([
      "/statement/0/principal PrincipalError",
      "/statement/0/effect EffectError",
      "/statement/0/action/0 ActionError",
      "/statement/0/action/1 ActionError",
      "/statement/0/resource/0 ResourceQcsError",
    ]);
  });
});

describe("SCP-STATEMENT-FIELDS: actions", () => {
  it.each(["*", "cvm:*", "name/cvm:Describe*", "name/cvm:*Instance*s", "cos:Get*", "*:Describe*", "name/tke-x:Create_1"])(
    "accepts %s",
    (action) => {
      expect(found(policy({ action }))).toEqual(accepted);
    },
  );
  it.each(["", "cvm", "name/*", "name/cvm", "cvm:", ":Run", "cvm:Run Instances", "permid/12", "qcs:cvm:Run"])(
    "refuses `%s`",
    (action) => {
      expect(found(policy({ action }))).toEqual(["/statement/0/action ActionError"]);
    },
  );
});

describe("SCP-STATEMENT-FIELDS: resources in six segments", () => {
  it.each([
    "*",
    "qcs::cvm:ap-guangzhou:uin/100000000001:instance/ins-1",
    "qcs::cvm:::instance/*",
    "qcs:::::*",
    "qcs::*:*:*:*",
    "qcs::cos:ap-beijing:uid/1250000000:bucket-1250000000/a:b/*",
    "qcs::cas::uid/1250000000:vault/x",
  ])("accepts %s", (resource) => {
    expect(found(policy({ resource }))).toEqual(accepted);
  });
  it.each([
    ["cvm:instance", "ResourceQcsError"],
    ["qcs::cvm:ap-guangzhou:uin/1", "ResourceQcsError"],
    ["arn::cvm:::instance/*", "ResourceQcsError"],
    ["qcs:id/0:cvm:::instance/*", "ResourceProjectError"],
    ["qcs::c vm:::instance/*", "ResourceServiceNotExist"],
    ["qcs::cvm:guang/zhou::instance/*", "ResourceRegionError"],
    ["qcs::cvm::100000000001:instance/*", "ResourceUinError"],
    ["qcs::cvm::uin/:instance/*", "ResourceUinError"],
    ["qcs::cvm::uid/1250000000:instance/*", "ResourceUinError"],
    ["qcs::cvm:::", "ResourceContentError"],
  ])("refuses %s", (resource, code) => {
    expect(found(policy({ resource }))).toEqual([`/statement/0/resource ${code}`]);
  });
});

describe("SCP-STATEMENT-FIELDS: conditions", () => {
  it.each([
    ["string_equal", "vpc:region", "ap-guangzhou"],
    ["string_like", "cos:prefix", ["a/*", "b/*"]],
    ["string_not_equal_ignore_case_if_exist", "vpc:region", "x"],
    ["for_any_value:string_equal", "qcs:resource_tag", ["env&prod"]],
    ["string_equal", "qcs:resource_tag/env", "prod"],
    ["null_equal", "qcs:resource_tag/env", "true"],
    ["numeric_less_than_equal", "cvm:size", 10],
    ["numeric_equal", "cvm:size", ["10", -2.5]],
    ["date_greater_than", "qcs:current_time", "2026-01-31T12:00:00Z"],
    ["date_less_than", "qcs:current_time", "2026-01-31 12:00:00"],
    ["date_equal", "qcs:current_time", "2024-02-29T08:00:00+08:00"],
    ["bool_equal", "cvm:encrypted", true],
    ["bool_equal", "cvm:encrypted", "false"],
    ["binary_equal", "kms:key", "YWJj"],
    ["ip_not_equal", "qcs:ip", ["10.0.0.0/8", "203.0.113.7", "2001:db8::/32"]],
  ])("accepts %s of %s", (operator, key, value) => {
    expect(found(condition(operator, key, value))).toEqual(accepted);
  });

  it.each([
    ["string_equals", "vpc:region", "x", "/string_equals ConditionTypeError"],
    ["StringEqual", "vpc:region", "x", "/StringEqual ConditionTypeError"],
    ["null_equal_if_exist", "vpc:region", "true", "/null_equal_if_exist ConditionTypeError"],
    ["for_each_value:string_equal", "vpc:region", "x", "/for_each_value:string_equal ConditionTypeError"],
    ["for_all_value:string_equal", "qcs:request_tag", "a&b", "/for_all_value:string_equal/qcs:request_tag ConditionError"],
    ["string_equal", "region", "x", "/string_equal/region ConditionContentError"],
    ["ip_equal", "qcs:IP", "10.0.0.1", "/ip_equal/qcs:IP ConditionContentError"],
    ["string_equal", "qcs:resource_tag", "env", "/string_equal/qcs:resource_tag ConditionContentError"],
    ["string_equal", "vpc:region", [], "/string_equal/vpc:region ConditionContentError"],
    ["string_equal", "vpc:region", 7, "/string_equal/vpc:region ConditionContentError"],
    ["numeric_equal", "cvm:size", ["10", "ten"], "/numeric_equal/cvm:size/1 ConditionContentError"],
    ["date_equal", "qcs:current_time", "2026-02-30T00:00:00Z", "/date_equal/qcs:current_time ConditionContentError"],
    ["date_equal", "qcs:current_time", "31.01.2026", "/date_equal/qcs:current_time ConditionContentError"],
    ["bool_equal", "cvm:encrypted", "yes", "/bool_equal/cvm:encrypted ConditionContentError"],
    ["binary_equal", "kms:key", "a", "/binary_equal/kms:key ConditionContentError"],
    ["ip_equal", "qcs:ip", "10.0.0.0/33", "/ip_equal/qcs:ip ConditionContentError"],
    ["ip_equal", "qcs:ip", "10.0.0", "/ip_equal/qcs:ip ConditionContentError"],
  ])("refuses %s of %s being %j", (operator, key, value, problem) => {
    expect(found(condition(operator, key, value))).toEqual([`/statement/0/condition${problem}`]);
  });

  it("refuses what is no object of operators and keys", () => {
    expect(found(policy({ condition: "x" }))).toEqual(["/statement/0/condition ConditionError"]);
    expect(found(policy({ condition: ["x"] }))).toEqual(["/statement/0/condition ConditionError"]);
    expect(found(policy({ condition: { ip_equal: {} } }))).toEqual(["/statement/0/condition/ip_equal ConditionError"]);
    expect(found(policy({ condition: { ip_equal: "10.0.0.1" } }))).toEqual(["/statement/0/condition/ip_equal ConditionError"]);
  });
});

describe("SCP-DOCUMENT-LENGTH", () => {
  const padded = (length: number): string => policy().padEnd(length, " ");

  it("accepts 6144 characters and refuses one more", () => {
    expect(documentProblems(padded(6144))).toEqual([]);
    expect(documentProblems(padded(6145)).map(({ rule, cloudCode }) => [rule, cloudCode])).toEqual([
      ["SCP-DOCUMENT-LENGTH", "InvalidParameter.PolicyDocumentLengthOverLimit"],
    ]);
  });

  it("does not read what is far too long", () => {
    expect(documentProblems("[".repeat(10_000_000)).map(({ rule }) => rule)).toEqual(["SCP-DOCUMENT-LENGTH"]);
  });
});

describe("reading a document", () => {
  it("gives its statements, values as text and without the prefix of actions", () => {
    const content = policy({
      action: ["name/cvm:*", "cos:GetObject"],
      condition: { "for_any_value:numeric_equal_if_exist": { "cvm:size": [1, "2"] }, bool_equal: { "a:b": true } },
    });
    expect(policyDocument(content)).toEqual({
      statements: [
        {
          effect: "deny",
          actions: ["cvm:*", "cos:GetObject"],
          resources: ["*"],
          conditions: [
            { qualifier: "for_any_value", operator: "numeric_equal", ifExists: true, key: "cvm:size", values: ["1", "2"] },
            { qualifier: undefined, operator: "bool_equal", ifExists: false, key: "a:b", values: ["true"] },
          ],
        },
      ],
    });
  });

  it("gives nothing when something is wrong", () => {
    expect(policyDocument(policy({ effect: "x" }))).toBeUndefined();
  });
});

describe("two documents say the same", () => {
  const base = policy({ action: ["name/cvm:A", "name/cvm:B"], condition: { ip_equal: { "qcs:ip": ["10.0.0.1", "10.0.0.2"] } } });

  it.each([
    ["indented", JSON.stringify(JSON.parse(base), null, 2)],
    [
      "with actions in another order and twice",
      policy({ action: ["cvm:B", "cvm:A", "cvm:B"], condition: { ip_equal: { "qcs:ip": ["10.0.0.2", "10.0.0.1"] } } }),
    ],
    [
      "with the statement without brackets and its elements turned around",
      '{"statement":{"condition":{"ip_equal":{"qcs:ip":["10.0.0.1","10.0.0.2"]}},"resource":"*","action":["cvm:A","cvm:B"],"effect":"deny"},"version":"2.0"}',
    ],
  ])("%s", (_what, other) => {
    expect(sameDocument(base, other)).toBe(true);
  });

  it.each([
    ["the other effect", base.replace("deny", "allow")],
    ["another action", base.replace("cvm:A", "cvm:C")],
    ["another resource", base.replace('["*"]', '["qcs::cvm:::*"]')],
    ["one value less", base.replace(',"10.0.0.2"', "")],
    ["the condition met when the key is missing", base.replace("ip_equal", "ip_equal_if_exist")],
    ["no condition", policy({ action: ["cvm:A", "cvm:B"] })],
  ])("but not with %s", (_what, other) => {
    expect(other).not.toBe(base);
    expect(sameDocument(base, other)).toBe(false);
  });

  it("in any order of statements; what cannot be read is compared as JSON", () => {
    const [one, two] = [
      { effect: "deny", action: "cvm:A", resource: "*" },
      { effect: "allow", action: "*", resource: "*" },
    ];
    expect(sameDocument(policy({}, { statement: [one, two] }), policy({}, { statement: [two, one, two] }))).toBe(true);
    expect(sameDocument('{"a": 1, "b": 2}', '{"b":2,"a":1}')).toBe(true);
    expect(sameDocument('{"a": 1}', '{"a": 2}')).toBe(false);
    expect(sameDocument("no", "json")).toBe(false);
  });

  it("however a random document is written", () => {
    const list = fc.uniqueArray(fc.constantFrom("*", "cvm:A", "cvm:B*", "name/cos:Get"), { minLength: 1 });
    const values = fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 });
    const statement = fc.record({
      effect: fc.constantFrom("allow", "deny"),
      action: list,
      resource: fc.constantFrom(["*"], ["qcs::cvm:::instance/*", "qcs::cos:::b/*"]),
      condition: fc.dictionary(
        fc.constantFrom("string_equal", "string_like"),
        fc.dictionary(fc.constantFrom("a:k", "b:k"), values, { minKeys: 1 }),
      ),
    });
    const shuffled = <T>(items: readonly T[], turn: number): readonly T[] => [...items.slice(turn), ...items.slice(0, turn)];
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(4), (statements, turn, indent) => {
        const rewritten = shuffled(
          statements.map(({ effect, action, resource, condition: when }) => ({
            condition: Object.fromEntries(Object.entries(when).reverse()),
            resource: resource.length === 1 ? resource[0] : [...resource].reverse(),
            action: shuffled(action, turn % action.length),
            effect,
          })),
          turn % statements.length,
        );
        const before = JSON.stringify({ version: "2.0", statement: statements });
        const after = JSON.stringify({ statement: rewritten, version: "2.0" }, null, indent);
        expect(documentProblems(before)).toEqual([]);
        expect(canonicalDocument(after)).toBe(canonicalDocument(before));
      }),
    );
  });
});
