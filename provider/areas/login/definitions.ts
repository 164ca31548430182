import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { members } from "../../resources/member/rows";
import { forgetTimes, noteChanged, noteCreated } from "../../resources/times";
import { accounts } from "../account/rows";
import { authorizationOperations } from "./authorization-definitions";
import { authorized, dropAuthorization, endLogins, loseMember } from "./authorizing";
import type {
  AssignLoginPermission,
  CreateLoginPermission,
  CreateSubUser,
  DeleteLoginPermission,
  LoginToMember,
  RequestFeatureActivation,
  UnassignLoginPermission,
  UpdateLoginPermission,
} from "./operations";
import {
  accessOf,
  configured,
  configuredId,
  customLoginPermissions,
  featureId,
  groupSubject,
  loginId,
  loginPermissionNames,
  loginPermissions,
  loginPermissionsOf,
  logins,
  loginsInto,
  loginsThrough,
  membersWith,
  openedFeatures,
  subUsers,
  usesOf,
} from "./rows";
import { addSubUser } from "./sub-users";

const createSubUser = defineOperation<CreateSubUser>({
  name: "create_sub_user",
  creates: ["sub_user"],
  reversible: true,
  verb: "create",
  subject: ({ sub_user }) => ({ table: subUsers.name, id: sub_user }),
  describe: ({ account, title }, called) => `create the sub-user \`${title}\` in ${called(accounts.name, account)}`,
  transition(_ask, write, { sub_user, account, title, kind, groups }) {
    addSubUser(write, sub_user, { account, name: title, kind, groups: [...new Set(groups)].sort() });
  },
});

/** That the vendor then opens it is taken for granted: no document says when it would not. */
const requestFeatureActivation = defineOperation<RequestFeatureActivation>({
  name: "request_feature_activation",
  reversible: false,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ feature, account }, called) => `ask the vendor to open \`${feature}\` for ${called(accounts.name, account)}`,
  transition: (_ask, write, { feature, account }, { at }) =>
    write.put(openedFeatures, featureId(feature, account), { since: at }),
});

/** API: CreateOrganizationIdentity. What it allows is LOGIN-CREATE-POLICY-KINDS. */
const createLoginPermission = defineOperation<CreateLoginPermission>({
  name: "create_login_permission",
  creates: ["permission"],
  reversible: true,
  verb: "create",
  subject: ({ permission }) => ({ table: loginPermissions.name, id: permission }),
  describe: ({ title }) => `create the login permission \`${title}\``,
  transition(_ask, write, { permission, title, description }, { at }) {
    noteCreated(write, loginPermissions, permission, at);
    write.put(loginPermissions, permission, { name: title, description, kind: "custom", policies: [] });
    write.put(loginPermissionNames, title, { permission });
    write.join(groupOf(customLoginPermissions), permission);
  },
});

/** API: UpdateOrganizationIdentity. Its name stays; whoever is logged in with it goes on under the new policies. */
const updateLoginPermission = defineOperation<UpdateLoginPermission>({
  name: "update_login_permission",
  reversible: true,
  verb: "change",
  subject: ({ permission }) => ({ table: loginPermissions.name, id: permission }),
  describe: ({ permission }, called) => `change what ${called(loginPermissions.name, permission)} allows`,
  transition(ask, write, { permission, description, policies }, { at }) {
    noteChanged(ask, write, loginPermissions, permission, at);
    write.set(loginPermissions, permission, { description, policies });
  },
});

/** API: DeleteOrganizationIdentity. Members still have it only where the setting login_permission_in_use_stays is off. */
const deleteLoginPermission = defineOperation<DeleteLoginPermission>({
  name: "delete_login_permission",
  reversible: true,
  verb: "delete",
  subject: ({ permission }) => ({ table: loginPermissions.name, id: permission }),
  describe: ({ permission }, called) => `delete ${called(loginPermissions.name, permission)}`,
  transition(ask, write, { permission }) {
    const name = ask.value(loginPermissions, permission, "name") ?? "";
    if (ask.value(loginPermissionNames, name, "permission") === permission) write.drop(loginPermissionNames, name);
    write.drop(loginPermissions, permission);
    forgetTimes(write, loginPermissions, permission);
    write.leave(groupOf(customLoginPermissions), permission);
    const holders = groupOf(membersWith, permission);
    for (const member of ask.zero(holders) ? [] : ask.list(holders)) {
      write.leave(holders, member);
      write.leave(groupOf(loginPermissionsOf, member), permission);
      forgetTimes(write, configured, configuredId(member, permission));
      for (const authorization of ask.list(usesOf(permission, member))) {
        endLogins(ask, write, authorized(ask, authorization));
        dropAuthorization(ask, write, authorization);
      }
    }
  },
});

/** API: CreateOrganizationMemberAuthIdentity. */
const assignLoginPermission = defineOperation<AssignLoginPermission>({
  name: "assign_login_permission",
  reversible: true,
  verb: "bind",
  subject: (operation) => ({ table: members.name, id: operation.members[0] ?? "" }),
  describe: (operation, called) =>
    `configure ${operation.permissions.map((one) => called(loginPermissions.name, one)).join(", ")} on ${operation.members.map((one) => called(members.name, one)).join(", ")}`,
  transition(ask, write, operation, { at }) {
    for (const member of operation.members) {
      for (const permission of operation.permissions) {
        write.join(groupOf(loginPermissionsOf, member), permission);
        noteChanged(ask, write, configured, configuredId(member, permission), at);
        if (ask.value(loginPermissions, permission, "kind") === "custom") write.join(groupOf(membersWith, permission), member);
      }
    }
  },
});

/** API: DeleteOrganizationMemberAuthIdentity. Authorizations use it only where the setting login_permission_authorized_stays is off. */
const unassignLoginPermission = defineOperation<UnassignLoginPermission>({
  name: "unassign_login_permission",
  reversible: true,
  verb: "unbind",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member, permission }, called) =>
    `take ${called(loginPermissions.name, permission)} from ${called(members.name, member)}`,
  transition(ask, write, { member, permission }) {
    write.leave(groupOf(loginPermissionsOf, member), permission);
    forgetTimes(write, configured, configuredId(member, permission));
    write.leave(groupOf(membersWith, permission), member);
    for (const authorization of ask.list(usesOf(permission, member))) loseMember(ask, write, authorization, member);
  },
});

/** The login rests on the first authorization that allows it: one of the sub-user's own before one of its groups. */
const loginToMember = defineOperation<LoginToMember>({
  name: "login_to_member",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ sub_user, member }, called) => `${called(subUsers.name, sub_user)} logs in to ${called(members.name, member)}`,
  transition(ask, write, { sub_user: subUser, member, permissions }, { at }) {
    const permission = permissions[0] ?? "";
    const subjects = [subUser, ...(ask.value(subUsers, subUser, "groups") ?? []).map(groupSubject)];
    for (const subject of subjects) {
      const authorization = ask.list(accessOf(subject, member, permission))[0];
      if (authorization === undefined) continue;
      const id = loginId(authorization, subUser, member);
      write.put(logins, id, { authorization, subject, subUser, member, permission, since: at });
      write.join(groupOf(loginsThrough, authorization), id);
      write.join(groupOf(loginsInto, member), id);
      return;
    }
  },
});

export const loginOperations: readonly OperationDefinition[] = [
  createSubUser,
  requestFeatureActivation,
  createLoginPermission,
  updateLoginPermission,
  deleteLoginPermission,
  assignLoginPermission,
  unassignLoginPermission,
  loginToMember,
  ...authorizationOperations,
];
