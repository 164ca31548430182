import type { Operation } from "../kernel";

/** An operation that wants a place in the plan. */
export interface Task {
  /** Its place in the input; what the planner adds comes behind. Also its index in every table of the planner. */
  readonly index: number;
  readonly operation: Operation;
  /** The address of the declaration that it serves; null for what is added. */
  readonly change: string | null;
  readonly added: { readonly rule: string; readonly says: string } | null;
  /** Takes back what was added for a moment: left out when nothing is left to take back. */
  readonly isCompensation: boolean;
  /** Lower goes first. */
  readonly rank: number;
}
