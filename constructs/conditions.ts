/**
 * Conditions of statements in the syntax of access management: an operator, a key of the request, and values of which one suffices.
 */

type Word = string;

/** Operators, by what they compare. */
export const textOperators = [
  "string_equal",
  "string_not_equal",
  "string_equal_ignore_case",
  "string_not_equal_ignore_case",
  "string_like",
  "string_not_like",
  "binary_equal",
] as const;
export const numberOperators = [
  "numeric_equal",
  "numeric_not_equal",
  "numeric_less_than",
  "numeric_less_than_equal",
  "numeric_greater_than",
  "numeric_greater_than_equal",
] as const;
export const dateOperators = [
  "date_equal",
  "date_not_equal",
  "date_less_than",
  "date_less_than_equal",
  "date_greater_than",
  "date_greater_than_equal",
] as const;
export const addressOperators = ["ip_equal", "ip_not_equal"] as const;
export const flagOperators = ["bool_equal", "null_equal"] as const;

export type TextOperator = (typeof textOperators)[number];
export type NumberOperator = (typeof numberOperators)[number];
export type DateOperator = (typeof dateOperators)[number];
export type AddressOperator = (typeof addressOperators)[number];
export type FlagOperator = (typeof flagOperators)[number];
export type ConditionOperator = TextOperator | NumberOperator | DateOperator | AddressOperator | FlagOperator;

/** Keys that every service knows; services add their own, such as `vpc:region`. */
export type GeneralKey =
  | "qcs:current_time"
  | "qcs:ip"
  | "qcs:resource_tag"
  | "qcs:request_tag"
  | "qcs:tag"
  | `qcs:resource_tag/${string}`
  | `qcs:request_tag/${string}`;
export type ConditionKey = GeneralKey | `${Word}:${Word}`;

/** What an operator compares with. Dates are written in UTC. */
export type Operand<Operator extends ConditionOperator> = Operator extends NumberOperator
  ? number
  : Operator extends DateOperator
    ? Date | string
    : Operator extends FlagOperator
      ? boolean
      : string;

/** A condition; every method gives another one. All conditions of a statement must hold. */
export class Condition {
  private constructor(
    private readonly operator: ConditionOperator,
    readonly key: ConditionKey,
    readonly values: readonly string[],
    private readonly prefix: "" | "for_any_value:" | "for_all_value:" = "",
    private readonly suffix: "" | "_if_exist" = "",
  ) {}

  /** `Condition.of("ip_not_equal", "qcs:ip", "10.0.0.0/8")`: at least one value; one of several suffices. */
  static of<Operator extends ConditionOperator>(
    operator: Operator,
    key: ConditionKey,
    ...values: readonly [Operand<Operator>, ...Operand<Operator>[]]
  ): Condition {
    return new Condition(operator, key, values.map(written));
  }

  /** The value of the key is one of these. */
  static equals(key: ConditionKey, ...values: readonly [string, ...string[]]): Condition {
    return Condition.of("string_equal", key, ...values);
  }

  /** The value of the key is none of these. */
  static differs(key: ConditionKey, ...values: readonly [string, ...string[]]): Condition {
    return Condition.of("string_not_equal", key, ...values);
  }

  /** The value of the key matches one of these, where `*` stands for any run of characters. */
  static matches(key: ConditionKey, ...values: readonly [string, ...string[]]): Condition {
    return Condition.of("string_like", key, ...values);
  }

  /** The request comes from one of these addresses or ranges. */
  static from(...ranges: readonly [string, ...string[]]): Condition {
    return Condition.of("ip_equal", "qcs:ip", ...ranges);
  }

  /** The request comes from elsewhere. */
  static notFrom(...ranges: readonly [string, ...string[]]): Condition {
    return Condition.of("ip_not_equal", "qcs:ip", ...ranges);
  }

  /** The resource carries the tag with one of these values. Tags know only `for_any_value`. */
  static resourceTag(key: string, ...values: readonly [string, ...string[]]): Condition {
    return new Condition(
      "string_equal",
      "qcs:resource_tag",
      values.map((value) => `${key}&${value}`),
      "for_any_value:",
    );
  }

  /** The request sets the tag to one of these values. */
  static requestTag(key: string, ...values: readonly [string, ...string[]]): Condition {
    return new Condition(
      "string_equal",
      "qcs:request_tag",
      values.map((value) => `${key}&${value}`),
      "for_any_value:",
    );
  }

  /** The request lacks the key. */
  static missing(key: ConditionKey): Condition {
    return Condition.of("null_equal", key, true);
  }

  /** The request has the key. */
  static present(key: ConditionKey): Condition {
    return Condition.of("null_equal", key, false);
  }

  /** Also met when the request lacks the key. */
  ifExists(): Condition {
    if (this.operator === "null_equal")
      throw new Error("`null_equal` asks whether the key is there: `ifExists()` would contradict it");
    return new Condition(this.operator, this.key, this.values, this.prefix, "_if_exist");
  }

  /** For keys with several values in a request: one of them must be met. */
  forAnyValue(): Condition {
    return new Condition(this.operator, this.key, this.values, "for_any_value:", this.suffix);
  }

  /** For keys with several values in a request: every one must be met. */
  forAllValues(): Condition {
    return new Condition(this.operator, this.key, this.values, "for_all_value:", this.suffix);
  }

  /** As it stands in a policy document: `for_any_value:string_equal_if_exist`. */
  get test(): string {
    return `${this.prefix}${this.operator}${this.suffix}`;
  }
}

function written(value: string | number | boolean | Date): string {
  return value instanceof Date ? value.toISOString().replace(/\.\d+Z$/, "Z") : String(value);
}
