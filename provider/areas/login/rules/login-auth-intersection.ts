import { blockersOf, groupHas, groupItems, groupOf, type Organization, rowOf, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import type { AssignLoginPermission, CreateAuthorization, UpdateAuthorizationPolicy } from "../operations";
import { authorizations, coveredBy, loginPermissions, loginPermissionsOf } from "../rows";

const BATCH = 10;

/** Guides, "authorize login to member accounts". An authorization that is changed must fit as a new one must. */
export const loginAuthIntersection = rule<CreateAuthorization | UpdateAuthorizationPolicy>({
  id: "LOGIN-AUTH-INTERSECTION",
  kind: "precondition",
  refuses: ["create_authorization", "update_authorization_policy"],
  sentence: "an authorization uses a login permission that is configured on every one of its members",
  advice: "configure the login permission on the members named first",
  cloudCode: "ResourceNotFound.MemberIdentityNotExist",
  holds(ask, operation) {
    const covered =
      operation.members ??
      (operation.name === "create_authorization" ? [] : ask.list(groupOf(coveredBy, operation.authorization)));
    const used = operation.permissions ?? [ask.value(authorizations, operation.authorization, "permission") ?? ""];
    return used.every((permission) => covered.every((member) => ask.has(groupOf(loginPermissionsOf, member), permission)));
  },
  blockers(organization, operation) {
    const lacking = lackingIn(organization, operation).map(({ member }) => member);
    return blockersOf(members.name, lacking, lacking.length, "does not have it configured");
  },
  remedy(organization, operation) {
    const lacking = lackingIn(organization, operation);
    const operations: AssignLoginPermission[] = [];
    for (const permission of new Set(lacking.map((one) => one.permission))) {
      if (rowOf(organization, loginPermissions, permission) === undefined) return undefined;
      const on = lacking.filter((one) => one.permission === permission).map(({ member }) => member);
      for (let from = 0; from < on.length; from += BATCH)
        operations.push({ name: "assign_login_permission", members: on.slice(from, from + BATCH), permissions: [permission] });
    }
    return { add: "never", operations };
  },
});

function lackingIn(
  organization: Organization,
  operation: CreateAuthorization | UpdateAuthorizationPolicy,
): readonly { readonly member: string; readonly permission: string }[] {
  const { authorization } = operation;
  const covered = operation.members ?? groupItems(organization, groupOf(coveredBy, authorization));
  const used = operation.permissions ?? [rowOf(organization, authorizations, authorization)?.permission ?? ""];
  return used.flatMap((permission) =>
    covered
      .filter((member) => !groupHas(organization, groupOf(loginPermissionsOf, member), permission))
      .map((member) => ({ member, permission })),
  );
}
