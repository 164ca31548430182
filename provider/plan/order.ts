import type { Organization, Refusal } from "../kernel";
import { hamtChanges } from "../kernel/hamt";
import { additionsOf } from "./additions";
import { isCheaper } from "./breaches";
import { curesOf } from "./cures";
import type { GuardBreach } from "./guards";
import { judgeOf } from "./judge";
import type { Budget } from "./knot";
import { knotsOf } from "./knots";
import { type Settled, settle } from "./repair";
import type { Task } from "./task";
import { unitsOf } from "./units";
import { type Walked, walk } from "./walk";
import { type Watched, watchOf } from "./watch";
import { type PlanningInput, type Wanted, type Workload, workloadOf } from "./workload";

export type { PlanningInput, Wanted } from "./workload";

export type Ordering =
  | {
      readonly kind: "ordered";
      readonly steps: readonly Sequenced[];
      readonly end: Organization;
      readonly breaches: readonly GuardBreach[];
      /** Something that guards somebody changes, or somebody comes to other guards. */
      readonly isGuarding: boolean;
    }
  /** No order was found: the steps that could be taken, and what is left over. */
  | { readonly kind: "stuck"; readonly steps: readonly Sequenced[]; readonly leftovers: readonly Leftover[] };

/** An operation at its place in the plan. Indices are those of the steps, from 0. */
export interface Sequenced extends Wanted {
  /** The rule that demanded it, and why that is what the author asked for; null for what the author asked for himself. */
  readonly added: { readonly rule: string; readonly says: string } | null;
  /** Which rules hold it at its place, behind which steps. */
  readonly heldBy: readonly { readonly rule: string; readonly after: readonly number[] }[];
  /** Steps that must be done before it starts; everything else may run at once. */
  readonly waitsFor: readonly number[];
  /** It was added to take back what was added for a moment. */
  readonly takesBack: boolean;
}

export interface Leftover extends Wanted {
  readonly refusals: readonly Refusal[];
  /** Other leftovers whose operation would change a refusing answer. */
  readonly waitsFor: readonly number[];
}

/**
 * Brings operations into an order that every rule accepts, adding the steps that they clearly ask for, and among those orders
 * one that keeps members guarded: first any order, which shows where the plan ends; then one that the guard-rails accept; then,
 * where they had to be overruled, an exact search around those places.
 * Deterministic: the same input gives the same order.
 */
export function order(input: PlanningInput): Ordering {
  const workload = workloadOf(input);
  const additions = additionsOf(workload);
  const plain = settle({ workload, additions });
  if (!plain.isComplete) return stuck(workload, plain);

  const { guards, start } = input;
  if (input.orderAlone === true && isBesidesGuards(input, plain))
    return ordered(plain, walk(workload, plain.order, undefined), false);
  const judging = guards.judging(start, plain.end);
  const units = unitsOf(guards, start, plain.end, judging.kindOf);
  if (units === undefined) return ordered(plain, walk(workload, plain.order, undefined), false);
  const judge = judgeOf(judging, units);
  const watched: Watched = { guards, units, judge, start, end: plain.end, boundAt: plain.boundAt };
  const watch = () => watchOf(watched);
  const guarded = settle({ workload, additions, watch });
  let settled = guarded.isComplete ? guarded : plain;
  let walked = walk(workload, settled.order, watched);
  const budget = { ...BUDGET };
  for (const largest of knotSizes(workload.tasks().length)) {
    if (walked.cost.openings + walked.cost.outages === 0) break;
    const knots = knotsOf(workload.tasks(), settled, walked, largest);
    if (knots.length === 0) continue;
    const untied = settle({ workload, additions, watch, knots, budget });
    const rewalked = untied.isComplete ? walk(workload, untied.order, watched) : walked;
    if (!isCheaper(rewalked.cost, walked.cost)) continue;
    settled = untied;
    walked = rewalked;
  }
  return ordered(settled, walked, true);
}

/**
 * Nothing is bound or unbound but what goes with a member that leaves, and no policy says something else: then nobody's guards differ from
 * those before and after at any time. Found in the changes alone, for a small change in a large organization.
 */
function isBesidesGuards({ guards, start }: PlanningInput, { order: tasks, end }: Settled): boolean {
  if (tasks.some(({ operation }) => guards.leaning(operation) !== "neither")) return false;
  const { everything, targets } = guards.touched(
    hamtChanges(start.groups, end.groups).map(([cell]) => ({ cell })),
    end,
  );
  const isLeaving = (target: string): boolean =>
    guards.placeOf(start, target) !== undefined && guards.placeOf(end, target) === undefined;
  return !everything && targets.every(isLeaving) && guards.rewritten(start, end).length === 0;
}

/** What one plan may spend on exact search: about a second. Counted, so that the same input gives the same plan. */
const BUDGET: Readonly<Budget> = { nodes: 6_000, looks: 1_000_000 };

/** Large knots see more, small ones leave more to the preference; a plan that is dear to attempt is tried once. */
function knotSizes(tasks: number): readonly number[] {
  return tasks <= 500 ? [12, 6, 9] : [10];
}

function ordered({ order: tasks, end }: Settled, walked: Walked, isGuarding: boolean): Ordering {
  return { kind: "ordered", steps: sequenced(tasks, walked), end, breaches: walked.breaches, isGuarding };
}

function sequenced(tasks: readonly Task[], walked: Walked): readonly Sequenced[] {
  return tasks.map(({ operation, change, added, isCompensation }, step): Sequenced => {
    const { waitsFor, heldBy } = walked.graph.edges[step] ?? { waitsFor: [], heldBy: [] };
    return { operation, change, added, heldBy, waitsFor, takesBack: isCompensation };
  });
}

function stuck(workload: Workload, { order: tasks, leftovers, end }: Settled): Ordering {
  const left = leftovers.filter((task) => !task.isCompensation);
  const places = new Map(left.map((task, index) => [task, index]));
  const cures = curesOf(workload.kernel, end, workload.at, left);
  return {
    kind: "stuck",
    steps: sequenced(tasks, walk(workload, tasks, undefined)),
    leftovers: left.map((task): Leftover => {
      const refusals = cures.refusals(task);
      const others = new Set(refusals.flatMap((refusal) => cures.of(task, refusal)));
      const waitsFor = [...others].flatMap((other) => places.get(other) ?? []).sort((a, b) => a - b);
      return { operation: task.operation, change: task.change, refusals, waitsFor };
    }),
  };
}
