import { groupKind, table } from "../../kernel";

export interface OperationReview {
  readonly productType: string;
  readonly event: string;
  /** The account resource (`bpaas:uniqueId`) that is the approval process. */
  readonly process: string;
}

export const operationReviews = table<OperationReview>("operation-review");
/** Index: the review of an event of a product by a process; the id is `reviewKey(…)`. There is one of a kind, with all its members. */
export const operationReviewKeys = table<{ readonly review: string }>("operation-review-key");
export function reviewKey({ productType, event, process }: OperationReview): string {
  return JSON.stringify([productType, event, process]);
}

/** Members under a review, and reviews that cover a member. */
export const reviewedMembersOf = groupKind("operation-review-members");
export const reviewsOf = groupKind("operation-reviews-of");
/** Reviews of a member that use a process: `groupOf(reviewsUsing, process, member)`. */
export const reviewsUsing = groupKind("operation-reviews-using");
/** Members that some review with a process covers: those for whom `reviewsUsing` is not empty. */
export const membersReviewedWith = groupKind("operation-review-members-with");
