import type { Call, Json, JsonObject } from "../action";

/**
 * Parameters of a call by name. The gateway has checked that they are of the documented types, so another type is a mistake of
 * our own; what is absent is undefined.
 */

export function textOf(parameters: JsonObject, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === "string") return value;
  throw new Error(`the parameter ${name} is no text`);
}

export function numberOf(parameters: JsonObject, name: string): number | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === "number") return value;
  throw new Error(`the parameter ${name} is no number`);
}

/** A list; empty when it is absent. */
export function listOf(parameters: JsonObject, name: string): readonly Json[] {
  const value = parameters[name];
  if (value === undefined) return [];
  if (isList(value)) return value;
  throw new Error(`the parameter ${name} is no list`);
}

export function textsOf(parameters: JsonObject, name: string): readonly string[] {
  return listOf(parameters, name).map((item) => {
    if (typeof item === "string") return item;
    throw new Error(`an item of the parameter ${name} is no text`);
  });
}

export function numbersOf(parameters: JsonObject, name: string): readonly number[] {
  return listOf(parameters, name).map((item) => {
    if (typeof item === "number") return item;
    throw new Error(`an item of the parameter ${name} is no number`);
  });
}

export function objectsOf(parameters: JsonObject, name: string): readonly JsonObject[] {
  return listOf(parameters, name).map((item) => {
    if (isObject(item)) return item;
    throw new Error(`an item of the parameter ${name} is no object`);
  });
}

/** A parameter that the table marks as required. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a required parameter is absent");
  return value;
}

/** An account id, which is a number on the wire and its digits everywhere else. */
export function accountOf({ parameters }: Call, name: string): string {
  return String(required(numberOf(parameters, name)));
}

/** Account ids, each once, in the order given. */
export function accountsOf({ parameters }: Call, name: string): readonly string[] {
  return [...new Set(numbersOf(parameters, name).map(String))];
}

/** Tags as the kernel keeps them; of a key that is given twice, the last counts. */
export function tagsOf(parameters: JsonObject, name: string): Readonly<Record<string, string>> | undefined {
  if (parameters[name] === undefined) return undefined;
  return Object.fromEntries(
    objectsOf(parameters, name).map((tag) => [required(textOf(tag, "TagKey")), required(textOf(tag, "TagValue"))]),
  );
}

/** Tags as the wire shows them, by key. */
export function wireTags(tags: Readonly<Record<string, string>>): readonly JsonObject[] {
  return Object.keys(tags)
    .sort()
    .map((key) => ({ TagKey: key, TagValue: tags[key] ?? "" }));
}

/** Does something carry every one of the tags? */
export function carries(tags: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>> | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([key, value]) => tags[key] === value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
