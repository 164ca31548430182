import { rule } from "../../../kernel";
import type { RemoveMember, SetPaymentMode } from "../operations";
import { members } from "../rows";

/** Guide of 2024, "remove a member". The switch needs the exit conditions (PAY-EXIT-CONDITIONS). */
export const memberRemovePayOnBehalf = rule<RemoveMember>({
  id: "MEMBER-REMOVE-PAY-ON-BEHALF",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "a member on pay-on-behalf cannot be removed",
  advice: "switch it to self-pay first",
  cloudCode: "FailedOperation.MemberExistDelegatePayerNotAllowDelete",
  holds: (ask, { member }) => ask.value(members, member, "paymentMode") !== "pay_on_behalf",
  remedy(_organization, { member }) {
    const selfPay: SetPaymentMode = { name: "set_payment_mode", member, payment_mode: "self_pay", payer: null };
    return { add: "with-its-subject", operations: [selfPay] };
  },
});
