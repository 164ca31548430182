import { answer, type Effect, type Organization, type Read, sameAnswer } from "../kernel";
import { type Heap, heapOf } from "./heap";
import { comesBefore } from "./prefer";
import type { Task } from "./task";

/**
 * Where refused operations wait. Those refused by the same questions with the same answers form a group; when an answer changes,
 * the best of the group is woken, and the next only when the answers still differ afterwards. That gives the same order as asking
 * everybody again, without the stampede.
 */
export interface Parking {
  park(task: Task, reads: readonly Read[]): void;
  /** Takes a waiting operation out, wherever it waits. */
  remove(task: Task): void;
  /** To be called after each accepted step. Returns the operations to try. */
  wake(effects: readonly Effect[], organization: Organization): readonly Task[];
  /** A woken operation was accepted, or parked elsewhere. Returns the next of its group, if the answers still differ. */
  settled(task: Task, organization: Organization): Task | undefined;
  /** Would such effects, leading to `after`, change an answer that somebody waits for? */
  wouldWake(effects: readonly Effect[], after: Organization, whom: (task: Task) => boolean): boolean;
}

interface Group {
  readonly key: string;
  readonly reads: readonly Read[];
  readonly waiting: Heap<Task>;
  /** The one that was woken and has not settled yet. */
  out: Task | undefined;
}

export function parking(): Parking {
  const groups = new Map<string, Group>();
  const byCell = new Map<string, Set<Group>>();
  const groupOf = new Map<Task, Group>();
  const wokenFrom = new Map<Task, Group>();

  const best = (group: Group): Task | undefined => {
    for (let task = group.waiting.pop(); task !== undefined; task = group.waiting.pop()) {
      if (groupOf.get(task) === group) return task;
    }
    return undefined;
  };

  const wakeBest = (group: Group): Task | undefined => {
    const task = best(group);
    if (task === undefined) {
      forget(group);
      return undefined;
    }
    groupOf.delete(task);
    wokenFrom.set(task, group);
    group.out = task;
    return task;
  };

  const forget = (group: Group): void => {
    if (groups.get(group.key) !== group) return;
    groups.delete(group.key);
    for (const { question } of group.reads) {
      const there = byCell.get(question.cell);
      there?.delete(group);
      if (there?.size === 0) byCell.delete(question.cell);
    }
  };

  return {
    park(task, reads) {
      const distinct = [...new Map(reads.map((read) => [keyOf(read), read]))];
      const key = distinct.map(([one]) => one).join("\n");
      let group = groups.get(key);
      if (group === undefined) {
        group = { key, reads: distinct.map(([, read]) => read), waiting: heapOf(comesBefore), out: undefined };
        groups.set(key, group);
        for (const { question } of group.reads) {
          const there = byCell.get(question.cell);
          if (there === undefined) byCell.set(question.cell, new Set([group]));
          else there.add(group);
        }
      }
      groupOf.set(task, group);
      group.waiting.push(task);
    },
    remove(task) {
      groupOf.delete(task);
    },
    wake(effects, organization) {
      const woken: Task[] = [];
      for (const group of concerned(byCell, effects)) {
        if (group.out !== undefined || !isDifferent(group, organization)) continue;
        const task = wakeBest(group);
        if (task !== undefined) woken.push(task);
      }
      return woken;
    },
    settled(task, organization) {
      const group = wokenFrom.get(task);
      if (group === undefined) return undefined;
      wokenFrom.delete(task);
      group.out = undefined;
      if (group.waiting.size === 0) forget(group);
      return isDifferent(group, organization) ? wakeBest(group) : undefined;
    },
    wouldWake(effects, after, whom) {
      for (const group of concerned(byCell, effects)) {
        if (!isDifferent(group, after)) continue;
        const task = best(group);
        if (task === undefined) continue;
        group.waiting.push(task);
        if (whom(task)) return true;
      }
      return false;
    },
  };
}

function keyOf({ question, answer: given }: Read): string {
  const bound = question.kind === "room" ? question.limit : question.kind === "spare" ? question.minimum : "";
  return `${question.kind}${bound} ${question.cell} ${JSON.stringify(given)}`;
}

function isDifferent({ reads }: Group, organization: Organization): boolean {
  return reads.some((read) => !sameAnswer(answer(organization, read.question), read.answer));
}

const nobody: ReadonlySet<Group> = new Set();

function concerned(byCell: ReadonlyMap<string, ReadonlySet<Group>>, effects: readonly Effect[]): ReadonlySet<Group> {
  let found: Set<Group> | undefined;
  const note = (cell: string): void => {
    const there = byCell.get(cell);
    if (there === undefined) return;
    found ??= new Set();
    for (const group of there) found.add(group);
  };
  for (const effect of effects) {
    note(effect.cell);
    if (effect.kind === "add") note(effect.item);
  }
  return found ?? nobody;
}
