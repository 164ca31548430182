import type { Op } from "../../kernel";

export type CreateOperationReview = Op<
  "create_operation_review",
  { review: string; product_type: string; event: string; process: string; members: readonly string[] }
>;
/** Takes one member out of a review; a review without members is gone. */
export type UnbindOperationReview = Op<"unbind_operation_review", { review: string; member: string }>;
