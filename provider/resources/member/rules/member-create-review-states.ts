import { rule } from "../../../kernel";
import type { ApproveMemberCreation, RejectMemberCreation } from "../operations";
import { creationRequests } from "../rows";

/** Guide, "create a member for another entity". */
export const memberCreateReviewStates = rule<ApproveMemberCreation | RejectMemberCreation>({
  id: "MEMBER-CREATE-REVIEW-STATES",
  kind: "lifecycle",
  refuses: ["approve_member_creation", "reject_member_creation"],
  sentence: "a request to create a member is decided once: while it is pending review",
  advice: "create the member again",
  cloudCode: "UnsupportedOperation",
  holds: (ask, { member }) => ask.value(creationRequests, member, "state") === "pending",
});
