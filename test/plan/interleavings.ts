import { decide, type Operation, type Organization } from "../../provider/kernel";
import type { Sequenced } from "../../provider/plan/order";
import { kernel, NOON, words } from "./planning";

/** A number in [0, 1), the next of a row that the seed determines. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of the orders in which steps may end when everything runs at once that may: random, but never before what they wait for. */
export function interleaving(steps: readonly Sequenced[], roll: () => number): readonly Operation[] {
  const open = steps.map(({ waitsFor }) => waitsFor.length);
  const waiting = new Map<number, number[]>();
  for (const [step, { waitsFor }] of steps.entries()) {
    for (const before of waitsFor) waiting.set(before, [...(waiting.get(before) ?? []), step]);
  }
  const ready = [...open.keys()].filter((step) => open[step] === 0);
  const order: Operation[] = [];
  while (ready.length > 0) {
    const [next] = ready.splice(Math.floor(roll() * ready.length), 1);
    const step = next === undefined ? undefined : steps[next];
    if (next === undefined || step === undefined) break;
    order.push(step.operation);
    for (const behind of waiting.get(next) ?? []) {
      const left = (open[behind] ?? 0) - 1;
      open[behind] = left;
      if (left === 0) ready.push(behind);
    }
  }
  return order;
}

/** The organizations of an interleaving; says which step was refused when one was. */
export function replay(start: Organization, operations: readonly Operation[]): readonly Organization[] | string {
  const states = [start];
  for (const operation of operations) {
    const decision = decide(kernel, states[states.length - 1] ?? start, operation, NOON);
    if (decision.kind === "refused") return `${words(operation)} was refused by ${decision.refusals[0].rule.id}`;
    states.push(decision.organization);
  }
  return states;
}

/** Members that are in a breach at some time, by the breaches of the plain definition. */
export function affected(breaches: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...breaches].map((breach) =>
      breach
        .split(" ")
        .filter((_, index) => index !== 1)
        .join(" "),
    ),
  );
}
