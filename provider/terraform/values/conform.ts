import { Decimal, isList, isRecord, isUnknown, recordOf, type Type, type Value } from "./value";

/** A value that does not fit the type: the host and the provider speak of different schemas. */
export class Misfit extends Error {}

/**
 * The value in exactly the form of its type: an object has every attribute and no other. `missing` says what becomes of attributes that
 * are not there: null where an older state is read; on the wire the host never leaves one out.
 */
export function conformed(type: Type, value: Value, path = ""): Value {
  if (value === null || isUnknown(value)) return value;
  if (typeof type === "string") return conformedLeaf(type, value, path);
  const [kind, of] = type;
  if (kind === "object") {
    if (!isRecord(value)) throw misfit("an object", path);
    return recordOf(Object.entries(of).map(([name, part]) => [name, conformed(part, value[name] ?? null, `${path}.${name}`)]));
  }
  if (kind === "map") {
    if (!isRecord(value)) throw misfit("a map", path);
    return recordOf(Object.entries(value).map(([key, part]) => [key, conformed(of, part, `${path}.${key}`)]));
  }
  if (!isList(value)) throw misfit("a list", path);
  if (kind === "tuple") return of.map((part, index) => conformed(part, value[index] ?? null, `${path}[${index}]`));
  return value.map((part, index) => conformed(of, part, `${path}[${index}]`));
}

function conformedLeaf(type: "string" | "number" | "bool" | "dynamic", value: Value, path: string): Value {
  switch (type) {
    case "string":
      if (typeof value === "string") return value;
      // An older state may hold what was a number or a flag then: the language converts these without asking.
      if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
      throw misfit("a text", path);
    case "bool":
      if (typeof value === "boolean") return value;
      if (value === "true" || value === "false") return value === "true";
      throw misfit("a flag", path);
    case "number":
      if (typeof value === "number" || typeof value === "bigint" || value instanceof Decimal) return value;
      if (typeof value === "string") return numberOf(value, path);
      throw misfit("a number", path);
    case "dynamic":
      return value;
  }
}

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The exact number that digits say: a double where it says the same, a 64-bit integer, or the digits themselves. */
export function numberOf(digits: string, path = ""): number | bigint | Decimal {
  if (!DECIMAL.test(digits)) throw misfit("a number", path);
  const double = Number(digits);
  if (String(double) === digits) return double;
  if (/^-?\d+$/.test(digits)) {
    const whole = BigInt(digits);
    if (whole === BigInt.asIntN(64, whole)) return whole;
  }
  return new Decimal(digits);
}

function misfit(expected: string, path: string): Misfit {
  return new Misfit(`${path === "" ? "the value" : `\`${path.replace(/^\./, "")}\``} is not ${expected}`);
}
