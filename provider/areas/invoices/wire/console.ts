import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { IssueInvoice, MaintainInvoiceTitle } from "../operations";
import { invoiceKinds, invoiceSubjects } from "../rows";

export const invoicesConsole: readonly ConsoleOperation[] = [
  consoleOperation<IssueInvoice>({
    operation: "issue_invoice",
    action: "IssueInvoice",
    summary: "Issue an invoice for the costs of an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Kind", argument: "kind", type: "string", enum: invoiceKinds, doc: "Kind of the invoice." },
      { name: "Subject", argument: "subject", type: "string", enum: invoiceSubjects, doc: "What it is about." },
      { name: "InvoiceTitle", argument: "title", type: "string", doc: "Its title." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
    ],
    makes: { argument: "invoice", name: "InvoiceId", doc: "Id of the invoice." },
  }),
  consoleOperation<MaintainInvoiceTitle>({
    operation: "maintain_invoice_title",
    action: "MaintainInvoiceTitle",
    summary: "Keep the title and the address of a member for its invoices.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Kind", argument: "kind", type: "string", enum: invoiceKinds, doc: "Kind of the invoices." },
      { name: "InvoiceTitle", argument: "title", type: "string", doc: "The title." },
      { name: "Address", argument: "address", type: "string", doc: "Where they are sent to." },
    ],
  }),
];
