import { decideQuickly, type Effect, type Kernel, type Organization } from "../kernel";
import { heapOf } from "./heap";
import { type Budget, bestOrder } from "./knot";
import { parking } from "./parking";
import { CLOSES, comesBefore } from "./prefer";
import type { Task } from "./task";
import type { Objection, Watch } from "./watch";

/** One attempt to bring tasks into an order, by preference, taking no step back. */
export interface Attempt {
  readonly kernel: Kernel;
  readonly start: Organization;
  readonly at: number;
  readonly tasks: readonly Task[];
  /** Learned: a task should wait for others. */
  readonly waits: ReadonlyMap<Task, ReadonlySet<Task>>;
  /** Tasks held back until nothing else moves, then put in the best order as a whole. */
  readonly knots: readonly (readonly Task[])[];
  readonly budget: Budget;
  /** Holds back steps that open a breach. */
  readonly watch?: Watch;
  /** Nothing moves any more but learned waits: is it worth starting again, because something was added? */
  onDry(leftovers: readonly Task[], organization: Organization): boolean;
}

export interface Attempted {
  readonly order: readonly Task[];
  readonly leftovers: readonly Task[];
  readonly end: Organization;
  /** Steps that the guard-rails objected to, and to what. */
  readonly forced: ReadonlyMap<Task, Objection["kind"]>;
  /** When each binding came about, by its cell. */
  readonly boundAt: ReadonlyMap<string, number>;
  readonly interrupted: boolean;
}

interface Ready {
  readonly task: Task;
  /** What closes goes at once when it becomes possible: it may end a breach. */
  readonly isUrgent: boolean;
}

interface Soft {
  readonly task: Task;
  readonly ticket: number;
  readonly unlocks: boolean;
  readonly kind: Objection["kind"];
  readonly weight: number;
}

/** What a task may overrule: nothing (nor is it urgent unless it ends a breach), objections of the guard-rails, learned waits, or both. */
type Force = "nothing, urgently" | "nothing" | "guards" | "waits" | "both";

/** Ready tasks by preference; refused ones parked on the questions that refused them; what should wait parked softly, and forced last. */
export function sequence(attempt: Attempt): Attempted {
  const { kernel, at, tasks, waits, watch } = attempt;
  let organization = attempt.start;
  const order: Task[] = [];
  const pending = new Set(tasks);
  const forced = new Map<Task, Objection["kind"]>();
  const boundAt = new Map<string, number>();
  const parked = parking();
  const ready = heapOf<Ready>((a, b) => (a.isUrgent !== b.isUrgent ? a.isUrgent : comesBefore(a.task, b.task)));
  const soft = heapOf<Soft>(isLesserEvil);
  const tickets = new Map<Task, number>();
  const late = heapOf<Task>(comesBefore);
  const isLate = new Set<Task>();
  const waitedFor = new Map<Task, Task[]>();
  const hasWaited = new Set<Task>();
  const knots = attempt.knots.map((knot) => knot.filter((task) => pending.has(task)));
  const held = new Set(knots.flat());
  let ticket = 0;
  let interrupted = false;
  let askedAt = -1;

  const makeReady = (task: Task): void => ready.push({ task, isUrgent: order.length > 0 && task.rank === CLOSES });
  const wakeNext = (task: Task): void => {
    const next = parked.settled(task, organization);
    if (next !== undefined) comeBack(next);
  };
  const comeBack = (task: Task): void => {
    tickets.delete(task);
    makeReady(task);
  };

  const parkSoftly = (task: Task, objection: Objection, effects: readonly Effect[], after: Organization): void => {
    const unlocks = parked.wouldWake(effects, after, (other) => other.rank === CLOSES && !tickets.has(other));
    parked.park(task, objection.reads);
    tickets.set(task, ++ticket);
    soft.push({ task, ticket, unlocks, kind: objection.kind, weight: objection.weight });
  };

  const tryNow = (task: Task, force: Force): void => {
    if (isHeldBack(task, force)) wakeNext(task);
  };

  const isHeldBack = (task: Task, force: Force): boolean => {
    const decision = decideQuickly(kernel, organization, task.operation, at);
    if (decision.kind === "refused") {
      parked.park(task, decision.refusals[0].reads);
      return true;
    }
    if (force === "waits" || force === "both") hasWaited.add(task);
    const first = hasWaited.has(task) ? undefined : firstPending(waits.get(task));
    if (first !== undefined) {
      letWait(task, first);
      return true;
    }
    const objection = watch?.objection(decision.organization, decision.effects);
    if (objection !== undefined) {
      if (force !== "guards" && force !== "both") {
        parkSoftly(task, objection, decision.effects, decision.organization);
        return true;
      }
      forced.set(task, objection.kind);
    }
    if (force === "nothing, urgently" && watch?.isIdle(decision.organization, decision.effects) === true) {
      ready.push({ task, isUrgent: false });
      return true;
    }
    accept(task, decision.organization, decision.effects);
    return false;
  };

  const letWait = (task: Task, first: Task): void => {
    isLate.add(task);
    late.push(task);
    const others = waitedFor.get(first);
    if (others === undefined) waitedFor.set(first, [task]);
    else others.push(task);
  };

  const accept = (task: Task, after: Organization, effects: readonly Effect[]): void => {
    if (task.rank === CLOSES) {
      for (const effect of effects) if (effect.kind === "add") boundAt.set(effect.item, order.length);
    }
    order.push(task);
    pending.delete(task);
    organization = after;
    watch?.accept(after, effects);
    for (const woken of parked.wake(effects, organization)) comeBack(woken);
    wakeNext(task);
    for (const waiting of waitedFor.get(task) ?? []) {
      if (isLate.delete(waiting)) makeReady(waiting);
    }
    waitedFor.delete(task);
  };

  /** Nothing is ready: the least bad thing to do next. False when nothing is left to do. */
  const force = (): boolean => {
    const knot = knots.shift();
    if (knot !== undefined) {
      untie(knot);
      return true;
    }
    for (let least = soft.pop(); least !== undefined; least = soft.pop()) {
      if (tickets.get(least.task) !== least.ticket) continue;
      tickets.delete(least.task);
      parked.remove(least.task);
      tryNow(least.task, "guards");
      return true;
    }
    if (askedAt < 0 && isWorthAnother()) return false;
    for (let task = late.pop(); task !== undefined; task = late.pop()) {
      if (!isLate.delete(task)) continue;
      tryNow(task, "waits");
      return true;
    }
    isWorthAnother();
    return false;
  };

  const isWorthAnother = (): boolean => {
    if (askedAt === order.length || [...pending].every((task) => task.isCompensation)) return false;
    askedAt = order.length;
    interrupted = attempt.onDry([...pending], organization);
    return interrupted;
  };

  const firstPending = (others: ReadonlySet<Task> | undefined): Task | undefined => {
    for (const other of others ?? []) if (pending.has(other)) return other;
    return undefined;
  };

  const untie = (knot: readonly Task[]): void => {
    for (const task of knot) held.delete(task);
    const found = bestOrder({ kernel, at, organization, tasks: knot, watch, budget: attempt.budget });
    if (found === undefined) for (const task of knot) makeReady(task);
    else for (const task of found) tryNow(task, "both");
  };

  for (const task of tasks) if (!held.has(task)) makeReady(task);
  for (;;) {
    const next = ready.pop();
    if (next !== undefined) tryNow(next.task, next.isUrgent ? "nothing, urgently" : "nothing");
    else if (!force()) break;
  }
  return { order, leftovers: [...pending], end: organization, forced, boundAt, interrupted };
}

/**
 * First what lets a refused binding proceed, then outages before openings, then small subtrees, then the preference.
 */
function isLesserEvil(a: Soft, b: Soft): boolean {
  if (a.unlocks !== b.unlocks) return a.unlocks;
  if (a.kind !== b.kind) return a.kind === "outage";
  if (a.weight !== b.weight) return a.weight < b.weight;
  return comesBefore(a.task, b.task);
}
