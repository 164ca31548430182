import { groupOf, rule } from "../../../kernel";
import type { CreateLoginPermission } from "../operations";
import { customLoginPermissions } from "../rows";

/** Guides, "create member login permissions"; both agreements, clause 3.4.1. Admin does not count. */
export const CUSTOM_LOGIN_PERMISSIONS = 20;

export const loginCustomLimit = rule<CreateLoginPermission>({
  id: "LOGIN-CUSTOM-LIMIT",
  kind: "limit",
  refuses: ["create_login_permission"],
  sentence: `an organization has at most ${CUSTOM_LOGIN_PERMISSIONS} custom login permissions`,
  advice: "delete one that no member needs",
  cloudCode: "LimitExceeded.IdentityExceedLimit",
  holds: (ask) => ask.room(groupOf(customLoginPermissions), CUSTOM_LOGIN_PERMISSIONS),
});
