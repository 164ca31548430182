import type { Kernel, Operation } from "../kernel";
import type { Guards } from "./guards";

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

/**
 * Close early, open late; reversible before irreversible. That a leaving member keeps its guards although its leaving is
 * irreversible is not a matter of rank: the guard-rails hold back the step that would take them.
 */
export function rankOf(kernel: Kernel, guards: Guards, operation: Operation): number {
  const leaning = guards.leaning(operation);
  if (leaning === "closes") return CLOSES;
  if (kernel.operations.get(operation.name)?.reversible === false) return 3;
  return leaning === "opens" ? 2 : 1;
}

export const CLOSES = 0;

/** Rank, then the position in the input: the same input gives the same order. */
export function comesBefore(a: Task, b: Task): boolean {
  return a.rank !== b.rank ? a.rank < b.rank : a.index < b.index;
}
