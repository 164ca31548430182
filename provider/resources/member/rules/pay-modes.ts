import { rule } from "../../../kernel";
import type { CreateMember, InviteMember, SetPaymentMode } from "../operations";

/** Guide, "payment modes". Requests come from outside, so a type alone keeps nothing away. */
export const payModes = rule<SetPaymentMode | CreateMember | InviteMember>({
  id: "PAY-MODES",
  kind: "precondition",
  refuses: ["set_payment_mode", "create_member", "invite_member"],
  sentence: "a member pays for itself, or one payer pays for it",
  advice: "use self_pay without a payer, or pay_on_behalf",
  cloudCode: "InvalidParameter",
  holds: (_ask, { payment_mode, payer }) =>
    payment_mode === "pay_on_behalf" || (payment_mode === "self_pay" && (payer ?? null) === null),
});
