import { givenId } from "../backend/given";
import type { Operation } from "../kernel";

export type Ids = Readonly<Record<string, string>>;

/** Texts that people write: a title may look like `+x` without meaning an id. */
const WORDS = new Set(["name", "title", "description", "content", "confirm", "email", "mobile", "tags"]);

/** The operation with real ids in the place of the `+<address>` that are known by now. */
export function withKnownIds(operation: Operation, ids: Ids): Operation {
  let changed = false;
  const fields = Object.entries(operation).map(([name, value]) => {
    const known = WORDS.has(name) ? value : replaced(value, ids);
    if (known !== value) changed = true;
    return [name, known] as const;
  });
  // Names and kinds of values are kept, so it stays the operation it was.
  return changed ? (Object.fromEntries(fields) as Operation) : operation;
}

/** The real id of an object; undefined as long as a part of it is not known. Some ids join others: `<service>/<member>`. */
export function knownId(id: string, ids: Ids): string | undefined {
  const whole = givenId(ids, id);
  if (whole !== undefined) return whole;
  const parts = id.split("/").map((part) => givenId(ids, part) ?? part);
  return parts.some((part) => part.startsWith("+")) ? undefined : parts.join("/");
}

/** What the ledger remembers, with real ids where they are known. */
export function rememberedWith(remembered: Readonly<Record<string, unknown>>, ids: Ids): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(remembered).map(([name, value]) => [name, replaced(value, ids)]));
}

function replaced(value: unknown, ids: Ids): unknown {
  if (typeof value === "string") return value.startsWith("+") ? (givenId(ids, value) ?? value) : value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map((item: unknown) => replaced(item, ids));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inner, replaced(inner, ids)] as const);
  return entries.some(([, before, after]) => before !== after)
    ? Object.fromEntries(entries.map(([name, , after]) => [name, after]))
    : value;
}
