import { type Operation, rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";

/** Management-account agreement: members are managed by one account. Security information is part of managing a member. */
export const memberSingleManagerAuthority = rule<Operation>({
  id: "MEMBER-SINGLE-MANAGER-AUTHORITY",
  kind: "permission",
  refuses: [
    "create_member",
    "invite_member",
    "cancel_invitation",
    "update_member",
    "move_member",
    "update_member_finance_permissions",
    "set_payment_mode",
    "remove_member",
    "check_member_deletion",
    "delete_member",
    "bind_security_info",
    "update_security_info",
    "rebind_security_info",
    "resend_activation_link",
  ],
  sentence: "managing members is reserved to the management account; delegated admins and entity admins cannot",
  advice: "use credentials of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
