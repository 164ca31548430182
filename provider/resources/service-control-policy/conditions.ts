import { isIP } from "node:net";
import { at, isObject, kindOf } from "../policy-document";
import type { Report } from "./document";

/** One key of a condition. Its values are alternatives; several conditions of a statement must all hold. */
export interface Condition {
  /** For keys with several values in the request: must one of them, or every one, meet the condition? Undefined: one suffices. */
  readonly qualifier: "for_any_value" | "for_all_value" | undefined;
  readonly operator: Operator;
  /** Also met when the request lacks the key. */
  readonly ifExists: boolean;
  readonly key: string;
  /** As text, whatever JSON type they were written in: `true` and `"true"`, `10` and `"10"` say the same. */
  readonly values: readonly string[];
}

type ValueType = "text" | "number" | "date" | "truth" | "binary" | "address";

/** What an operator compares. */
const operators = {
  string_equal: "text",
  string_not_equal: "text",
  string_equal_ignore_case: "text",
  string_not_equal_ignore_case: "text",
  string_like: "text",
  string_not_like: "text",
  numeric_equal: "number",
  numeric_not_equal: "number",
  numeric_less_than: "number",
  numeric_less_than_equal: "number",
  numeric_greater_than: "number",
  numeric_greater_than_equal: "number",
  date_equal: "date",
  date_not_equal: "date",
  date_less_than: "date",
  date_less_than_equal: "date",
  date_greater_than: "date",
  date_greater_than_equal: "date",
  bool_equal: "truth",
  binary_equal: "binary",
  ip_equal: "address",
  ip_not_equal: "address",
  null_equal: "truth",
} as const satisfies Readonly<Record<string, ValueType>>;
export type Operator = keyof typeof operators;

/** Keys that every service knows; the case of their letters counts. */
const generalKeys = ["qcs:current_time", "qcs:ip", "qcs:resource_tag", "qcs:request_tag", "qcs:tag"];
const tagKeys = ["qcs:resource_tag", "qcs:request_tag", "qcs:tag"];

/** Reads `condition`: `{operator: {key: value or values}}`. Nothing, `{}` and `[]` are no condition. */
export function readConditions(written: unknown, path: string, report: Report): readonly Condition[] {
  if (written === undefined || (Array.isArray(written) && written.length === 0)) return [];
  if (!isObject(written)) {
    const advice = 'for example {"ip_not_equal": {"qcs:ip": ["10.0.0.0/8"]}}';
    report(path, "ConditionError", `\`condition\` is an object of operators, not ${kindOf(written)}`, advice);
    return [];
  }
  return Object.entries(written).flatMap(([spelled, keys]) => readOperator(spelled, keys, at(path, spelled), report));
}

function readOperator(spelled: string, keys: unknown, path: string, report: Report): readonly Condition[] {
  const operator = operatorOf(spelled);
  if (operator === undefined) {
    report(path, "ConditionTypeError", `\`${spelled}\` is no condition operator`, operatorAdvice(spelled));
  }
  if (!isObject(keys) || Object.keys(keys).length === 0) {
    const advice = `write {"<key>": [<values>]}, for example {"qcs:ip": ["10.0.0.0/8"]}`;
    report(path, "ConditionError", `\`${spelled}\` holds an object of condition keys, not ${kindOf(keys)}`, advice);
    return [];
  }
  if (operator === undefined) return [];
  return Object.entries(keys).map(([key, written]) => {
    checkKey(key, operator, at(path, key), report);
    return { ...operator, key, values: readValues(written, key, operator.operator, at(path, key), report) };
  });
}

type Spelled = Pick<Condition, "qualifier" | "operator" | "ifExists">;

function operatorOf(spelled: string): Spelled | undefined {
  const [, qualifier, name, suffix] = /^(?:(for_any_value|for_all_value):)?([a-z_]+?)(_if_exist)?$/.exec(spelled) ?? [];
  if (name === undefined || !isOperator(name)) return undefined;
  if (name === "null_equal" && suffix !== undefined) return undefined;
  return {
    qualifier: qualifier === "for_any_value" || qualifier === "for_all_value" ? qualifier : undefined,
    operator: name,
    ifExists: suffix !== undefined,
  };
}

function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name);
}

function operatorAdvice(spelled: string): string {
  if (spelled === "null_equal_if_exist") return "`null_equal` itself asks whether the key exists; write it without `_if_exist`";
  const type = spelled.replace(/^for_(?:any|all)_value:/, "").split("_")[0] ?? "";
  const related = Object.keys(operators).filter((name) => name.startsWith(`${type.toLowerCase()}_`));
  const names = related.length > 0 ? related : Object.keys(operators);
  return `operators are ${names.map((name) => `\`${name}\``).join(", ")}`;
}

function checkKey(key: string, { qualifier }: Spelled, path: string, report: Report): void {
  if (!/^[a-zA-Z0-9_-]+:./.test(key)) {
    report(path, "ConditionContentError", `\`${key}\` is no condition key`, "write `qcs:<key>` or `<service>:<key>`");
    return;
  }
  const general = generalKeys.find((known) => known.toLowerCase() === key.toLowerCase());
  if (general !== undefined && general !== key) {
    report(
      path,
      "ConditionContentError",
      `\`${key}\` is no condition key: the case of its letters counts`,
      `write \`${general}\``,
    );
  }
  if (qualifier === "for_all_value" && tagKeys.includes(key.split("/")[0] ?? key)) {
    report(path, "ConditionError", `\`${key}\` cannot be asked for with \`for_all_value\``, "write `for_any_value`");
  }
}

function readValues(written: unknown, key: string, operator: Operator, path: string, report: Report): readonly string[] {
  if (Array.isArray(written) && written.length === 0) {
    report(path, "ConditionContentError", `the list of values of \`${key}\` is empty`, "name a value, or leave the key out");
    return [];
  }
  const values: readonly unknown[] = Array.isArray(written) ? written : [written];
  return values.flatMap((value, index) => {
    const place = Array.isArray(written) ? at(path, index) : path;
    const text = readValue(value, operators[operator]);
    if (text === undefined) {
      report(
        place,
        "ConditionContentError",
        `${kindOf(value)} is no value for \`${operator}\``,
        valueAdvice[operators[operator]],
      );
      return [];
    }
    if (operators[operator] === "text" && tagKeys.includes(key) && !/^[^&]+&/.test(text)) {
      const advice = `write "<tag key>&<tag value>", or ask for \`${key}/<tag key>\``;
      report(place, "ConditionContentError", `\`${text}\` is no tag`, advice);
    }
    return [text];
  });
}

const valueAdvice: Readonly<Record<ValueType, string>> = {
  text: "write a text, in quotes",
  number: "write a number",
  date: "write a date as `2026-01-31T12:00:00Z` or, in UTC, `2026-01-31 12:00:00`",
  truth: "write `true` or `false`",
  binary: "write a text in base64",
  address: "write an address such as `10.0.0.1` or a range such as `10.0.0.0/8`",
};

/** The value as text; undefined when it is not of that type. */
function readValue(value: unknown, type: ValueType): string | undefined {
  if (type === "number") return isNumber(value) ? String(Number(value)) : undefined;
  if (type === "truth") return ["true", "false"].find((truth) => truth === String(value));
  if (typeof value !== "string") return undefined;
  switch (type) {
    case "text":
      return value;
    case "date":
      return isDate(value) ? value : undefined;
    case "binary":
      return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value) && value !== "" ? value : undefined;
    case "address":
      return isAddress(value) ? value : undefined;
  }
}

function isNumber(value: unknown): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value);
}

/** ISO 8601, or `YYYY-MM-DD hh:mm:ss` in UTC; a day that the calendar has. */
function isDate(text: string): boolean {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
  const plain = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;
  const found = iso.exec(text) ?? plain.exec(text);
  if (found === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

/** An address or a range of addresses, version 4 or 6. */
function isAddress(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
