import { groupHas, groupOf, rowOf, rule } from "../../../kernel";
import type { AssignLoginPermission, LoginToMember } from "../operations";
import { accessOf, groupSubject, loginPermissions, loginPermissionsOf, subUsers } from "../rows";

/** Guides, "create login permissions", "configure them" and "authorize login". */
export const loginOrder = rule<LoginToMember>({
  id: "LOGIN-ORDER",
  kind: "ordering",
  refuses: ["login_to_member"],
  sentence:
    "a login needs, in this order, a login permission, that it is configured on the member, an authorization with it for the sub-account, and the console of the management account",
  advice:
    "create the login permission, configure it on the member, authorize the sub-account, and log in from the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, { sub_user, member, permissions, from }) =>
    from === "management_account" &&
    permissions.every((permission) => {
      if (!ask.exists(loginPermissions, permission)) return false;
      if (!ask.has(groupOf(loginPermissionsOf, member), permission)) return false;
      if (!ask.zero(accessOf(sub_user, member, permission))) return true;
      const groups = ask.value(subUsers, sub_user, "groups") ?? [];
      return groups.some((group) => !ask.zero(accessOf(groupSubject(group), member, permission)));
    }),
  /** The authorization that comes after needs a name that only its author can give. */
  remedy(organization, { member, permissions }) {
    const missing = permissions.filter(
      (one) =>
        rowOf(organization, loginPermissions, one) !== undefined &&
        !groupHas(organization, groupOf(loginPermissionsOf, member), one),
    );
    const assign: AssignLoginPermission = { name: "assign_login_permission", members: [member], permissions: missing };
    return missing.length === 0 ? undefined : { add: "never", operations: [assign] };
  },
});
