import { account, type ConsoleOperation, consoleOperation, words } from "../../../wire/console";
import type { CreateOperationReview, UnbindOperationReview } from "../operations";

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
