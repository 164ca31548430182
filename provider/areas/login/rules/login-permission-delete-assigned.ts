import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import type { DeleteLoginPermission, UnassignLoginPermission } from "../operations";
import { loginPermissions, membersWith } from "../rows";
import { assignedPermissionsStay } from "../settings";

/** Inferred (a setting for custom ones); OrganizationIdentityInUsed of the public API confirms it. */
export const loginPermissionDeleteAssigned = rule<DeleteLoginPermission>({
  id: "LOGIN-PERMISSION-DELETE-ASSIGNED",
  kind: "precondition",
  refuses: ["delete_login_permission"],
  sentence: "a login permission that is configured on a member cannot be deleted, and Admin never can",
  advice: "take it from every member first",
  cloudCode: "FailedOperation.OrganizationIdentityInUsed",
  holds(ask, { permission }, { setting }) {
    if (ask.value(loginPermissions, permission, "kind") === "default") return false;
    return !setting(assignedPermissionsStay) || ask.zero(groupOf(membersWith, permission));
  },
  blockers(organization, { permission }) {
    const holders = groupOf(membersWith, permission);
    return blockersOf(members.name, groupItems(organization, holders, 10), groupSize(organization, holders), "has it configured");
  },
  remedy(organization, { permission }) {
    const operations = groupItems(organization, groupOf(membersWith, permission)).map(
      (member): UnassignLoginPermission => ({ name: "unassign_login_permission", member, permission }),
    );
    return operations.length === 0 ? undefined : { add: "never", operations };
  },
});
