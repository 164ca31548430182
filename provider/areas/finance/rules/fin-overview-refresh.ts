import { fact } from "../../../kernel";

/** Guide of 2024, "finance overview". */
export const finOverviewRefresh = fact({
  id: "FIN-OVERVIEW-REFRESH",
  kind: "computation",
  sentence: "the finance overview counts a day's costs from the next day on, and the current month can be relied on after 15:00",
  keptBy: "`financeOverview`, which leaves today's costs out and says whether a month is dependable",
});
