import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { groupItems, groupOf, rowOf } from "../../kernel";
import { alike } from "../alike";
import { type Reference, references, text, type ValueProblem } from "../attributes";
import { defineResourceType } from "../resource-type";
import type { CreateOperationReview, UnbindOperationReview } from "./operations";
import { operationReviewKeys, operationReviews, reviewedMembersOf, reviewKey } from "./rows";

/** Resolved attributes of an operation review. */
export type OperationReviewAttributes = Readonly<{
  product_type: string;
  event: string;
  /** Id of the approval process. */
  process: string;
  members: readonly string[];
}>;

export const operationReviewType = defineResourceType<OperationReviewAttributes>({
  name: "operation_review",
  section: "operation_reviews",
  title: "operation review",
  doc: "An operation in member accounts that has to pass an approval process before it is carried out.",
  table: operationReviews.name,
  attributes: {
    product_type: text({ doc: "The product whose operation is reviewed.", replaces: true, check: given("product type") }),
    event: text({ doc: "The operation that is reviewed.", replaces: true, check: given("event") }),
    process: text({
      doc: "Id of the approval process; it is shared with every member of the review.",
      replaces: true,
      check: given("approval process"),
    }),
    members: references({
      doc: "Members in whose accounts the operation is reviewed.",
      refersTo: ["member"],
      check: membersProblem,
    }),
  },
  check,
  find(organization, { product_type, event, process }, adopt) {
    if (adopt?.id !== undefined) return rowOf(organization, operationReviews, adopt.id) === undefined ? undefined : adopt.id;
    return rowOf(organization, operationReviewKeys, reviewKey({ productType: product_type, event, process }))?.review;
  },
  read(organization, id) {
    const review = rowOf(organization, operationReviews, id);
    if (review === undefined) return undefined;
    return {
      product_type: review.productType,
      event: review.event,
      process: review.process,
      members: groupItems(organization, groupOf(reviewedMembersOf, id)),
    };
  },
  create: (id, after) => [cover(id, after, after.members)],
  update(id, before, after) {
    const added = after.members.filter((member) => !before.members.includes(member));
    const gone = before.members.filter((member) => !after.members.includes(member));
    return [...(added.length === 0 ? [] : [cover(id, after, added)]), ...gone.map((member) => unbind(id, member))];
  },
  remove: (id, before) => ({ kind: "removed", operations: before.members.map((member) => unbind(id, member)) }),
});

/** Makes the review, or adds members to the one that has this id. */
function cover(review: string, of: OperationReviewAttributes, members: readonly string[]): CreateOperationReview {
  const { product_type, event, process } = of;
  return { name: "create_operation_review", review, product_type, event, process, members };
}

function unbind(review: string, member: string): UnbindOperationReview {
  return { name: "unbind_operation_review", review, member };
}

function given(what: string): (value: string) => ValueProblem {
  const missing = { rule: "REVIEW-FIELDS", says: `an operation review names its ${what}`, advice: `name the ${what}` };
  return (value) => (value.trim() === "" ? missing : undefined);
}

function membersProblem(members: readonly Reference[]): ValueProblem {
  if (members.length > 0) return undefined;
  return {
    rule: "REVIEW-FIELDS",
    says: "an operation review names the members it covers",
    advice: "name a member, or take the declaration out",
  };
}

function check(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const twin = alike(declaration, all, "identity", ({ attributes }) =>
    JSON.stringify([attributes["product_type"], attributes["event"], attributes["process"]]),
  )[0];
  if (twin === undefined || twin.address === declaration.address) return [];
  return [
    {
      severity: "error",
      code: "REVIEW-EXISTS",
      at: declaration.placeOf("event"),
      summary: `\`${twin.address}\` declares a review of the same event by the same process`,
      hint: "name all members in one of the two",
    },
  ];
}
