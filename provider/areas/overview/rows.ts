import { type Group, groupKind, groupOf, table } from "../../kernel";

/** What the overview counts by day; days are those of UTC+8, written `2026-01-15`, and belong to one organization (its cloud id). */

const joinedKind = groupKind("members-joined-on");
/** Memberships that began on a day: `created/<member>` or `invitation/<invitation>`. */
export function joinedOn(organization: string, day: string): Group {
  return groupOf(joinedKind, organization, day);
}

const leftKind = groupKind("members-left-on");
/** Memberships that ended on a day: `<member>/<how often it had left before>`. */
export function leftOn(organization: string, day: string): Group {
  return groupOf(leftKind, organization, day);
}

/** How often an account has left an organization, by account id. */
export const departureCounts = table<{ readonly times: number }>("departure-count");

const countedKind = groupKind("sub-users-counted");
/** The sub-users of the management account and of all members. */
export function countedSubUsers(organization: string): Group {
  return groupOf(countedKind, organization);
}

const newKind = groupKind("sub-users-new-on");
const goneKind = groupKind("sub-users-gone-on");
/** Sub-users that are counted at the end of a day and were not at its beginning; and the other way round. */
export function newSubUsersOn(organization: string, day: string): Group {
  return groupOf(newKind, organization, day);
}
export function goneSubUsersOn(organization: string, day: string): Group {
  return groupOf(goneKind, organization, day);
}
