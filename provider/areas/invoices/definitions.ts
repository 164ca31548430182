import { defineOperation, type OperationDefinition } from "../../kernel";
import { members } from "../../resources/member/rows";
import { accounts } from "../account/rows";
import { Books } from "../finance/books";
import { drawOrderOf } from "../finance/settings";
import { yuan } from "../finance/yuan";
import { payingAccount } from "../payments/paying";
import type { IssueInvoice, MaintainInvoiceTitle } from "./operations";
import { invoices, invoiceTitles } from "./rows";

/** Whom it belongs to: INVOICE-OWNER. */
const issueInvoice = defineOperation<IssueInvoice>({
  name: "issue_invoice",
  creates: ["invoice"],
  reversible: false,
  verb: "create",
  subject: ({ invoice }) => ({ table: invoices.name, id: invoice }),
  describe: ({ account, amount }, called) => `issue an invoice of ${yuan(amount)} for ${called(accounts.name, account)}`,
  transition(ask, write, { invoice, account, kind, subject, title, amount }, given) {
    const from = payingAccount(ask, account);
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    books.invoice(from, amount);
    books.close();
    write.put(invoices, invoice, { account, from, kind, subject, title, amount, at: given.at });
  },
});

const maintainInvoiceTitle = defineOperation<MaintainInvoiceTitle>({
  name: "maintain_invoice_title",
  reversible: true,
  verb: "change",
  sensitive: ["address"],
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, title }, called) => `write ordinary invoices for ${called(members.name, member)} to \`${title}\``,
  transition(_ask, write, { member, kind, title, address }) {
    // A special invoice has no title of its own: its title is the verified name (INVOICE-SPECIAL-TITLE).
    if (kind === "ordinary") write.put(invoiceTitles, member, { title, address });
  },
});

export const invoiceOperations: readonly OperationDefinition[] = [issueInvoice, maintainInvoiceTitle];
