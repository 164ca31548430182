import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { IssueInvoice, MaintainInvoiceTitle } from "../operations";
import { invoiceTitles } from "../rows";

/** Both guides. Who else issues one uses the title that is maintained. */
export const invoiceOrdinaryTitle = rule<IssueInvoice | MaintainInvoiceTitle>({
  id: "INVOICE-ORDINARY-TITLE",
  kind: "permission",
  refuses: ["issue_invoice", "maintain_invoice_title"],
  sentence: "the title of ordinary invoices is changed by the management account",
  advice: "use the title that the management account maintains",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (isManagement(ask, operation)) return true;
    if (operation.name === "maintain_invoice_title") return false;
    const maintained = ask.value(invoiceTitles, operation.account, "title");
    return operation.kind !== "ordinary" || maintained === undefined || operation.title === maintained;
  },
});
