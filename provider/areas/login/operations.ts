import type { Op } from "../../kernel";
import type { AuthorizationSubject, Feature, LoginPolicy, SubUser } from "./rows";

export type CreateSubUser = Op<
  "create_sub_user",
  { sub_user: string; account: string; title: string; kind: SubUser["kind"]; groups: readonly string[] }
>;
/** `account`: for which account the vendor is asked to open it; the management account or a member. */
export type RequestFeatureActivation = Op<"request_feature_activation", { feature: Feature; account: string }>;

export type CreateLoginPermission = Op<
  "create_login_permission",
  { permission: string; title: string; description: string; policies: readonly LoginPolicy[] }
>;
/** Both are replaced. */
export type UpdateLoginPermission = Op<
  "update_login_permission",
  { permission: string; description: string; policies: readonly LoginPolicy[] }
>;
export type DeleteLoginPermission = Op<"delete_login_permission", { permission: string }>;
/** Adds the permissions to each of the members. */
export type AssignLoginPermission = Op<"assign_login_permission", { members: readonly string[]; permissions: readonly string[] }>;
export type UnassignLoginPermission = Op<"unassign_login_permission", { member: string; permission: string }>;

/** `permissions`: exactly one is accepted (LOGIN-AUTH-ONE-PERMISSION). */
export type CreateAuthorization = Op<
  "create_authorization",
  {
    authorization: string;
    title: string;
    description: string;
    members: readonly string[];
    permissions: readonly string[];
    subjects: readonly AuthorizationSubject[];
  }
>;
/** `through`: where it is asked for, the organization console or the general access-management console (LOGIN-AUTH-NOT-IN-CAM). */
interface Through {
  readonly through: "organization" | "access_management";
}
/** What is left out stays as it is. */
export type UpdateAuthorizationPolicy = Op<
  "update_authorization_policy",
  {
    authorization: string;
    title?: string;
    description?: string;
    members?: readonly string[];
    permissions?: readonly string[];
    subjects?: readonly AuthorizationSubject[];
  } & Through
>;
export type DeleteAuthorizationPolicy = Op<"delete_authorization_policy", { authorization: string } & Through>;
/** Gives the authorization to more. */
export type BindAuthorization = Op<"bind_authorization", { authorization: string; subjects: readonly AuthorizationSubject[] }>;
export type UnbindAuthorization = Op<"unbind_authorization", { authorization: string; subject: AuthorizationSubject }>;
/** Withdraws from a subject what lets it log in to a member. */
export type RevokeLogin = Op<"revoke_login", { subject: AuthorizationSubject; member: string }>;
/** `sub_user`: whose logins are looked at; everybody's when left out. */
export type ViewAuthorizations = Op<"view_authorizations", { sub_user?: string }>;
/**
 * `permissions`: exactly one is accepted (LOGIN-ONE-AT-A-TIME). `actions`: what the sub-user is going to do there, such as
 * `cvm:DescribeInstances`. `from`: the console in which it logs in.
 */
export const loginOrigins = ["management_account", "member_account"] as const;
export type LoginToMember = Op<
  "login_to_member",
  {
    sub_user: string;
    member: string;
    permissions: readonly string[];
    actions: readonly string[];
    from: (typeof loginOrigins)[number];
  }
>;
