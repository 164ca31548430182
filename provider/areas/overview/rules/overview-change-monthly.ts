import { changeIn } from "../changes";
import { statisticRule } from "../statistic-rule";
import { daysOf, monthsUntilPrevious } from "../windows";

/** Guides, "member overview". */
export const overviewChangeMonthly = statisticRule({
  id: "OVERVIEW-CHANGE-MONTHLY",
  sentence:
    "changes of members by month are those of the six months that end with the previous one, each labelled with its first day",
  figures: ({ organization, at }) => ({
    changesByMonth: monthsUntilPrevious(at, 6).map((month) => changeIn(organization, daysOf(month), `${month}-01`, at)),
  }),
});
