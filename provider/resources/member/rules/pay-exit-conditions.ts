import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { SetPaymentMode } from "../operations";
import { members } from "../rows";

/** The condition list is a picture in both guides; what cannot be worked out is `payExit` of the account, true unless a world says otherwise. */
export const payExitConditions = rule<SetPaymentMode>({
  id: "PAY-EXIT-CONDITIONS",
  kind: "precondition",
  refuses: ["set_payment_mode"],
  sentence: "a member goes back to self-pay only if the exit conditions of pay-on-behalf hold for it",
  advice: "see the billing centre for the condition that fails",
  cloudCode: "UnsupportedOperation.DeleteDelegatePayerNotAllow",
  holds: (ask, { member, payment_mode }) =>
    payment_mode !== "self_pay" ||
    ask.value(members, member, "paymentMode") !== "pay_on_behalf" ||
    ask.value(accounts, member, "payExit") === true,
});
