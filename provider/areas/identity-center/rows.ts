import { groupKind, table } from "../../kernel";
import type { LoginPolicy } from "../login/rows";

/** The identity centre of the organization, by `SELF`; it is on while the row is there. */
export const identityCenters = table<{ readonly since: number }>("identity-center");
/** When the customer agreed to it, by `SELF` (CIC-ENABLE-CONSENT). */
export const identityCenterTerms = table<{ readonly acceptedAt: number }>("identity-center-terms");

export interface IdentityUser {
  readonly name: string;
  /** Created by hand, or imported from the customer's own directory (CIC-USER-SOURCES). */
  readonly source: "manual" | "synced";
}

export const identityUsers = table<IdentityUser>("identity-user");
export const allIdentityUsers = groupKind("identity-users");

/** As what a user is known in a member. */
export type ProvisionedAs = "sub_account" | "role";

/** A user in the access management of a member; its id is `provisioningId(...)`. */
export interface Provisioning {
  readonly user: string;
  readonly member: string;
  readonly as: ProvisionedAs;
  /** What the role grants; a sub-account is granted nothing in advance (CIC-SYNC-SUBACCOUNTS). */
  readonly policies: readonly LoginPolicy[];
}

export const provisionings = table<Provisioning>("identity-provisioning");
export function provisioningId(user: string, member: string, as: ProvisionedAs): string {
  return `${user}/${member}/${as}`;
}

/** Members in which a user is provisioned, by what as (`groupOf(provisionedMembers, as, user)`), and users provisioned in a member. */
export const provisionedMembers = groupKind("identity-members-of");
export const provisionedUsers = groupKind("identity-users-in");

/** The sub-user that a sub-account is in the member's access management. */
export function subUserOf(user: string, member: string): string {
  return `identity:${user}:${member}`;
}
