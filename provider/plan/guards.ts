import type { Operation, Organization, Question } from "../kernel";

/**
 * What the planner has to know about policies that guard members, asked of whoever knows. The planner compares policies as opaque
 * names: members stand in a tree of places, policies are bound to places and members, and everything bound on the way up guards.
 *
 * A level (a place, or the member itself) that is `closed` lets through only what its own policies list; that counts as one more
 * guard, named after the level. A policy that lets everything through is not a guard: it keeps its level from being closed.
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
  /** Policies that there are before and after and that say something else afterwards. */
  rewritten(start: Organization, end: Organization): readonly string[];
  /** What is bound directly to a place or a member. Nothing, and not closed, while policies are switched off. */
  levelOf(organization: Organization, target: string): Level;
  /** Whose guards may be others after such effects. */
  touched(effects: readonly { readonly cell: string }[]): Touched;
  readonly questions: GuardQuestions;
}

export interface Level {
  readonly policies: readonly string[];
  readonly closed: boolean;
}

export interface Touched {
  /** Policies were switched on or off. */
  readonly everything: boolean;
  /** Places and members to which something was bound, or from which something was unbound. */
  readonly targets: readonly string[];
  /** Members that joined, left or moved. */
  readonly members: readonly string[];
}

/** Questions about guards, for those who wait for an answer. A binding is asked for as `organization` keeps it. */
export interface GuardQuestions {
  place(member: string): Question;
  policy(policy: string): Question;
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
  /** The step after which it holds, and the step that ends it (indices into the steps). */
  readonly from: number;
  readonly to: number;
  /** `joining`: the member has to exist before policies can be bound to it. `no-order`: every order that was found has such a time. */
  readonly because: "joining" | "no-order";
}
