import { rule } from "../../../kernel";
import type { CreateLoginPermission } from "../operations";
import { documentOf } from "../policies";

/** Guides, "create member login permissions". */
export const loginCreateFields = rule<CreateLoginPermission>({
  id: "LOGIN-CREATE-FIELDS",
  kind: "precondition",
  refuses: ["create_login_permission"],
  sentence: "a login permission needs a name and at least one access policy that can be read; its description may be empty",
  advice: "name preset policies such as AdministratorAccess, or give custom ones in the syntax of access management",
  cloudCode: "InvalidParameter",
  preciseCode: ({ title, policies }) =>
    title !== "" && policies.length > 0 ? "FailedOperation.OrganizationIdentityPolicyError" : undefined,
  holds: (_ask, { title, policies }) =>
    title !== "" && policies.length > 0 && policies.every((policy) => policy.name !== "" && documentOf(policy) !== undefined),
});
