import { rule } from "../../../kernel";
import type { PlacePrepaidOrder } from "../operations";
import { isExcluded } from "../paying";

/** Both guides; in postpaid settlement `settledBy` leaves them with the account. */
export const payMarketplaceExcluded = rule<PlacePrepaidOrder>({
  id: "PAY-MARKETPLACE-EXCLUDED",
  kind: "precondition",
  refuses: ["place_prepaid_order"],
  sentence: "ordinary and premium marketplace services are not paid on behalf; those of marketplace operators are",
  advice: "pay them from the own balance or by card",
  cloudCode: "FailedOperation",
  holds: (_ask, { service, way }) => way !== "payer" || !isExcluded(service),
});
