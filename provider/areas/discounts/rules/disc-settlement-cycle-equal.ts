import { fact } from "../../../kernel";

/** Both guides. */
export const discSettlementCycleEqual = fact({
  id: "DISC-SETTLEMENT-CYCLE-EQUAL",
  kind: "computation",
  sentence: "a product is inherited only where both accounts settle it on the same cycle",
  keptBy: "`takesPart`, by the settlement cycles of both accounts",
});
