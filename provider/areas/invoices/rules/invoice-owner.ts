import { effect, groupOf } from "../../../kernel";
import type { IssueInvoice } from "../operations";
import { invoiceOwners, invoicesOf } from "../rows";

/** Both agreements, clause 3.2.7. */
export const invoiceOwner = effect<IssueInvoice>({
  id: "INVOICE-OWNER",
  kind: "default",
  on: ["issue_invoice"],
  sentence: "an invoice issued for a member belongs to the member",
  does(_ask, write, { invoice, account }) {
    write.put(invoiceOwners, invoice, { account });
    write.join(groupOf(invoicesOf, account), invoice);
  },
});
