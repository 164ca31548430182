import { decideQuickly, type Kernel, type Organization } from "../kernel";
import { type Cost, isCheaper } from "./breaches";
import type { Touched } from "./guards";
import { heapOf } from "./heap";
import { comesBefore } from "./prefer";
import type { Task } from "./task";
import type { Unit } from "./units";
import type { Watch } from "./watch";

/** How much exact search a plan may still spend. Counted, not timed: the same input gives the same plan. */
export interface Budget {
  /** Sets of steps to look at. */
  nodes: number;
  /** Members or classes to look at. */
  looks: number;
}

export interface Knot {
  readonly kernel: Kernel;
  readonly at: number;
  readonly organization: Organization;
  readonly tasks: readonly Task[];
  readonly watch: Watch | undefined;
  readonly budget: Budget;
}

/** A set of tasks that are done, in the cheapest order. What is done decides what is; how it came about only what it cost. */
interface Node {
  readonly done: bigint;
  readonly count: number;
  readonly organization: Organization;
  /** What differs from where the knot begins. */
  readonly touched: Touched;
  readonly broken: ReadonlyMap<Unit, Cost>;
  readonly cost: Cost;
  readonly last: Task | undefined;
  readonly from: Node | undefined;
  readonly number: number;
}

/**
 * The order of all tasks with the fewest members in a breach, openings before outages, by looking at sets of steps, the cheapest
 * first. Undefined when there is no order, or none was found within the budget.
 */
export function bestOrder({ kernel, at, organization, tasks, watch, budget }: Knot): readonly Task[] | undefined {
  const candidates = [...tasks].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  const open = heapOf<Node>(isBetter);
  const closed = new Set<bigint>();
  const cheapest = new Map<bigint, Cost>();
  let made = 0;
  open.push({
    done: 0n,
    count: 0,
    organization,
    touched: nothingTouched,
    broken: new Map(),
    cost: { openings: 0, outages: 0 },
    last: undefined,
    from: undefined,
    number: made++,
  });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (closed.has(node.done)) continue;
    closed.add(node.done);
    if (node.count === candidates.length) return orderOf(node);
    if (budget.nodes-- <= 0 || budget.looks <= 0) return undefined;
    for (const [index, task] of candidates.entries()) {
      const bit = 1n << BigInt(index);
      const done = node.done | bit;
      if (done === node.done || closed.has(done)) continue;
      const decision = decideQuickly(kernel, node.organization, task.operation, at);
      if (decision.kind === "refused") continue;
      const { touched, broken } = after(node, decision, watch, budget);
      const cost = plus(node.cost, broken);
      const known = cheapest.get(done);
      if (known !== undefined && !isCheaper(cost, known)) continue;
      cheapest.set(done, cost);
      open.push({
        done,
        count: node.count + 1,
        organization: decision.organization,
        touched,
        broken,
        cost,
        last: task,
        from: node,
        number: made++,
      });
    }
  }
  return undefined;
}

function after(
  before: Node,
  { organization, effects }: { readonly organization: Organization; readonly effects: Parameters<Watch["touched"]>[0] },
  watch: Watch | undefined,
  budget: Budget,
): Pick<Node, "touched" | "broken"> {
  const step = watch?.touched(effects, organization) ?? nothingTouched;
  if (watch === undefined || (!step.everything && step.targets.length === 0 && step.members.length === 0)) return before;
  const touched = together(before.touched, step);
  const reader = watch.reader(organization, touched);
  const broken = new Map(before.broken);
  for (const unit of watch.concerned(step)) {
    budget.looks--;
    const levels = watch.levels(unit, reader);
    const openings = levels !== undefined && watch.opening(unit, levels) > 0 ? unit.weight : 0;
    const outages = levels !== undefined && watch.outage(unit, levels) > 0 ? unit.weight : 0;
    if (openings + outages === 0) broken.delete(unit);
    else broken.set(unit, { openings, outages });
  }
  return { touched, broken };
}

const nothingTouched: Touched = { everything: false, targets: [], members: [] };

function together(a: Touched, b: Touched): Touched {
  return {
    everything: a.everything || b.everything,
    targets: [...new Set([...a.targets, ...b.targets])],
    members: [...new Set([...a.members, ...b.members])],
  };
}

function plus(cost: Cost, broken: ReadonlyMap<Unit, Cost>): Cost {
  let { openings, outages } = cost;
  for (const one of broken.values()) {
    openings += one.openings;
    outages += one.outages;
  }
  return { openings, outages };
}

function isBetter(a: Node, b: Node): boolean {
  if (a.cost.openings !== b.cost.openings) return a.cost.openings < b.cost.openings;
  if (a.cost.outages !== b.cost.outages) return a.cost.outages < b.cost.outages;
  if (a.count !== b.count) return a.count > b.count;
  return a.number < b.number;
}

function orderOf(node: Node): readonly Task[] {
  const order: Task[] = [];
  for (let at: Node | undefined = node; at?.last !== undefined; at = at.from) order.push(at.last);
  return order.reverse();
}
