import { rule } from "../../../kernel";
import { actingUser, isManagement } from "../../organization/actors";
import type { DisableMemberDeletion, EnableMemberDeletion } from "../../organization/operations";

/** Guide, "member-deletion permission". */
export const memberDeletionPermissionOperator = rule<EnableMemberDeletion | DisableMemberDeletion>({
  id: "MEMBER-DELETION-PERMISSION-OPERATOR",
  kind: "permission",
  refuses: ["enable_member_deletion", "disable_member_deletion"],
  sentence:
    "member deletion is switched by the root user of the management account or a sub-user of it with administrator rights",
  advice: "use the credentials of one of them",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => isManagement(ask, operation) && actingUser(operation) !== "sub_user",
});
