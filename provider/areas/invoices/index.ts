import type { Part } from "../../resources/part";
import { invoiceOperations } from "./definitions";
import { invoiceKindsCovered } from "./rules/invoice-kinds";
import { invoiceOrdinaryTitle } from "./rules/invoice-ordinary-title";
import { invoiceOwner } from "./rules/invoice-owner";
import { invoicePermissionRequired } from "./rules/invoice-permission-required";
import { invoiceSpecialTitle } from "./rules/invoice-special-title";
import { invoiceTaxRules } from "./rules/invoice-tax-rules";
import {
  invoiceAccountUnknown,
  invoiceActors,
  invoiceAmountInvalid,
  invoiceableMissing,
  invoiceExists,
  invoiceKindUnknown,
  invoiceMemberUnknown,
} from "./rules/presuppositions";

export const invoicesPart: Part = {
  operations: invoiceOperations,
  rules: [
    invoiceAccountUnknown,
    invoiceMemberUnknown,
    invoiceAmountInvalid,
    invoiceExists,
    invoiceKindUnknown,
    invoiceActors,
    invoiceableMissing,
    invoiceOrdinaryTitle,
    invoicePermissionRequired,
    invoiceKindsCovered,
    invoiceSpecialTitle,
    invoiceTaxRules,
  ],
  effects: [invoiceOwner],
  facts: [],
  settings: [],
};
