import { rule } from "../../../kernel";
import type { CreateAuthorization, UpdateAuthorizationPolicy } from "../operations";

/** Guide of 2024, "authorize login to member accounts"; the one of 2023 has no limit. */
export const loginAuthOnePermission = rule<CreateAuthorization | UpdateAuthorizationPolicy>({
  id: "LOGIN-AUTH-ONE-PERMISSION",
  kind: "limit",
  refuses: ["create_authorization", "update_authorization_policy"],
  sentence: "an authorization uses exactly one login permission",
  advice: "create one authorization per login permission",
  cloudCode: "InvalidParameter",
  holds: (_ask, { permissions }) => permissions === undefined || permissions.length === 1,
});
