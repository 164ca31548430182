import { groupKind, table } from "../../kernel";
import type { Fen } from "../finance/money";

export const invoiceKinds = ["ordinary", "special"] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** What invoices are for (INVOICE-KINDS). */
export const invoiceSubjects = ["cloud_services", "marketplace", "marketplace_commission"] as const;
export type InvoiceSubject = (typeof invoiceSubjects)[number];

export interface Invoice {
  /** The account whose costs it is for. */
  readonly account: string;
  /** Whose amounts it uses up: who paid. */
  readonly from: string;
  readonly kind: InvoiceKind;
  readonly subject: InvoiceSubject;
  readonly title: string;
  readonly amount: Fen;
  readonly at: number;
}

export const invoices = table<Invoice>("invoice");
/** Whom an invoice belongs to, by invoice (INVOICE-OWNER). */
export const invoiceOwners = table<{ readonly account: string }>("invoice-owner");
/** Invoices that belong to an account. */
export const invoicesOf = groupKind("invoices-of");

/** What ordinary invoices for an account say, by account. */
export const invoiceTitles = table<{ readonly title: string; readonly address: string }>("invoice-title");

/** Accounts whose requests the vendor finds not to comply with tax regulation; from a world file (INVOICE-TAX-RULES). */
export const taxObjections = groupKind("tax-objections");
