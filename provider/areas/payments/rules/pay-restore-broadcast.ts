import { effect, groupOf } from "../../../kernel";
import { paidBy } from "../../../resources/member/rows";
import type { TopUp } from "../../funds/operations";
import type { RestoreAccounts } from "../operations";
import { isOverdrawn, payingAccount } from "../paying";
import { suspensions } from "../rows";

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
    const paid = groupOf(paidBy, account);
    if (ask.zero(paid)) return;
    for (const member of ask.list(paid)) write.drop(suspensions, member);
  },
});
