import { rule } from "../../../kernel";
import { noReviews } from "../leaving-conditions";
import type { CheckMemberDeletion, DeleteMember, QuitOrganization, RemoveMember } from "../operations";
import { operationReviewsBlockLeaving } from "../settings";

/** The check list of the guide of 2023; for removing and quitting the error list of the public API (a setting). */
export const memberDeleteHasOperationReview = rule<CheckMemberDeletion | DeleteMember | RemoveMember | QuitOrganization>({
  id: "MEMBER-DELETE-HAS-OPERATION-REVIEW",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member", "remove_member", "quit_organization"],
  sentence: "a member to which an operation review applies cannot leave or be deleted",
  advice: "take the member out of the operation review first",
  cloudCode: "UnsupportedOperation.MemberExistOperateProcessNotAllowDelete",
  ...noReviews,
  holds(ask, operation, given) {
    const deleting = operation.name === "check_member_deletion" || operation.name === "delete_member";
    return (!deleting && !given.setting(operationReviewsBlockLeaving)) || noReviews.holds(ask, operation);
  },
});
