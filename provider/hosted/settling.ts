import type { Observation, Outcome } from "../backend/backend";
import { expectationsOf, settle } from "../backend/expectations";
import { decide, type Kernel, type Operation, replay, rowIds } from "../kernel";
import type { ResourceType } from "../resources/resource-type";
import { secretsOf } from "../resources/secrets";
import type { Look } from "./look";

/**
 * No answer arrived: what has happened all the same can be seen. That something cannot be seen proves nothing, so it stays unknown.
 * @param before what was known when it was asked
 * @param made ids of what this process has made
 */
export async function settledByLooking(
  look: Look,
  before: Observation,
  operation: Operation,
  outcome: Extract<Outcome, { kind: "unknown" }>,
  kernel: Kernel,
  types: readonly ResourceType[],
  made: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { organization, at } = before;
  const decision = decide(kernel, organization, operation, at);
  const later = replay(kernel, organization, operation, at + 1000);
  if (decision.kind === "refused" || later.kind === "refused") return outcome;
  const expectations = expectationsOf(organization, decision, later.organization, secretsOf(kernel, operation));
  const taken = new Set<string>();
  for (const [table, id] of rowIds(organization)) taken.add(`${table}/${id}`);
  for (const id of Object.values(made)) for (const { table } of types) taken.add(`${table}/${id}`);
  try {
    const ids = settle((await look.fresh()).organization, expectations, taken);
    return ids === undefined ? outcome : { kind: "done", ids };
  } catch {
    return outcome;
  }
}
