import { rule } from "../../../kernel";
import type { PlacePrepaidOrder } from "../operations";
import { payingFor } from "../paying";

/** Both guides, "prepaid". Marketplace services that nobody pays on behalf are the member's own (PAY-MARKETPLACE-EXCLUDED). */
export const payPrepaidPayerOnly = rule<PlacePrepaidOrder>({
  id: "PAY-PREPAID-PAYER-ONLY",
  kind: "precondition",
  refuses: ["place_prepaid_order"],
  sentence: "a member on pay-on-behalf pays prepaid orders neither from its balance nor by card, but by its payer",
  advice: "choose payment by the payer",
  cloudCode: "FailedOperation",
  holds: (ask, { account, service, way }) => way === "payer" || payingFor(ask, account, service) === account,
});
