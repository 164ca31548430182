import { rule } from "../../../kernel";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import { balanceViews, type ViewBalance } from "../operations";

/** Both agreements, newer than the guides, which name available balance and vouchers only. */
export const finViewBalanceScope = rule<ViewBalance>({
  id: "FIN-VIEW-BALANCE-SCOPE",
  kind: "permission",
  refuses: ["view_balance"],
  sentence:
    "the management account sees a member's cash, gift balance, arrears, frozen amount, vouchers and cash coupons, and nobody else's are seen by others",
  advice: "ask for one of the six, as the management account or as the account itself",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    balanceViews.includes(operation.view) &&
    (isManagement(ask, operation) || actingAccount(ask, operation) === operation.account),
});
