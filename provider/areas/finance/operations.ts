import type { Op } from "../../kernel";
import type { FinancePermission } from "../../resources/member/rows";
import type { Month } from "./calendar";
import type { Fen } from "./money";

/** What view_bills covers (FIN-VIEW-BILLS-SCOPE). */
export const billViews = ["bill_overview", "bill_details", "consumption_overview", "consumption_summary"] as const;
export type BillView = (typeof billViews)[number];

/** What view_balance covers (FIN-VIEW-BALANCE-SCOPE). */
export const balanceViews = ["cash", "gift", "arrears", "frozen", "vouchers", "cash_coupons"] as const;
export type BalanceView = (typeof balanceViews)[number];

export type ViewBills = Op<"view_bills", { account: string; view: BillView }>;
export type ViewBalance = Op<"view_balance", { account: string; view: BalanceView }>;
export type ViewTransactions = Op<"view_transactions", { account: string }>;
/** Both months counted. */
export type ViewFinanceOverview = Op<"view_finance_overview", { from: Month; to: Month }>;
export type AnalyseCosts = Op<"analyse_costs", { member: string }>;
export type SetCreditLimit = Op<"set_credit_limit", { member: string; amount: Fen }>;
export type RevokeCreditLimit = Op<"revoke_credit_limit", { member: string }>;
/** `amount` per month. */
export type ManageBudget = Op<"manage_budget", { member: string; amount: Fen }>;
/** `account` is the one that the vendor would open it for. */
export type RequestSpecialPermission = Op<"request_special_permission", { account: string; permission: FinancePermission }>;
