import { fact } from "../../../kernel";

/** Both guides. */
export const discNotAutoCancelled = fact({
  id: "DISC-NOT-AUTO-CANCELLED",
  kind: "auto_effect",
  sentence: "an inheritance outlives the membership and the organization until the vendor ends it",
  keptBy: "its row of its own, which only cancel_discount_inheritance drops",
});
