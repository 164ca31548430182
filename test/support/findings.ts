import { type Organization, rowOf, rowsOf, type Table } from "../../provider/kernel";
import { hamtEntries } from "../../provider/kernel/hamt";

/** What is wrong with the indexes of an organization, and what it takes to find out. */

export type Kind = { readonly name: string };
/** Items by owner, as they should be. */
export type Expected = Map<string, Set<string>>;

export class Findings {
  readonly problems: string[] = [];
  readonly #groups = new Map<string, ReadonlySet<string>>();

  constructor(readonly organization: Organization) {
    for (const [cell, items] of hamtEntries(organization.groups))
      this.#groups.set(cell, new Set([...hamtEntries(items)].map(([item]) => item)));
  }

  says(problem: string): void {
    this.problems.push(problem);
  }

  mustExist<Row extends object>(of: Table<Row>, id: string, whoSays: string): void {
    if (rowOf(this.organization, of, id) === undefined) this.says(`${whoSays} names ${of.name}/${id}, which does not exist`);
  }

  /** The written groups of a kind, by owner; only those whose owner begins with `prefix`, which is cut off. */
  groups(kind: Kind, prefix = ""): ReadonlyMap<string, ReadonlySet<string>> {
    const start = `${kind.name}/${prefix}`;
    const found = new Map<string, ReadonlySet<string>>();
    for (const [cell, items] of this.#groups) if (cell.startsWith(start)) found.set(cell.slice(start.length), items);
    return found;
  }

  /** The groups of a kind hold exactly what is expected. */
  same(kind: Kind, expected: Expected, prefix = ""): void {
    const actual = this.groups(kind, prefix);
    for (const owner of new Set([...expected.keys(), ...actual.keys()])) {
      const should = [...(expected.get(owner) ?? [])].sort().join(", ");
      const is = [...(actual.get(owner) ?? [])].sort().join(", ");
      if (should !== is) this.says(`group ${kind.name}/${prefix}${owner} holds [${is}] instead of [${should}]`);
    }
  }

  /** An index row for every name, which leads to the row that holds it, and no others. */
  sameNames(of: Table<object>, field: string, expected: ReadonlyMap<string, string>): void {
    const actual = new Map([...rowsOf<Record<string, unknown>>(this.organization, { name: of.name })]);
    for (const key of new Set([...expected.keys(), ...actual.keys()])) {
      const should = expected.get(key);
      const is = actual.get(key)?.[field];
      if (should !== is) this.says(`index ${of.name}/${key} leads to ${String(is)} instead of ${String(should)}`);
    }
  }
}

export function add(expected: Expected, owner: string, item: string): void {
  const items = expected.get(owner) ?? new Set<string>();
  expected.set(owner, items.add(item));
}

/** A group without an owner. */
export function only(items: Iterable<string>): Expected {
  const set = new Set(items);
  return set.size === 0 ? new Map() : new Map([["", set]]);
}

export function keys<Row extends object>(organization: Organization, of: Table<Row>): readonly string[] {
  return [...rowsOf(organization, of)].map(([id]) => id);
}
