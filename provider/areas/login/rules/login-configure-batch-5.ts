import { rule } from "../../../kernel";
import type { AssignLoginPermission } from "../operations";
import { permissionsPerCall } from "../settings";

/** The parameter hints of the public API (a setting). */
export const loginConfigureBatch5 = rule<AssignLoginPermission>({
  id: "LOGIN-CONFIGURE-BATCH-5",
  kind: "limit",
  refuses: ["assign_login_permission"],
  sentence: "only so many login permissions are configured at once",
  advice: "configure them in several operations",
  cloudCode: "InvalidParameter",
  holds: (_ask, { permissions }, { setting }) =>
    setting(permissionsPerCall) === 0 || permissions.length <= setting(permissionsPerCall),
});
