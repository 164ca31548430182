import type { Op } from "../../kernel";
import type { LoginPolicy } from "../login/rows";
import type { ProvisionedAs } from "./rows";

export type AcceptIdentityCenterTerms = Op<"accept_identity_center_terms", object>;
export type EnableIdentityCenter = Op<"enable_identity_center", object>;
export type CreateIdentityUser = Op<"create_identity_user", { user: string; title: string }>;
/** What the customer's own directory says; users that exist get the name that it gives. */
export type SyncIdentityUsers = Op<
  "sync_identity_users",
  { users: readonly { readonly user: string; readonly title: string }[] }
>;
/**
 * Brings the user into the members, and takes it out of those in which it is known as the same and which are not named any more.
 * `policies`: what a role grants; a sub-account is granted nothing.
 */
export type SyncIdentityToCam = Op<
  "sync_identity_to_cam",
  { user: string; members: readonly string[]; as: ProvisionedAs; policies: readonly LoginPolicy[] }
>;
/** `actions`: what the user is going to do there, such as `cvm:DescribeInstances`. */
export type LoginViaIdentityCenter = Op<
  "login_via_identity_center",
  { user: string; member: string; as: ProvisionedAs; actions: readonly string[] }
>;
