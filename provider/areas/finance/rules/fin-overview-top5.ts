import { fact } from "../../../kernel";

/** Both guides, "finance overview". */
export const finOverviewTop5 = fact({
  id: "FIN-OVERVIEW-TOP5",
  kind: "computation",
  sentence: "by member and by product the five largest costs are ranked, with amount and share",
  keptBy: "`financeOverview`, in `topMembers` and `topProducts`",
});
