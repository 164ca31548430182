import { groupOf, rule } from "../../../kernel";
import type { IssueInvoice } from "../operations";
import { taxObjections } from "../rows";

/** Both agreements, clause 3.2.7: the vendor's verdict, which a world file gives. */
export const invoiceTaxRules = rule<IssueInvoice>({
  id: "INVOICE-TAX-RULES",
  kind: "precondition",
  refuses: ["issue_invoice"],
  sentence: "the vendor refuses invoice requests that do not comply with tax regulation",
  advice: "ask your business manager what is missing",
  cloudCode: "FailedOperation",
  holds: (ask, { account }) => !ask.has(groupOf(taxObjections), account),
});
