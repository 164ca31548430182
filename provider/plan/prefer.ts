import type { Kernel, Operation } from "../kernel";
import type { Guards } from "./guards";
import type { Task } from "./task";

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
