import { UNKNOWN } from "../../hosted/contract";

/** What only the cloud will know: it stands in previews wherever a value depends on something that does not exist yet. */
export { UNKNOWN };

/** A value that Pulumi keeps encrypted and never shows. */
export class Secret {
  constructor(readonly value: Value) {}
}

/** Property values as Pulumi has them. Assets and archives do not occur: nothing of ours takes files. */
export type Value =
  | null
  | boolean
  | number
  | string
  | typeof UNKNOWN
  | Secret
  | readonly Value[]
  | { readonly [key: string]: Value };

export type Properties = { readonly [key: string]: Value };

/** The same without the marks of secrets. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | typeof UNKNOWN
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

export type PlainProperties = { readonly [key: string]: PlainValue };

export function isProperties(value: Value | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Secret);
}

export function isPlainProperties(value: PlainValue | undefined): value is PlainProperties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function plain(value: Value): PlainValue {
  if (value instanceof Secret) return plain(value.value);
  if (typeof value !== "object" || value === null) return value;
  // `Array.isArray` does not narrow readonly arrays.
  if (Array.isArray(value)) return value.map((item: Value) => plain(item));
  return plainProperties(value as Properties);
}

export function plainProperties(of: Properties): PlainProperties {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, plain(value)]));
}

/** Is something in it secret? */
export function holdsSecret(value: Value | undefined): boolean {
  return holds(value, (each) => each instanceof Secret);
}

/** Is something in it unknown? */
export function holdsUnknown(value: Value | undefined): boolean {
  return holds(value, (each) => each === UNKNOWN);
}

function holds(value: Value | undefined, what: (value: Value) => boolean): boolean {
  if (value === undefined) return false;
  if (what(value)) return true;
  if (value instanceof Secret) return holds(value.value, what);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((each: Value) => holds(each, what));
}
