import { fact } from "../../../kernel";

/** Both guides, "discounts". */
export const payFullRebateUnchanged = fact({
  id: "PAY-FULL-REBATE-UNCHANGED",
  kind: "computation",
  sentence: "full rebates stay as they are under pay-on-behalf",
  keptBy: "`computeDiscount`, which keeps the account's own full rebates there",
});
