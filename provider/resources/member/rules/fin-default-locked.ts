import { rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../operations";
import { lockedPermissions } from "../terms";

/** Guide of 2024. When a member is created or invited, both are granted, ticked or not: `grantedPermissions`. */
export const finDefaultLocked = rule<UpdateMemberFinancePermissions>({
  id: "FIN-DEFAULT-LOCKED",
  kind: "precondition",
  refuses: ["update_member_finance_permissions"],
  sentence: "view_bills and view_balance cannot be taken away from a member",
  advice: "keep both",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (_ask, { finance_permissions }) => lockedPermissions.every((locked) => finance_permissions.includes(locked)),
});
