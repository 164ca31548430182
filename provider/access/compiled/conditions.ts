import type { Condition } from "../../resources/service-control-policy/conditions";
import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { valuesOf } from "../request";
import { readAddressRange, readDate, readNumber } from "../values";
import { folded } from "../wildcard";
import type { Call } from "./call";
import { compileWildcards } from "./texts";

type ConditionTest = (call: Call) => boolean;
type ValueTest = (text: string, call: Call) => boolean;

/** A condition with its values read and sorted out beforehand. */
export function compileCondition({ key, operator, ifExists, qualifier, values }: Condition): ConditionTest {
  const given = givenValues(key);
  if (operator === "null_equal") {
    const [whenMissing, whenPresent] = [values.includes("true"), values.includes("false")];
    return ({ conditions }) => (given(conditions).length === 0 ? whenMissing : whenPresent);
  }
  const test = compileValueTest(operator, values);
  const every = qualifier === "for_all_value";
  return (call) => {
    const found = given(call.conditions);
    if (found.length === 0) return ifExists;
    for (let index = 0; index < found.length; index++) if (test(found[index] ?? "", call) !== every) return !every;
    return every;
  };
}

/** The values of a request for a key, as `valuesOf`. */
export function givenValues(key: string): (conditions: AccessRequest["conditions"]) => readonly string[] {
  if (key.includes("/")) return (conditions) => valuesOf(conditions, key);
  if (key in Object.prototype) return (conditions) => (Object.hasOwn(conditions, key) ? (conditions[key] ?? none) : none);
  // Looked up without asking whose it is: objects have nothing of that name by nature.
  return (conditions) => conditions[key] ?? none;
}

/** Where one of some texts as the value of a key is all that a condition asks for. */
export interface EqualValue {
  readonly key: string;
  readonly values: readonly string[];
}

export function equalValueIn({ key, operator, ifExists, qualifier, values }: Condition): EqualValue | undefined {
  const isEqual = operator === "string_equal" || operator === "bool_equal" || operator === "binary_equal";
  return isEqual && !ifExists && qualifier !== "for_all_value" ? { key, values } : undefined;
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

const always = (): boolean => true;

function not(test: (text: string) => boolean): ValueTest {
  return (text) => !test(text);
}

function among(values: readonly string[]): (text: string) => boolean {
  const [only, ...more] = values;
  if (more.length === 0) return (text) => text === only;
  const all = new Set(values);
  return (text) => all.has(text);
}

function ignoringCase(values: readonly string[]): (text: string) => boolean {
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
  return (text, call) => {
    const number = call.addressNumber(text);
    if (number >= 0) return version4.some(([from, to]) => from <= number && number <= to) === inside;
    const read = readAddressRange(text.includes("/") ? "" : text);
    if (read === undefined) return false;
    return version6.some(({ from, to }) => from <= read.from && read.from <= to) === inside;
  };
}
