import { rule } from "../../../kernel";
import type { DeleteAuthorizationPolicy, UpdateAuthorizationPolicy } from "../operations";

/** Guide of 2024, "authorize login to member accounts". */
export const loginAuthNotInCam = rule<UpdateAuthorizationPolicy | DeleteAuthorizationPolicy>({
  id: "LOGIN-AUTH-NOT-IN-CAM",
  kind: "permission",
  refuses: ["update_authorization_policy", "delete_authorization_policy"],
  sentence: "authorizations are changed and deleted by the organization's policy management, not in general access management",
  advice: "use the policy management of the organization",
  cloudCode: "UnsupportedOperation",
  holds: (_ask, { through }) => through === "organization",
});
