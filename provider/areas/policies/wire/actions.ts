import type { Action } from "../../../wire/action";
import { policyChanges } from "./changing";
import { policyLooks } from "./looking";

/** Service control policies and tag policies: the same actions for both types. */
export const policyActions: readonly Action[] = [...policyChanges, ...policyLooks];
