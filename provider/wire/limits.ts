import type { Json, JsonObject } from "./action";
import type { Field, Types } from "./document";

/** A documented limit that does not hold. */
export interface BrokenLimit {
  readonly code: "MissingParameter" | "InvalidParameter" | "InvalidParameterValue";
  /** The parameter of the request that it is in. */
  readonly parameter: string;
  readonly says: string;
}

type Broken = Omit<BrokenLimit, "parameter">;

/** Documented limits that parameters break. @param given parameters of the documented types, without nulls */
export function brokenLimits(given: JsonObject, fields: readonly Field[], types: Types): readonly BrokenLimit[] {
  return fields.flatMap((field) => broken(given, [field], types, "").map((one) => ({ ...one, parameter: field.name })));
}

function broken(given: JsonObject, fields: readonly Field[], types: Types, path: string): readonly Broken[] {
  return fields.flatMap((field) => {
    const value = given[field.name];
    const shown = `${path}${field.name}`;
    if (value === undefined) return absent(given, field);
    return [...together(given, field, value, shown), ...alone(value, field, shown), ...within(value, field, types, shown)];
  });
}

/** What is asked of several parameters together is told at the first of them. */
function absent(given: JsonObject, { name, oneOf, atLeastOneOf }: Field): readonly Broken[] {
  const group = oneOf ?? atLeastOneOf;
  if (group === undefined || group[0] !== name || group.some((one) => given[one] !== undefined)) return [];
  return [{ code: "MissingParameter", says: `one of ${listed(group)} has to be given` }];
}

function together(given: JsonObject, field: Field, value: Json, shown: string): readonly Broken[] {
  const { oneOf = [], requires, multipleOf, name } = field;
  const found: Broken[] = [];
  const others = oneOf.filter((one) => one !== name && given[one] !== undefined);
  if (oneOf[0] === name && others.length > 0) {
    found.push({ code: "InvalidParameter", says: `only one of ${listed(oneOf)} can be given` });
  }
  if (requires !== undefined && given[requires] === undefined) {
    found.push({ code: "MissingParameter", says: `\`${shown}\` means nothing without \`${requires}\`` });
  }
  const unit = multipleOf === undefined ? undefined : given[multipleOf];
  if (typeof unit === "number" && unit > 0 && typeof value === "number" && value % unit !== 0) {
    found.push(wrong(shown, `has to be a multiple of \`${multipleOf}\``));
  }
  return found;
}

function alone(value: Json, field: Field, shown: string): readonly Broken[] {
  if (typeof value === "number") return numberLimits(value, field, shown);
  if (typeof value === "string") return textLimits(value, field, shown);
  return isList(value) ? listLimits(value, field, shown) : [];
}

function numberLimits(value: number, { min, max, enum: allowed }: Field, shown: string): readonly Broken[] {
  if (allowed !== undefined && !allowed.includes(value)) return [wrong(shown, `has to be one of ${listed(allowed)}`)];
  const below = min !== undefined && value < min;
  const above = max !== undefined && value > max;
  if (!below && !above) return [];
  return [wrong(shown, max === undefined ? `has to be at least ${min}` : `has to be from ${min ?? 0} to ${max}`)];
}

function textLimits(value: string, { minLength, maxLength, pattern, enum: allowed }: Field, shown: string): readonly Broken[] {
  if (allowed !== undefined && !allowed.includes(value)) return [wrong(shown, `has to be one of ${listed(allowed)}`)];
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) return [wrong(shown, `has to have at least ${minLength} characters`)];
  if (maxLength !== undefined && length > maxLength)
    return [wrong(shown, `has ${length} characters, at most ${maxLength} can be`)];
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return [wrong(shown, `has to be like \`${pattern}\``)];
  return [];
}

function listLimits(items: readonly Json[], field: Field, shown: string): readonly Broken[] {
  const { maxItems, itemEnum, itemMaxLength } = field;
  const found: Broken[] = [];
  if (maxItems !== undefined && items.length > maxItems) {
    found.push(wrong(shown, `has ${items.length} items, at most ${maxItems} can be`));
  }
  if (itemEnum !== undefined && items.some((item) => !itemEnum.some((one) => one === item))) {
    found.push(wrong(shown, `has items other than ${listed(itemEnum)}`));
  }
  if (itemMaxLength !== undefined && items.some((item) => typeof item === "string" && [...item].length > itemMaxLength)) {
    found.push(wrong(shown, `has an item of more than ${itemMaxLength} characters`));
  }
  return found;
}

function within(value: Json, { type }: Field, types: Types, shown: string): readonly Broken[] {
  const fields = types[type.replace(/\[\]$/, "")];
  if (fields === undefined) return [];
  const objects = isList(value) ? value : [value];
  return objects.flatMap((object, index) => {
    const path = isList(value) ? `${shown}.${index}.` : `${shown}.`;
    return isObject(object) ? broken(object, fields, types, path) : [];
  });
}

function wrong(shown: string, says: string): Broken {
  return { code: "InvalidParameterValue", says: `\`${shown}\` ${says}` };
}

function listed(values: readonly (string | number)[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
