import { groupOf, type Rule, rule } from "../../../kernel";
import { members } from "../../member/rows";
import { organizations, SELF } from "../../organization/rows";
import { reviewOf } from "../coverage";
import type { CreateOperationReview, UnbindOperationReview } from "../operations";
import { operationReviewKeys, operationReviews, reviewedMembersOf, reviewKey } from "../rows";

const orgUnknown = rule<CreateOperationReview | UnbindOperationReview>({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_operation_review", "unbind_operation_review"],
  sentence: "there are operation reviews only where there is an organization",
  advice: "create the organization first",
  cloudCode: "ResourceNotFound.OrganizationNotExist",
  holds: (ask) => ask.exists(organizations, SELF),
});

/** One review per product type, event and process: asking again adds members to it, under the id it has. */
const reviewExists = rule<CreateOperationReview>({
  id: "REVIEW-EXISTS",
  kind: "presupposition",
  refuses: ["create_operation_review"],
  sentence:
    "an operation review that exists takes further members only, and keeps its product type, event and process, of which there is one review",
  advice: "name the id of the review that exists, and members that it does not cover yet",
  cloudCode: "InvalidParameter",
  holds(ask, { review, product_type, event, process, members: covered }) {
    const key = reviewKey({ productType: product_type, event, process });
    if (!ask.exists(operationReviews, review)) return !ask.exists(operationReviewKeys, key);
    if (reviewKey(reviewOf(ask, review)) !== key) return false;
    return !covered.some((member) => ask.has(groupOf(reviewedMembersOf, review), member));
  },
});

const reviewUnknown = rule<UnbindOperationReview>({
  id: "REVIEW-UNKNOWN",
  kind: "presupposition",
  refuses: ["unbind_operation_review"],
  sentence: "the operation review must exist and cover the member",
  cloudCode: "ResourceNotFound.MemberOperateProcessNotExist",
  holds: (ask, { review, member }) => ask.exists(operationReviews, review) && ask.has(groupOf(reviewedMembersOf, review), member),
});

const memberUnknown = rule<CreateOperationReview>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_operation_review"],
  sentence: "an operation review covers members of the organization only",
  advice: "create the members, or let the invited accounts accept, first",
  cloudCode: "ResourceNotFound.MemberNotExist",
  holds: (ask, { members: covered }) => covered.every((member) => ask.exists(members, member)),
});

export const operationReviewPresuppositions: readonly Rule[] = [orgUnknown, reviewExists, reviewUnknown, memberUnknown];
