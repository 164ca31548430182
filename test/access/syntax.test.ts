import { compileAccess } from "../../provider/access/compiled";
import { evaluatePlainly } from "../../provider/access/plain";
import type { AccessRequest } from "../../provider/resources/service-control-policy/evaluation";
import { ANNA, bindScp, createScp, governed } from "../support/policies";

/** The policy syntax line by line: what each part of a statement matches, by both evaluators. */

interface Asked {
  readonly action?: string;
  readonly resource?: string;
  readonly conditions?: AccessRequest["conditions"];
}

/** Does a statement that denies match the request? The evaluators must agree. */
function matches(statement: object, { action = "cvm:RunInstances", resource = "*", conditions = {} }: Asked): boolean {
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: "*", resource: "*", ...statement }] });
  const organization = governed(createScp("p-1", { content }), bindScp("p-1", ANNA));
  const request: AccessRequest = {
    ...{ principal: { account: ANNA, user: "sub_user" }, action, resource, conditions, permissions: "allow" },
  };
  const plain = evaluatePlainly(organization, request).decision;
  expect(compileAccess(organization).evaluate(request).decision).toBe(plain);
  return plain === "deny";
}

describe("actions", () => {
  it.each([
    ["*", "cvm:RunInstances", true],
    ["cvm:RunInstances", "cvm:RunInstances", true],
    ["name/cvm:RunInstances", "cvm:RunInstances", true],
    ["cvm:RunInstances", "name/cvm:RunInstances", true],
    ["cvm:*", "cvm:RunInstances", true],
    ["cvm:*", "cbs:RunInstances", false],
    ["cvm:Run*", "cvm:RunInstances", true],
    ["cvm:Run*", "cvm:Run", true],
    ["cvm:*Inst*s", "cvm:RunInstances", true],
    ["cvm:*Inst*x", "cvm:RunInstances", false],
    ["*:RunInstances", "cvm:RunInstances", true],
    ["cvm:runinstances", "cvm:RunInstances", false],
    ["CVM:RunInstances", "cvm:RunInstances", false],
  ])("%s on %s: %s", (pattern, action, expected) => {
    expect(matches({ action: pattern }, { action })).toBe(expected);
  });
});

const mine = `qcs::cvm:ap-guangzhou:uin/${ANNA}:instance/ins-1`;

describe("resources, segment by segment", () => {
  it.each([
    ["*", mine, true],
    [mine, mine, true],
    ["qcs::cvm:ap-guangzhou::instance/ins-1", mine, true],
    ["qcs::::uin/300000000001:instance/ins-1", mine, true],
    ["qcs::*:*:*:instance/*", mine, true],
    ["qcs::cbs:ap-guangzhou::instance/ins-1", mine, false],
    ["qcs::cvm:ap-shanghai::instance/ins-1", mine, false],
    ["qcs::cvm:ap-*::instance/ins-1", mine, true],
    ["qcs::cvm::uin/300000000009:instance/ins-1", mine, false],
    ["qcs::cvm:::instance/*", mine, true],
    ["qcs::cvm:::volume/*", mine, false],
    ["qcs::cvm:::instance/ins-2", mine, false],
    ["qcs::cos:::bucket/a:b/*", `qcs::cos::uin/${ANNA}:bucket/a:b/c`, true],
    // A request that names no resource: only patterns for any resource of the service.
    ["*", "*", true],
    ["qcs::cvm:::*", "*", true],
    ["qcs::cbs:::*", "*", false],
    ["qcs::cvm:::instance/*", "*", false],
  ])("%s on %s: %s", (pattern, resource, expected) => {
    expect(matches({ resource: pattern }, { resource })).toBe(expected);
  });
});

/** operator, values, the value of the request, is it met? */
const operators: readonly (readonly [string, string | readonly string[], string, boolean])[] = [
  ["string_equal", ["a", "b"], "b", true],
  ["string_equal", ["a", "b"], "B", false],
  ["string_not_equal", ["a", "b"], "c", true],
  ["string_not_equal", ["a", "b"], "b", false],
  ["string_equal_ignore_case", ["Ab"], "aB", true],
  ["string_equal_ignore_case", ["Ab"], "abc", false],
  ["string_not_equal_ignore_case", ["Ab"], "abc", true],
  ["string_not_equal_ignore_case", ["Ab"], "aB", false],
  ["string_like", ["a*c"], "abbc", true],
  ["string_like", ["a*c"], "abbd", false],
  ["string_like", ["a?c"], "abc", false],
  ["string_not_like", ["a*c", "x*"], "b", true],
  ["string_not_like", ["a*c", "x*"], "xy", false],
  ["numeric_equal", ["10"], "10.0", true],
  ["numeric_equal", ["10"], "11", false],
  ["numeric_not_equal", ["10", "11"], "12", true],
  ["numeric_not_equal", ["10", "11"], "11", false],
  ["numeric_less_than", ["10"], "9.9", true],
  ["numeric_less_than", ["10"], "10", false],
  ["numeric_less_than_equal", ["10"], "10", true],
  ["numeric_less_than_equal", ["10"], "10.1", false],
  ["numeric_greater_than", ["10"], "11", true],
  ["numeric_greater_than", ["10"], "10", false],
  ["numeric_greater_than_equal", ["10"], "10", true],
  ["numeric_greater_than_equal", ["10"], "9", false],
  ["numeric_equal", ["10"], "ten", false],
  ["date_equal", ["2026-01-15T12:00:00Z"], "2026-01-15 12:00:00", true],
  ["date_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T20:00:00+08:00", true],
  ["date_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:01Z", false],
  ["date_not_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:01Z", true],
  ["date_not_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:00Z", false],
  ["date_less_than", ["2026-01-15T12:00:00Z"], "2026-01-15T11:59:59Z", true],
  ["date_less_than", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:00Z", false],
  ["date_less_than_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:00Z", true],
  ["date_less_than_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:01Z", false],
  ["date_greater_than", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:01Z", true],
  ["date_greater_than", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:00Z", false],
  ["date_greater_than_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T12:00:00Z", true],
  ["date_greater_than_equal", ["2026-01-15T12:00:00Z"], "2026-01-15T11:59:59Z", false],
  ["bool_equal", "true", "true", true],
  ["bool_equal", "true", "false", false],
  ["binary_equal", ["QUJD"], "QUJD", true],
  ["binary_equal", ["QUJD"], "QUJE", false],
  ["ip_equal", ["10.0.0.0/8", "192.168.1.1"], "10.200.0.1", true],
  ["ip_equal", ["10.0.0.0/8", "192.168.1.1"], "192.168.1.2", false],
  ["ip_equal", ["2001:db8::/32"], "2001:db8:1::1", true],
  ["ip_equal", ["2001:db8::/32"], "10.0.0.1", false],
  ["ip_not_equal", ["10.0.0.0/8", "192.168.1.1"], "192.168.1.2", true],
  ["ip_not_equal", ["10.0.0.0/8", "192.168.1.1"], "192.168.1.1", false],
];

const asking = (operator: string, values: unknown, key = "cam:key") => ({ condition: { [operator]: { [key]: values } } });

describe("conditions", () => {
  it.each(operators)("%s %j with %s: %s", (operator, values, given, expected) => {
    expect(matches(asking(operator, values), { conditions: { "cam:key": [given] } })).toBe(expected);
  });

  const names = [...new Set(operators.map(([name]) => name))];
  it.each(names)("%s without the key: never met, but with _if_exist", (operator) => {
    const values = operators.find(([name]) => name === operator)?.[1];
    expect(matches(asking(operator, values), {})).toBe(false);
    expect(matches(asking(`${operator}_if_exist`, values), {})).toBe(true);
    expect(matches(asking(operator, values), { conditions: { "cam:key": [] } })).toBe(false);
  });

  it("every operator of the syntax is here", () => expect(names).toHaveLength(22));

  it("null_equal asks whether the key is missing", () => {
    const there = { conditions: { "cam:key": ["x"] } };
    expect([matches(asking("null_equal", "true"), {}), matches(asking("null_equal", "true"), there)]).toEqual([true, false]);
    expect([matches(asking("null_equal", "false"), {}), matches(asking("null_equal", "false"), there)]).toEqual([false, true]);
  });

  it.each([
    ["string_equal", ["a", "x"], true],
    ["for_any_value:string_equal", ["a", "x"], true],
    ["for_any_value:string_equal", ["x", "y"], false],
    ["for_all_value:string_equal", ["a", "b"], true],
    ["for_all_value:string_equal", ["a", "x"], false],
    ["for_all_value:string_equal", [], false],
  ])("%s over the values %j of the request: %s", (operator, given, expected) => {
    expect(matches(asking(operator, ["a", "b"]), { conditions: { "cam:key": given } })).toBe(expected);
  });

  it("all keys of an operator and all operators must hold", () => {
    const condition = { string_equal: { "cam:a": "1", "cam:b": "2" }, bool_equal: { "cam:mfa": "true" } };
    const all = { "cam:a": ["1"], "cam:b": ["2"], "cam:mfa": ["true"] };
    expect(matches({ condition }, { conditions: all })).toBe(true);
    for (const key of Object.keys(all)) expect(matches({ condition }, { conditions: { ...all, [key]: ["no"] } })).toBe(false);
  });

  it("tags: by key and value, by key alone, and present or not", () => {
    const tagged = { conditions: { "qcs:resource_tag": ["env&prod", "team&a"] } };
    expect(matches(asking("string_equal", ["env&prod"], "qcs:resource_tag"), tagged)).toBe(true);
    expect(matches(asking("string_equal", ["env&test"], "qcs:resource_tag"), tagged)).toBe(false);
    expect(matches(asking("string_equal", ["prod"], "qcs:resource_tag/env"), tagged)).toBe(true);
    expect(matches(asking("null_equal", "true", "qcs:resource_tag/owner"), tagged)).toBe(true);
    expect(matches(asking("null_equal", "false", "qcs:resource_tag/team"), tagged)).toBe(true);
  });
});
