import { fact } from "../../../kernel";

/** Both guides and agreements. */
export const discOptionalUnderPay = fact({
  id: "DISC-OPTIONAL-UNDER-PAY",
  kind: "default",
  sentence: "being paid for does not change the discounts of a member that does not inherit",
  keptBy: "`computeDiscount`, which asks for an inheritance and not for the payer",
});
