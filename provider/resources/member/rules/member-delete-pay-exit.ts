import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { CheckMemberDeletion, DeleteMember } from "../operations";
import { members } from "../rows";

/** Guide, "delete a member": the check asks whether pay-on-behalf could be ended, not whether it has been. */
export const memberDeletePayExit = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-PAY-EXIT",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member on pay-on-behalf can be deleted only if that could be ended for it now",
  cloudCode: "UnsupportedOperation.DeleteDelegatePayerNotAllow",
  holds: (ask, { member }) =>
    ask.value(members, member, "paymentMode") !== "pay_on_behalf" || ask.value(accounts, member, "payExit") === true,
});
