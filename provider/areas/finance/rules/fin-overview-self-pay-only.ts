import { fact } from "../../../kernel";

/** Guide of 2024, "finance overview". */
export const finOverviewSelfPayOnly = fact({
  id: "FIN-OVERVIEW-SELF-PAY-ONLY",
  kind: "computation",
  sentence: "the finance overview holds what accounts paid for themselves, and nothing older than the organization",
  keptBy: "`financeOverview`, which counts costs whose account paid them, since the organization's creation",
});
