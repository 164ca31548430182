import { rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import type { IssueInvoice } from "../../invoices/operations";
import { payingAccount } from "../paying";

/** Guides and agreements. */
export const payInvoicePayer = rule<IssueInvoice>({
  id: "PAY-INVOICE-PAYER",
  kind: "permission",
  refuses: ["issue_invoice"],
  sentence: "invoices for what is paid on behalf of a member are issued by its payer",
  advice: "have the payer issue it",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const payer = payingAccount(ask, operation.account);
    return payer === operation.account || actingAccount(ask, operation) === payer;
  },
});
