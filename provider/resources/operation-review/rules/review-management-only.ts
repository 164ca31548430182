import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { CreateOperationReview, UnbindOperationReview } from "../operations";

/** Guide of 2023, "member operation review". */
export const reviewManagementOnly = rule<CreateOperationReview | UnbindOperationReview>({
  id: "REVIEW-MANAGEMENT-ONLY",
  kind: "permission",
  refuses: ["create_operation_review", "unbind_operation_review"],
  sentence: "only the management account sets and withdraws operation reviews",
  advice: "act as the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
