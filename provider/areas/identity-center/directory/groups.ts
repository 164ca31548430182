import { groupOf } from "../../../kernel";
import { identityUsers } from "../rows";
import { type Change, type ChangeKind, changeKind, check, count, isNext, type Making, numbered } from "./change";
import { freeName, giveName, isFree, rename } from "./names";
import { knownIn } from "./reach";
import {
  allIdentityGroups,
  assignmentsOf,
  identityGroups,
  identityGroupsOf,
  identityMemberships,
  identityUsersIn,
  membershipId,
  type Origin,
  principalKey,
  syncsOf,
} from "./rows";
import { mostGroups, mostGroupsOfUser, mostUsersInGroup } from "./settings";
import { type OfUser, userExists } from "./users";

export interface OfGroup extends Change {
  readonly group: string;
}
export interface CreateGroup extends Making {
  readonly kind: "create_group";
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
}
export interface UpdateGroup extends OfGroup {
  readonly kind: "update_group";
  readonly fields: { readonly name?: string; readonly description?: string };
}
export interface DeleteGroup extends OfGroup {
  readonly kind: "delete_group";
}
export interface JoinGroup extends OfGroup, OfUser {
  readonly kind: "join_group";
}
export interface LeaveGroup extends OfGroup, OfUser {
  readonly kind: "leave_group";
}
export type GroupChange = CreateGroup | UpdateGroup | DeleteGroup | JoinGroup | LeaveGroup;

export const groupId = (number: number): string => numbered("g", number);

const groupExists = check<OfGroup>("InvalidParameter.GroupNotExist", "there is no such group", (ask, { group }) =>
  ask.exists(identityGroups, group),
);
const isManual = (code: string, says: string) =>
  check<OfGroup>(code, says, (ask, { group }) => ask.value(identityGroups, group, "origin") !== "Synchronized");
const NAME_TAKEN = "InvalidParameter.GroupNameAlreadyExists";

const createGroup = changeKind<CreateGroup>({
  kind: "create_group",
  describe: ({ name }) => `create the identity-centre group \`${name}\``,
  checks: [
    isNext,
    check(NAME_TAKEN, "another group has the name", (ask, { name, number }) => isFree(ask, "group", name, groupId(number))),
    check("FailedOperation.GroupOverUpperLimit", "the identity centre has as many groups as it may have", (ask, _change, given) =>
      ask.room(groupOf(allIdentityGroups), given.setting(mostGroups)),
    ),
  ],
  does(ask, write, { number, name, description, origin }, { at }) {
    const group = groupId(number);
    count(write, number);
    write.put(identityGroups, group, { name, description, origin, createdAt: at, updatedAt: at });
    write.join(groupOf(allIdentityGroups), group);
    giveName(ask, write, "group", name, group);
  },
});

const updateGroup = changeKind<UpdateGroup>({
  kind: "update_group",
  describe: ({ group }) => `change the identity-centre group \`${group}\``,
  checks: [
    groupExists,
    isManual("FailedOperation.SynchronizedGroupNotUpdate", "a synchronized group is changed where it comes from"),
    check(
      NAME_TAKEN,
      "another group has the name",
      (ask, { group, fields: { name } }) => name === undefined || isFree(ask, "group", name, group),
    ),
  ],
  does(ask, write, { group, fields }, { at }) {
    if (fields.name !== undefined) rename(ask, write, "group", ask.value(identityGroups, group, "name"), fields.name, group);
    write.set(identityGroups, group, { ...fields, updatedAt: at });
  },
});

const deleteGroup = changeKind<DeleteGroup>({
  kind: "delete_group",
  describe: ({ group }) => `delete the identity-centre group \`${group}\``,
  checks: [
    groupExists,
    isManual("FailedOperation.SynchronizedGroupNotDelete", "a synchronized group is deleted where it comes from"),
    check("FailedOperation.DeleteGroupNotAllowExistUser", "users are still in the group", (ask, { group }) =>
      ask.zero(groupOf(identityUsersIn, group)),
    ),
    check(
      "FailedOperation.RoleConfigurationAuthorizationExist",
      "permission configurations are still assigned to the group",
      (ask, { group }) => ask.zero(groupOf(assignmentsOf, principalKey({ type: "Group", id: group }))),
    ),
    check("FailedOperation.UserProvisioningExists", "the group is still synchronised into accounts", (ask, { group }) =>
      ask.zero(groupOf(syncsOf, principalKey({ type: "Group", id: group }))),
    ),
  ],
  does(ask, write, { group }) {
    freeName(ask, write, "group", ask.value(identityGroups, group, "name"), group);
    write.drop(identityGroups, group);
    write.leave(groupOf(allIdentityGroups), group);
  },
});

const joinGroup = changeKind<JoinGroup>({
  kind: "join_group",
  describe: ({ user, group }) => `put the identity-centre user \`${user}\` into the group \`${group}\``,
  checks: [
    groupExists,
    userExists,
    isManual("FailedOperation.SynchronizedGroupNotAddUser", "who is in a synchronized group is said where it comes from"),
    check(
      "FailedOperation.GroupTypeUserTypeNotMatch",
      "synchronized users are in synchronized groups only",
      (ask, { user }) => ask.value(identityUsers, user, "source") !== "synced",
    ),
    check(
      "InvalidParameter.GroupUserAlreadyExists",
      "the user is in the group already",
      (ask, { user, group }) => !ask.has(groupOf(identityUsersIn, group), user),
    ),
    check("FailedOperation.GroupUserCountOverUpperLimit", "the group has as many users as it may have", (ask, { group }, given) =>
      ask.room(groupOf(identityUsersIn, group), given.setting(mostUsersInGroup)),
    ),
    check(
      "FailedOperation.UserAddGroupCountOverUpperLimit",
      "the user is in as many groups as it may be",
      (ask, { user }, given) => ask.room(groupOf(identityGroupsOf, user), given.setting(mostGroupsOfUser)),
    ),
  ],
  does(ask, write, { user, group }, { at }) {
    write.put(identityMemberships, membershipId(user, group), { user, group, joinedAt: at });
    write.join(groupOf(identityUsersIn, group), user);
    write.join(groupOf(identityGroupsOf, user), group);
    knownIn(ask, write, { user, group, there: true });
  },
});

const leaveGroup = changeKind<LeaveGroup>({
  kind: "leave_group",
  describe: ({ user, group }) => `take the identity-centre user \`${user}\` out of the group \`${group}\``,
  checks: [
    groupExists,
    isManual("FailedOperation.SynchronizedGroupNotRemoveUser", "who is in a synchronized group is said where it comes from"),
    check("InvalidParameter.GroupUserNotExist", "the user is not in the group", (ask, { user, group }) =>
      ask.has(groupOf(identityUsersIn, group), user),
    ),
  ],
  does(ask, write, { user, group }) {
    write.drop(identityMemberships, membershipId(user, group));
    write.leave(groupOf(identityUsersIn, group), user);
    write.leave(groupOf(identityGroupsOf, user), group);
    knownIn(ask, write, { user, group, there: false });
  },
});

export const groupChanges: readonly ChangeKind[] = [createGroup, updateGroup, deleteGroup, joinGroup, leaveGroup];
