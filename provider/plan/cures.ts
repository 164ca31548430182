import {
  answer,
  decide,
  decideQuickly,
  type Effect,
  type Kernel,
  type Organization,
  type Question,
  type Read,
  type Refusal,
  sameAnswer,
} from "../kernel";
import type { Task } from "./task";

/** Which of the operations that are left would lift which refusal, if they were allowed themselves. */
export interface Cures {
  /** All refusals of a leftover; none when it would be accepted. */
  refusals(task: Task): readonly Refusal[];
  /** Leftovers whose operation would change an answer of the refusal. */
  of(task: Task, refusal: Refusal): readonly Task[];
}

/** How many operations that write one cell are looked at: enough to see a circle, not enough to make a crowd expensive. */
const LOOKED_AT = 20;

export function curesOf(kernel: Kernel, organization: Organization, at: number, leftovers: readonly Task[]): Cures {
  const lenient = withPresuppositionsOnly(kernel);
  const writers = new Map<string, { readonly task: Task; readonly effect: Effect }[]>();
  const results = new Map<Task, Organization>();
  for (const task of leftovers) {
    if (task.isCompensation) continue;
    const decision = decideQuickly(lenient, organization, task.operation, at);
    if (decision.kind === "refused") continue;
    results.set(task, decision.organization);
    for (const effect of decision.effects) {
      for (const cell of effect.kind === "add" ? [effect.cell, effect.item] : [effect.cell]) {
        const known = writers.get(cell);
        if (known === undefined) writers.set(cell, [{ task, effect }]);
        else if (known.length < LOOKED_AT) known.push({ task, effect });
      }
    }
  }
  const changes = (task: Task, effect: Effect, { question, answer: given }: Read): boolean => {
    if (effect.kind === "add" && effect.cell === question.cell) return isTowards(question, effect.n);
    const result = results.get(task);
    return result !== undefined && !sameAnswer(answer(result, question), given);
  };
  const refusals = new Map<Task, readonly Refusal[]>();
  return {
    refusals(task) {
      const known = refusals.get(task);
      if (known !== undefined) return known;
      const decision = decide(kernel, organization, task.operation, at);
      const found = decision.kind === "refused" ? decision.refusals : [];
      refusals.set(task, found);
      return found;
    },
    of(task, refusal) {
      const found = new Set<Task>();
      for (const read of refusal.reads) {
        for (const { task: other, effect } of writers.get(read.question.cell) ?? []) {
          if (other !== task && changes(other, effect, read)) found.add(other);
        }
      }
      return [...found];
    },
  };
}

/** Does a group that grows (or shrinks) by one come nearer to the other answer? One alone seldom changes it. */
function isTowards({ kind }: Question, n: 1 | -1): boolean {
  if (kind === "spare") return n > 0;
  return kind === "list" || n < 0;
}

/** What an operation would do is known only when what it names exists; every other rule is set aside. */
function withPresuppositionsOnly(kernel: Kernel): Kernel {
  const rules = [...kernel.rules].map(([name, all]) => [name, all.filter((rule) => rule.kind === "presupposition")] as const);
  return { ...kernel, rules: new Map(rules) };
}
