import { decideQuickly, type Effect, type Operation, type Organization, type Refusal, type Remedy } from "../kernel";
import { circles } from "./circles";
import { type Cures, curesOf } from "./cures";
import type { Task } from "./task";
import type { Workload } from "./workload";

/** Steps that nobody wrote but somebody clearly asked for; they come from the remedies of refusals. */
export interface Additions {
  /** Nothing moves any more: adds what the refusals of the leftovers allow to add. True when something was added. */
  collect(leftovers: readonly Task[], organization: Organization): boolean;
  /** Drops what was added for a moment and would stay for good in this order. True when something was dropped. */
  dropLasting(order: readonly Task[]): boolean;
}

export function additionsOf(workload: Workload): Additions {
  const { kernel, at } = workload;
  /** Of what was added for a moment: what takes it back. */
  const compensations = new Map<Task, readonly Task[]>();

  const collect = (leftovers: readonly Task[], organization: Organization): boolean => {
    const cures = curesOf(kernel, organization, at, leftovers);
    const stuck = leftovers.filter((task) => !task.isCompensation);
    const waiting = new Map<Task, readonly Task[]>();
    let progress = false;
    for (const task of stuck) {
      const others = new Set<Task>();
      for (const refusal of cures.refusals(task)) {
        const found = cures.of(task, refusal);
        // Somebody else's pending operation lifts this refusal, or nobody's does.
        if (found.length === 0) progress = add(task, refusal) || progress;
        for (const other of found) others.add(other);
      }
      waiting.set(task, [...others]);
    }
    if (progress) return true;
    for (const circle of circles(stuck, (task) => waiting.get(task) ?? [])) progress = breakOpen(circle, cures) || progress;
    return progress;
  };

  /** One addition per circle; the rest of it unrolls. */
  const breakOpen = (circle: readonly Task[], cures: Cures): boolean => {
    const members = new Set(circle);
    for (const task of [...circle].sort((a, b) => a.index - b.index)) {
      for (const refusal of cures.refusals(task)) {
        if (cures.of(task, refusal).some((other) => members.has(other)) && add(task, refusal)) return true;
      }
    }
    return false;
  };

  const add = (task: Task, refusal: Refusal): boolean => {
    const remedy = refusal.remedy();
    if (remedy === undefined || remedy.add === "never") return false;
    if (remedy.add === "with-its-subject") return addAll(remedy, refusal).some(({ isNew }) => isNew);
    // What is only for a moment is added for the author's own operations alone, or additions would breed additions.
    return task.added === null && addForAMoment(task, remedy, refusal);
  };

  const addForAMoment = (task: Task, remedy: Remedy, refusal: Refusal): boolean => {
    const added = addAll(remedy, refusal);
    if (added.some(({ isNew }) => isNew)) {
      const says = `takes back what was only needed for a moment (${refusal.rule.id})`;
      const undo = (remedy.undo ?? []).flatMap((operation) =>
        workload.find(operation) === undefined ? [workload.add(operation, { rule: refusal.rule.id, says }, true)] : [],
      );
      for (const { task: one } of added) compensations.set(one, undo);
      for (const one of undo) workload.learn(one, task);
      return true;
    }
    // Added before, for another: it has to stay until this one is done as well.
    let isNews = false;
    for (const { task: one } of added) {
      for (const undo of compensations.get(one) ?? []) isNews = workload.learn(undo, task) || isNews;
    }
    return isNews;
  };

  const addAll = (
    { operations, add: why }: Remedy,
    refusal: Refusal,
  ): readonly { readonly task: Task; readonly isNew: boolean }[] =>
    operations.map((operation) => {
      const known = workload.find(operation);
      if (known !== undefined) return { task: known, isNew: false };
      return { task: workload.add(operation, { rule: refusal.rule.id, says: saysWhy(why, refusal) }), isNew: true };
    });

  const dropLasting = (order: readonly Task[]): boolean => {
    const lasting = lastingOf(workload, order, new Set(compensations.keys()));
    for (const task of lasting) {
      workload.drop(task);
      for (const undo of compensations.get(task) ?? []) workload.drop(undo);
    }
    return lasting.length > 0;
  };

  return { collect, dropLasting };
}

function saysWhy(add: Remedy["add"], { rule }: Refusal): string {
  return add === "with-its-subject"
    ? `ends with what the author asked to remove: ${rule.sentence}`
    : `only for a moment, the end is as declared: ${rule.sentence}`;
}

/** Momentary additions whose effects nobody took back or wrote over: with them the end would not be as declared. */
function lastingOf({ kernel, start, at }: Workload, order: readonly Task[], momentary: ReadonlySet<Task>): readonly Task[] {
  if (!order.some((task) => momentary.has(task))) return [];
  const writers = new Map<string, Task>();
  let organization = start;
  for (const task of order) {
    const decision = decideQuickly(kernel, organization, task.operation, at);
    if (decision.kind === "refused") throw new Error(`an ordered operation is refused: ${nameOf(task.operation)}`);
    organization = decision.organization;
    for (const effect of decision.effects) {
      const cell = cellOf(effect);
      if (momentary.has(task) || writers.has(cell)) writers.set(cell, task);
    }
  }
  return [...new Set(writers.values())].filter((task) => momentary.has(task));
}

function cellOf(effect: Effect): string {
  return effect.kind === "add" ? effect.item : effect.cell;
}

function nameOf({ name }: Operation): string {
  return name;
}
