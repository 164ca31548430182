import { sameAnswer } from "./ask";
import {
  type Group,
  itemCell,
  type Organization,
  rowCell,
  rowOf,
  type Table,
  withItem,
  withoutItem,
  withoutRow,
  withRow,
} from "./organization";

/** How a transition writes. Nothing is visible before the whole operation is accepted. */
export interface Write {
  /** Adds a row, or replaces it as a whole. */
  put<Row extends object>(of: Table<Row>, id: string, row: Row): void;
  /** Changes fields of a row that exists (or was put by the same operation). */
  set<Row extends object>(of: Table<Row>, id: string, fields: Partial<Row>): void;
  /** Puts what is for eyes only: as no rule asks for it, it is no effect, and no step waits for it or comes back to it. */
  note<Row extends object>(of: Table<Row>, id: string, row: Row): void;
  drop<Row extends object>(of: Table<Row>, id: string): void;
  join(group: Group, item: string): void;
  leave(group: Group, item: string): void;
  /** Adds a line to the organization's change record. */
  record(entry: ChangeRecord): void;
}

/** A line of the change record (ORG-CHANGE-RECORD-TABS); the time and the actor are those of the operation. */
export interface ChangeRecord {
  readonly list: "invitations" | "creations" | "department_changes" | "finance_changes" | "departments" | "deletions";
  readonly subject: string;
  readonly text: string;
}

/** What an accepted operation did to one cell: gave it a value, or moved a group's size by one. */
export type Effect =
  | { readonly kind: "set"; readonly cell: string }
  | { readonly kind: "add"; readonly cell: string; readonly item: string; readonly n: 1 | -1 };

export interface Written {
  organization: Organization;
  readonly effects: Effect[];
  readonly records: ChangeRecord[];
}

/** @param traced false: effects are not noted */
export function writer(start: Organization, traced = true): { readonly write: Write; readonly written: Written } {
  const written: Written = { organization: start, effects: [], records: [] };
  const put = (of: Table<object>, id: string, row: object): void => {
    if (traced && of.isAside !== true) noteRow(written.effects, of, id, rowOf(written.organization, of, id), row);
    written.organization = withRow(written.organization, of, id, row);
  };
  const write: Write = {
    put,
    note(of, id, row) {
      written.organization = withRow(written.organization, of, id, row);
    },
    set(of, id, fields) {
      const before = rowOf(written.organization, of, id);
      if (before === undefined) throw new Error(`a transition believed that ${rowCell(of, id)} exists`);
      put(of, id, { ...before, ...fields });
    },
    drop(of, id) {
      const before = rowOf(written.organization, of, id);
      if (before === undefined) return;
      if (traced && of.isAside !== true) noteRow(written.effects, of, id, before, undefined);
      written.organization = withoutRow(written.organization, of, id);
    },
    join(group, item) {
      const after = withItem(written.organization, group, item);
      if (after === written.organization) return;
      if (traced) written.effects.push({ kind: "add", cell: group.cell, item: itemCell(group, item), n: 1 });
      written.organization = after;
    },
    leave(group, item) {
      const after = withoutItem(written.organization, group, item);
      if (after === written.organization) return;
      if (traced) written.effects.push({ kind: "add", cell: group.cell, item: itemCell(group, item), n: -1 });
      written.organization = after;
    },
    record(entry) {
      written.records.push(entry);
    },
  };
  return { write, written };
}

/** Existence and every field that changes: questions are about fields, so waking and edges have to be as well. */
function noteRow(effects: Effect[], of: Table<object>, id: string, before: object | undefined, after: object | undefined): void {
  const row = rowCell(of, id);
  if ((before === undefined) !== (after === undefined)) effects.push({ kind: "set", cell: row });
  // Rows are plain records.
  const was = (before ?? NOTHING) as Readonly<Record<string, unknown>>;
  const is = (after ?? NOTHING) as Readonly<Record<string, unknown>>;
  for (const field in was) if (!sameAnswer(was[field], is[field])) effects.push({ kind: "set", cell: `${row}#${field}` });
  for (const field in is) if (!(field in was) && is[field] !== undefined) effects.push({ kind: "set", cell: `${row}#${field}` });
}

const NOTHING = {};
