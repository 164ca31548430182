import { fact } from "../../../kernel";

/** Both guides, "bills"; the steps of the same pages say otherwise. */
export const payBillLocation = fact({
  id: "PAY-BILL-LOCATION",
  kind: "default",
  sentence: "pay-on-behalf bills are read in the organization's console, self-pay bills in the billing centre",
  keptBy: "`billPlace`",
});
