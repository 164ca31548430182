import { financePermissions } from "../../../resources/member/rows";
import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import {
  type AnalyseCosts,
  balanceViews,
  billViews,
  type ManageBudget,
  type RequestSpecialPermission,
  type RevokeCreditLimit,
  type SetCreditLimit,
  type ViewBalance,
  type ViewBills,
  type ViewFinanceOverview,
  type ViewTransactions,
} from "../operations";

export const financeConsole: readonly ConsoleOperation[] = [
  consoleOperation<ViewBills>({
    operation: "view_bills",
    action: "ViewMemberBills",
    summary: "Look at the bills of a member.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      {
        name: "View",
        argument: "view",
        type: "string",
        enum: billViews,
        doc: "What is looked at.",
      },
    ],
  }),
  consoleOperation<ViewBalance>({
    operation: "view_balance",
    action: "ViewMemberBalance",
    summary: "Look at the balance of a member.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      {
        name: "View",
        argument: "view",
        type: "string",
        enum: balanceViews,
        doc: "What is looked at.",
      },
    ],
  }),
  consoleOperation<ViewTransactions>({
    operation: "view_transactions",
    action: "ViewMemberTransactions",
    summary: "Look at the transactions of a member.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<ViewFinanceOverview>({
    operation: "view_finance_overview",
    action: "ViewFinanceOverview",
    summary: "Look at the costs of the organization over months.",
    fields: [
      { name: "FromMonth", argument: "from", type: "string", doc: "First month, `YYYY-MM`." },
      { name: "ToMonth", argument: "to", type: "string", doc: "Last month, `YYYY-MM`." },
    ],
  }),
  consoleOperation<AnalyseCosts>({
    operation: "analyse_costs",
    action: "AnalyseMemberCosts",
    summary: "Analyse the costs of a member.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<SetCreditLimit>({
    operation: "set_credit_limit",
    action: "SetMemberCreditLimit",
    summary: "Set how much a member may owe.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
    ],
  }),
  consoleOperation<RevokeCreditLimit>({
    operation: "revoke_credit_limit",
    action: "RevokeMemberCreditLimit",
    summary: "Take back how much a member may owe.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<ManageBudget>({
    operation: "manage_budget",
    action: "SetMemberBudget",
    summary: "Set the budget of a member per month.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Amount", argument: "amount", type: "uint64", doc: "In fen, a hundredth of a yuan." },
    ],
  }),
  consoleOperation<RequestSpecialPermission>({
    operation: "request_special_permission",
    action: "RequestSpecialPermission",
    summary: "Ask the vendor to open a finance permission for an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Permission", argument: "permission", type: "string", enum: financePermissions, doc: "The permission." },
    ],
  }),
];
