import type { Called, Organization } from "../kernel";
import type { Change } from "./diff";
import type { Match } from "./resolve";

/**
 * What is to go but still holds something that stays, stays as well: a department with a member that is no longer declared and
 * retained, a policy that guards a department nobody declares here. The plan says why; the alternative would be a plan that no
 * order can execute, or one that touches what its author did not mention.
 * @param declared the declarations that stand: what they hold on to is changed with them
 */
export function withoutHeld(
  changes: readonly Change[],
  observed: Organization,
  declared: Iterable<Match>,
  called: Called,
): Change[] {
  const free = new Set<string>();
  for (const { type, existing } of declared) if (existing !== undefined) free.add(cell(type.table, existing.id));
  const going = new Map<string, Change>();
  for (const change of changes) {
    if (change.action === "remove") going.set(cell(change.type.table, change.id), change);
    // Retained, but moved elsewhere: it lets go of where it was.
    else if (change.action === "retain" && change.operations.length > 0) free.add(cell(change.type.table, change.id));
  }
  const kept = new Map<Change, string>();
  const holders = holdersOf(going, observed);
  const queue: { readonly cell: string; readonly says: string }[] = [];
  for (const held of holders.keys())
    if (!going.has(held) && !free.has(held)) queue.push({ cell: held, says: nameOf(called, held) });
  const keep = (holder: Change, says: string): void => {
    if (kept.has(holder)) return;
    kept.set(holder, `${says} stays and depends on it`);
    queue.push({ cell: cell(holder.type.table, holder.id), says: called(holder.type.table, holder.id) });
  };
  for (const [holder, says] of namedByStaying(changes, called)) keep(holder, says);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const holder of holders.get(next.cell) ?? []) keep(holder, next.says);
  }
  return changes.map((change) => {
    const why = kept.get(change);
    return why === undefined ? change : { ...change, action: "retain", operations: [], why };
  });
}

/** Removals of what an object that stays is moved to: the quarantine department of a member that is no longer declared. */
function namedByStaying(changes: readonly Change[], called: Called): readonly (readonly [Change, string])[] {
  const named = new Map<unknown, string>();
  for (const { action, type, id, operations } of changes) {
    if (action !== "retain") continue;
    for (const operation of operations)
      for (const value of Object.values(operation)) if (value !== id) named.set(value, called(type.table, id));
  }
  return changes.flatMap((change): readonly (readonly [Change, string])[] => {
    const says = change.action === "remove" ? named.get(change.id) : undefined;
    return says === undefined ? [] : [[change, says]];
  });
}

/** By held object: the removals that it stands in the way of. */
function holdersOf(going: ReadonlyMap<string, Change>, observed: Organization): ReadonlyMap<string, readonly Change[]> {
  const holders = new Map<string, Change[]>();
  for (const change of going.values()) {
    for (const { table, id } of change.type.heldBy?.(observed, change.id) ?? []) {
      const held = cell(table, id);
      const found = holders.get(held);
      if (found === undefined) holders.set(held, [change]);
      else found.push(change);
    }
  }
  return holders;
}

function cell(table: string, id: string): string {
  return `${table}/${id}`;
}

function nameOf(called: Called, held: string): string {
  const slash = held.indexOf("/");
  return called(held.slice(0, slash), held.slice(slash + 1));
}
