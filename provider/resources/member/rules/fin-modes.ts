import { fact } from "../../../kernel";

/** Guide, "finance management modes". */
export const finModes = fact({
  id: "FIN-MODES",
  kind: "default",
  sentence: "a member is managed by fund allocation (self-pay) or by unified payment (pay-on-behalf), and can be switched",
  keptBy: "the two payment modes of the member's row, and set_payment_mode",
  follows: ["PAY-MODES"],
});
