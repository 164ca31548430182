import { emptyHamt, type Hamt, hamtDelete, hamtEntries, hamtGet, hamtSet } from "./hamt";

/**
 * What the kernel knows of an organization: rows (records by table and id) and groups (sets of strings, the indexes).
 * Immutable. Only `decide` makes the next one; anybody may read an old one.
 */
export interface Organization {
  readonly rows: Hamt<object>;
  readonly groups: Hamt<Items>;
}

/** The items of a group that differs from its implicit ones. */
type Items = Hamt<true>;

/** A kind of record. `Row` is its shape; rows are addressed by an id. */
export interface Table<Row extends object> {
  readonly name: string;
  /** Carries the type only. */
  readonly row?: Row;
  /** For eyes only: no rule asks for it, so a change of it is no effect of an operation. */
  readonly isAside?: boolean;
}

/**
 * A kind of set. A group that was never written holds its `implicit` items: that is how switching service control on binds
 * FullQcloudAccess to a hundred thousand targets in one write.
 */
export interface GroupKind {
  readonly name: string;
  readonly implicit: readonly string[];
}

/** One set, for example the policies bound to one department. */
export interface Group {
  readonly cell: string;
  readonly implicit: readonly string[];
}

export function table<Row extends object>(name: string): Table<Row> {
  return { name };
}

/** A table for eyes only. */
export function tableAside<Row extends object>(name: string): Table<Row> {
  return { name, isAside: true };
}

export function groupKind(name: string, implicit: readonly string[] = []): GroupKind {
  return { name, implicit };
}

/** The group of `kind` that belongs to `owner` (several parts where one id does not name it). */
export function groupOf(kind: GroupKind, ...owner: readonly (string | number)[]): Group {
  const [only] = owner;
  return { cell: `${kind.name}/${owner.length === 1 ? only : owner.join("/")}`, implicit: kind.implicit };
}

export const emptyOrganization: Organization = { rows: emptyHamt(), groups: emptyHamt() };

export function rowCell<Row extends object>(of: Table<Row>, id: string): string {
  return `${of.name}/${id}`;
}

export function fieldCell<Row extends object>(of: Table<Row>, id: string, field: keyof Row & string): string {
  return `${of.name}/${id}#${field}`;
}

export function itemCell(group: Group, item: string): string {
  return `${group.cell}~${item}`;
}

/** Reading for everybody who looks at an organization without judging an operation: diff, rendering, the wire, tests. */
export function rowOf<Row extends object>(organization: Organization, of: Table<Row>, id: string): Readonly<Row> | undefined {
  // A table's rows are only ever written through `put` with its own type.
  return hamtGet(organization.rows, rowCell(of, id)) as Row | undefined;
}

export function groupSize(organization: Organization, group: Group): number {
  return hamtGet(organization.groups, group.cell)?.size ?? group.implicit.length;
}

export function groupHas(organization: Organization, group: Group, item: string): boolean {
  const items = hamtGet(organization.groups, group.cell);
  return items === undefined ? group.implicit.includes(item) : hamtGet(items, item) === true;
}

/** The items of a group, sorted; at most `limit` of them. */
export function groupItems(organization: Organization, group: Group, limit = Number.POSITIVE_INFINITY): readonly string[] {
  const items = hamtGet(organization.groups, group.cell);
  if (items === undefined) return group.implicit.slice(0, limit);
  const found: string[] = [];
  for (const [item] of hamtEntries(items)) {
    if (found.length >= limit) break;
    found.push(item);
  }
  return found.sort();
}

/** What a group is in one organization and the next as long as nobody changes it; undefined for one that was never written. */
export function groupIdentity(organization: Organization, group: Group): object | undefined {
  return hamtGet(organization.groups, group.cell);
}

/** Every row of a table. Walks all tables: for loading, saving, comparing and tests, never inside a rule. */
export function* rowsOf<Row extends object>(
  organization: Organization,
  of: Table<Row>,
): Generator<readonly [string, Readonly<Row>]> {
  const prefix = `${of.name}/`;
  for (const [cell, row] of hamtEntries(organization.rows)) {
    if (cell.startsWith(prefix)) yield [cell.slice(prefix.length), row as Row];
  }
}

/** Table and id of every row: one walk for those who look at many tables. */
export function* rowIds(organization: Organization): Generator<readonly [table: string, id: string]> {
  for (const [cell] of hamtEntries(organization.rows)) {
    const slash = cell.indexOf("/");
    yield [cell.slice(0, slash), cell.slice(slash + 1)];
  }
}

// The writes below belong to `decide` and to whoever builds an organization from elsewhere (a store, the cloud, a test).

export function withRow<Row extends object>(organization: Organization, of: Table<Row>, id: string, row: Row): Organization {
  return { rows: hamtSet(organization.rows, rowCell(of, id), row), groups: organization.groups };
}

export function withoutRow<Row extends object>(organization: Organization, of: Table<Row>, id: string): Organization {
  return { rows: hamtDelete(organization.rows, rowCell(of, id)), groups: organization.groups };
}

/** The organization itself when the group holds the item already. */
export function withItem(organization: Organization, group: Group, item: string): Organization {
  const before = itemsOf(organization, group);
  const after = hamtSet(before, item, true as const);
  return after === before ? organization : withItems(organization, group, after);
}

/** The organization itself when the group does not hold the item. */
export function withoutItem(organization: Organization, group: Group, item: string): Organization {
  const before = itemsOf(organization, group);
  const after = hamtDelete(before, item);
  return after === before ? organization : withItems(organization, group, after);
}

function itemsOf(organization: Organization, group: Group): Items {
  const items = hamtGet(organization.groups, group.cell);
  if (items !== undefined) return items;
  let implicit: Items = emptyHamt();
  for (const item of group.implicit) implicit = hamtSet(implicit, item, true as const);
  return implicit;
}

function withItems(organization: Organization, group: Group, items: Items): Organization {
  // A group of just its implicit items is the same as one that was never written: equal contents, equal organizations.
  const plain = items.size === group.implicit.length && group.implicit.every((item) => hamtGet(items, item) === true);
  const groups = plain ? hamtDelete(organization.groups, group.cell) : hamtSet(organization.groups, group.cell, items);
  return { rows: organization.rows, groups };
}
