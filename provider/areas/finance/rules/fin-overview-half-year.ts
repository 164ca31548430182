import { rule } from "../../../kernel";
import { monthsBetween } from "../calendar";
import type { ViewFinanceOverview } from "../operations";
import { OVERVIEW_MONTHS } from "../overview";

/** Both guides; without a choice it is the last six months: `defaultInterval`. */
export const finOverviewHalfYear = rule<ViewFinanceOverview>({
  id: "FIN-OVERVIEW-HALF-YEAR",
  kind: "limit",
  refuses: ["view_finance_overview"],
  sentence: "the finance overview shows at most six months, the first and the last one counted",
  advice: "ask for fewer months",
  cloudCode: "InvalidParameter",
  holds: (_ask, { from, to }) => monthsBetween(from, to) <= OVERVIEW_MONTHS,
});
