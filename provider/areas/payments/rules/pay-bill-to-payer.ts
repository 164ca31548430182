import { rule } from "../../../kernel";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { ViewBills } from "../../finance/operations";
import { payingAccount } from "../paying";

/** Both guides, "bills". The management account sees those of every member (FIN-DEFAULT-LOCKED). */
export const payBillToPayer = rule<ViewBills>({
  id: "PAY-BILL-TO-PAYER",
  kind: "permission",
  refuses: ["view_bills"],
  sentence: "a payer sees the bills of the members it pays for; a member sees its own only",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const { account } = operation;
    return isManagement(ask, operation) || [account, payingAccount(ask, account)].includes(actingAccount(ask, operation) ?? "");
  },
});
