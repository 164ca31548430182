import { rule } from "../../../kernel";
import { noDelegations } from "../leaving-conditions";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** Guide, "delete a member": one of the checks before it. */
export const memberDeleteIsDelegatedAdmin = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-IS-DELEGATED-ADMIN",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member that is delegated admin of a service cannot be deleted",
  advice: "remove it as delegated admin first",
  cloudCode: "UnsupportedOperation.MemberExistServiceNotAllowDelete",
  ...noDelegations,
});
