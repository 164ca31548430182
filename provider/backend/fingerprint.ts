import { createHash } from "node:crypto";
import type { Organization } from "../kernel";
import { hamtEntries } from "../kernel/hamt";

/** What an organization looked like, small enough to keep in a plan. Equal contents give equal fingerprints, however they came about. */
export interface Fingerprints {
  /** Of everything: 64 hexadecimal digits. */
  readonly digest: string;
  /**
   * Per object that users know, as `table/id`, sorted: its row and the groups that name it (what is in a department, what is
   * bound to a member). What belongs to no such object (accounts, indexes) is summed up as `OTHER`.
   */
  readonly objects: Readonly<Record<string, string>>;
}

/** The key of everything that belongs to no object of a resource type. */
export const OTHER = "*";

// An apply looks at what was planned a moment ago: as long as nobody changed it, it is the very same object.
const latest = new WeakMap<Organization, { readonly tables: string; readonly fingerprints: Fingerprints }>();

/** @param tables those of the resource types: their rows are the objects that users know */
export function fingerprints(organization: Organization, tables: readonly string[]): Fingerprints {
  const found = latest.get(organization);
  if (found?.tables === tables.join()) return found.fingerprints;
  const made = fingerprintsOf(organization, tables);
  latest.set(organization, { tables: tables.join(), fingerprints: made });
  return made;
}

function fingerprintsOf(organization: Organization, tables: readonly string[]): Fingerprints {
  const known = new Set(tables);
  const whole = new Summer();
  const other = new Summer();
  const texts = new Map<string, string>();
  const objectsOfId = new Map<string, string[]>();

  for (const [cell, row] of hamtEntries(organization.rows)) {
    const text = `${cell} ${canonicalJson(row)}\n`;
    whole.add(text);
    const slash = cell.indexOf("/");
    if (!known.has(cell.slice(0, slash))) {
      other.add(text);
      continue;
    }
    texts.set(cell, text);
    const id = cell.slice(slash + 1);
    const sameId = objectsOfId.get(id);
    if (sameId === undefined) objectsOfId.set(id, [cell]);
    else sameId.push(cell);
  }
  for (const [cell, items] of hamtEntries(organization.groups)) {
    const held: string[] = [];
    for (const [item] of hamtEntries(items)) held.push(item);
    const text = `${cell} ${JSON.stringify(held)}\n`;
    whole.add(text);
    const owners = ownersOf(cell, objectsOfId);
    if (owners.length === 0) other.add(text);
    for (const owner of owners) texts.set(owner, (texts.get(owner) ?? "") + text);
  }
  const objects: Record<string, string> = {};
  for (const cell of [...texts.keys()].sort()) objects[cell] = short(texts.get(cell) ?? "");
  objects[OTHER] = other.digest().slice(0, 16);
  return { digest: whole.digest(), objects };
}

/** The objects that a group such as `service-control-policies-on/1/<target>` belongs to: those that a part of its cell names. */
function ownersOf(cell: string, objectsOfId: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const start = cell.indexOf("/") + 1;
  // An id may itself hold a slash, so the whole rest is tried as well.
  const whole = objectsOfId.get(cell.slice(start));
  if (whole !== undefined) return whole;
  for (const part of cell.slice(start).split("/")) found.push(...(objectsOfId.get(part) ?? []));
  return [...new Set(found)];
}

function short(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 16);
}

/** A digest of many small texts: they are handed over in large pieces, because each hand-over costs more than hashing. */
class Summer {
  readonly #hash = createHash("sha256");
  #waiting: string[] = [];

  add(text: string): void {
    this.#waiting.push(text);
    if (this.#waiting.length >= 1000) this.#flush();
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest("hex");
  }

  #flush(): void {
    this.#hash.update(this.#waiting.join(""));
    this.#waiting = [];
  }
}

/** JSON with sorted keys, without fields that are undefined. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields: string[] = [];
  const record = value as Readonly<Record<string, unknown>>;
  for (const { key, quoted } of sortedKeys(record)) {
    const field = record[key];
    if (field !== undefined)
      fields.push(typeof field === "object" ? `${quoted}${canonicalJson(field)}` : quoted + JSON.stringify(field));
  }
  return `{${fields.join(",")}}`;
}

interface Key {
  readonly key: string;
  /** As it stands before its value. */
  readonly quoted: string;
}

/** Rows of a table have the same keys in the same order nearly always: they are sorted and quoted once. */
let last: { readonly keys: readonly string[]; readonly sorted: readonly Key[] } = { keys: [], sorted: [] };
const shapes = new Map<string, typeof last>();

function sortedKeys(record: object): readonly Key[] {
  const keys = Object.keys(record);
  if (sameKeys(keys, last.keys)) return last.sorted;
  const name = JSON.stringify(keys);
  const shape = shapes.get(name) ?? { keys, sorted: [...keys].sort().map((key) => ({ key, quoted: `${JSON.stringify(key)}:` })) };
  // Records whose keys are data (tags) must not fill the memory.
  if (shapes.size < 1000) shapes.set(name, shape);
  last = shape;
  return shape.sorted;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
