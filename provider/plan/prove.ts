import { type Kernel, type Operation, type Organization, type Refusal, replay } from "../kernel";

export type Proof =
  | { readonly kind: "holds"; readonly end: Organization }
  /** `step` is the place of the refused operation, from 0. */
  | { readonly kind: "fails"; readonly step: number; readonly refusals: readonly Refusal[] };

/**
 * Replays the operations one by one. It shares nothing with whoever found the order but `decide`: the finder may be clever, the
 * checker must be plain.
 * @param at the time of every decision, in milliseconds since 1970
 */
export function prove(kernel: Kernel, start: Organization, operations: readonly Operation[], at: number): Proof {
  let organization = start;
  for (const [step, operation] of operations.entries()) {
    const decision = replay(kernel, organization, operation, at);
    if (decision.kind === "refused") return { kind: "fails", step, refusals: decision.refusals };
    organization = decision.organization;
  }
  return { kind: "holds", end: organization };
}
