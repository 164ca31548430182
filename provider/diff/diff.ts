import type { Observation } from "../backend/backend";
import type { Desired } from "../desired/declaration";
import { type Operation, type Organization, rowIds } from "../kernel";
import type { Owned, Owners } from "../ledger/ledger";
import { calledIn, type Names } from "../resources/called";
import type { Resolved, ResourceType, Situation } from "../resources/resource-type";
import { type Match, matchAll, replacedAddress } from "./resolve";
import { withoutHeld } from "./staying";

/** The difference between what is declared and what exists, for one declaration, and the operations that would remove it. */
export interface Change {
  /** Of the declaration; for one that is gone, of the declaration that was. */
  readonly address: string;
  readonly type: ResourceType;
  readonly action: "create" | "update" | "replace" | "remove" | "adopt" | "retain";
  /** Known by this id in the operations. */
  readonly id: string;
  readonly before: Resolved | undefined;
  readonly after: Resolved | undefined;
  readonly differing: readonly string[];
  /** In no particular order: the planner finds one. */
  readonly operations: readonly Operation[];
  readonly why?: string;
}

export interface Diff {
  /** By address; declarations without a change are not in it. */
  readonly changes: readonly Change[];
  /** Every declaration that stands, with what the ledger is to remember of it. */
  readonly standing: ReadonlyMap<string, Owned>;
  /** What differs and cannot be changed any more, by the address of the declaration that says otherwise. */
  readonly unchangeable: readonly { readonly address: string; readonly code: string; readonly says: string }[];
  /** Declarations that are to take over an object that does not exist, or that another declaration stands for. */
  readonly unfound: readonly string[];
  /** Objects that exist, and that neither the file nor the ledger knows, per type. */
  readonly unmanaged: readonly { readonly type: ResourceType; readonly ids: readonly string[] }[];
}

export interface Compared {
  readonly desired: Desired;
  readonly observation: Observation;
  readonly owners: Owners;
  readonly types: readonly ResourceType[];
  readonly names?: Names;
  /** Everything declared is to go, each as its own deletion policy says. */
  readonly destroy?: boolean;
}

/** Only real differences are changes: order in sets, formatting of documents and defaults written or left out are none. */
export function diff({ desired, observation, owners, types, names = {}, destroy = false }: Compared): Diff {
  const observed = observation.organization;
  const byName = new Map(types.map((type) => [type.name, type]));
  const matches = matchAll({ observed, desired, types: byName, owners, caller: observation.caller });
  const organization = [...matches.values()].find((match) => match.type.single === true)?.after;
  const situation: Situation = { observed, remembered: {}, caller: observation.caller, organization };

  const changes: Change[] = [];
  const standing = new Map<string, Owned>();
  for (const match of matches.values()) {
    const remembered = match.type.remember?.(match.after) ?? {};
    if (destroy) {
      if (match.existing !== undefined)
        changes.push(removal(match.declaration.address, match.type, match.existing, { ...situation, remembered }));
      continue;
    }
    standing.set(match.declaration.address, { type: match.type.name, id: match.id, remembered });
    changes.push(...changesOf(match, { ...situation, remembered: owners.get(match.declaration.address)?.remembered ?? {} }));
  }
  const kept = claimed(matches, destroy);
  for (const [address, owned] of owners) {
    if (matches.has(address)) continue;
    const type = byName.get(owned.type);
    const before = type?.read(observed, owned.id);
    if (type === undefined || before === undefined || kept.has(`${owned.type}/${owned.id}`)) continue;
    changes.push(removal(address, type, { id: owned.id, before }, { ...situation, remembered: owned.remembered }));
  }
  const settled = withoutHeld(changes, observed, destroy ? [] : matches.values(), calledIn(observed, types, names));
  // What only waits for others to go is not forgotten: the next plan tries again.
  for (const [index, { address, type, id, action }] of settled.entries()) {
    if (action !== "retain" || changes[index]?.action !== "remove") continue;
    standing.set(address, owners.get(address) ?? { type: type.name, id, remembered: {} });
  }
  settled.sort((a, b) => (a.address < b.address ? -1 : 1));
  const unchangeable = destroy ? [] : [...matches.values()].flatMap(unchangeableIn);
  const unfound = destroy ? [] : [...matches.values()].flatMap((match) => unfoundIn(match, owners));
  return {
    changes: settled,
    standing,
    unchangeable,
    unfound,
    unmanaged: destroy ? [] : unmanagedIn(observed, types, matches, owners),
  };
}

/** Once it was found, what becomes of it is as of every other object: when it is gone it is made again. */
function unfoundIn({ declaration: { address, adopt }, existing }: Match, owners: Owners): readonly string[] {
  return adopt === undefined || existing !== undefined || owners.has(address) ? [] : [address];
}

function unchangeableIn({ declaration, type, existing, after }: Match): Diff["unchangeable"] {
  if (existing === undefined) return [];
  const found = type.unchangeable?.(existing.before, after) ?? [];
  return found.map((remark) => ({ address: declaration.address, ...remark }));
}

function changesOf(match: Match, situation: Situation): readonly Change[] {
  const { declaration, type, id, after, existing, differing } = match;
  const address = declaration.address;
  if (existing === undefined) {
    return [
      {
        address,
        type,
        action: "create",
        id,
        before: undefined,
        after,
        differing: [],
        operations: type.create(id, after, situation),
      },
    ];
  }
  if (match.replaced) {
    const create: Change = {
      address,
      type,
      action: "replace",
      id,
      before: existing.before,
      after,
      differing,
      operations: type.create(id, after, situation),
    };
    const old = removal(replacedAddress(address), type, existing, {
      ...situation,
      remembered: { ...type.remember?.(after), replaced: true },
    });
    return [create, old];
  }
  if (differing.length > 0) {
    const operations = type.update(id, existing.before, after, situation);
    return [
      {
        address,
        type,
        action: "update",
        id,
        before: existing.before,
        after,
        differing,
        operations,
        ...foundBy(existing.foundBy),
      },
    ];
  }
  if (existing.foundBy === "ledger") return [];
  return [
    { address, type, action: "adopt", id, before: existing.before, after, differing: [], operations: [], ...foundBy("adoption") },
  ];
}

function foundBy(how: "ledger" | "adoption"): { readonly why?: string } {
  return how === "adoption" ? { why: "it exists already and is taken over" } : {};
}

function removal(
  address: string,
  type: ResourceType,
  existing: { readonly id: string; readonly before: Resolved },
  situation: Situation,
): Change {
  const gone = type.remove(existing.id, existing.before, situation);
  return {
    address,
    type,
    action: gone.kind === "removed" ? "remove" : "retain",
    id: existing.id,
    before: existing.before,
    after: undefined,
    differing: [],
    operations: gone.operations,
    ...(gone.kind === "retained" ? { why: gone.why } : {}),
  };
}

/** Objects that a declaration stands for: one that moved to another address keeps its object, the old address lets go of it. */
function claimed(matches: ReadonlyMap<string, Match>, destroy: boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { type, existing, replaced } of matches.values()) {
    if (existing !== undefined && (destroy || !replaced)) ids.add(`${type.name}/${existing.id}`);
  }
  return ids;
}

function unmanagedIn(
  observed: Organization,
  types: readonly ResourceType[],
  matches: ReadonlyMap<string, Match>,
  owners: Owners,
): Diff["unmanaged"] {
  const known = new Map<string, Set<string>>();
  const note = (type: string, id: string): void => {
    const ids = known.get(type) ?? new Set<string>();
    known.set(type, ids.add(id));
  };
  for (const match of matches.values()) if (match.existing !== undefined) note(match.type.name, match.existing.id);
  for (const owned of owners.values()) note(owned.type, owned.id);
  const found = new Map(types.filter(({ single }) => single !== true).map((type) => [type.table, { type, ids: [] as string[] }]));
  for (const [table, id] of rowIds(observed)) {
    const of = found.get(table);
    if (of === undefined || known.get(of.type.name)?.has(id) === true || of.type.builtIn?.includes(id) === true) continue;
    // A row may stand for something that nobody has made yet: an entity without an admin.
    if (of.type.read(observed, id) !== undefined) of.ids.push(id);
  }
  return [...found.values()].filter(({ ids }) => ids.length > 0).map(({ type, ids }) => ({ type, ids: ids.sort() }));
}
