import { decideQuickly } from "../kernel";
import { breachLog, type Cost } from "./breaches";
import { type Graph, graphOf } from "./graph";
import { type GuardBreach, guardRail } from "./guards";
import { reliedOn } from "./relied";
import type { Task } from "./task";
import { type Watched, watchOf } from "./watch";
import type { Workload } from "./workload";

/** What a sequence means: who waits for whom, and who is in a breach when. */
export interface Walked {
  readonly graph: Graph;
  /** Per step, the places and members whose policies it changed. */
  readonly targets: readonly (readonly string[])[];
  readonly breaches: readonly GuardBreach[];
  readonly cost: Cost;
}

/** Replays a sequence once, noting what each step and its guard-rails relied on. */
export function walk(workload: Workload, order: readonly Task[], watched: Watched | undefined): Walked {
  const { kernel, start, at } = workload;
  const rules = new Set([...kernel.rules.values()].flatMap((all) => all.map((rule) => rule.id)));
  const graph = graphOf(start, (asked) => rules.has(asked) || asked === guardRail);
  const watch = watched === undefined ? undefined : watchOf(watched);
  const log = watch === undefined || watched === undefined ? undefined : breachLog(watched, watch);
  const targets: (readonly string[])[] = [];
  let organization = start;
  for (const [step, { operation }] of order.entries()) {
    const decision = decideQuickly(kernel, organization, operation, at);
    if (decision.kind === "refused")
      throw new Error(`the ordered ${operation.name} is refused by ${decision.refusals[0].rule.id}`);
    const { effects, reads } = decision;
    if (watched === undefined || watch === undefined) graph.add(reads, effects, operation.name);
    else {
      const relied = reliedOn(watched, watch, organization, decision.organization, effects);
      graph.add(relied.length === 0 ? reads : [...reads, ...relied], effects, operation.name);
      targets.push(watch.touched(effects, decision.organization).targets);
      watch.accept(decision.organization, effects);
      log?.note(step, effects, decision.organization);
    }
    organization = decision.organization;
  }
  const { breaches, cost } = log?.closed(order.length) ?? { breaches: [], cost: { openings: 0, outages: 0 } };
  return { graph, targets, breaches, cost };
}
