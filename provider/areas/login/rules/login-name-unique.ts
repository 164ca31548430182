import { rowOf, rule } from "../../../kernel";
import type { CreateLoginPermission } from "../operations";
import { loginPermissionNames, loginPermissions } from "../rows";
import { permissionNamesAreUnique } from "../settings";

/** OrganizationIdentityNameUsed of the public API (a setting). */
export const loginNameUnique = rule<CreateLoginPermission>({
  id: "LOGIN-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_login_permission"],
  sentence: "the name of a login permission must differ from those of all others",
  advice: "choose another name",
  cloudCode: "FailedOperation.OrganizationIdentityNameUsed",
  holds: (ask, { title }, { setting }) => !setting(permissionNamesAreUnique) || !ask.exists(loginPermissionNames, title),
  blockers(organization, { title }) {
    const id = rowOf(organization, loginPermissionNames, title)?.permission ?? "";
    return { first: [{ table: loginPermissions.name, id, says: "has that name" }], count: 1 };
  },
});
