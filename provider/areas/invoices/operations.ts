import type { Op } from "../../kernel";
import type { Fen } from "../finance/money";
import type { InvoiceKind, InvoiceSubject } from "./rows";

/** `account`: whose costs it is for. */
export type IssueInvoice = Op<
  "issue_invoice",
  { invoice: string; account: string; kind: InvoiceKind; subject: InvoiceSubject; title: string; amount: Fen }
>;
/** `kind` is the kind of invoice whose title it is: only ordinary ones have one of their own. */
export type MaintainInvoiceTitle = Op<
  "maintain_invoice_title",
  { member: string; kind: InvoiceKind; title: string; address: string }
>;
