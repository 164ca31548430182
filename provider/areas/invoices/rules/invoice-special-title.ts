import { rule } from "../../../kernel";
import { accounts } from "../../account/rows";
import type { IssueInvoice, MaintainInvoiceTitle } from "../operations";

/** Both guides. */
export const invoiceSpecialTitle = rule<IssueInvoice | MaintainInvoiceTitle>({
  id: "INVOICE-SPECIAL-TITLE",
  kind: "precondition",
  refuses: ["issue_invoice", "maintain_invoice_title"],
  sentence: "the title of a special invoice is the account's verified name, and cannot be edited",
  advice: "use the verified name, or change the account's verified subject",
  cloudCode: "InvalidParameter",
  holds(ask, operation) {
    const account = operation.name === "issue_invoice" ? operation.account : operation.member;
    return operation.kind !== "special" || operation.title === ask.value(accounts, account, "entity");
  },
});
