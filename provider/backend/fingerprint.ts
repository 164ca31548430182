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
  if (Array.isArray(value)) return value.every(isSimple) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(",")}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const { sorted, ordinary } = shapeOf(record);
  // What holds no records needs its keys in order and nothing else, which the runtime writes several times as fast.
  if (ordinary && isFlat(record)) {
    const ordered: Record<string, unknown> = {};
    for (const { key } of sorted) ordered[key] = record[key];
    return JSON.stringify(ordered);
  }
  const fields: string[] = [];
  for (const { key, quoted } of sorted) {
    const field = record[key];
    if (field !== undefined)
      fields.push(typeof field === "object" ? `${quoted}${canonicalJson(field)}` : quoted + JSON.stringify(field));
  }
  return `{${fields.join(",")}}`;
}

function isFlat(record: Readonly<Record<string, unknown>>): boolean {
  for (const key in record) {
    const field = record[key];
    if (!isSimple(field) && !(Array.isArray(field) && field.every(isSimple))) return false;
  }
  return true;
}

function isSimple(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

interface Key {
  readonly key: string;
  /** As it stands before its value. */
  readonly quoted: string;
}

interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly Key[];
  /** No key means anything to an object itself: numbers would come first, `__proto__` would be lost. */
  readonly ordinary: boolean;
}

/** Rows of a table have the same keys in the same order nearly always: they are sorted and quoted once. */
let last: Shape = { keys: [], sorted: [], ordinary: true };
const shapes = new Map<string, Shape>();

function shapeOf(record: object): Shape {
  const keys = Object.keys(record);
  if (sameKeys(keys, last.keys)) return last;
  const name = JSON.stringify(keys);
  const shape = shapes.get(name) ?? newShape(keys);
  // Records whose keys are data (tags) must not fill the memory.
  if (shapes.size < 1000) shapes.set(name, shape);
  last = shape;
  return shape;
}

function newShape(keys: readonly string[]): Shape {
  return {
    keys,
    sorted: [...keys].sort().map((key) => ({ key, quoted: `${JSON.stringify(key)}:` })),
    ordinary: keys.every((key) => key !== "__proto__" && !/^\d/.test(key)),
  };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
