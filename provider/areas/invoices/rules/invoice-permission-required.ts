import { rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import { isManagement } from "../../../resources/organization/actors";
import type { IssueInvoice, MaintainInvoiceTitle } from "../operations";

/** Guides and agreements. Paying for a member is a right of its own (PAY-INVOICE-PAYER). */
export const invoicePermissionRequired = rule<IssueInvoice | MaintainInvoiceTitle>({
  id: "INVOICE-PERMISSION-REQUIRED",
  kind: "precondition",
  refuses: ["issue_invoice", "maintain_invoice_title"],
  sentence:
    "the management account issues invoices for a member that pays for itself, and maintains its title and address, only with its invoice permission",
  advice: "grant invoice to the member",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds(ask, operation) {
    if (!isManagement(ask, operation)) return true;
    const member = operation.name === "issue_invoice" ? operation.account : operation.member;
    if (operation.name === "issue_invoice" && ask.value(members, member, "paymentMode") !== "self_pay") return true;
    return ask.value(members, member, "financePermissions")?.includes("invoice") === true;
  },
  remedy(organization, operation) {
    const member = operation.name === "issue_invoice" ? operation.account : operation.member;
    const held = rowOf(organization, members, member)?.financePermissions ?? [];
    const finance_permissions: readonly FinancePermission[] = [...held, "invoice"];
    const grant: UpdateMemberFinancePermissions = { name: "update_member_finance_permissions", member, finance_permissions };
    return { add: "never", operations: [grant] };
  },
});
