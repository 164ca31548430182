import { fact } from "../../../kernel";

/** Both guides, "discounts". */
export const discLevelTiming = fact({
  id: "DISC-LEVEL-TIMING",
  kind: "computation",
  sentence: "billing-level discounts hold at once, account-level ones from day 1 of the next month, full rebates come on day 3",
  keptBy: "`takesEffectAt`",
});
