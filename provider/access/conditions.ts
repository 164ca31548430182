import type { Condition, Operator } from "../resources/service-control-policy/conditions";
import type { AccessRequest } from "../resources/service-control-policy/evaluation";
import { valuesOf } from "./request";
import { readAddress, readAddressRange, readDate, readNumber } from "./values";
import { folded, wildcardMatches } from "./wildcard";

/** Is the condition met? Plainly, value by value. */
export function conditionHolds(condition: Condition, conditions: AccessRequest["conditions"]): boolean {
  const { key, operator, ifExists, qualifier, values } = condition;
  const given = valuesOf(conditions, key);
  if (operator === "null_equal") return values.includes(given.length === 0 ? "true" : "false");
  if (given.length === 0) return ifExists;
  const isMet = (value: string): boolean => valueMeets(operator, value, values);
  return qualifier === "for_all_value" ? given.every(isMet) : given.some(isMet);
}

/** Does one value of the request meet the condition? A value of another type than the operator's never does. */
export function valueMeets(operator: Operator, given: string, values: readonly string[]): boolean {
  switch (operator) {
    case "string_equal":
    case "binary_equal":
    case "bool_equal":
      return values.includes(given);
    case "string_not_equal":
      return !values.includes(given);
    case "string_equal_ignore_case":
      return values.some((value) => folded(value) === folded(given));
    case "string_not_equal_ignore_case":
      return !values.some((value) => folded(value) === folded(given));
    case "string_like":
      return values.some((value) => wildcardMatches(value, given));
    case "string_not_like":
      return !values.some((value) => wildcardMatches(value, given));
    case "numeric_equal":
    case "numeric_not_equal":
    case "numeric_less_than":
    case "numeric_less_than_equal":
    case "numeric_greater_than":
    case "numeric_greater_than_equal":
      return ordered(operator.slice("numeric_".length), readNumber(given), values.map(readNumber));
    case "date_equal":
    case "date_not_equal":
    case "date_less_than":
    case "date_less_than_equal":
    case "date_greater_than":
    case "date_greater_than_equal":
      return ordered(operator.slice("date_".length), readDate(given), values.map(readDate));
    case "ip_equal":
      return readAddress(given) !== undefined && values.some((value) => isInRange(given, value));
    case "ip_not_equal":
      return readAddress(given) !== undefined && !values.some((value) => isInRange(given, value));
    case "null_equal":
      return values.includes("false");
  }
}

function ordered(comparison: string, given: number | undefined, values: readonly (number | undefined)[]): boolean {
  if (given === undefined) return false;
  const known = values.filter((value) => value !== undefined);
  switch (comparison) {
    case "equal":
      return known.includes(given);
    case "not_equal":
      return !known.includes(given);
    case "less_than":
      return known.some((value) => given < value);
    case "less_than_equal":
      return known.some((value) => given <= value);
    case "greater_than":
      return known.some((value) => given > value);
    case "greater_than_equal":
      return known.some((value) => given >= value);
    default:
      throw new Error(`there is no comparison ${comparison}`);
  }
}

function isInRange(given: string, value: string): boolean {
  const address = readAddress(given);
  const range = readAddressRange(value);
  if (address === undefined || range === undefined || address.version !== range.version) return false;
  return range.from <= address.bits && address.bits <= range.to;
}
