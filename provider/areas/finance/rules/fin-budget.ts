import { rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { isManagement } from "../../../resources/organization/actors";
import type { ManageBudget } from "../operations";
import { budgetNeedsPermission } from "../settings";

/** Both agreements, clause 3.2.9; that the member needs the permission is our reading (a setting). */
export const finBudget = rule<ManageBudget>({
  id: "FIN-BUDGET",
  kind: "permission",
  refuses: ["manage_budget"],
  sentence: "the management account sets, tracks and analyses budgets for members with the budget permission",
  advice: "grant budget to the member",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation, given) =>
    isManagement(ask, operation) &&
    (!given.setting(budgetNeedsPermission) ||
      ask.value(members, operation.member, "financePermissions")?.includes("budget") === true),
});
