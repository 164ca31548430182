import type { ClearAccountFinding } from "../../../areas/account/operations";
import { accounts, findingsOf } from "../../../areas/account/rows";
import { groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { findingCalled, findingRemedy } from "../deletion-checks";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** Guide, "delete a member": the 91 account checks. */
export const memberDeleteAccountResources = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-ACCOUNT-RESOURCES",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member whose account still holds money, debts, sub-users, keys or products cannot be deleted",
  advice: "dispose of what the checks found, then check again",
  cloudCode: "UnsupportedOperation.MemberAccountExistResource",
  holds: (ask, { member }) => ask.zero(groupOf(findingsOf, member)),
  blockers(organization, { member }) {
    const findings = groupOf(findingsOf, member);
    return {
      first: groupItems(organization, findings)
        .slice(0, 10)
        .map((id) => ({ table: accounts.name, id: member, says: `still holds ${findingCalled(id)}: ${findingRemedy(id)}` })),
      count: groupSize(organization, findings),
    };
  },
  // Deleting somebody's resources is never the planner's own idea.
  remedy: (organization, { member }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(findingsOf, member)).map(
      (finding): ClearAccountFinding => ({ name: "clear_account_finding", account: member, finding }),
    ),
  }),
});
