import type { Observation, Outcome } from "../backend/backend";
import type { Operation, Refusal } from "../kernel";

/** What a call of a host is after. It lasts until nothing is left to do. */
export interface Errand {
  /** For `+` ids and to tell errands apart: `department.1`. */
  readonly key: string;
  /**
   * Operations that are left to do, in any order; asked again on every look, so that it does not matter who did the others.
   * @param done says of an operation whether it was done for this errand
   */
  left(observation: Observation, ids: Ids, done: Done): readonly Operation[];
  /** It is begun only when all of it has a place: what leads up to a removal that cannot happen would be left behind. */
  readonly asAWhole?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
}

export type Ids = Readonly<Record<string, string>>;

/** The operations that were done for an errand. */
export interface Done {
  readonly any: boolean;
  has(operation: Operation): boolean;
}

/** How an errand ended, and how things are by then. */
export interface Ended {
  readonly observation: Observation;
  readonly ids: Ids;
  readonly failure?: Failure;
}

export type Failure =
  | Blocked
  /** The backend refused what the rules accept. */
  | { readonly kind: "refused"; readonly operation: Operation; readonly outcome: Extract<Outcome, { kind: "refused" }> }
  | { readonly kind: "pending" | "unknown"; readonly operation: Operation; readonly says: string }
  /** The organization cannot be looked at any more. */
  | { readonly kind: "unseen"; readonly error: unknown }
  | { readonly kind: "aborted" }
  | { readonly kind: "late" };

/** Rules stand in the way, and nobody has removed what blocks for so many milliseconds. */
export interface Blocked {
  readonly kind: "blocked";
  readonly operation: Operation;
  readonly refusals: readonly Refusal[];
  readonly waited: number;
  /** Errands that waited at the same time, itself included. */
  readonly waiting: number;
}
