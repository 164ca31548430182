import type { Part } from "../../resources/part";
import { complianceOperations } from "./compliance-definitions";
import { tagComputations } from "./effective";
import { effectiveOperations } from "./effective-definitions";
import { resourceOperations } from "./resource-definitions";
import { compliancePresuppositions } from "./rules/presuppositions";
import { tagDetectOnBind } from "./rules/tag-detect-on-bind";
import { tagDetectOnChange } from "./rules/tag-detect-on-change";
import { tagDetectOnCreate } from "./rules/tag-detect-on-create";
import { tagDetectOnPolicyChange } from "./rules/tag-detect-on-policy-change";
import { tagEffectiveVisibility } from "./rules/tag-effective-visibility";
import { tagReportCos } from "./rules/tag-report-cos";
import { tagReportDownloadOrder } from "./rules/tag-report-download-order";
import { tagResultsView } from "./rules/tag-results-view";
import { tagComplianceSettings } from "./settings";

export const tagCompliancePart: Part = {
  operations: [...effectiveOperations, ...resourceOperations, ...complianceOperations],
  rules: [...compliancePresuppositions, tagEffectiveVisibility, tagResultsView, tagReportCos, tagReportDownloadOrder],
  effects: [tagDetectOnCreate, tagDetectOnChange, tagDetectOnPolicyChange, tagDetectOnBind],
  facts: [],
  computations: tagComputations,
  settings: tagComplianceSettings,
};
