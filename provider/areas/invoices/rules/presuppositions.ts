import { rule } from "../../../kernel";
import { organizations, SELF } from "../../../resources/organization/rows";
import { accountsAct, accountsUnknown, amountInvalid, membersUnknown } from "../../finance/presupposing";
import { purses } from "../../finance/rows";
import { payingAccount } from "../../payments/paying";
import type { IssueInvoice, MaintainInvoiceTitle } from "../operations";
import { invoiceKinds, invoices } from "../rows";

export const invoiceAccountUnknown = accountsUnknown<IssueInvoice>(["issue_invoice"], (_ask, { account }) => [account]);

export const invoiceMemberUnknown = membersUnknown<MaintainInvoiceTitle>(["maintain_invoice_title"], ({ member }) => [member]);

export const invoiceAmountInvalid = amountInvalid<IssueInvoice>(["issue_invoice"]);

export const invoiceExists = rule<IssueInvoice>({
  id: "INVOICE-EXISTS",
  kind: "presupposition",
  refuses: ["issue_invoice"],
  sentence: "the id of a new invoice must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { invoice }) => !ask.exists(invoices, invoice),
});

export const invoiceKindUnknown = rule<IssueInvoice | MaintainInvoiceTitle>({
  id: "INVOICE-KIND-UNKNOWN",
  kind: "presupposition",
  refuses: ["issue_invoice", "maintain_invoice_title"],
  sentence: "an invoice is ordinary or special, and has a title",
  cloudCode: "InvalidParameter",
  holds: (_ask, { kind, title }) => invoiceKinds.includes(kind) && typeof title === "string" && title !== "",
});

export const invoiceActors = accountsAct<IssueInvoice>(
  "INVOICE-ACTOR",
  ["issue_invoice"],
  "invoices are issued by the account, its payer or the management account",
  (ask, { account }) => [account, payingAccount(ask, account), ask.value(organizations, SELF, "managementAccount")],
);

/** What was paid in money, refunds taken off, and is on no invoice yet: the payer's, where there is one (PAY-INVOICE-PAYER). */
export const invoiceableMissing = rule<IssueInvoice>({
  id: "INVOICE-AMOUNT-MISSING",
  kind: "presupposition",
  refuses: ["issue_invoice"],
  sentence: "an invoice is for what was paid and is on no other invoice",
  cloudCode: "FailedOperation",
  holds: (ask, { account, amount }) => amount <= (ask.value(purses, payingAccount(ask, account), "invoiceable") ?? 0),
});
