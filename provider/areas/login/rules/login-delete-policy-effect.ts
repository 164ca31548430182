import { effect } from "../../../kernel";
import { authorized, endLogins } from "../authorizing";
import type { DeleteAuthorizationPolicy } from "../operations";
import { deletionEndsLogins } from "../settings";

/** Inferred (a setting): the guide only says that the policy is deleted after a confirmation. */
export const loginDeletePolicyEffect = effect<DeleteAuthorizationPolicy>({
  id: "LOGIN-DELETE-POLICY-EFFECT",
  kind: "auto_effect",
  on: ["delete_authorization_policy"],
  sentence: "deleting an authorization ends all logins that rest on it",
  does(ask, write, { authorization }, { setting }) {
    if (setting(deletionEndsLogins)) endLogins(ask, write, authorized(ask, authorization));
  },
});
