import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { AllocateFunds, WithdrawBalance } from "../operations";

/** Both agreements, clause 3.2.6. */
export const fundUseRestricted = rule<AllocateFunds | WithdrawBalance>({
  id: "FUND-USE-RESTRICTED",
  kind: "permission",
  refuses: ["withdraw_balance", "allocate_funds"],
  sentence: "allocated money only pays for the member's own consumption: it is neither withdrawn nor passed on",
  advice: "have the management account take it back and allocate it to the other member",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    operation.from !== "allocated" && (operation.name === "withdraw_balance" || isManagement(ask, operation)),
});
