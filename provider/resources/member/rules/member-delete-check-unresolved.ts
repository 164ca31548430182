import { accounts, unresolvedChecksOf } from "../../../areas/account/rows";
import { groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { findingCalled } from "../deletion-checks";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** The check list of the guide of 2023. */
export const memberDeleteCheckUnresolved = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-CHECK-UNRESOLVED",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member cannot be deleted while a check of its account has not been completed",
  advice: "check again until every check completes",
  cloudCode: "UnsupportedOperation.MemberAccountExistResource",
  holds: (ask, { member }) => ask.zero(groupOf(unresolvedChecksOf, member)),
  blockers(organization, { member }) {
    const unresolved = groupOf(unresolvedChecksOf, member);
    return {
      first: groupItems(organization, unresolved)
        .slice(0, 10)
        .map((id) => ({ table: accounts.name, id: member, says: `could not be checked for ${findingCalled(id)}` })),
      count: groupSize(organization, unresolved),
    };
  },
});
