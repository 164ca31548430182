import type { Ask } from "./ask";
import type { Given, Operation } from "./operation";
import type { Organization } from "./organization";
import type { Write } from "./write";

/**
 * In the order of precedence: when several rules refuse an operation, the caller sees the first kind first, and within a kind
 * the order in which the resource types list their rules.
 */
export const precedence = ["presupposition", "permission", "lifecycle", "precondition", "limit", "ordering"] as const;
export type RefusingKind = (typeof precedence)[number];

/** A fact that stands in the way: a row, and what it has to do with the operation. */
export interface Blocker {
  readonly table: string;
  readonly id: string;
  /** Completes "<the row> …": "is still in the department". */
  readonly says: string;
}

export interface Blockers {
  /** At most ten. */
  readonly first: readonly Blocker[];
  readonly count: number;
}

/** Operations that would change the refusing answer. */
export interface Remedy {
  readonly operations: readonly Operation[];
  /**
   * May a planner add them by itself?
   * `with-its-subject`: they undo a relation of an object that the author asked to remove.
   * `for-a-moment`: they are taken back (by `undo`), so the end is as declared.
   * `never`: they would change what the author did not mention; only reported.
   */
  readonly add: "with-its-subject" | "for-a-moment" | "never";
  readonly undo?: readonly Operation[];
}

/**
 * A rule that refuses. One file each, named by its id in kebab case.
 * `holds` answers "may it go on?" and reads only through the asker; `blockers` and `remedy` explain a refusal and may look freely.
 */
export interface Rule<O extends Operation = Operation> {
  /** A rule of the catalogue, or a presupposition such as DEPT-UNKNOWN that every operation brings along. */
  readonly id: string;
  readonly kind: RefusingKind;
  /** The operations it governs. */
  readonly refuses: readonly O["name"][];
  /** What is forbidden or required, in one sentence of the user's words. */
  readonly sentence: string;
  /** What to do about it, in one sentence; absent where nothing is known to help. */
  readonly advice?: string;
  /** The error code of the cloud, per operation where they differ. */
  readonly cloudCode: string | Readonly<Partial<Record<O["name"], string>>>;
  /** The code where it depends on what exactly is wrong; without an answer, `cloudCode`. May look freely: it explains a refusal. */
  preciseCode?(operation: O, given: Given, organization: Organization): string | undefined;
  holds(ask: Ask, operation: O, given: Given): boolean;
  blockers?(organization: Organization, operation: O, given: Given): Blockers;
  remedy?(organization: Organization, operation: O, given: Given): Remedy | undefined;
}

/** A rule that acts: what happens by itself, or holds without being asked for, because of an operation. */
export interface EffectRule<O extends Operation = Operation> {
  readonly id: string;
  readonly kind: "auto_effect" | "default" | "lifecycle" | "computation";
  readonly on: readonly O["name"][];
  readonly sentence: string;
  /** Reads the organization before the operation; writes after the operation's own transition. */
  does(ask: Ask, write: Write, operation: O, given: Given): void;
}

/**
 * A rule that the model itself keeps: nothing could be removed to break it ("a member is in one department": its row has one
 * department). It says what keeps it, so that the catalogue can be complete and honest.
 */
export interface FactRule {
  readonly id: string;
  readonly kind: "default" | "computation" | "lifecycle" | "auto_effect" | "permission" | "limit" | "precondition" | "ordering";
  readonly sentence: string;
  /** What keeps it: a row, another rule, a resource type. */
  readonly keptBy: string;
  /** The rules it follows from, where it does. */
  readonly follows?: readonly string[];
}

/** A sentence of the catalogue that nobody can enforce: a duty, a legal clause. It refuses nothing and does nothing; it is listed with the reason. */
export interface UnenforceableRule {
  readonly id: string;
  readonly sentence: string;
  /** Why no simulator and no planner can hold anybody to it. */
  readonly reason: string;
}

export function unenforceable(of: UnenforceableRule): UnenforceableRule {
  return of;
}

export function fact(of: FactRule): FactRule {
  return of;
}

export function rule<O extends Operation>(of: Rule<O>): Rule<O> {
  return of;
}

export function effect<O extends Operation>(of: EffectRule<O>): EffectRule<O> {
  return of;
}

export const noBlockers: Blockers = { first: [], count: 0 };

/** One blocker per id, the first ten of them. */
export function blockersOf(table: string, ids: readonly string[], count: number, says: string): Blockers {
  return { first: ids.slice(0, 10).map((id) => ({ table, id, says })), count };
}
