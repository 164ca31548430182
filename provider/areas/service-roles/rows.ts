import { groupKind, table } from "../../kernel";

/** Index: the names of the roles that an account has of its own (`serviceRoles`). */
export const rolesOf = groupKind("service-roles-of");

/**
 * A role that every member has while the row is there, by the name of the role: what the organization sets up in a hundred thousand
 * members costs one write, and ends for each with its membership.
 */
export interface StandingRole {
  /** Milliseconds since 1970. */
  readonly since: number;
}

export const standingRoles = table<StandingRole>("standing-role");
/** The names of all of them. */
export const allStandingRoles = groupKind("standing-roles");
