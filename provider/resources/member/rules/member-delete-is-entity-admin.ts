import { rule } from "../../../kernel";
import { noEntityAdministered } from "../leaving-conditions";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** Guide, "delete a member": one of the checks before it. */
export const memberDeleteIsEntityAdmin = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-IS-ENTITY-ADMIN",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member that is entity admin cannot be deleted",
  advice: "remove or replace it as entity admin first",
  cloudCode: "FailedOperation.OrganizationAuthManageNotAllowDelete",
  ...noEntityAdministered,
});
