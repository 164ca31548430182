import { effect } from "../../../kernel";
import { authorized, closeAccess, endLogins } from "../authorizing";
import type { RevokeLogin, UnbindAuthorization } from "../operations";
import { revoked } from "../revoking";

/** Guide of 2023, "authorize login to member accounts"; kept, since an authorization is bound as a whole. To narrow it, update_authorization_policy is better. */
export const loginUnbindSideEffect = effect<UnbindAuthorization | RevokeLogin>({
  id: "LOGIN-UNBIND-SIDE-EFFECT",
  kind: "auto_effect",
  on: ["unbind_authorization", "revoke_login"],
  sentence: "whoever loses an authorization loses the access to every member that it covers, and is logged out there",
  does(ask, write, operation) {
    const lost = operation.name === "revoke_login" ? revoked(ask, operation) : [operation.authorization];
    for (const authorization of lost) {
      const access = { ...authorized(ask, authorization), subjects: [operation.subject] };
      closeAccess(write, access);
      endLogins(ask, write, access);
    }
  },
});
