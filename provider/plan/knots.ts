import type { Settled } from "./repair";
import type { Task } from "./task";
import type { Walked } from "./walk";

/** How many knots of one plan are looked at. */
const KNOTS = 40;
/** Operations of a plan that is one knot: all their orders can be looked at. */
const SMALL = 12;
/** A step that so many others hang on (the switch, a department with hundreds of members) connects nothing. */
const HUB = 24;

/**
 * Where the guard-rails were overruled, which step gets a scarce place decides about breaches elsewhere, and one step of foresight
 * does not see it. A knot is such a step with the steps that it and they relied on; it is held back and put in the best order
 * as a whole. A small plan is one knot.
 * @param largest at most so many operations in one knot
 */
export function knotsOf(
  tasks: readonly Task[],
  { order, forced }: Settled,
  walked: Walked,
  largest: number,
): readonly (readonly Task[])[] {
  const all = tasks.filter((task) => !task.isCompensation);
  // Without an overruled step there are only members that had to exist before their own policies could be bound.
  if (forced.size === 0) return [];
  if (all.length <= SMALL) return all.length <= largest ? [all] : [];
  const neighbours = neighboursOf(walked);
  const taken = new Set<number>();
  const knots: (readonly Task[])[] = [];
  const overruled = [...order.entries()].filter(([, task]) => forced.has(task));
  const openingsFirst = overruled.sort(([, a], [, b]) => rank(forced.get(a)) - rank(forced.get(b)));
  for (const [step] of openingsFirst) {
    if (taken.has(step) || knots.length >= KNOTS) continue;
    const knot = around(step, largest, neighbours, (other) => !taken.has(other) && order[other]?.isCompensation === false);
    for (const other of knot) taken.add(other);
    if (knot.length > 1) knots.push(knot.flatMap((other) => order[other] ?? []));
  }
  return knots;
}

function rank(kind: "opening" | "outage" | undefined): number {
  return kind === "opening" ? 0 : 1;
}

/** First the steps that change the policies of the same target, then those that wait for each other. */
function neighboursOf({ graph, targets }: Walked): readonly (readonly number[])[] {
  const byTarget = new Map<string, number[]>();
  for (const [step, all] of targets.entries()) {
    for (const target of all) {
      const known = byTarget.get(target);
      if (known === undefined) byTarget.set(target, [step]);
      else known.push(step);
    }
  }
  const neighbours = targets.map((all) => all.flatMap((target) => few(byTarget.get(target) ?? [])));
  for (const [step, earlier] of graph.waits.entries()) {
    for (const other of earlier) {
      neighbours[step]?.push(other);
      neighbours[other]?.push(step);
    }
  }
  return neighbours;
}

function few(steps: readonly number[]): readonly number[] {
  return steps.length > HUB ? [] : steps;
}

/** The nearest steps, breadth first. */
function around(
  step: number,
  largest: number,
  neighbours: readonly (readonly number[])[],
  isFree: (step: number) => boolean,
): readonly number[] {
  const found = [step];
  const seen = new Set(found);
  for (let next = 0; next < found.length && found.length < largest; next++) {
    const here = neighbours[found[next] ?? -1] ?? [];
    if (next > 0 && here.length > HUB) continue;
    for (const other of here) {
      if (found.length >= largest || seen.has(other) || !isFree(other)) continue;
      if ((neighbours[other]?.length ?? 0) > HUB) continue;
      seen.add(other);
      found.push(other);
    }
  }
  return found;
}
