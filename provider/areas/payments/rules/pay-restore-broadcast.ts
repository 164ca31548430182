import { effect, groupOf } from "../../../kernel";
import type { TopUp } from "../../funds/operations";
import type { RestoreAccounts } from "../operations";
import { isOverdrawn, payingAccount } from "../paying";
import { suspendedWith, suspensions } from "../rows";

/** Both guides. Topping up is enough; where the credit limit was raised, the system restores. */
export const payRestoreBroadcast = effect<RestoreAccounts | TopUp>({
  id: "PAY-RESTORE-BROADCAST",
  kind: "auto_effect",
  on: ["restore_accounts", "top_up"],
  sentence: "when a payer has cleared its arrears, it and all the members it pays for are restored",
  does(ask, write, operation) {
    const { account } = operation;
    if (payingAccount(ask, account) !== account) return;
    if (operation.name === "top_up" && isOverdrawn(ask, account, operation.amount)) return;
    write.drop(suspensions, account);
    const still = groupOf(suspendedWith, account);
    for (const member of ask.zero(still) ? [] : ask.list(still)) {
      write.drop(suspensions, member);
      write.leave(still, member);
    }
  },
});
