import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { syncsOn } from "../directory/rows";
import type { Leaving } from "../leaving";
import { syncsWithout } from "../leaving";
import { identityUsers, provisionedUsers } from "../rows";
import { usersBlockLeaving } from "../settings";

/** MemberAccountExistCICUserConfig of the public API (a setting). */
export const cicUsersBlockLeaving = rule<Leaving>({
  id: "CIC-USERS-BLOCK-LEAVING",
  kind: "precondition",
  refuses: ["remove_member", "quit_organization", "check_member_deletion", "delete_member"],
  sentence: "a member in which identity-centre users have sub-accounts stays in the organization",
  advice: "take the users named out of the member in the identity centre",
  cloudCode: "UnsupportedOperation.MemberAccountExistCICUserConfig",
  holds: (ask, { member }, { setting }) =>
    !setting(usersBlockLeaving) ||
    (ask.zero(groupOf(provisionedUsers, "sub_account", member)) && ask.zero(groupOf(syncsOn, member))),
  blockers(organization, { member }) {
    const users = groupOf(provisionedUsers, "sub_account", member);
    return blockersOf(
      identityUsers.name,
      groupItems(organization, users, 10),
      groupSize(organization, users),
      "has a sub-account in it",
    );
  },
  remedy: (organization, { member }) => ({ add: "never", operations: syncsWithout(organization, member, "sub_account") }),
});
