import type { Kernel, Operation, Organization } from "../kernel";
import type { Guards } from "./guards";
import { rankOf } from "./prefer";
import type { Task } from "./task";

export interface Wanted {
  readonly operation: Operation;
  /** The address of the declaration that it serves. */
  readonly change: string | null;
}

export interface PlanningInput {
  readonly kernel: Kernel;
  readonly start: Organization;
  /** The time of every decision, in milliseconds since 1970. */
  readonly at: number;
  readonly wanted: readonly Wanted[];
  readonly guards: Guards;
  /** Only the order counts, not whether somebody's guards are others afterwards: a small change in a large organization costs little then. */
  readonly orderAlone?: boolean;
}

/** What is to be ordered, and what was learned while trying. Grows from attempt to attempt. */
export interface Workload extends PlanningInput {
  /** Those that take part. */
  tasks(): readonly Task[];
  /** The task that performs an operation, if there is one or was one. */
  find(operation: Operation): Task | undefined;
  add(operation: Operation, added: NonNullable<Task["added"]>, isCompensation?: boolean): Task;
  /** It takes part no more, and cannot be added again. */
  drop(task: Task): void;
  /** Learns that a task should wait for another. False when that was known, or the other way round. */
  learn(task: Task, waitsFor: Task): boolean;
  readonly waits: ReadonlyMap<Task, ReadonlySet<Task>>;
}

export function workloadOf(input: PlanningInput): Workload {
  const { kernel, guards } = input;
  const tasks: Task[] = [];
  const dropped = new Set<Task>();
  const byOperation = new Map<string, Task>();
  const waits = new Map<Task, Set<Task>>();

  const push = (operation: Operation, rest: Pick<Task, "change" | "added" | "isCompensation">): Task => {
    const task = { index: tasks.length, operation, rank: rankOf(kernel, guards, operation), ...rest };
    tasks.push(task);
    byOperation.set(keyOf(operation), task);
    return task;
  };
  for (const { operation, change } of input.wanted) push(operation, { change, added: null, isCompensation: false });

  return {
    ...input,
    tasks: () => (dropped.size === 0 ? tasks : tasks.filter((task) => !dropped.has(task))),
    find: (operation) => byOperation.get(keyOf(operation)),
    add: (operation, added, isCompensation = false) => push(operation, { change: null, added, isCompensation }),
    drop: (task) => dropped.add(task),
    learn(task, waitsFor) {
      if (task === waitsFor || waits.get(waitsFor)?.has(task) === true) return false;
      const known = waits.get(task) ?? new Set();
      if (known.has(waitsFor)) return false;
      waits.set(task, known.add(waitsFor));
      return true;
    },
    waits,
  };
}

/** Equal operations have equal keys, however they are written. */
function keyOf(operation: Operation): string {
  return JSON.stringify(Object.entries(operation).sort(([a], [b]) => (a < b ? -1 : 1)));
}
