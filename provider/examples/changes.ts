import type { Called, Organization } from "../kernel";
import { hamtEntries } from "../kernel/hamt";

/** What is different between two organizations, one line per record and per group, in the user's words as far as there are any. */
export function changesBetween(before: Organization, after: Organization, then: Called, now: Called): readonly string[] {
  return [...rowChanges(before, after, then, now), ...groupChanges(before, after)];
}

function* rowChanges(before: Organization, after: Organization, then: Called, now: Called): Generator<string> {
  const [old, current] = [rowsByCell(before), rowsByCell(after)];
  for (const cell of [...new Set([...old.keys(), ...current.keys()])].sort()) {
    const [was, is] = [old.get(cell), current.get(cell)];
    const slash = cell.indexOf("/");
    const [table, id] = [cell.slice(0, slash), cell.slice(slash + 1)];
    if (was === undefined && is !== undefined) yield `${now(table, id)} appears: ${fieldsOf(is)}`;
    else if (was !== undefined && is === undefined) yield `${then(table, id)} is gone`;
    else if (was !== undefined && is !== undefined) {
      const changed = Object.keys({ ...was, ...is }).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
      if (changed.length > 0)
        yield `${now(table, id)}: ${changed.map((field) => `${field} ${shown(was[field])} → ${shown(is[field])}`).join(", ")}`;
    }
  }
}

function* groupChanges(before: Organization, after: Organization): Generator<string> {
  const [old, current] = [itemsByCell(before), itemsByCell(after)];
  for (const cell of [...new Set([...old.keys(), ...current.keys()])].sort()) {
    const [was, is] = [old.get(cell) ?? [], current.get(cell) ?? []];
    const joined = is.filter((item) => !was.includes(item));
    const left = was.filter((item) => !is.includes(item));
    if (joined.length + left.length === 0) continue;
    yield `${named(cell)}: ${[...joined.map((item) => `+\`${item}\``), ...left.map((item) => `-\`${item}\``)].join(" ")}`;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function rowsByCell(organization: Organization): ReadonlyMap<string, Fields> {
  // Rows are plain records.
  return new Map([...hamtEntries(organization.rows)].map(([cell, row]) => [cell, row as Fields]));
}

function itemsByCell(organization: Organization): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...hamtEntries(organization.groups)].map(([cell, items]) => [cell, [...hamtEntries(items)].map(([item]) => item).sort()]),
  );
}

function named(cell: string): string {
  const [kind = cell, ...owner] = cell.split("/");
  const of = owner.join("/");
  return of === "" ? kind.replaceAll("-", " ") : `${kind.replaceAll("-", " ")} \`${of}\``;
}

function fieldsOf(row: Fields): string {
  return Object.entries(row)
    .filter(([, value]) => value !== "" && value !== null)
    .map(([field, value]) => `${field} ${shown(value)}`)
    .join(", ");
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" && value > 1_000_000_000_000) return new Date(value).toISOString();
  return typeof value === "string" ? `\`${value}\`` : JSON.stringify(value);
}
