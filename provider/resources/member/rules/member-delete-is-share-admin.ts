import { rule } from "../../../kernel";
import { sharesNothing } from "../leaving-conditions";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** Guide, "delete a member": one of the checks before it. */
export const memberDeleteIsShareAdmin = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-IS-SHARE-ADMIN",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member that shares its own resources with other accounts cannot be deleted",
  advice: "delete its shared units, or take the resources out of them, first",
  cloudCode: "FailedOperation.MemberShareResource",
  ...sharesNothing,
});
