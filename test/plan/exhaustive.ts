import { decideQuickly, type Operation, type Organization } from "../../provider/kernel";
import { type Cost, isCheaper } from "../../provider/plan/breaches";
import { plainBreaches, plainCost } from "../../provider/plan/safety";
import { guards, kernel, NOON } from "./planning";

/** Looks at all subsets: is there an order at all? */
export function isSolvable(start: Organization, operations: readonly Operation[]): boolean {
  return reach(start, operations).has((1 << operations.length) - 1);
}

/** The organization after each set of operations that some order reaches. */
function reach(start: Organization, operations: readonly Operation[]): ReadonlyMap<number, Organization> {
  const reached = new Map<number, Organization>([[0, start]]);
  for (const [done, organization] of reached) {
    for (const [index, operation] of operations.entries()) {
      const next = done | (1 << index);
      if (reached.has(next)) continue;
      const decision = decideQuickly(kernel, organization, operation, NOON);
      if (decision.kind === "accepted") reached.set(next, decision.organization);
    }
  }
  return reached;
}

/** The least that any order costs, by the plain definition, over all subsets. Undefined when there is no order. */
export function leastCost(
  start: Organization,
  operations: readonly Operation[],
  breachesOf: (states: readonly Organization[]) => ReadonlySet<string> = (states) => plainBreaches(guards, states),
): Cost | undefined {
  const all = (1 << operations.length) - 1;
  const reached = reach(start, operations);
  const end = reached.get(all);
  if (end === undefined) return undefined;
  const costs = new Map<number, Cost>([[0, { openings: 0, outages: 0 }]]);
  // A set comes after all of its subsets, as a number does.
  for (let done = 1; done <= all; done++) {
    const organization = reached.get(done);
    if (organization === undefined) continue;
    const here = plainCost(new Set([...breachesOf([start, organization, end])].filter((one) => one.split(" ")[1] === "0")));
    for (const [index, operation] of operations.entries()) {
      const before = costs.get(done & ~(1 << index));
      const from = reached.get(done & ~(1 << index));
      if ((done & (1 << index)) === 0 || before === undefined || from === undefined) continue;
      if (decideQuickly(kernel, from, operation, NOON).kind === "refused") continue;
      const cost = { openings: before.openings + here.openings, outages: before.outages + here.outages };
      const known = costs.get(done);
      if (known === undefined || isCheaper(cost, known)) costs.set(done, cost);
    }
  }
  return costs.get(all);
}
