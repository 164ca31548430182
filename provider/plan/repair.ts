import { decide, decideQuickly, type Organization } from "../kernel";
import { type Additions, additionsOf } from "./additions";
import type { Budget } from "./knot";
import { type Attempted, sequence } from "./sequence";
import type { Task } from "./task";
import type { Watch } from "./watch";
import type { Workload } from "./workload";

/** Attempts that end before they give up, each linear. */
const RESTARTS = 20;
/** Attempts that may add steps. A circle within a circle takes one more each. */
const ADDITIONS = 200;
/** Sets of steps that the search through a dead end may look at. */
const SEARCHED = 500;
/** Operations that are searched exactly: all orders of so many can be looked at within `SEARCHED`. */
const SEARCHABLE = 9;

export interface Settled extends Attempted {
  readonly isComplete: boolean;
}

export interface Settling {
  readonly workload: Workload;
  readonly additions?: Additions;
  readonly knots?: readonly (readonly Task[])[];
  readonly budget?: Budget;
  /** A fresh one for each attempt. */
  watch?(): Watch;
}

/**
 * Attempts until one is complete. A dead end comes from something that was accepted too early and took away an answer that is
 * never given back, or from a step that is missing: so steps are added, waits are learned, and in the end a small search decides.
 */
export function settle({ workload, additions = additionsOf(workload), knots = [], budget, watch }: Settling): Settled {
  let search: readonly (readonly Task[])[] = [];
  let restarts = 0;
  let rounds = 0;
  let best: Attempted | undefined;
  for (;;) {
    const { kernel, start, at, waits } = workload;
    const attempted = sequence({
      kernel,
      start,
      at,
      waits,
      tasks: workload.tasks(),
      knots: [...knots, ...search],
      budget: search.length > 0 || budget === undefined ? { nodes: SEARCHED, looks: Number.POSITIVE_INFINITY } : budget,
      onDry: (leftovers, organization) => rounds++ < ADDITIONS && additions.collect(leftovers, organization),
      ...(watch === undefined ? {} : { watch: watch() }),
    });
    if (attempted.interrupted) continue;
    const leftovers = attempted.leftovers.filter((task) => !task.isCompensation);
    if (leftovers.length === 0) {
      if (additions.dropLasting(attempted.order)) continue;
      return { ...attempted, isComplete: true };
    }
    if (best === undefined || attempted.order.length > best.order.length) best = attempted;
    if (restarts++ < RESTARTS && learnFrom(workload, attempted, leftovers)) continue;
    if (search.length === 0 && knots.length === 0) {
      search = [searchedOf(workload, attempted, leftovers)];
      continue;
    }
    return { ...best, isComplete: false };
  }
}

/** For each operation that is left: the step that last wrote what refuses it should have waited. */
function learnFrom(workload: Workload, attempted: Attempted, leftovers: readonly Task[]): boolean {
  const refusing = refusingCells(workload, attempted.end, leftovers);
  const last = new Map<string, Task>();
  const wanted = new Set([...refusing.values()].flat(2));
  eachWrite(workload, attempted.order, (task, cell) => {
    if (wanted.has(cell)) last.set(cell, task);
  });
  let isNews = false;
  for (const [task, refusals] of refusing) {
    for (const cells of refusals) {
      let latest: Task | undefined;
      for (const cell of cells) {
        const writer = last.get(cell);
        if (writer !== undefined && (latest === undefined || place(attempted, writer) > place(attempted, latest)))
          latest = writer;
      }
      if (latest !== undefined && workload.learn(latest, task)) isNews = true;
    }
  }
  return isNews;
}

const places = new WeakMap<Attempted, ReadonlyMap<Task, number>>();

function place(attempted: Attempted, task: Task): number {
  const known = places.get(attempted) ?? new Map(attempted.order.map((one, index) => [one, index]));
  places.set(attempted, known);
  return known.get(task) ?? -1;
}

/** The leftovers and what they hang together with: writers of what refuses them, at most as many as can be searched. */
function searchedOf(workload: Workload, attempted: Attempted, leftovers: readonly Task[]): readonly Task[] {
  const all = workload.tasks().filter((task) => !task.isCompensation);
  if (all.length <= SEARCHABLE) return all;
  const found = new Set(leftovers.slice(0, SEARCHABLE));
  const cells = new Set([...refusingCells(workload, attempted.end, leftovers.slice(0, SEARCHABLE)).values()].flat(2));
  const writers: Task[] = [];
  eachWrite(workload, attempted.order, (task, cell) => {
    if (cells.has(cell) && !task.isCompensation) writers.push(task);
  });
  for (const writer of writers.reverse()) if (found.size < SEARCHABLE) found.add(writer);
  return [...found];
}

/** Per leftover and refusal, the cells of the questions that refused it. */
function refusingCells(
  { kernel, at }: Workload,
  organization: Organization,
  leftovers: readonly Task[],
): ReadonlyMap<Task, readonly (readonly string[])[]> {
  return new Map(
    leftovers.map((task) => {
      const decision = decide(kernel, organization, task.operation, at);
      const refusals = decision.kind === "refused" ? decision.refusals : [];
      return [task, refusals.map(({ reads }) => reads.map(({ question }) => question.cell))];
    }),
  );
}

function eachWrite({ kernel, start, at }: Workload, order: readonly Task[], note: (task: Task, cell: string) => void): void {
  let organization = start;
  for (const task of order) {
    const decision = decideQuickly(kernel, organization, task.operation, at);
    if (decision.kind === "refused") throw new Error(`an ordered operation is refused: ${task.operation.name}`);
    organization = decision.organization;
    for (const effect of decision.effects) {
      note(task, effect.cell);
      if (effect.kind === "add") note(task, effect.item);
    }
  }
}
