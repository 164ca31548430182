import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { ViewTagCompliance } from "../operations";

/** Guides, "view and download the results of the check of non-compliant resources". */
export const tagResultsView = rule<ViewTagCompliance>({
  id: "TAG-RESULTS-VIEW",
  kind: "permission",
  refuses: ["view_tag_compliance"],
  sentence: "the management account sees the target accounts with their tag policies and their non-compliant resources",
  advice: "use credentials of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
