import { type Ask, groupItems, groupOf, type Organization, type Write } from "../../kernel";
import type { SubUser } from "../login/rows";
import { addSubUser, removeSubUser } from "../login/sub-users";
import type { SyncIdentityToCam } from "./operations";
import {
  type ProvisionedAs,
  type Provisioning,
  provisionedMembers,
  provisionedUsers,
  provisioningId,
  provisionings,
  subUserOf,
} from "./rows";

export const provisionedKinds: readonly ProvisionedAs[] = ["sub_account", "role"];

export function provision(write: Write, row: Provisioning): void {
  const { user, member, as } = row;
  write.put(provisionings, provisioningId(user, member, as), row);
  write.join(groupOf(provisionedMembers, as, user), member);
  write.join(groupOf(provisionedUsers, as, member), user);
}

export function withdraw(write: Write, user: string, member: string, as: ProvisionedAs): void {
  write.drop(provisionings, provisioningId(user, member, as));
  write.leave(groupOf(provisionedMembers, as, user), member);
  write.leave(groupOf(provisionedUsers, as, member), user);
  if (as === "sub_account") removeSubUser(write, subUserOf(user, member), member, []);
}

/** The sub-account of a user in a member, as its access management lists it. */
export function subAccount(write: Write, user: string, member: string, name: string): void {
  const row: SubUser = { account: member, name, kind: "sub_user", groups: [] };
  addSubUser(write, subUserOf(user, member), row);
}

/** Members in which the user was known as the same before the sync and is not meant to be any more. */
export function withdrawnBy(ask: Ask, { user, members, as }: SyncIdentityToCam): readonly string[] {
  return ask.list(groupOf(provisionedMembers, as, user)).filter((member) => !members.includes(member));
}

/** Members in which the user is not known as the same yet. */
export function addedBy(ask: Ask, { user, members, as }: SyncIdentityToCam): readonly string[] {
  const before = groupOf(provisionedMembers, as, user);
  return [...new Set(members)].filter((member) => !ask.has(before, member));
}

/** A member that leaves the organization loses everybody that the identity centre brought into it (MEMBER-LEAVE-EFFECTS). */
export function endIdentitiesOf(ask: Ask, write: Write, member: string): void {
  for (const as of provisionedKinds) {
    const known = groupOf(provisionedUsers, as, member);
    for (const user of ask.zero(known) ? [] : ask.list(known)) withdraw(write, user, member, as);
  }
}

/** The members that a user sees in the portal (CIC-LOGIN). */
export function membersInPortal(organization: Organization, user: string): readonly string[] {
  const seen = provisionedKinds.flatMap((as) => groupItems(organization, groupOf(provisionedMembers, as, user)));
  return [...new Set(seen)].sort();
}
