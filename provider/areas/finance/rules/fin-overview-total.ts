import { fact } from "../../../kernel";

/** Guide of 2023, with the management account as in that of 2024. */
export const finOverviewTotal = fact({
  id: "FIN-OVERVIEW-TOTAL",
  kind: "computation",
  sentence: "a month's total is the sum over the accounts that are shown for it",
  keptBy: "`financeOverview`, which adds up what it shows and nothing else",
});
