import { fact } from "../../../kernel";

/** Both guides, "postpaid". */
export const payPostpaidExtendedCycle = fact({
  id: "PAY-POSTPAID-EXTENDED-CYCLE",
  kind: "computation",
  sentence: "extended settlement cycles are charged like all others",
  keptBy: "`chargedTo`, which asks only when a cycle ended",
});
