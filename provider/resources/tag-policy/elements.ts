import { asSet, at, isObject, type JsonObject, kindOf } from "../policy-document";
import type { Report } from "./document";

/** What may stand in a rule, and how values are assigned. What a rule means is in document.ts. */

export const ASSIGN = "@@assign";
export const FIELDS = "TAG-RULE-FIELDS";
export const INVALID = "InvalidParameterValue.PolicyContentInvalid";

const switches = ["correction", "auto_assign", "tag_deletion_disable"];
export const ruleElements = [
  "tag_key",
  "tag_value",
  "tag_value_dynamic",
  "resource_type_scope",
  "detection",
  "enforced_for",
  ...switches,
  "auto_assign_value",
];

export function readTypes(written: unknown, path: string, report: Report): readonly string[] {
  const texts = readTexts(written, path, "resource types", report);
  for (const [place, type] of texts) {
    if (type === "*" || /^[a-zA-Z0-9_-]+:[a-zA-Z0-9_*-]+$/.test(type)) continue;
    report(
      FIELDS,
      place,
      INVALID,
      `\`${type}\` is no resource type`,
      'write `<service>:<type>`, for example `cvm:instance`, or "*" for all',
    );
  }
  return texts.map(([, text]) => text);
}

/** The elements that are kept without effect (TAG-ENFORCEMENT-MODE): still, what is stored should be well-formed. */
export function readOthers(
  rule: JsonObject,
  values: readonly string[],
  path: string,
  report: Report,
): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  const detection = rule["detection"];
  if (detection !== undefined && onOrOff(detection) !== "on") {
    report(FIELDS, at(path, "detection"), INVALID, "detection is always on", "leave `detection` out");
  }
  if (rule["enforced_for"] !== undefined) {
    kept["enforced_for"] = asSet(readTypes(rule["enforced_for"], at(path, "enforced_for"), report));
  }
  for (const name of switches) {
    const written = rule[name];
    if (written === undefined) continue;
    const position = onOrOff(written);
    if (position === undefined) {
      const says = `\`${name}\` must be {"${ASSIGN}": "on"}`;
      report(FIELDS, at(path, name), INVALID, says, `write it so, or leave \`${name}\` out`);
    }
    if (name === "correction" && position === "on" && new Set(values).size > 1) {
      report(
        FIELDS,
        at(path, name),
        INVALID,
        "a wrong value can only be corrected where one value is allowed",
        "leave `correction` out",
      );
    }
    if (position === "on") kept[name] = "on";
  }
  const preset = rule["auto_assign_value"];
  if (preset !== undefined) kept["auto_assign_value"] = readAssigned(preset, at(path, "auto_assign_value"), report)?.value;
  return kept;
}

/** "on" or "off", with or without the operator: older pages write detection without it. */
function onOrOff(written: unknown): "on" | "off" | undefined {
  const value = isObject(written) && Object.keys(written).length === 1 ? written[ASSIGN] : written;
  return value === "on" || value === "off" ? value : undefined;
}

/** What stands behind `@@assign`, the only operator. */
export function readAssigned(written: unknown, path: string, report: Report): { readonly value: unknown } | undefined {
  if (!isObject(written)) {
    report(FIELDS, path, INVALID, `the value stands behind an operator, here is ${kindOf(written)}`, `write {"${ASSIGN}": …}`);
    return undefined;
  }
  for (const operator of Object.keys(written)) {
    if (operator === ASSIGN) continue;
    report(
      FIELDS,
      at(path, operator),
      INVALID,
      `\`${operator}\` is no operator of a tag policy`,
      `the only one is \`${ASSIGN}\``,
    );
  }
  if (Object.hasOwn(written, ASSIGN)) return { value: written[ASSIGN] };
  if (Object.keys(written).length === 0) report(FIELDS, path, INVALID, `\`${ASSIGN}\` is missing`, `write {"${ASSIGN}": …}`);
  return undefined;
}

/** An assigned text or list of texts that is not empty, each with its place. */
export function readTexts(
  written: unknown,
  path: string,
  what: string,
  report: Report,
): readonly (readonly [path: string, text: string])[] {
  const assigned = readAssigned(written, path, report);
  if (assigned === undefined) return [];
  const place = at(path, ASSIGN);
  const value = assigned.value;
  if (typeof value === "string") return [[place, value]];
  if (!Array.isArray(value) || value.length === 0) {
    report(FIELDS, place, INVALID, `${what} are a text or a list of texts, not ${kindOf(value)}`, "list them: […]");
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (typeof item === "string") return [[at(place, index), item] as const];
    report(FIELDS, at(place, index), INVALID, `${what} are texts, not ${kindOf(item)}`, "write it in quotes");
    return [];
  });
}
