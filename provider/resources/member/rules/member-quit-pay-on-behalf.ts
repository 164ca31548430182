import { rule } from "../../../kernel";
import type { QuitOrganization, SetPaymentMode, UpdateMember } from "../operations";
import { members } from "../rows";
import { allowQuitNeedsSelfPay } from "../settings";

/** Guide of 2024, "leave the organization"; for the leave switch AllowQuitIllegal of the public API (a setting). */
export const memberQuitPayOnBehalf = rule<QuitOrganization | UpdateMember>({
  id: "MEMBER-QUIT-PAY-ON-BEHALF",
  kind: "precondition",
  refuses: ["quit_organization", "update_member"],
  sentence: "a member on pay-on-behalf can neither quit nor be allowed to",
  advice: "switch it to self-pay first",
  cloudCode: {
    quit_organization: "FailedOperation.MemberExistDelegatePayerNotAllowDelete",
    update_member: "InvalidParameter.AllowQuitIllegal",
  },
  holds(ask, operation, given) {
    const allows = operation.name === "update_member" && operation.allow_quit === true;
    if (operation.name === "update_member" && !(allows && given.setting(allowQuitNeedsSelfPay))) return true;
    return ask.value(members, operation.member, "paymentMode") !== "pay_on_behalf";
  },
  remedy(_organization, { member }) {
    const selfPay: SetPaymentMode = { name: "set_payment_mode", member, payment_mode: "self_pay", payer: null };
    return { add: "never", operations: [selfPay] };
  },
});
