import type { Organization } from "../kernel";
import { emptyHamt, type Hamt, hamtChanges, hamtDelete, hamtEntries, hamtGet, hamtSet } from "../kernel/hamt";

/** What leads from one organization to another, as plain JSON: what a store writes, and what other processes replay. */
export interface OrganizationChanges {
  readonly rows: readonly RowChange[];
  readonly groups: readonly GroupChange[];
}

export interface RowChange {
  readonly cell: string;
  /** Null when the row is gone. */
  readonly row: object | null;
}

export interface GroupChange {
  readonly cell: string;
  /**
   * What the group is afterwards. A group with implicit items that was emptied (`empty`) is something else than one that was
   * never written (`unwritten`).
   */
  readonly now: "unwritten" | "empty" | "held";
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** What differs between two organizations. Costs as much as the operations in between, not as the organization. */
export function changesBetween(before: Organization, after: Organization): OrganizationChanges {
  return {
    rows: hamtChanges(before.rows, after.rows).map(([cell, , row]) => ({ cell, row: row ?? null })),
    groups: hamtChanges(before.groups, after.groups).map(([cell, was, is]) => groupChange(cell, was, is)),
  };
}

function groupChange(cell: string, was: Hamt<true> | undefined, is: Hamt<true> | undefined): GroupChange {
  const joined: string[] = [];
  const left: string[] = [];
  for (const [item, , present] of hamtChanges(was ?? emptyHamt<true>(), is ?? emptyHamt<true>())) {
    (present === true ? joined : left).push(item);
  }
  const now = is === undefined ? "unwritten" : is.size === 0 ? "empty" : "held";
  return { cell, now, joined, left };
}

export function withChanges(organization: Organization, changes: OrganizationChanges): Organization {
  let { rows, groups } = organization;
  for (const { cell, row } of changes.rows) rows = row === null ? hamtDelete(rows, cell) : hamtSet(rows, cell, row);
  for (const { cell, now, joined, left } of changes.groups) {
    let items = hamtGet(groups, cell) ?? emptyHamt<true>();
    for (const item of left) items = hamtDelete(items, item);
    for (const item of joined) items = hamtSet(items, item, true as const);
    groups = now === "unwritten" ? hamtDelete(groups, cell) : hamtSet(groups, cell, items);
  }
  return { rows, groups };
}

/** Everything of an organization, as changes to an empty one. */
export function contentsOf(organization: Organization): OrganizationChanges {
  const rows: RowChange[] = [];
  for (const [cell, row] of hamtEntries(organization.rows)) rows.push({ cell, row });
  const groups: GroupChange[] = [];
  for (const [cell, items] of hamtEntries(organization.groups)) groups.push(groupChange(cell, undefined, items));
  return { rows, groups };
}
