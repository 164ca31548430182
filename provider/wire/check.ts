import { type JsonObject, refused, type WireRefusal } from "./action";
import type { ActionDocument, Field, Types } from "./document";
import { type BrokenLimit, brokenLimits } from "./limits";

/** Parameters as an action documents them, or what is wrong with them. */
export type Checked = { readonly kind: "checked"; readonly parameters: JsonObject } | WireRefusal;

/** How many of the findings a message tells. */
const TOLD = 5;

interface Finding {
  readonly code: string;
  readonly says: string;
}

const ORDER = ["UnknownParameter", "MissingParameter", "InvalidParameter", "InvalidParameterValue"] as const;

/**
 * Holds parameters against the documents: types are strict, nulls count as absent. Everything wrong is told at once, as long as it has the
 * same code.
 * @param ownLimits parameters whose limits the action checks itself
 */
export function checked(parameters: JsonObject, document: ActionDocument, ownLimits: readonly string[] = []): Checked {
  const findings: Finding[] = [];
  const given = fieldsIn(parameters, document.request, "", document.types ?? {}, findings);
  if (findings.length === 0) {
    const limited = document.request.filter(({ name }) => !ownLimits.includes(name));
    findings.push(...brokenLimits(given, limited, document.types ?? {}).map((broken) => specific(broken, document)));
  }
  const code = ORDER.find((one) => findings.some((finding) => finding.code === one)) ?? findings[0]?.code;
  if (code === undefined) return { kind: "checked", parameters: given };
  const told = findings.filter((finding) => finding.code === code).map(({ says }) => says);
  const more = told.length > TOLD ? `; and ${told.length - TOLD} more` : "";
  return refused(code, `${told.slice(0, TOLD).join("; ")}${more}`);
}

/** Codes that say more than InvalidParameterValue, for actions that document them; by parameter. */
const SPECIFIC: Readonly<Record<string, string>> = {
  Tags: "InvalidParameter.TagError",
  Members: "LimitExceeded.ShareUnitMemberOverLimit",
  Resources: "LimitExceeded.ShareUnitResourceOverLimit",
};

function specific(broken: BrokenLimit, { errors = [] }: ActionDocument): Finding {
  const code = SPECIFIC[broken.parameter];
  const says = broken.code === "InvalidParameterValue" && code !== undefined && errors.includes(code);
  return says ? { ...broken, code } : broken;
}

/** The specific codes that an action's limits are refused with. */
export function specificCodes({ request, errors = [] }: ActionDocument): readonly string[] {
  return request.flatMap(({ name, maxItems }) => {
    const code = SPECIFIC[name];
    return code !== undefined && maxItems !== undefined && errors.includes(code) ? [code] : [];
  });
}

function fieldsIn(given: JsonObject, fields: readonly Field[], path: string, types: Types, findings: Finding[]): JsonObject {
  const known = new Map(fields.map((field) => [field.name, field]));
  const kept: (readonly [string, JsonObject[string]])[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = known.get(name);
    const shown = `\`${path}${quoted(name)}\``;
    if (field === undefined) findings.push({ code: "UnknownParameter", says: `there is no parameter ${shown}` });
    else if (value !== null) kept.push([name, typed(value, field.type, `${path}${name}`, types, findings)]);
  }
  const present = new Set(kept.map(([name]) => name));
  for (const { name, required } of fields) {
    if (required === true && !present.has(name))
      findings.push({ code: "MissingParameter", says: `\`${path}${name}\` is missing` });
  }
  return Object.fromEntries(kept);
}

function typed(value: JsonObject[string], type: string, path: string, types: Types, findings: Finding[]): JsonObject[string] {
  const wrong = (expected: string): null => {
    findings.push({ code: "InvalidParameter", says: `\`${path}\` has to be ${expected}` });
    return null;
  };
  if (type.endsWith("[]")) {
    if (!isList(value)) return wrong("a list");
    return value.map((item, index) => typed(item, type.slice(0, -2), `${path}.${index}`, types, findings));
  }
  const fields = types[type];
  if (fields !== undefined) return isObject(value) ? fieldsIn(value, fields, `${path}.`, types, findings) : wrong("an object");
  switch (type) {
    case "string":
      return typeof value === "string" ? value : wrong("a text");
    case "bool":
      return typeof value === "boolean" ? value : wrong("true or false");
    case "float64":
      return typeof value === "number" ? value : wrong("a number");
    case "int64":
      return Number.isSafeInteger(value) ? value : wrong("a whole number below 2^53");
    case "uint64":
      return Number.isSafeInteger(value) && Number(value) >= 0 ? value : wrong("a whole number from 0 to below 2^53");
    default:
      throw new Error(`the documents name a type ${type} that they do not describe`);
  }
}

/** A name that somebody made up, short enough for a message. */
export function quoted(name: string): string {
  const printable = name.replace(/[^\x20-\x7e]|`/g, "?");
  return printable.length > 40 ? `${printable.slice(0, 40)}...` : printable;
}

function isList(value: JsonObject[string]): value is readonly JsonObject[string][] {
  return Array.isArray(value);
}

function isObject(value: JsonObject[string]): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
