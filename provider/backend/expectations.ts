import { createHash } from "node:crypto";
import { type Accepted, type Effect, type Organization, rowsOf } from "../kernel";
import { hamtChanges, hamtGet } from "../kernel/hamt";
import { canonicalJson } from "./fingerprint";
import { givenId } from "./given";

/**
 * How to see, by looking at an organization, that a step has happened: what it leaves behind, without secrets and without
 * what depends on the moment. Written to the journal before the step is asked, so that a lost answer can be settled later.
 */
export interface Expectations {
  readonly rows: readonly RowExpectation[];
  readonly items: readonly ItemExpectation[];
}

export interface ItemExpectation {
  readonly cell: string;
  readonly item: string;
  /** `out_of_implicit`: the group held it without ever being written, so it has to be written by now. */
  readonly is: "in" | "out" | "out_of_implicit";
}

export interface RowExpectation {
  readonly cell: string;
  /** The fields that the step changes: a fingerprint of the value, or `+<address>` where it is the id of something new. Null: no such row. */
  readonly fields: Readonly<Record<string, string>> | null;
}

/**
 * @param after what the kernel expects of the step, and `later` what it would expect a moment later: fields in which these two
 * differ depend on the clock and prove nothing
 * @param secrets values that are left out wherever they occur
 * @param sensitive fields of rows whose values are secrets too: those that the step takes the place of, or away
 */
export function expectationsOf(
  before: Organization,
  after: Accepted,
  later: Organization,
  secrets: readonly string[],
  sensitive: ReadonlySet<string> = new Set(),
): Expectations {
  const changes = hamtChanges(before.rows, after.organization.rows);
  const kept = changes.flatMap(([, was, row]) => [was, row].flatMap((each) => valuesOf(each, sensitive)));
  const hidden = [...new Set([...secrets, ...kept])];
  const isSecret = (text: string): boolean => hidden.some((secret) => text.includes(secret));
  const rows = changes.filter(([cell]) => !isSecret(cell));
  return {
    rows: rows.flatMap(([cell, was, row]) => {
      const fields = row === undefined ? null : fieldsOf(cell, row, before, later, isSecret);
      // A row that was there before and changes only with the clock shows nothing.
      return fields !== null && was !== undefined && Object.keys(fields).length === 0 ? [] : [{ cell, fields }];
    }),
    items: itemsOf(before, after.effects).filter(({ cell, item }) => !isSecret(cell) && !isSecret(item)),
  };
}

/** The texts in fields of these names; empty ones are no secret. */
function valuesOf(row: object | undefined, names: ReadonlySet<string>): readonly string[] {
  return Object.entries(row ?? {}).flatMap(([name, value]) =>
    names.has(name) && typeof value === "string" && value !== "" ? [value] : [],
  );
}

function fieldsOf(
  cell: string,
  row: object,
  before: Organization,
  later: Organization,
  isSecret: (text: string) => boolean,
): Readonly<Record<string, string>> {
  const was: Fields = { ...hamtGet(before.rows, cell) };
  const isLater: Fields = { ...hamtGet(later.rows, cell) };
  const expected: Record<string, string> = {};
  for (const [field, value] of Object.entries(row)) {
    const text = canonicalJson(value);
    if (text === canonicalJson(was[field]) || text !== canonicalJson(isLater[field]) || isSecret(text)) continue;
    if (typeof value === "string" && value.startsWith("+")) expected[field] = value;
    // What holds a new id somewhere inside cannot be compared before that id is known.
    else if (!text.includes('"+')) expected[field] = fingerprintOf(text);
  }
  return expected;
}

/** The last word on every item: an operation may take one out and put it back. */
function itemsOf(before: Organization, effects: readonly Effect[]): readonly ItemExpectation[] {
  const last = new Map<string, ItemExpectation>();
  for (const effect of effects) {
    if (effect.kind !== "add") continue;
    const { cell } = effect;
    const item = effect.item.slice(cell.length + 1);
    const implicit = hamtGet(before.groups, cell) === undefined && !last.has(effect.item);
    last.set(effect.item, { cell, item, is: effect.n === 1 ? "in" : implicit ? "out_of_implicit" : "out" });
  }
  return [...last.values()];
}

/**
 * Has it happened? If so, the ids of what is new; otherwise undefined.
 * @param taken rows, as `table/id`, that something else stands for already
 */
export function settle(
  organization: Organization,
  expectations: Expectations,
  taken: ReadonlySet<string>,
): Readonly<Record<string, string>> | undefined {
  if (expectations.rows.length === 0 && expectations.items.length === 0) return undefined;
  const unknowns = expectations.rows.flatMap(({ cell }) => {
    const slash = cell.indexOf("/");
    return cell.startsWith("+", slash + 1) ? [{ table: cell.slice(0, slash), name: cell.slice(slash + 1) }] : [];
  });
  return bind(organization, expectations, taken, unknowns, {});
}

type Fields = Readonly<Record<string, unknown>>;
type Ids = Readonly<Record<string, string>>;

/** Tries every row that nobody stands for yet in the place of each new id, until everything expected is there. */
function bind(
  organization: Organization,
  expectations: Expectations,
  taken: ReadonlySet<string>,
  unknowns: readonly { readonly table: string; readonly name: string }[],
  ids: Ids,
): Ids | undefined {
  const [unknown, ...others] = unknowns;
  if (unknown === undefined) return matches(organization, expectations, ids);
  if (givenId(ids, unknown.name) !== undefined) return bind(organization, expectations, taken, others, ids);
  for (const [id] of rowsOf(organization, { name: unknown.table })) {
    if (taken.has(`${unknown.table}/${id}`)) continue;
    const found = bind(organization, expectations, taken, others, { ...ids, [unknown.name]: id });
    if (found !== undefined) return found;
  }
  return undefined;
}

function matches(organization: Organization, { rows, items }: Expectations, start: Ids): Ids | undefined {
  let ids: Ids = start;
  for (const { cell, fields } of rows) {
    const row = hamtGet(organization.rows, withIdsIn(cell, ids));
    if (fields === null || row === undefined) {
      if (fields !== null || row !== undefined) return undefined;
      continue;
    }
    const is: Fields = { ...row };
    for (const [field, expected] of Object.entries(fields)) {
      const value = is[field];
      if (!expected.startsWith("+")) {
        if (fingerprintOf(canonicalJson(value)) !== expected) return undefined;
      } else if (typeof value !== "string" || (givenId(ids, expected) ?? value) !== value) return undefined;
      else ids = { ...ids, [expected]: value };
    }
  }
  for (const { cell, item, is } of items) {
    const held = hamtGet(organization.groups, withIdsIn(cell, ids));
    const present = held !== undefined && hamtGet(held, withIdsInside(item, ids)) === true;
    if (present !== (is === "in") || (is === "out_of_implicit" && held === undefined)) return undefined;
  }
  return ids;
}

/** A cell with ids in the place of `+<address>`, part by part. */
function withIdsIn(cell: string, ids: Ids): string {
  if (!cell.includes("/+")) return cell;
  const slash = cell.indexOf("/");
  const rest = cell.slice(slash + 1);
  const whole = givenId(ids, rest);
  if (whole !== undefined) return `${cell.slice(0, slash)}/${whole}`;
  return withIdsInside(cell, ids);
}

/** The same for what may be an id, or hold one between slashes. */
function withIdsInside(text: string, ids: Ids): string {
  if (!text.includes("+")) return text;
  return (
    givenId(ids, text) ??
    text
      .split("/")
      .map((part) => givenId(ids, part) ?? part)
      .join("/")
  );
}

function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
