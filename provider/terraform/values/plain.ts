import { Decimal, isList, isRecord, isUnknown, recordOf, type Value } from "./value";

/** A known value as plain JSON; what is null is left out of objects. Undefined: not wholly known. */
export function plainOf(value: Value): unknown {
  if (isUnknown(value)) return undefined;
  if (value instanceof Decimal) return Number(value.digits);
  if (typeof value === "bigint") return Number(value);
  if (isList(value)) {
    const items = value.map(plainOf);
    return items.includes(undefined) ? undefined : items;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, plainOf(part)] as const]));
  return entries.some(([, part]) => part === undefined) ? undefined : Object.fromEntries(entries);
}

/** What plain JSON says, as a value. */
export function asValue(plain: unknown): Value {
  if (plain === null || plain === undefined) return null;
  if (typeof plain === "boolean" || typeof plain === "string" || typeof plain === "number") return plain;
  if (Array.isArray(plain)) return plain.map(asValue);
  if (typeof plain === "object") return recordOf(Object.entries(plain).map(([key, part]) => [key, asValue(part)]));
  throw new Error("plain JSON holds what JSON cannot hold");
}
