import { groupHas, groupItems, groupOf, groupSize, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { required, textOf, textsOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { groupId } from "../directory/groups";
import {
  allIdentityGroups,
  type IdentityGroup,
  identityGroups,
  identityGroupsOf,
  identityMemberships,
  identityUsersIn,
  membershipId,
} from "../directory/rows";
import { identityUsers } from "../rows";
import { changesOf, sorted } from "./records";
import { noUser, userKnown, userType } from "./users";
import { asked, change, changing, found, looking, nextNumber, openedAt, paged } from "./zone";

const NAME = /^[A-Za-z0-9-]{1,128}$/;

interface Known extends IdentityGroup {
  readonly id: string;
}

function known({ organization }: Call, id: string): Known | undefined {
  const row = rowOf(organization, identityGroups, id);
  return row === undefined ? undefined : { ...row, id };
}

const noGroup: WireRefusal = refused("InvalidParameter.GroupNotExist", "there is no such group");
const NEXT_TOKEN = "InvalidParameter.NextTokenInvalid";

function groupInfo({ organization }: Call, group: Known, selected = false): JsonObject {
  return {
    GroupName: group.name,
    Description: group.description,
    CreateTime: wireTime(group.createdAt),
    GroupType: group.origin,
    UpdateTime: wireTime(group.updatedAt),
    GroupId: group.id,
    MemberCount: groupSize(organization, groupOf(identityUsersIn, group.id)),
    IsSelected: selected,
  };
}

const shown = (call: Call, id: string): Reply => answered({ GroupInfo: groupInfo(call, required(known(call, id))) });

function createGroup(call: Call): Reply {
  const { parameters } = call;
  const name = required(textOf(parameters, "GroupName"));
  if (!NAME.test(name))
    return refused("InvalidParameter.GroupNameFormatError", "a group name has 1 to 128 letters, digits or hyphens");
  const number = nextNumber(call);
  const origin = textOf(parameters, "GroupType") === "Synchronized" ? "Synchronized" : "Manual";
  const description = textOf(parameters, "Description") ?? "";
  return change(call, { kind: "create_group", number, name, description, origin }) ?? shown(call, groupId(number));
}

function getGroup(call: Call): Reply {
  const group = known(call, required(textOf(call.parameters, "GroupId")));
  return group === undefined ? noGroup : answered({ GroupInfo: groupInfo(call, group) });
}

function listGroups(call: Call): Reply {
  const users = textsOf(call.parameters, "FilterUsers");
  const all = groupItems(call.organization, groupOf(allIdentityGroups)).flatMap((id) => known(call, id) ?? []);
  const fitting = all.filter((group) => asked(call, "GroupType", group.origin) && found(call, group.name));
  const selected = ({ id }: Known): boolean =>
    users.some((user) => groupHas(call.organization, groupOf(identityGroupsOf, user), id));
  const inOrder = sorted(call, fitting, ({ id, createdAt }) => ({ id, at: createdAt }));
  return paged(call, "Groups", inOrder, (group) => groupInfo(call, group, selected(group)));
}

function updateGroup(call: Call): Reply {
  const group = required(textOf(call.parameters, "GroupId"));
  const fields = changesOf(call, { name: "NewGroupName", description: "NewDescription" });
  if (fields.name !== undefined && !NAME.test(fields.name))
    return refused("InvalidParameterValue", "a group name has 1 to 128 letters, digits or hyphens");
  return change(call, { kind: "update_group", group, fields }) ?? shown(call, group);
}

function deleteGroup(call: Call): Reply {
  return change(call, { kind: "delete_group", group: required(textOf(call.parameters, "GroupId")) }) ?? answered();
}

const membership = ({ parameters }: Call) => ({
  group: required(textOf(parameters, "GroupId")),
  user: required(textOf(parameters, "UserId")),
});

const joinedAt = (call: Call, user: string, group: string): string =>
  wireTime(rowOf(call.organization, identityMemberships, membershipId(user, group))?.joinedAt ?? openedAt(call));

function listGroupMembers(call: Call): Reply {
  const group = required(textOf(call.parameters, "GroupId"));
  if (known(call, group) === undefined) return noGroup;
  const users = groupItems(call.organization, groupOf(identityUsersIn, group)).flatMap((id) => userKnown(call, id) ?? []);
  const fitting = users.filter((user) => asked(call, "UserType", userType(user)));
  return paged(call, "GroupMembers", fitting, (one) => ({
    UserName: one.user.name,
    DisplayName: one.profile.displayName,
    Description: one.profile.description,
    Email: one.profile.email,
    UserStatus: one.profile.status,
    UserType: userType(one),
    UserId: one.id,
    JoinTime: joinedAt(call, one.id, group),
  }));
}

function listJoinedGroups(call: Call): Reply {
  const user = required(textOf(call.parameters, "UserId"));
  if (rowOf(call.organization, identityUsers, user) === undefined) return noUser;
  const groups = groupItems(call.organization, groupOf(identityGroupsOf, user)).flatMap((id) => known(call, id) ?? []);
  return paged(call, "JoinedGroups", groups, (group) => ({
    GroupName: group.name,
    Description: group.description,
    GroupId: group.id,
    GroupType: group.origin,
    JoinTime: joinedAt(call, user, group.id),
  }));
}

export const groupActions: readonly Action[] = [
  changing("CreateGroup", createGroup, {
    kinds: ["create_group"],
    refuses: ["InvalidParameter.GroupNameFormatError"],
    ownLimits: ["GroupName"],
  }),
  looking("GetGroup", getGroup, [noGroup.code]),
  looking("ListGroups", listGroups, [NEXT_TOKEN]),
  changing("UpdateGroup", updateGroup, { kinds: ["update_group"] }),
  changing("DeleteGroup", deleteGroup, { kinds: ["delete_group"] }),
  changing("AddUserToGroup", (call) => change(call, { kind: "join_group", ...membership(call) }) ?? answered(), {
    kinds: ["join_group"],
  }),
  changing("RemoveUserFromGroup", (call) => change(call, { kind: "leave_group", ...membership(call) }) ?? answered(), {
    kinds: ["leave_group"],
  }),
  looking("ListGroupMembers", listGroupMembers, [noGroup.code, NEXT_TOKEN]),
  looking("ListJoinedGroupsForUser", listJoinedGroups, [noUser.code, NEXT_TOKEN]),
];
