import { rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import type { ViewTransactions } from "../../finance/operations";
import { payingAccount } from "../paying";

/** Both guides. On self-pay an account is its own payer. */
export const payTransactionsPayer = rule<ViewTransactions>({
  id: "PAY-TRANSACTIONS-PAYER",
  kind: "permission",
  refuses: ["view_transactions"],
  sentence: "income and expense details of a paid member are seen by its payer",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => actingAccount(ask, operation) === payingAccount(ask, operation.account),
});
