import { rule } from "../../../kernel";
import { actingUser, isManagement } from "../../../resources/organization/actors";
import type { RevokeLogin, ViewAuthorizations } from "../operations";

/** Guides, "authorize login to member accounts". A sub-user sees what it may log in to itself (OVERVIEW-LOGINABLE-COUNT). */
export const loginRevokeRoot = rule<RevokeLogin | ViewAuthorizations>({
  id: "LOGIN-REVOKE-ROOT",
  kind: "permission",
  refuses: ["revoke_login", "view_authorizations"],
  sentence: "the root user of the management account lists everybody who can log in to members and revokes any of it",
  advice: "use the root user of the management account, or look at one sub-user alone",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    isManagement(ask, operation) &&
    (actingUser(operation) === "root" || (operation.name === "view_authorizations" && operation.sub_user !== undefined)),
});
