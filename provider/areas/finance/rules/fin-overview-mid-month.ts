import { fact } from "../../../kernel";

/** Guide of 2024; leaving is from the guide of 2023. */
export const finOverviewMidMonth = fact({
  id: "FIN-OVERVIEW-MID-MONTH",
  kind: "computation",
  sentence:
    "a member that joined after day 1 of a month, or left, contributes nothing to that month; the management account always does",
  keptBy: "`shownIn`, which asks the member's row for when it joined: who left has none",
});
