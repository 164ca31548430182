import { rule } from "../../../kernel";
import type { SetPaymentMode } from "../../../resources/member/operations";
import { members } from "../../../resources/member/rows";
import type { AllocateFunds } from "../operations";
import { allocationNeedsSelfPay } from "../settings";

/** Inferred (a setting): the guides call allocation the self-pay mode. Taking money back stays possible. */
export const fundSelfPayOnly = rule<AllocateFunds>({
  id: "FUND-SELF-PAY-ONLY",
  kind: "precondition",
  refuses: ["allocate_funds"],
  sentence: "funds are allocated only to members on self-pay",
  advice: "switch the member to self-pay first",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, { member }, given) =>
    !given.setting(allocationNeedsSelfPay) || ask.value(members, member, "paymentMode") === "self_pay",
  remedy(_organization, { member }) {
    const selfPay: SetPaymentMode = { name: "set_payment_mode", member, payment_mode: "self_pay", payer: null };
    return { add: "never", operations: [selfPay] };
  },
});
