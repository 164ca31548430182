import { rule } from "../../../kernel";
import type { CancelDiscountInheritance } from "../operations";

/** Both guides. */
export const discCancelVendorOnly = rule<CancelDiscountInheritance>({
  id: "DISC-CANCEL-VENDOR-ONLY",
  kind: "permission",
  refuses: ["cancel_discount_inheritance"],
  sentence: "only the vendor's business manager ends a discount inheritance",
  advice: "ask your business manager",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === "vendor",
});
