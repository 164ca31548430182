import { groupItems, groupOf, type Organization } from "../kernel";
import { allMembers } from "../resources/organization/rows";
import type { AccessRequest, Target } from "../resources/service-control-policy/evaluation";
import { type Alike, add, classKeys, isBelow, placeIn } from "./groups";
import { type PathContents, pathReader, statementsOf } from "./paths";
import { evaluatePlainly } from "./plain";
import { type MoreThanBefore, mayMoreThanAny, mayMoreThanBefore, type SearchLimits } from "./symbolic/search";

/**
 * Who may do more, and who less, in one organization than in another: what a reviewer of a plan has to know of policies.
 * `opening` and `outage` are the two definitions of guard-rail safety, exact; `guards.ts` brings them to the planner.
 */

/** A request that is decided otherwise, and what denied it, before or after. */
export interface AccessExample {
  readonly request: AccessRequest;
  /** The level that denies, with its statement; no policy where nothing matched on that level. */
  readonly denied: {
    readonly target: Target;
    readonly policy: string | null;
    readonly statement: number | null;
    /** It is the member's own level. */
    readonly isOwn: boolean;
    /** Of a group: the level is on the way of all its members; of others it is another one. */
    readonly isCommon: boolean;
  } | null;
}

export type AccessVerdict =
  /** Proved. */
  | { readonly answer: "no" }
  | { readonly answer: "yes"; readonly examples: readonly AccessExample[] }
  | { readonly answer: "unknown"; readonly why: string };

export type AccessDiff =
  | { readonly kind: "unchanged" }
  | { readonly kind: "joins" | "leaves" | "no member" }
  /** `gains`: may it do what it may not before? `loses`: the other way round. */
  | { readonly kind: "compared"; readonly gains: AccessVerdict; readonly loses: AccessVerdict };

/** Members whose access changes alike. */
export interface AccessChange {
  readonly gains: AccessVerdict;
  readonly loses: AccessVerdict;
  /** The first ten, by id, and how many. */
  readonly members: { readonly first: readonly string[]; readonly count: number };
}

export interface AccessChanges {
  /** Largest group first. */
  readonly changes: readonly AccessChange[];
  /** Members who may do exactly what they may before: proved. */
  readonly unchanged: number;
  readonly joining: number;
  readonly leaving: number;
}

/** Compares what a member may do; `unchanged` only when it is proved. */
export function accessDiff(before: Organization, after: Organization, member: string, limits: SearchLimits = {}): AccessDiff {
  const [was, is] = [pathReader(before).contentsOf(member), pathReader(after).contentsOf(member)];
  if (was === undefined) return { kind: is === undefined ? "no member" : "joins" };
  if (is === undefined) return { kind: "leaves" };
  return compared(before, after, member, was, is, limits);
}

/**
 * Compares what all members may do. Members for whom the same documents stand on every level, before and after, are looked at
 * once: one per department, and the members that have policies of their own or that a document names.
 */
export function accessChanges(
  before: Organization,
  after: Organization,
  limits: SearchLimits = { witnesses: 3, purse: { cases: 300_000 } },
): AccessChanges {
  const [was, is] = [pathReader(before), pathReader(after)];
  const classes = new Map<string, Alike>();
  const key = classKeys();
  let [unchanged, joining, leaving] = [0, 0, 0];
  const olds = groupItems(before, groupOf(allMembers));
  for (const member of olds) {
    const [from, to] = [was.contentsOf(member), is.contentsOf(member)];
    if (to === undefined) leaving++;
    else if (from === undefined || key.same(from, to)) unchanged++;
    else add(classes, key.of(member, from, to), member, [placeIn(before, member), placeIn(after, member)]);
  }
  for (const member of groupItems(after, groupOf(allMembers))) if (was.contentsOf(member) === undefined) joining++;

  const found = new Map<string, Alike & { readonly change: AccessChange }>();
  for (const { first, count, from, to } of classes.values()) {
    const [member = ""] = first;
    const diff = accessDiff(before, after, member, limits);
    if (diff.kind !== "compared") {
      unchanged += count;
      continue;
    }
    const alike = JSON.stringify([causeOf(diff.gains), causeOf(diff.loses)]);
    const change = { ...diff, members: { first: [], count: 0 } };
    const group = found.get(alike) ?? { change, first: [], count: 0, from: new Set(), to: new Set() };
    found.set(alike, group);
    group.count += count;
    group.first.push(...first);
    for (const place of from) group.from.add(place);
    for (const place of to) group.to.add(place);
  }
  const changes = [...found.values()].map(
    ({ change: { gains, loses }, first, count, from, to }): AccessChange => ({
      gains: ofAll(gains, count, from, before),
      loses: ofAll(loses, count, to, after),
      members: { first: first.sort().slice(0, 10), count },
    }),
  );
  return { changes: changes.sort((a, b) => b.members.count - a.members.count), unchanged, joining, leaving };
}

/** Paths as contents, which are nothing but texts; null while the account is no member: it may do nothing then. */
export interface Passage {
  readonly before: PathContents | null;
  readonly now: PathContents;
  readonly after: PathContents | null;
}

/** May the member do, now, what it may neither before nor after? */
export function opening(account: string, { before, now, after }: Passage, limits: SearchLimits = {}): MoreThanBefore {
  const sides = [before, after].filter((side) => side !== null).map(statementsOf);
  const is = statementsOf(now);
  const known = sides.filter((side) => side !== undefined);
  if (is === undefined || known.length < sides.length) return unreadable;
  return mayMoreThanAny(known, is, account, limits);
}

/** May the member not do, now, what it may before and after? What two paths both allow is what their levels together allow. */
export function outage(account: string, { before, now, after }: Passage, limits: SearchLimits = {}): MoreThanBefore {
  // Who joins or leaves has no access to lose.
  if (before === null || after === null) return { answer: "no" };
  const [was, is, will] = [statementsOf(before), statementsOf(now), statementsOf(after)];
  if (was === undefined || is === undefined || will === undefined) return unreadable;
  return mayMoreThanBefore(is, [...was, ...will], account, limits);
}

const unreadable = { answer: "unknown", why: "a policy on the way cannot be read" } as const;

function compared(
  before: Organization,
  after: Organization,
  member: string,
  was: PathContents,
  is: PathContents,
  limits: SearchLimits,
): AccessDiff {
  if (JSON.stringify(was) === JSON.stringify(is)) return { kind: "unchanged" };
  const [old, young] = [statementsOf(was), statementsOf(is)];
  if (old === undefined || young === undefined) return { kind: "compared", gains: unreadable, loses: unreadable };
  const gains = verdict(mayMoreThanBefore(old, young, member, limits), before);
  const loses = verdict(mayMoreThanBefore(young, old, member, limits), after);
  return gains.answer === "no" && loses.answer === "no" ? { kind: "unchanged" } : { kind: "compared", gains, loses };
}

/** @param denying the organization in which the witnesses are denied */
function verdict(more: MoreThanBefore, denying: Organization): AccessVerdict {
  if (more.answer !== "yes") return more;
  const examples = more.witnesses.map((request): AccessExample => {
    const last = evaluatePlainly(denying, request).levels.at(-1);
    if (last === undefined) return { request, denied: null };
    const { target, by } = last;
    return {
      request,
      denied: {
        target,
        policy: by?.policy ?? null,
        statement: by?.statement ?? null,
        isOwn: target.type === "member",
        isCommon: true,
      },
    };
  });
  return { answer: "yes", examples };
}

/** What makes changes alike for people: the same calls, because of the same policies. */
function causeOf(of: AccessVerdict): unknown {
  if (of.answer !== "yes") return of;
  return of.examples.map(({ request: { principal, resource, ...request }, denied }) => [
    request,
    resource.replace(principal.account, ""),
    denied?.policy,
    denied?.isOwn,
  ]);
}

/** Is the level that denies an example on the way of all of them? */
function ofAll(of: AccessVerdict, count: number, places: ReadonlySet<string>, organization: Organization): AccessVerdict {
  if (of.answer !== "yes") return of;
  const isCommon = (isOwn: boolean, { id }: Target): boolean =>
    isOwn ? count === 1 : [...places].every((place) => isBelow(organization, place, id));
  return {
    answer: "yes",
    examples: of.examples.map(({ request, denied }) => ({
      request,
      denied: denied && { ...denied, isCommon: isCommon(denied.isOwn, denied.target) },
    })),
  };
}
