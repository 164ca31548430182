import { rule } from "../../../kernel";
import type { IssueInvoice } from "../operations";
import { invoiceSubjects } from "../rows";

/** Both guides, "fund allocation mode". */
export const invoiceKindsCovered = rule<IssueInvoice>({
  id: "INVOICE-KINDS",
  kind: "precondition",
  refuses: ["issue_invoice"],
  sentence: "invoices are for cloud services, the marketplace and marketplace commissions",
  cloudCode: "InvalidParameter",
  holds: (_ask, { subject }) => invoiceSubjects.includes(subject),
});
