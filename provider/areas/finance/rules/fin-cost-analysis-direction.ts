import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { AnalyseCosts } from "../operations";

/** Both agreements, newer than the guide of 2024, which tells it the other way round. */
export const finCostAnalysisDirection = rule<AnalyseCosts>({
  id: "FIN-COST-ANALYSIS-DIRECTION",
  kind: "permission",
  refuses: ["analyse_costs"],
  sentence: "the management account analyses its members' costs, and nobody else does",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
