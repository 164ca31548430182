import { rule } from "../../../kernel";
import type { CreateLoginPermission, UpdateLoginPermission } from "../operations";
import { documentOf } from "../policies";

/**
 * Guides, "create member login permissions". A custom policy may go without a name: the API asks for one only where it names a policy of
 * the cloud.
 */
export const loginCreateFields = rule<CreateLoginPermission | UpdateLoginPermission>({
  id: "LOGIN-CREATE-FIELDS",
  kind: "precondition",
  refuses: ["create_login_permission", "update_login_permission"],
  sentence: "a login permission needs a name and at least one access policy that can be read; its description may be empty",
  advice: "name preset policies such as AdministratorAccess, or give custom ones in the syntax of access management",
  cloudCode: "InvalidParameter",
  preciseCode: ({ policies }) =>
    policies.some((policy) => policy.kind === "preset" && documentOf(policy) === undefined)
      ? "ResourceNotFound.PolicyNotExist"
      : undefined,
  holds: (_ask, operation) =>
    (operation.name === "update_login_permission" || operation.title !== "") &&
    operation.policies.length > 0 &&
    operation.policies.every((policy) => documentOf(policy) !== undefined),
});
