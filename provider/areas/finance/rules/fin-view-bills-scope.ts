import { rule } from "../../../kernel";
import { billViews, type ViewBills } from "../operations";

/** Both agreements; who may look at whose bills is PAY-BILL-TO-PAYER. Every member has the permission (FIN-DEFAULT-LOCKED). */
export const finViewBillsScope = rule<ViewBills>({
  id: "FIN-VIEW-BILLS-SCOPE",
  kind: "permission",
  refuses: ["view_bills"],
  sentence: "view_bills covers a member's bill overview, bill details, consumption overview and consumption summary",
  advice: "ask for one of the four",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { view }) => billViews.includes(view),
});
