/** What is not known yet: the host sends it in plans, and gets it back for what only the cloud knows. */
export class Unknown {
  // Without a field every type would be a kind of it.
  readonly isKnown = false;
  private constructor() {}
  static readonly value = new Unknown();
}
export const UNKNOWN = Unknown.value;

/** A number that neither a double nor a 64-bit integer holds exactly, as its decimal digits. */
export class Decimal {
  constructor(readonly digits: string) {}
}

/** A value as the host means it. Objects and maps are both records: the type says which. Records have no prototype. */
export type Value = null | boolean | string | number | bigint | Decimal | Unknown | readonly Value[] | ValueRecord;
export interface ValueRecord {
  readonly [key: string]: Value;
}

/** The constraint on a value, in the form in which schemas carry it. */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", Type]
  | readonly ["tuple", readonly Type[]]
  | readonly ["object", Readonly<Record<string, Type>>];

export function isUnknown(value: Value): value is Unknown {
  return value instanceof Unknown;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is ValueRecord {
  return typeof value === "object" && value !== null && !isList(value) && !isUnknown(value) && !(value instanceof Decimal);
}

/** A record of these entries; keys such as `__proto__` are keys like any other. */
export function recordOf(entries: Iterable<readonly [string, Value]>): ValueRecord {
  const record = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

export function fieldOf(value: Value, name: string): Value {
  return isRecord(value) ? (value[name] ?? null) : null;
}

/** Known in all its depth. */
export function isWhollyKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (isList(value)) return value.every(isWhollyKnown);
  return !isRecord(value) || Object.values(value).every(isWhollyKnown);
}

/** The type of a part: of an attribute, a key or an element. */
export function partType(type: Type, key: string | number): Type {
  if (typeof type === "string") return "dynamic";
  const [kind, of] = type;
  if (kind === "object") return (typeof key === "string" ? of[key] : undefined) ?? "dynamic";
  if (kind === "tuple") return (typeof key === "number" ? of[key] : undefined) ?? "dynamic";
  return of;
}
