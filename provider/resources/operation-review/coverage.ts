import { type Ask, groupOf, type Write } from "../../kernel";
import { recipientsOf, unitsHolding } from "../shared-unit/rows";
import {
  membersReviewedWith,
  type OperationReview,
  operationReviewKeys,
  operationReviews,
  reviewedMembersOf,
  reviewKey,
  reviewsOf,
  reviewsUsing,
} from "./rows";

/** What a review says; the review exists. */
export function reviewOf(ask: Ask, review: string): OperationReview {
  const productType = ask.value(operationReviews, review, "productType");
  const event = ask.value(operationReviews, review, "event");
  const process = ask.value(operationReviews, review, "process");
  if (productType === undefined || event === undefined || process === undefined)
    throw new Error(`the unknown operation review ${review} was believed to exist`);
  return { productType, event, process };
}

/**
 * Ends every review of accounts that leave, and what is left of a review without members. Looks at how many leave a review
 * together, so that several accounts can leave by one operation.
 */
export function endCoverage(ask: Ask, write: Write, leaving: readonly string[]): void {
  const left = new Map<string, number>();
  for (const member of leaving) {
    const covering = groupOf(reviewsOf, member);
    if (ask.zero(covering)) continue;
    for (const review of ask.list(covering)) {
      const { process } = reviewOf(ask, review);
      write.leave(groupOf(reviewedMembersOf, review), member);
      write.leave(covering, review);
      write.leave(groupOf(reviewsUsing, process, member), review);
      write.leave(groupOf(membersReviewedWith, process), member);
      left.set(review, (left.get(review) ?? 0) + 1);
    }
  }
  for (const [review, count] of left) {
    if (!ask.spare(groupOf(reviewedMembersOf, review), count)) dropReview(ask, write, review);
  }
}

export function dropReview(ask: Ask, write: Write, review: string): void {
  write.drop(operationReviewKeys, reviewKey(reviewOf(ask, review)));
  write.drop(operationReviews, review);
}

/** Does the member receive the process through some shared unit other than `except`? */
export function receives(ask: Ask, member: string, process: string, except?: string): boolean {
  return ask.list(groupOf(unitsHolding, process)).some((unit) => unit !== except && ask.has(groupOf(recipientsOf, unit), member));
}
