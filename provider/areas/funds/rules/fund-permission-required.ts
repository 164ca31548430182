import { type Organization, rowOf, rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../../../resources/member/operations";
import { type FinancePermission, members } from "../../../resources/member/rows";
import type { AllocateFunds, ReturnFunds } from "../operations";
import { allocations } from "../rows";

/** Both guides, "fund allocation mode". Who left has no permissions any more: what it has not consumed stays with it. */
export const fundPermissionRequired = rule<AllocateFunds | ReturnFunds>({
  id: "FUND-PERMISSION-REQUIRED",
  kind: "precondition",
  refuses: ["allocate_funds", "return_funds"],
  sentence: "funds are allocated to a member, and taken back from it, only with its fund-allocation permission",
  advice: "grant allocate_funds to the member",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds(ask, operation) {
    const member =
      operation.name === "allocate_funds" ? operation.member : (ask.value(allocations, operation.allocation, "member") ?? "");
    return ask.value(members, member, "financePermissions")?.includes("allocate_funds") === true;
  },
  remedy(organization, operation) {
    const member = memberOf(organization, operation);
    const held = rowOf(organization, members, member)?.financePermissions;
    if (held === undefined) return undefined;
    const finance_permissions: readonly FinancePermission[] = [...held, "allocate_funds"];
    const grant: UpdateMemberFinancePermissions = { name: "update_member_finance_permissions", member, finance_permissions };
    return { add: "never", operations: [grant] };
  },
});

function memberOf(organization: Organization, operation: AllocateFunds | ReturnFunds): string {
  if (operation.name === "allocate_funds") return operation.member;
  return rowOf(organization, allocations, operation.allocation)?.member ?? "";
}
