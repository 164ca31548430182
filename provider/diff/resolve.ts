import type { Declaration, Desired } from "../desired/declaration";
import { addressOf } from "../desired/declaration";
import type { Organization } from "../kernel";
import type { Owned, Owners } from "../ledger/ledger";
import { isReference, noteOf, type Reference } from "../resources/attributes";
import type { Resolved, ResourceType } from "../resources/resource-type";

/** A declaration next to the object it means. */
export interface Match {
  readonly declaration: Declaration;
  readonly type: ResourceType;
  /** What stands for it in the plan: the id of the existing object, or `+<address>` for one that is made. */
  readonly id: string;
  readonly after: Resolved;
  /** The existing object and what it is like. */
  readonly existing?: { readonly id: string; readonly before: Resolved; readonly foundBy: "ledger" | "adoption" };
  /** Attributes in which the two differ. */
  readonly differing: readonly string[];
  /** The existing object cannot be changed into what is declared: another one takes its place. */
  readonly replaced: boolean;
}

export interface Matching {
  readonly observed: Organization;
  readonly desired: Desired;
  readonly types: ReadonlyMap<string, ResourceType>;
  readonly owners: Owners;
  readonly caller: string;
}

/**
 * Finds for every declaration the object it means; no object is meant by two. Declarations refer to each other, so this follows references
 * first and remembers what it found; who asks in a circle sees the object as not existing yet, which is what a circle of new objects is.
 */
export function matchAll(matching: Matching): ReadonlyMap<string, Match> {
  const matches = new Map<string, Match>();
  const claims = claimsOf(matching);
  const open = new Set<string>();
  const idOf = (address: string): string => {
    const match = matches.get(address);
    if (match !== undefined) return match.id;
    if (open.has(address)) return matching.owners.get(address)?.id ?? newId(address);
    const declaration = matching.desired.declarations.get(address);
    if (declaration === undefined) throw new Error(`a reference to ${address} passed validation, but nothing declares it`);
    open.add(address);
    const found = matchOne(matching, declaration, claims, idOf);
    open.delete(address);
    matches.set(address, found);
    return found.id;
  };
  const { declarations } = matching.desired;
  // Who names an object comes before those who merely bear its name.
  for (const [address, { adopt }] of declarations) if (adopt !== undefined) idOf(address);
  for (const address of declarations.keys()) idOf(address);
  return matches;
}

/** Which declaration stands for an object, by `type/id`: those that the ledger knows to begin with. */
type Claims = Map<string, string>;

function claimsOf({ desired, owners }: Matching): Claims {
  const claims: Claims = new Map();
  for (const [address, { type, id }] of owners) if (desired.declarations.has(address)) claims.set(`${type}/${id}`, address);
  return claims;
}

/** The id of an object that does not exist yet. */
export function newId(address: string): string {
  return `+${address}`;
}

/** The address under which the ledger keeps an object that another one has taken the place of, until it is gone. */
export function replacedAddress(address: string): string {
  return `${address}~replaced`;
}

function matchOne(matching: Matching, declaration: Declaration, claims: Claims, idOf: (address: string) => string): Match {
  const type = matching.types.get(declaration.type);
  if (type === undefined) throw new Error(`the declaration ${declaration.address} has a type that nobody defines`);
  const owned = matching.owners.get(declaration.address);
  const written = resolve(type, declaration, idOf);
  const after = type.complete?.(written, matching.observed, matching.caller) ?? written;
  const existing = existingOf(matching, type, declaration, owned, after, claims);
  const foreseen = type.foreseenId?.(after, matching.observed) ?? newId(declaration.address);
  if (existing === undefined) return { declaration, type, id: foreseen, after, differing: [], replaced: false };
  const differing = differences(type, existing.before, after);
  const replaced = differing.some((attribute) => replaces(type, attribute));
  return { declaration, type, id: replaced ? foreseen : existing.id, after, existing, differing, replaced };
}

function existingOf(
  { observed }: Matching,
  type: ResourceType,
  declaration: Declaration,
  owned: Owned | undefined,
  after: Resolved,
  claims: Claims,
): Match["existing"] {
  if (owned !== undefined && owned.type === type.name) {
    const before = type.read(observed, owned.id);
    if (before !== undefined) return { id: owned.id, before, foundBy: "ledger" };
  }
  // What was taken over under another name has its declared one by now: that finds it when the ledger is lost.
  for (const adopt of declaration.adopt === undefined ? [undefined] : [declaration.adopt, undefined]) {
    const id = type.find(observed, after, adopt);
    const before = id === undefined ? undefined : type.read(observed, id);
    if (id === undefined || before === undefined) continue;
    const claim = claims.get(`${type.name}/${id}`) ?? declaration.address;
    if (claim !== declaration.address) continue;
    claims.set(`${type.name}/${id}`, declaration.address);
    return { id, before, foundBy: "adoption" };
  }
  return undefined;
}

/** Attribute values with references replaced by ids, defaults filled in and sets sorted. */
export function resolve(type: ResourceType, declaration: Declaration, idOf: (address: string) => string): Resolved {
  const resolved: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(type.attributes)) {
    const note = noteOf(schema);
    const value = declaration.attributes[name] ?? note.default ?? emptyOf(note.kind);
    resolved[name] = Array.isArray(value) ? [...new Set(value.map((item) => plain(item, idOf)))].sort() : plain(value, idOf);
  }
  return resolved;
}

export function differences(type: ResourceType, before: Resolved, after: Resolved): readonly string[] {
  return Object.keys(type.attributes).filter((name) => {
    if (before[name] === after[name]) return false;
    const same = type.same?.(name, before[name], after[name]);
    return same === undefined ? canonical(before[name]) !== canonical(after[name]) : !same;
  });
}

function replaces(type: ResourceType, attribute: string): boolean {
  const schema = type.attributes[attribute];
  return schema !== undefined && noteOf(schema).replaces === true;
}

function emptyOf(kind: string): unknown {
  if (kind === "texts" || kind === "references") return [];
  return kind === "tags" ? {} : null;
}

function plain(value: unknown, idOf: (address: string) => string): unknown {
  return isReference(value) ? idOfReference(value, idOf) : value;
}

function idOfReference(reference: Reference, idOf: (address: string) => string): string {
  return reference.to === "account" ? reference.account : idOf(addressOf(reference.type, reference.key));
}

/** JSON with sorted keys: what two values say, whatever the order in which their keys were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
