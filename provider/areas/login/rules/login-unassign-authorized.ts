import { blockersOf, groupItems, groupSize, rule } from "../../../kernel";
import type { DeleteAuthorizationPolicy, UnassignLoginPermission } from "../operations";
import { authorizations, usesOf } from "../rows";
import { authorizedPermissionsStay } from "../settings";

/** Inferred (a setting); MemberIdentityAuthUsed of the public API confirms it. */
export const loginUnassignAuthorized = rule<UnassignLoginPermission>({
  id: "LOGIN-UNASSIGN-AUTHORIZED",
  kind: "precondition",
  refuses: ["unassign_login_permission"],
  sentence: "a login permission stays on a member while an authorization that covers the member uses it",
  advice: "delete the authorizations named, or take the member out of them",
  cloudCode: "FailedOperation.MemberIdentityAuthUsed",
  holds: (ask, { member, permission }, { setting }) =>
    !setting(authorizedPermissionsStay) || ask.zero(usesOf(permission, member)),
  blockers(organization, { member, permission }) {
    const uses = usesOf(permission, member);
    return blockersOf(authorizations.name, groupItems(organization, uses, 10), groupSize(organization, uses), "uses it");
  },
  remedy: (organization, { member, permission }) => ({
    add: "never",
    operations: groupItems(organization, usesOf(permission, member)).map(
      (authorization): DeleteAuthorizationPolicy => ({
        name: "delete_authorization_policy",
        authorization,
        through: "organization",
      }),
    ),
  }),
});
