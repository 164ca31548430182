import { rule } from "../../../kernel";
import type { AllocateFunds, WithdrawBalance } from "../operations";

/** Both guides, "fund allocation mode". */
export const fundGiftExcluded = rule<AllocateFunds | WithdrawBalance>({
  id: "FUND-GIFT-EXCLUDED",
  kind: "precondition",
  refuses: ["allocate_funds", "withdraw_balance"],
  sentence: "what the vendor gave can be neither allocated nor withdrawn",
  advice: "move what was topped up",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (_ask, { from }) => from !== "gift",
});
