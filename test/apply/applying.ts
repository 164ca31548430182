import { applyPlan } from "../../provider/apply/apply";
import type { Applied, ApplyRequest } from "../../provider/apply/request";
import type { Backend } from "../../provider/backend/backend";
import type { Result } from "../../provider/diagnostics";
import { kernelWith, resourceTypes } from "../../provider/parts";
import type { Plan } from "../../provider/plan/plan";
import { createOrganization, NOON } from "../support/kernel";
import { firstDay, firstLedger, planOf, secretOperations } from "./plans";

export const domain = { kernel: kernelWith(), types: resourceTypes, names: {} };

export function apply(
  plan: Plan,
  backend: Backend,
  ledger: string,
  overrides: Partial<ApplyRequest> = {},
): Promise<Result<Applied>> {
  return applyPlan({ plan, backend, ledger, domain, who: "ann", now: () => NOON, operations: secretOperations, ...overrides });
}

/** An organization with nothing in it. */
export async function founded(backend: Backend): Promise<void> {
  const outcome = await backend.perform(createOrganization);
  if (outcome.kind !== "done") throw new Error("the organization was not created");
}

/** The plan of the first day for what the backend holds. */
export async function firstPlan(backend: Backend): Promise<Plan> {
  return planOf(await backend.observe(), firstDay, { ledger: firstLedger });
}
