import { fact } from "../../../kernel";

/** Inferred: the forms list self-pay first. */
export const payDefaultSelf = fact({
  id: "PAY-DEFAULT-SELF",
  kind: "default",
  sentence: "a member for which no payment mode is chosen pays for itself",
  keptBy: "the default of the member's attribute `payment_mode`",
});
