import { rule } from "../../../kernel";
import type { ReturnFunds } from "../operations";
import { allocations } from "../rows";

/** Both guides and agreements. In which order a balance is consumed is a setting. */
export const fundReturnUnconsumed = rule<ReturnFunds>({
  id: "FUND-RETURN-UNCONSUMED",
  kind: "precondition",
  refuses: ["return_funds"],
  sentence: "of an allocation only what the member has not consumed can be taken back",
  advice: "take less back",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, { allocation, amount }) => amount <= (ask.value(allocations, allocation, "rest") ?? 0),
});
