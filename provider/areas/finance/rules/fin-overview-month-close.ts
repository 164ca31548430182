import { fact } from "../../../kernel";

/** Guide of 2024; that of 2023 has day 5. */
export const finOverviewMonthClose = fact({
  id: "FIN-OVERVIEW-MONTH-CLOSE",
  kind: "computation",
  sentence: "a month's bill is issued on day 2 of the next month and complete after 19:00 that day",
  keptBy: "`isComplete`, by which the finance overview marks a month",
});
