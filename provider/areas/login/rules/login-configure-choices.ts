import { type Organization, rowOf, rule } from "../../../kernel";
import type { AssignLoginPermission } from "../operations";
import { loginPermissions } from "../rows";

/** Guides, "configure member login permissions". */
export const loginConfigureChoices = rule<AssignLoginPermission>({
  id: "LOGIN-CONFIGURE-CHOICES",
  kind: "precondition",
  refuses: ["assign_login_permission"],
  sentence: "what is configured on a member are login permissions of the organization, default or custom",
  advice: "create the login permission first",
  cloudCode: "ResourceNotFound.OrganizationIdentityNotExist",
  holds: (ask, { permissions }) => permissions.length > 0 && permissions.every((one) => ask.exists(loginPermissions, one)),
  blockers(organization, { permissions }) {
    const missing = permissions.filter((one) => isMissing(organization, one));
    const first = missing.slice(0, 10).map((id) => ({ table: loginPermissions.name, id, says: "does not exist" }));
    return { first, count: missing.length };
  },
});

function isMissing(organization: Organization, permission: string): boolean {
  return rowOf(organization, loginPermissions, permission) === undefined;
}
