import { rule } from "../../../kernel";
import type { CreateOperationReview } from "../operations";

/** Guide of 2023, "member operation review". */
export const reviewFields = rule<CreateOperationReview>({
  id: "REVIEW-FIELDS",
  kind: "precondition",
  refuses: ["create_operation_review"],
  sentence: "an operation review names a product type, an event, an approval process and the members",
  cloudCode: "MissingParameter",
  holds: (_ask, { product_type, event, process, members: covered }) =>
    [product_type, event, process].every((field) => field.trim() !== "") && covered.length > 0,
});
