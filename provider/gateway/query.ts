import type { Json, JsonObject } from "../wire/action";
import type { Field, Types } from "../wire/document";

type Pairs = readonly (readonly [string, string])[];

/** Names and values of a query or a form, decoded; null for what is not form-encoded. A blank is `+` from some clients, `%20` from others. */
export function pairsIn(query: string): Pairs | null {
  try {
    return query
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const at = pair.indexOf("=");
        const [name, value] = at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
        return [decoded(name), decoded(value)] as const;
      });
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

/** What a flattened name leads to: its value, or what stands below. */
interface Branch {
  value?: string;
  readonly below: Map<string, Branch>;
}

/**
 * Parameters that were flattened to names such as `Tags.0.TagKey`, brought to the documented types. What is no number where one is
 * documented stays a text, and what is not documented stays as it came: the check of all parameters says so.
 */
export function unflattened(pairs: Pairs, fields: readonly Field[], types: Types): JsonObject {
  const root: Branch = { below: new Map() };
  for (const [name, value] of pairs) {
    let branch = root;
    for (const part of name.split(".", DEEPEST)) {
      const next = branch.below.get(part) ?? { below: new Map() };
      branch.below.set(part, next);
      branch = next;
    }
    branch.value = value;
  }
  return objectOf(root, fields, types);
}

/** Parts of a name; the documents need three. */
const DEEPEST = 16;

function objectOf({ below }: Branch, fields: readonly Field[], types: Types): JsonObject {
  const typeOf = new Map(fields.map(({ name, type }) => [name, type]));
  return Object.fromEntries([...below].map(([name, branch]) => [name, branchOf(branch, typeOf.get(name), types)]));
}

function branchOf(branch: Branch, type: string | undefined, types: Types): Json {
  const { value, below } = branch;
  if (type === undefined || (value !== undefined && below.size === 0)) return scalarOf(value ?? "", type);
  if (type.endsWith("[]")) {
    const indices = [...below.keys()];
    if (!indices.every((index) => /^\d{1,6}$/.test(index))) return objectOf(branch, [], types);
    const ordered = indices.sort((a, b) => Number(a) - Number(b));
    return ordered.map((index) => branchOf(below.get(index) ?? { below: new Map() }, type.slice(0, -2), types));
  }
  return objectOf(branch, types[type] ?? [], types);
}

function scalarOf(value: string, type: string | undefined): Json {
  if ((type === "int64" || type === "uint64") && /^-?\d{1,17}$/.test(value)) return Number(value);
  if (type === "float64" && /^-?\d{1,17}(\.\d{1,17})?$/.test(value)) return Number(value);
  if (type === "bool" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return value;
}
