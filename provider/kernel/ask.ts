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
  const ask = (question: Question): Answer => {
    const given = answer(organization, question);
    reads.push({ question, answer: given, asked });
    return given;
  };
  return {
    exists: (of, id) => ask({ kind: "exists", cell: rowCell(of, id), table: of.name, id }) === true,
    // The table's type says what the field holds.
    value: (of, id, field) => ask({ kind: "value", cell: fieldCell(of, id, field), table: of.name, id, field }) as never,
    has: (group, item) => ask({ kind: "has", cell: itemCell(group, item), group, item }) === true,
    room: (group, limit) => ask({ kind: "room", cell: group.cell, group, limit }) === true,
    spare: (group, minimum) => ask({ kind: "spare", cell: group.cell, group, minimum }) === true,
    zero: (group) => ask({ kind: "zero", cell: group.cell, group }) === true,
    list: (group) => ask({ kind: "list", cell: group.cell, group }) as readonly string[],
  };
}
