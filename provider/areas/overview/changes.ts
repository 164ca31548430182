import { groupOf, groupSize, type Organization, rowOf } from "../../kernel";
import { allMembers, organizations, SELF } from "../../resources/organization/rows";
import { joinedOn, leftOn } from "./rows";
import type { MemberChange } from "./statistic-rule";
import { daysSince } from "./windows";

/** Which organization is counted: figures of one that ended are not those of the next. */
export function counted(organization: Organization): string {
  return rowOf(organization, organizations, SELF)?.cloudId ?? "";
}

/** Members and the management account (OVERVIEW-MEMBER-COUNT). */
export function memberCount(organization: Organization): number {
  const managementAccount = rowOf(organization, organizations, SELF) === undefined ? 0 : 1;
  return groupSize(organization, groupOf(allMembers)) + managementAccount;
}

/**
 * What happened on some days that follow each other, all of them before the day of `at`.
 * @param label what the point of the chart is called
 */
export function changeIn(organization: Organization, days: readonly string[], label: string, at: number): MemberChange {
  const { joined, left } = movement(organization, days);
  const later = movement(organization, daysSince(days.at(-1) ?? label, at).slice(1));
  return { label, joined, left, members: memberCount(organization) - later.joined + later.left };
}

function movement(organization: Organization, days: readonly string[]): { readonly joined: number; readonly left: number } {
  const id = counted(organization);
  let joined = 0;
  let left = 0;
  for (const day of days) {
    joined += groupSize(organization, joinedOn(id, day));
    left += groupSize(organization, leftOn(id, day));
  }
  return { joined, left };
}
