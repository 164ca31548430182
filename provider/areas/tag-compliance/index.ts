import type { Part } from "../../resources/part";
import { tagComputations } from "./effective";
import { effectiveOperations } from "./effective-definitions";
import { compliancePresuppositions } from "./rules/presuppositions";
import { tagEffectiveVisibility } from "./rules/tag-effective-visibility";
import { tagComplianceSettings } from "./settings";

export const tagCompliancePart: Part = {
  operations: [...effectiveOperations],
  rules: [...compliancePresuppositions, tagEffectiveVisibility],
  effects: [],
  facts: [],
  computations: tagComputations,
  settings: tagComplianceSettings,
};
