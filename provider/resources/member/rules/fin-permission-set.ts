import { rule } from "../../../kernel";
import type { CreateMember, InviteMember, UpdateMemberFinancePermissions } from "../operations";
import { unknownPermissions } from "../terms";

/** Guide of 2024, and two more values of the management-account agreement. Requests come from outside, so a type alone keeps nothing away. */
export const finPermissionSet = rule<CreateMember | InviteMember | UpdateMemberFinancePermissions>({
  id: "FIN-PERMISSION-SET",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member_finance_permissions"],
  sentence: "finance permissions are drawn from the nine that exist",
  advice:
    "use view_bills, view_balance, allocate_funds, consolidate_bills, invoice, inherit_offer, cost_analysis, credit_limit or budget",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (_ask, { finance_permissions }) => unknownPermissions(finance_permissions).length === 0,
});
