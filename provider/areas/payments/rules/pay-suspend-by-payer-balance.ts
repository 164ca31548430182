import { effect, groupOf, rule } from "../../../kernel";
import { paidBy } from "../../../resources/member/rows";
import type { SuspendAccounts } from "../operations";
import { payingAccount } from "../paying";
import { suspendedWith, suspensions } from "../rows";

/** Both guides. */
export const payerIsSuspended = rule<SuspendAccounts>({
  id: "PAY-SUSPEND-BY-PAYER-BALANCE",
  kind: "precondition",
  refuses: ["suspend_accounts"],
  sentence: "a member on pay-on-behalf is not suspended for what it owes itself, but with its payer",
  advice: "suspend the payer",
  cloudCode: "FailedOperation",
  holds: (ask, { account }) => payingAccount(ask, account) === account,
});

export const paySuspendByPayerBalance = effect<SuspendAccounts>({
  id: "PAY-SUSPEND-BY-PAYER-BALANCE",
  kind: "auto_effect",
  on: ["suspend_accounts"],
  sentence: "with a payer all the members it pays for are suspended",
  does(ask, write, { account }, { at }) {
    const paid = groupOf(paidBy, account);
    if (ask.zero(paid)) return;
    for (const member of ask.list(paid)) {
      write.put(suspensions, member, { since: at, because: account });
      write.join(groupOf(suspendedWith, account), member);
    }
  },
});
