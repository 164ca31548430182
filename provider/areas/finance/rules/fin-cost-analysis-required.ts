import { rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import type { AnalyseCosts } from "../operations";

/** Guide of 2024, "fund allocation mode". */
export const finCostAnalysisRequired = rule<AnalyseCosts>({
  id: "FIN-COST-ANALYSIS-REQUIRED",
  kind: "precondition",
  refuses: ["analyse_costs"],
  sentence: "the costs of a member are analysed only if it has the cost-analysis permission",
  advice: "grant cost_analysis to the member",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, { member }) => ask.value(members, member, "financePermissions")?.includes("cost_analysis") === true,
  remedy(organization, { member }) {
    const held = rowOf(organization, members, member)?.financePermissions ?? [];
    const finance_permissions: readonly FinancePermission[] = [...held, "cost_analysis"];
    const grant: UpdateMemberFinancePermissions = { name: "update_member_finance_permissions", member, finance_permissions };
    return { add: "never", operations: [grant] };
  },
});
