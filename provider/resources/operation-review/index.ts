import type { Part } from "../part";
import { operationReviewOperations } from "./definitions";
import { operationReviewPresuppositions } from "./rules/presuppositions";
import { reviewEffect } from "./rules/review-effect";
import { reviewFields } from "./rules/review-fields";
import { reviewKeepsShare } from "./rules/review-keeps-share";
import { reviewManagementOnly } from "./rules/review-management-only";
import { reviewNeedsSharedProcess } from "./rules/review-needs-shared-process";
import { reviewsKeepShares } from "./settings";
import { operationReviewType } from "./type";

export const operationReviewPart: Part = {
  operations: operationReviewOperations,
  rules: [...operationReviewPresuppositions, reviewManagementOnly, reviewFields, reviewNeedsSharedProcess, reviewKeepsShare],
  effects: [reviewEffect],
  facts: [],
  settings: [reviewsKeepShares],
  type: operationReviewType,
};
