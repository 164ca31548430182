import {
  fieldCell,
  type Group,
  groupHas,
  groupItems,
  groupSize,
  itemCell,
  type Organization,
  rowCell,
  rowOf,
  type Table,
} from "./organization";

/**
 * The only way a rule or a transition reads. Each call is a question whose answer is remembered: refusals, waking, parallel
 * edges and the reasons in a plan all come from this one trace, so a read past the asker makes plans wrong without any error.
 * Ask for what the rule means ("is there room?"), not for the number behind it: fewer answers change.
 */
export interface Ask {
  /** Is there such a row? */
  exists<Row extends object>(of: Table<Row>, id: string): boolean;
  /** One field of a row; undefined when there is no such row. */
  value<Row extends object, Field extends keyof Row & string>(
    of: Table<Row>,
    id: string,
    field: Field,
  ): Readonly<Row>[Field] | undefined;
  /** Is the item in the group? */
  has(group: Group, item: string): boolean;
  /** Does the group hold fewer than `limit` items? */
  room(group: Group, limit: number): boolean;
  /** Does the group hold more than `minimum` items? */
  spare(group: Group, minimum: number): boolean;
  /** Is the group empty? */
  zero(group: Group): boolean;
  /** All items of the group, sorted. The answer changes with every item: ask it only where the items themselves matter. */
  list(group: Group): readonly string[];
}

/** A question that was asked, with what is needed to ask it again of another organization. */
export type Question =
  | { readonly kind: "exists"; readonly cell: string; readonly table: string; readonly id: string }
  | { readonly kind: "value"; readonly cell: string; readonly table: string; readonly id: string; readonly field: string }
  | { readonly kind: "has"; readonly cell: string; readonly group: Group; readonly item: string }
  | { readonly kind: "room"; readonly cell: string; readonly group: Group; readonly limit: number }
  | { readonly kind: "spare"; readonly cell: string; readonly group: Group; readonly minimum: number }
  | { readonly kind: "zero"; readonly cell: string; readonly group: Group }
  | { readonly kind: "list"; readonly cell: string; readonly group: Group };

/** Comparable with `sameAnswer`; plain JSON. */
export type Answer = unknown;

export interface Read {
  readonly question: Question;
  readonly answer: Answer;
  /** The rule that asked (its id), or the operation whose transition did (its name). */
  readonly asked: string;
}

/** The answer that `organization` gives to a question asked earlier, perhaps of another organization. */
export function answer(organization: Organization, question: Question): Answer {
  switch (question.kind) {
    case "exists":
      return rowOf(organization, { name: question.table }, question.id) !== undefined;
    case "value": {
      const row = rowOf<Record<string, unknown>>(organization, { name: question.table }, question.id);
      return row?.[question.field];
    }
    case "has":
      return groupHas(organization, question.group, question.item);
    case "room":
      return groupSize(organization, question.group) < question.limit;
    case "spare":
      return groupSize(organization, question.group) > question.minimum;
    case "zero":
      return groupSize(organization, question.group) === 0;
    case "list":
      return groupItems(organization, question.group);
  }
}

export function sameAnswer(a: Answer, b: Answer): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An asker over `organization` that appends every question that `asked` poses, and its answer, to `reads`. */
export function asker(organization: Organization, reads: Read[], asked: string): Ask {
  const asking = askingOf(organization, reads);
  asking.asked = asked;
  return asking.ask;
}

/** One asker for all who have a say in one decision, one after the other. */
export interface Asking {
  readonly ask: Ask;
  /** Who asks from now on: a rule (its id) or an operation (its name). */
  asked: string;
}

/** @param reads where every question and its answer is noted; undefined: nobody will want to know */
export function askingOf(organization: Organization, reads: Read[] | undefined): Asking {
  const rowAt = rowsIn(organization);
  const note = (question: Question, answer: Answer): void => {
    reads?.push({ question, answer, asked: asking.asked });
  };
  const ask: Ask = {
    exists(of, id) {
      const answer = rowAt(of.name, id) !== undefined;
      if (reads !== undefined) note({ kind: "exists", cell: rowCell(of, id), table: of.name, id }, answer);
      return answer;
    },
    value(of, id, field) {
      const row = rowAt(of.name, id) as Readonly<Record<string, unknown>> | undefined;
      const answer = row?.[field];
      if (reads !== undefined) note({ kind: "value", cell: fieldCell(of, id, field), table: of.name, id, field }, answer);
      // The table's type says what the field holds.
      return answer as never;
    },
    has(group, item) {
      const answer = groupHas(organization, group, item);
      if (reads !== undefined) note({ kind: "has", cell: itemCell(group, item), group, item }, answer);
      return answer;
    },
    room(group, limit) {
      const answer = groupSize(organization, group) < limit;
      if (reads !== undefined) note({ kind: "room", cell: group.cell, group, limit }, answer);
      return answer;
    },
    spare(group, minimum) {
      const answer = groupSize(organization, group) > minimum;
      if (reads !== undefined) note({ kind: "spare", cell: group.cell, group, minimum }, answer);
      return answer;
    },
    zero(group) {
      const answer = groupSize(organization, group) === 0;
      if (reads !== undefined) note({ kind: "zero", cell: group.cell, group }, answer);
      return answer;
    },
    list(group) {
      const answer = groupItems(organization, group);
      if (reads !== undefined) note({ kind: "list", cell: group.cell, group }, answer);
      return answer;
    },
  };
  const asking: Asking = { ask, asked: "" };
  return asking;
}

/** Rows of one organization. Those who decide ask for the same few again and again, so these are kept at hand. */
function rowsIn(organization: Organization): (table: string, id: string) => object | undefined {
  const tables: string[] = [];
  const ids: string[] = [];
  const rows: (object | undefined)[] = [];
  return (table, id) => {
    for (let at = 0; at < tables.length; at++) if (ids[at] === id && tables[at] === table) return rows[at];
    const row = rowOf(organization, { name: table }, id);
    if (tables.length === AT_HAND) return row;
    tables.push(table);
    ids.push(id);
    rows.push(row);
    return row;
  };
}

/** More are as slow to search as the organization. */
const AT_HAND = 12;
