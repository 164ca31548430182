import type { Operation } from "../kernel";
import type { Domain } from "../plan/make";
import { type Ordering, order, type PlanningInput, type Sequenced } from "../plan/order";
import type { Call } from "./call";

export type Calls = ReadonlyMap<string, Call>;

/**
 * Steps that may be taken by now. Where not everything has a place, what has one without the rest is taken as a plan of its own. When
 * that is nothing, single steps are: the host may hold back what the others wait for until one of them is done. Then nothing is added and
 * nothing is done twice, for what may never come.
 */
export function possibleBy(ordering: Ordering, input: PlanningInput, calls: Calls): readonly Sequenced[] {
  if (ordering.kind === "ordered") return ordering.steps;
  const stuck = new Set(ordering.leftovers.map(({ change }) => change));
  const wanted = input.wanted.filter(({ change }) => !stuck.has(change));
  const rest: Ordering = wanted.length === 0 ? ordering : order({ ...input, wanted });
  if (rest.kind === "ordered") return rest.steps;
  return only(ordering.steps, ({ operation, change, added }) => {
    const call = calls.get(change ?? "");
    if (added !== null || call === undefined || call.done.has(operation)) return false;
    return call.errand.asAWhole !== true || !stuck.has(change);
  });
}

/**
 * Without what concerns everybody and nobody needs yet: switching service control off, while policies may still come that can only be
 * deleted as long as it is on.
 */
export function withoutSwitches(steps: readonly Sequenced[], { kernel, types }: Domain): readonly Sequenced[] {
  const tables = new Set(types.filter(({ single }) => single === true).map(({ table }) => table));
  const needed = new Set(
    steps.flatMap(({ change, waitsFor }) => waitsFor.filter((earlier) => steps[earlier]?.change !== change)),
  );
  const isSwitch = (operation: Operation): boolean => {
    const definition = kernel.operations.get(operation.name);
    return definition !== undefined && definition.verb !== "create" && tables.has(definition.subject(operation).table);
  };
  return only(
    steps,
    ({ operation, change, added }, index) => change === null || added !== null || needed.has(index) || !isSwitch(operation),
  );
}

/** Some of the steps, without those that wait for one that is left out. */
function only(steps: readonly Sequenced[], keeps: (step: Sequenced, index: number) => boolean): readonly Sequenced[] {
  const places = new Map<number, number>();
  const kept: Sequenced[] = [];
  for (const [index, step] of steps.entries()) {
    const waitsFor = step.waitsFor.map((earlier) => places.get(earlier));
    if (!keeps(step, index) || waitsFor.includes(undefined)) continue;
    places.set(index, kept.length);
    kept.push({ ...step, waitsFor: waitsFor.flatMap((place) => place ?? []) });
  }
  return kept;
}
