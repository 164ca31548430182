import { rule } from "../../../kernel";
import type { ConfirmFinancePermission } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import { accountActor, isManagement } from "../../../resources/organization/actors";
import type { AllocateFunds } from "../../funds/operations";
import type { IssueInvoice, MaintainInvoiceTitle } from "../../invoices/operations";

type Needing = AllocateFunds | IssueInvoice | MaintainInvoiceTitle;

/** The edit dialog of the guide of 2023: what an invitation carried is confirmed by accepting it (FIN-CONSENT-STATES). */
export const finInvitedConsent = rule<Needing>({
  id: "FIN-INVITED-CONSENT",
  kind: "precondition",
  refuses: ["allocate_funds", "issue_invoice", "maintain_invoice_title"],
  sentence: "fund allocation and invoicing granted to an invited member can be used only once it has consented",
  advice: "have the member confirm the permission",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, operation) =>
    // A payer's own right to invoices rests on paying, not on the permission (PAY-INVOICE-PAYER).
    (operation.name === "issue_invoice" && !isManagement(ask, operation)) ||
    ask.value(members, concerned(operation), "unconfirmedPermissions")?.includes(neededFor(operation)) !== true,
  remedy(_organization, operation) {
    const member = concerned(operation);
    const permission = neededFor(operation);
    const confirm: ConfirmFinancePermission = {
      name: "confirm_finance_permission",
      member,
      permission,
      by: accountActor(member),
    };
    return { add: "never", operations: [confirm] };
  },
});

function concerned(operation: Needing): string {
  return operation.name === "issue_invoice" ? operation.account : operation.member;
}

function neededFor({ name }: Needing): FinancePermission {
  return name === "allocate_funds" ? "allocate_funds" : "invoice";
}
