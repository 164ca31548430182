import { groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { relationOf } from "../../../resources/entity-admin/wire/ids";
import { organizations, SELF } from "../../../resources/organization/rows";
import { type AuthorizationSubject, groupNamed, subUsers, subUsersOf } from "../rows";

/** The number of a sub-user or user group on the wire: its id where that is one, else a hash of it, always the same. */
export function subjectNumber(subject: AuthorizationSubject): number {
  return /^[1-9]\d{0,14}$/.test(subject) ? Number(subject) : relationOf(subject);
}

/** The sub-user of the management account with that number; the number itself where there is none, for rules to refuse. */
export function subUserOf(organization: Organization, number: number): AuthorizationSubject {
  const management = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
  if (rowOf(organization, subUsers, String(number)) !== undefined) return String(number);
  return groupItems(organization, groupOf(subUsersOf, management)).find((id) => subjectNumber(id) === number) ?? String(number);
}

export function subjectName(organization: Organization, subject: AuthorizationSubject): string {
  return groupNamed(subject) ?? rowOf(organization, subUsers, subject)?.name ?? "";
}
