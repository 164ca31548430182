import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { deployedOn } from "../directory/rows";
import type { Leaving } from "../leaving";
import { syncsWithout } from "../leaving";
import { identityUsers, provisionedUsers } from "../rows";
import { rolesBlockLeaving } from "../settings";

/** MemberAccountExistCICRoleConfig of the public API (a setting). */
export const cicRolesBlockLeaving = rule<Leaving>({
  id: "CIC-ROLES-BLOCK-LEAVING",
  kind: "precondition",
  refuses: ["remove_member", "quit_organization", "check_member_deletion", "delete_member"],
  sentence: "a member in which identity-centre users have roles stays in the organization",
  advice: "take the users named out of the member in the identity centre",
  cloudCode: "UnsupportedOperation.MemberAccountExistCICRoleConfig",
  holds: (ask, { member }, { setting }) =>
    !setting(rolesBlockLeaving) || (ask.zero(groupOf(provisionedUsers, "role", member)) && ask.zero(groupOf(deployedOn, member))),
  blockers(organization, { member }) {
    const users = groupOf(provisionedUsers, "role", member);
    return blockersOf(
      identityUsers.name,
      groupItems(organization, users, 10),
      groupSize(organization, users),
      "has a role in it",
    );
  },
  remedy: (organization, { member }) => ({ add: "never", operations: syncsWithout(organization, member, "role") }),
});
