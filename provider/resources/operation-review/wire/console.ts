import { groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type Reply } from "../../../wire/action";
import { foundOnce, inOrder, itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { textOf } from "../../../wire/answering/parameters";
import {
  account,
  type ConsoleOperation,
  consoleLook,
  consoleOperation,
  pageFields,
  totalField,
  words,
} from "../../../wire/console";
import { allMembers } from "../../organization/rows";
import { forManagement } from "../../organization/wire/standing";
import type { CreateOperationReview, UnbindOperationReview } from "../operations";
import { operationReviews, reviewedMembersOf, reviewsOf } from "../rows";

export const operationReviewConsole: readonly ConsoleOperation[] = [
  consoleOperation<CreateOperationReview>({
    operation: "create_operation_review",
    action: "CreateOperateProcess",
    summary: "Put an operation of a product in members under review by an approval process.",
    fields: [
      words("ProductType", "product_type", "The product, for example `cvm`."),
      words("Event", "event", "The operation, for example `TerminateInstances`."),
      words("ProcessId", "process", "The approval process, shared with the members."),
      { name: "MemberUins", argument: "members", type: "string[]", doc: "Members in which it is reviewed." },
    ],
    makes: { argument: "review", name: "ReviewId", doc: "Id of the review." },
  }),
  consoleOperation<UnbindOperationReview>({
    operation: "unbind_operation_review",
    action: "UnbindOperateProcess",
    summary: "Take a member out of an operation review; one without members is gone.",
    fields: [words("ReviewId", "review", "Id of the review."), account("MemberUin", "member", "The member.")],
  }),
];

function describeReviews(call: Call): Reply {
  const { organization, parameters } = call;
  const member = textOf(parameters, "MemberUin");
  const ids =
    member === undefined
      ? foundOnce(organization, "operation reviews", () => reviewsIn(organization))
      : itemsInOrder(organization, groupOf(reviewsOf, member));
  const Items = pageOf(ids, parameters).flatMap((id) => {
    const row = rowOf(organization, operationReviews, id);
    if (row === undefined) return [];
    const MemberUins = itemsInOrder(organization, groupOf(reviewedMembersOf, id));
    return [{ ReviewId: id, ProductType: row.productType, Event: row.event, ProcessId: row.process, MemberUins }];
  });
  return answered({ Total: ids.length, Items });
}

/** A review without members is gone, so those of all members are all that there are. */
function reviewsIn(organization: Organization): readonly string[] {
  const members = groupItems(organization, groupOf(allMembers));
  return inOrder([...new Set(members.flatMap((member) => groupItems(organization, groupOf(reviewsOf, member))))]);
}

export const operationReviewLooks: readonly Action[] = [
  consoleLook(
    "DescribeOperateProcesses",
    {
      summary: "List the operations of products in members that are under review.",
      request: [{ name: "MemberUin", type: "string", doc: "Only those that cover this member." }, ...pageFields],
      response: [totalField, { name: "Items", type: "OperateProcess[]", doc: "Records of this page." }],
      types: {
        OperateProcess: [
          { name: "ReviewId", type: "string", doc: "Id of the review." },
          { name: "ProductType", type: "string", doc: "The product, for example `cvm`." },
          { name: "Event", type: "string", doc: "The operation, for example `TerminateInstances`." },
          { name: "ProcessId", type: "string", doc: "The approval process." },
          { name: "MemberUins", type: "string[]", doc: "Members in which it is reviewed." },
        ],
      },
    },
    forManagement(describeReviews),
  ),
];
