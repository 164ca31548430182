import type { Condition } from "../../resources/service-control-policy/conditions";
import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { valuesOf } from "../request";
import { readAddressRange, readDate, readNumber } from "../values";
import { folded } from "../wildcard";
import { compileWildcards } from "./texts";

type ConditionTest = (conditions: AccessRequest["conditions"]) => boolean;
type ValueTest = (text: string) => boolean;

/** A condition with its values read and sorted out beforehand. */
export function compileCondition({ key, operator, ifExists, qualifier, values }: Condition): ConditionTest {
  const given = key.includes("/")
    ? (conditions: AccessRequest["conditions"]) => valuesOf(conditions, key)
    : (conditions: AccessRequest["conditions"]) => (Object.hasOwn(conditions, key) ? (conditions[key] ?? none) : none);
  if (operator === "null_equal") {
    const [whenMissing, whenPresent] = [values.includes("true"), values.includes("false")];
    return (conditions) => (given(conditions).length === 0 ? whenMissing : whenPresent);
  }
  const test = compileValueTest(operator, values);
  const every = qualifier === "for_all_value";
  return (conditions) => {
    const found = given(conditions);
    if (found.length === 0) return ifExists;
    for (const value of found) if (test(value) !== every) return !every;
    return every;
  };
}

const none: readonly string[] = [];

function compileValueTest(operator: Condition["operator"], values: readonly string[]): ValueTest {
  switch (operator) {
    case "string_equal":
    case "binary_equal":
    case "bool_equal":
      return among(values);
    case "string_not_equal":
      return not(among(values));
    case "string_equal_ignore_case":
      return ignoringCase(values);
    case "string_not_equal_ignore_case":
      return not(ignoringCase(values));
    case "string_like":
      return compileWildcards(values) ?? always;
    case "string_not_like":
      return not(compileWildcards(values) ?? always);
    case "ip_equal":
      return addresses(values, true);
    case "ip_not_equal":
      return addresses(values, false);
    case "null_equal":
      throw new Error("null_equal looks at no value");
    default:
      return operator.startsWith("numeric_")
        ? comparing(operator.slice("numeric_".length), values, readNumber)
        : comparing(operator.slice("date_".length), values, readDate);
  }
}

const always: ValueTest = () => true;

function not(test: ValueTest): ValueTest {
  return (text) => !test(text);
}

function among(values: readonly string[]): ValueTest {
  const [only, ...more] = values;
  if (more.length === 0) return (text) => text === only;
  const all = new Set(values);
  return (text) => all.has(text);
}

function ignoringCase(values: readonly string[]): ValueTest {
  const test = among(values.map(folded));
  return (text) => test(folded(text));
}

/** Of several bounds the weakest counts: one of the values suffices. */
function comparing(comparison: string, values: readonly string[], read: (text: string) => number | undefined): ValueTest {
  const bounds = values.map(read).filter((bound) => bound !== undefined);
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const equals = new Set(bounds);
  const holds: Readonly<Record<string, (value: number) => boolean>> = {
    equal: (value) => equals.has(value),
    not_equal: (value) => !equals.has(value),
    less_than: (value) => value < most,
    less_than_equal: (value) => value <= most,
    greater_than: (value) => value > least,
    greater_than_equal: (value) => value >= least,
  };
  const test = holds[comparison];
  if (test === undefined) throw new Error(`there is no comparison ${comparison}`);
  return (text) => {
    const value = read(text);
    return value !== undefined && test(value);
  };
}

/** Version 4 as numbers of 32 bits, which is what nearly all requests come from; version 6 as they are. */
function addresses(values: readonly string[], inside: boolean): ValueTest {
  const ranges = values.map(readAddressRange).filter((range) => range !== undefined);
  const version4 = ranges.filter(({ version }) => version === 4).map(({ from, to }) => [Number(from), Number(to)] as const);
  const version6 = ranges.filter(({ version }) => version === 6);
  return (text) => {
    const number = version4Number(text);
    if (number >= 0) return version4.some(([from, to]) => from <= number && number <= to) === inside;
    const read = readAddressRange(text.includes("/") ? "" : text);
    if (read === undefined) return false;
    return version6.some(({ from, to }) => from <= read.from && read.from <= to) === inside;
  };
}

/** The number that a version 4 address is; -1 when the text is none. Digit by digit: this is asked for every request. */
function version4Number(text: string): number {
  let number = 0;
  let part = 0;
  let digits = 0;
  let parts = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 46;
    if (code === 46) {
      if (digits === 0 || part > 255) return -1;
      number = number * 256 + part;
      part = 0;
      digits = 0;
      parts++;
    } else if (code >= 48 && code <= 57) {
      // A leading zero would be octal to some: no address.
      if (digits > 0 && part === 0) return -1;
      part = part * 10 + code - 48;
      if (++digits > 3) return -1;
    } else return -1;
  }
  return parts === 4 ? number : -1;
}
