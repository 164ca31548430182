import { effect, groupOf } from "../../../kernel";
import { type Departure, departures, leavers } from "../../organization/leavers";
import { endCoverage, reviewOf } from "../coverage";
import type { CreateOperationReview, UnbindOperationReview } from "../operations";
import { membersReviewedWith, reviewsOf, reviewsUsing } from "../rows";

/** Guide of 2023, "member operation review": nothing is said of approvers, time limits or states. Coverage ends with the membership. */
export const reviewEffect = effect<CreateOperationReview | UnbindOperationReview | Departure>({
  id: "REVIEW-EFFECT",
  kind: "auto_effect",
  on: ["create_operation_review", "unbind_operation_review", ...departures],
  sentence:
    "while a review covers a member, the event goes through the approval process in that account before it is carried out",
  does(ask, write, operation) {
    if (operation.name === "create_operation_review") {
      const { review, process } = operation;
      for (const member of operation.members) {
        write.join(groupOf(reviewsOf, member), review);
        write.join(groupOf(reviewsUsing, process, member), review);
        write.join(groupOf(membersReviewedWith, process), member);
      }
    } else if (operation.name === "unbind_operation_review") {
      const { review, member } = operation;
      const { process } = reviewOf(ask, review);
      write.leave(groupOf(reviewsOf, member), review);
      write.leave(groupOf(reviewsUsing, process, member), review);
      if (!ask.spare(groupOf(reviewsUsing, process, member), 1)) write.leave(groupOf(membersReviewedWith, process), member);
    } else endCoverage(ask, write, leavers(ask, operation));
  },
});
