import type { Operation, Organization, Question } from "../kernel";

/**
 * What the planner has to know about policies that guard members, asked of whoever knows: members stand in a tree of places,
 * policies are bound to places and members, and everything bound on the way up guards.
 *
 * A breach is judged by what members may do (`judging`). Where that cannot be decided, policies are compared as names: a level (a
 * place, or the member itself) that is `closed` lets through only what its own policies list; that counts as one more guard, named
 * after the level. A policy that lets everything through is not a guard: it keeps its level from being closed.
 */
export interface Guards {
  /** Does the operation take from what members may do, or give? Judged by effect, not by verb. */
  leaning(operation: Operation): "closes" | "opens" | "neither";
  /** Every place, a place after the one above it (null: the top). */
  places(organization: Organization): Iterable<{ readonly id: string; readonly above: string | null }>;
  /** The members directly at a place. */
  membersAt(organization: Organization, place: string): readonly string[];
  /** Where a member stands; undefined while it does not belong to the organization. */
  placeOf(organization: Organization, member: string): string | undefined;
  /** Policies that there are before and after and that say something else afterwards, by id. */
  rewritten(start: Organization, end: Organization): readonly string[];
  /** What is bound directly to a place or a member. Nothing, and not closed, while policies are switched off. */
  levelOf(organization: Organization, target: string): Level;
  /** The id of the policy behind a name in a level. */
  policyOf(name: string): string;
  /** Whose guards may be others after such effects, which led to `after`. */
  touched(effects: readonly { readonly cell: string }[], after: Organization): Touched;
  readonly questions: GuardQuestions;
  /** Made once per plan: what it may spend is counted. */
  judging(start: Organization, end: Organization): Judging;
}

export interface Level {
  /** Names for the policies and what each says: a policy that says something else has another name. */
  readonly policies: readonly string[];
  readonly closed: boolean;
  /** Everything that is bound, with its text; in the order in which a decision is explained. */
  readonly bound: readonly { readonly policy: string; readonly text: string }[];
  /** The same for levels that say the same; empty for a level that lets everything through. */
  readonly says: string;
}

/** The levels that guard somebody: the member itself, its place, and every place above. */
export type Levels = readonly { readonly target: string; readonly level: Level }[];

/** Decides by what members may do. */
export interface Judging {
  /** Members that policies tell apart by their ids have other kinds. */
  kindOf(member: string): string;
  /** May the member do, now, what it may neither before nor after? Null: it does not belong to the organization then. */
  opening(member: string, before: Levels | null, now: Levels, after: Levels | null): Verdict;
  /** May the member not do, now, what it may before and after? */
  outage(member: string, before: Levels, now: Levels, after: Levels): Verdict;
}

/** Proved; or an example of a call; or it cannot be decided. */
export type Verdict =
  | { readonly answer: "no" }
  | { readonly answer: "yes"; readonly example: Example }
  | { readonly answer: "unknown" };

/** A call that is decided otherwise than before and after. */
export interface Example {
  readonly action: string;
  readonly resource: string;
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /**
   * What denies it: before or after for an opening, meanwhile for an outage. No policy: nothing on that level allows the call.
   * The statement from 0.
   */
  readonly by: { readonly target: string; readonly policy: string | null; readonly statement: number | null } | null;
}

export interface Touched {
  /** Policies were switched on or off. */
  readonly everything: boolean;
  /** Places and members to which something was bound, from which something was unbound, or whose policies say something else. */
  readonly targets: readonly string[];
  /** Members that joined, left or moved. */
  readonly members: readonly string[];
}

/** Questions about guards, for those who wait for an answer. A binding is asked for as `organization` keeps it; policies by name. */
export interface GuardQuestions {
  place(member: string): Question;
  policy(policy: string): Question;
  /** What the policy says. */
  text(policy: string): Question;
  bound(organization: Organization, target: string, policy: string): Question;
  closed(organization: Organization, target: string): Question;
  switchedOn(): Question;
}

/** The `asked` of reads that the guard-rails made, and the rule of a wait that comes from them. */
export const guardRail = "guard-rail";

/** A time during which members are less guarded, or more restricted, than before and after the plan. */
export interface GuardBreach {
  /** `opening`: somebody may do what is forbidden before and after; `outage`: somebody cannot do what is allowed before and after. */
  readonly kind: "opening" | "outage";
  /** Opening: the policies that are missing. Outage: the policies that are in the way. */
  readonly policies: readonly string[];
  /** Opening: levels that let everything through. Outage: levels that let through only a part of their lists. */
  readonly levels: readonly string[];
  /** At most ten members, and how many there are. */
  readonly members: { readonly first: readonly string[]; readonly count: number };
  /** Where it was judged by access: a call of the first of them, at the time when it began. */
  readonly example?: Example;
  /** The step after which it holds, and the step that ends it (indices into the steps). */
  readonly from: number;
  readonly to: number;
  /** `joining`: the member has to exist before policies can be bound to it. `no-order`: every order that was found has such a time. */
  readonly because: "joining" | "no-order";
}
