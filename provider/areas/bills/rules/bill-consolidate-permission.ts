import { rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import type { ConsolidateBills } from "../operations";

/** Both guides, "fund allocation mode". */
export const billConsolidatePermission = rule<ConsolidateBills>({
  id: "BILL-CONSOLIDATE-PERMISSION",
  kind: "precondition",
  refuses: ["consolidate_bills"],
  sentence: "only bills of members with the consolidate-bills permission are merged",
  advice: "grant consolidate_bills to every member chosen",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, operation) =>
    operation.members.every((member) => ask.value(members, member, "financePermissions")?.includes("consolidate_bills") === true),
  remedy(organization, operation) {
    const operations = operation.members.flatMap((member): readonly UpdateMemberFinancePermissions[] => {
      const held = rowOf(organization, members, member)?.financePermissions ?? [];
      if (held.includes("consolidate_bills")) return [];
      const finance_permissions: readonly FinancePermission[] = [...held, "consolidate_bills"];
      return [{ name: "update_member_finance_permissions", member, finance_permissions }];
    });
    return { add: "never", operations };
  },
});
