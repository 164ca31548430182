import { rule } from "../../../kernel";
import type { LoginToMember } from "../operations";
import { allows } from "../policies";
import { loginPermissions } from "../rows";

/** Guides, "create member login permissions"; both agreements, clause 3.4.3. */
export const loginScope = rule<LoginToMember>({
  id: "LOGIN-SCOPE",
  kind: "permission",
  refuses: ["login_to_member"],
  sentence: "whoever is logged in to a member does there only what the login permission allows",
  advice: "log in with a login permission that allows the actions",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, { permissions, actions }) =>
    permissions.every((permission) => {
      const policies = ask.value(loginPermissions, permission, "policies");
      // One that does not exist is for LOGIN-ORDER to refuse.
      return policies === undefined || actions.every((action) => allows(policies, action));
    }),
});
