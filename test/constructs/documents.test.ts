import {
  Condition,
  type ConditionOperator,
  PolicyDocument,
  ServiceControlPolicy,
  Statement,
  TagPolicy,
  TagPolicyDocument,
  TagRule,
  Testing,
} from "../../constructs";
import { addressOperators, dateOperators, flagOperators, numberOperators, textOperators } from "../../constructs/conditions";
import { problemsOf } from "./support";

function problemsOfPolicy(document: PolicyDocument): readonly string[] {
  return problemsOf(
    Testing.desired(Testing.stack((it) => void new ServiceControlPolicy(it, "p", { name: "p", content: document }))),
  );
}

describe("policy documents are built", () => {
  it("as the syntax of access management wants them", () => {
    const document = PolicyDocument.of(
      Statement.deny()
        .action("cvm:TerminateInstances", "cvm:Isolate*")
        .resource("qcs::cvm:ap-guangzhou::instance/*")
        .when(Condition.notFrom("10.0.0.0/8"), Condition.resourceTag("env", "prod").ifExists()),
      Statement.allow().action("*"),
    );
    expect(document.toJSON()).toEqual({
      version: "2.0",
      statement: [
        {
          effect: "deny",
          action: ["cvm:TerminateInstances", "cvm:Isolate*"],
          resource: ["qcs::cvm:ap-guangzhou::instance/*"],
          condition: {
            ip_not_equal: { "qcs:ip": ["10.0.0.0/8"] },
            "for_any_value:string_equal_if_exist": { "qcs:resource_tag": ["env&prod"] },
          },
        },
        { effect: "allow", action: ["*"], resource: ["*"] },
      ],
    });
    expect(problemsOfPolicy(document)).toEqual([]);
  });

  it("from parts that stay as they are", () => {
    const base = Statement.deny().action("cvm:*");
    const one = PolicyDocument.of(base);
    const before = String(one);
    base.action("cos:*").when(Condition.missing("qcs:ip"));
    one.and(Statement.allow().action("*"));
    expect(String(one)).toBe(before);
    expect(one.and(PolicyDocument.of(base)).statements).toHaveLength(2);
  });

  const operands: readonly (readonly [readonly ConditionOperator[], Condition])[] = [
    ...textOperators.map((operator): [ConditionOperator[], Condition] => [
      [operator],
      Condition.of(operator, "cos:prefix", "YQ==", "Yg=="),
    ]),
    ...numberOperators.map((operator): [ConditionOperator[], Condition] => [
      [operator],
      Condition.of(operator, "cvm:size", 1, 2.5),
    ]),
    ...dateOperators.map((operator): [ConditionOperator[], Condition] => [
      [operator],
      Condition.of(operator, "qcs:current_time", new Date(Date.UTC(2026, 0, 1)), "2026-02-01T00:00:00Z"),
    ]),
    ...addressOperators.map((operator): [ConditionOperator[], Condition] => [
      [operator],
      Condition.of(operator, "qcs:ip", "10.0.0.1"),
    ]),
    ...flagOperators.map((operator): [ConditionOperator[], Condition] => [
      [operator],
      Condition.of(operator, "cos:secure", true),
    ]),
  ];
  it.each(operands)("with the operator %s, which the rules accept", ([operator], condition) => {
    expect(operator).toBeDefined();
    expect(problemsOfPolicy(PolicyDocument.of(Statement.deny().action("cvm:*").when(condition)))).toEqual([]);
  });

  it("with several conditions on one operator, but not on one key", () => {
    const statement = Statement.deny()
      .action("cvm:*")
      .when(Condition.equals("vpc:region", "a"), Condition.equals("vpc:zone", "b"));
    expect(statement.toJSON()).toMatchObject({ condition: { string_equal: { "vpc:region": ["a"], "vpc:zone": ["b"] } } });
    expect(() => statement.when(Condition.equals("vpc:region", "c"))).toThrow("one condition `string_equal` on `vpc:region`");
  });

  it("and what is left out is refused by its rule, at the construct", () => {
    expect(problemsOfPolicy(PolicyDocument.of(Statement.deny())).join()).toMatch(/^test\/p SCP-/);
  });

  it("tag policies, one rule per key", () => {
    const document = TagPolicyDocument.of(
      TagRule.key("cost").values("rd-*", "ops").resourceTypes("cvm:instance"),
      TagRule.key("owner").values("*"),
    );
    expect(document.toJSON()).toEqual({
      tags: {
        cost: {
          tag_key: { "@@assign": "cost" },
          tag_value: { "@@assign": ["rd-*", "ops"] },
          resource_type_scope: { "@@assign": ["cvm:instance"] },
        },
        owner: { tag_key: { "@@assign": "owner" }, tag_value: { "@@assign": ["*"] } },
      },
    });
    const stack = Testing.stack((it) => void new TagPolicy(it, "t", { name: "t", content: document }));
    expect(problemsOf(Testing.desired(stack))).toEqual([]);
    expect(() => document.and(TagRule.key("cost").values("x"))).toThrow("one rule for the tag key `cost`");
  });

  it("and types refuse what no document may hold", () => {
    // @ts-expect-error: an action names its service
    Statement.deny().action("TerminateInstances");
    // @ts-expect-error: a statement is about something
    Statement.deny().action();
    // @ts-expect-error: numbers are compared with numbers
    Condition.of("numeric_equal", "cvm:size", "one");
    // @ts-expect-error: there is no such operator
    Condition.of("string_equals", "cvm:size", "one");
    // @ts-expect-error: a key names its service
    Condition.equals("region", "a");
    expect(() => Condition.missing("qcs:ip").ifExists()).toThrow("null_equal");
  });
});
