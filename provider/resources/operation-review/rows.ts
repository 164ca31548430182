import { groupKind, table } from "../../kernel";

export interface OperationReview {
  readonly productType: string;
  readonly event: string;
  /** The account resource (`bpaas:uniqueId`) that is the approval process. */
  readonly process: string;
}

export const operationReviews = table<OperationReview>("operation-review");
/** Members under a review, and reviews that cover a member. */
export const reviewedMembersOf = groupKind("operation-review-members");
export const reviewsOf = groupKind("operation-reviews-of");
/** Reviews of a member that use a process: `groupOf(reviewsUsing, process, member)`. */
export const reviewsUsing = groupKind("operation-reviews-using");
