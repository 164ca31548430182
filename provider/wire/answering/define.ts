import type { Operation } from "../../kernel";
import type { Action, Call, Reply, WireRefusal } from "../action";

export type Answer = (call: Call) => Reply;

export const PRESENT = "2021-03-31";
export const FORMER = "2018-12-25";

/** An action of the `organization` service that only looks. */
export function reading(action: string, answer: Answer, version = PRESENT): Action {
  return { service: "organization", version, action, kind: "read", answer };
}

/** An action of the `organization` service that changes something. */
export function writing(action: string, answer: Answer, version = PRESENT): Action {
  return { service: "organization", version, action, kind: "write", answer };
}

/** Performs operations in order; the refusal of the first that is refused, with which the whole call is refused. */
export function performing(call: Call, operations: readonly Operation[]): WireRefusal | undefined {
  for (const operation of operations) {
    const performed = call.perform(operation);
    if (performed.kind === "refused") return performed;
  }
  return undefined;
}

/** The action with what it asks the kernel for, and the codes with which it refuses by itself besides those of rules. */
export function telling(action: Action, performs: readonly string[], refuses: readonly string[] = []): Action {
  return { ...action, performs, refuses };
}
