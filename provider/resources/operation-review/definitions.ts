import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { members } from "../member/rows";
import { dropReview } from "./coverage";
import type { CreateOperationReview, UnbindOperationReview } from "./operations";
import { operationReviewKeys, operationReviews, reviewedMembersOf, reviewKey } from "./rows";

/**
 * Console: "add operation review". Asked again for an id that exists, with the same product type, event and process, it adds members
 * to that review (REVIEW-EXISTS refuses everything else). That the members' operations are held up is REVIEW-EFFECT.
 */
const createOperationReview = defineOperation<CreateOperationReview>({
  name: "create_operation_review",
  creates: ["review"],
  reversible: true,
  verb: "bind",
  subject: ({ review }) => ({ table: operationReviews.name, id: review }),
  describe({ event, product_type, members: covered }, called) {
    const [first] = covered;
    const whose = covered.length === 1 && first !== undefined ? called(members.name, first) : `${covered.length} members`;
    return `put \`${event}\` of \`${product_type}\` in ${whose} under review`;
  },
  transition(_ask, write, { review, product_type, event, process, members: covered }) {
    const row = { productType: product_type, event, process };
    write.put(operationReviews, review, row);
    write.put(operationReviewKeys, reviewKey(row), { review });
    for (const member of covered) write.join(groupOf(reviewedMembersOf, review), member);
  },
});

/** Console: "unbind". A review without members is gone. */
const unbindOperationReview = defineOperation<UnbindOperationReview>({
  name: "unbind_operation_review",
  reversible: true,
  verb: "unbind",
  subject: ({ review }) => ({ table: operationReviews.name, id: review }),
  describe: ({ review, member }, called) =>
    `take ${called(members.name, member)} out of ${called(operationReviews.name, review)}`,
  transition(ask, write, { review, member }) {
    write.leave(groupOf(reviewedMembersOf, review), member);
    if (!ask.spare(groupOf(reviewedMembersOf, review), 1)) dropReview(ask, write, review);
  },
});

export const operationReviewOperations: readonly OperationDefinition[] = [createOperationReview, unbindOperationReview];
