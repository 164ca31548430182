import { groupOf } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { allIdentityUsers, identityCenters, identityUsers, provisionedMembers } from "../rows";
import { type Change, type ChangeKind, changeKind, check, count, isNext, type Making, numbered } from "./change";
import { freeName, isFree, rename } from "./names";
import {
  assignmentsOf,
  type IdentityProfile,
  identityGroupsOf,
  identityProfiles,
  principalKey,
  type Switch,
  syncsOf,
} from "./rows";
import { mostUsers } from "./settings";

export interface OfUser extends Change {
  readonly user: string;
}

type ProfileFields = Omit<IdentityProfile, "createdAt" | "updatedAt">;

/** What is known of a user that was just made. API: CreateUser. */
export interface DescribeUser extends OfUser, Making, ProfileFields {
  readonly kind: "describe_user";
}
export interface UpdateUser extends OfUser {
  readonly kind: "update_user";
  readonly fields: Partial<Omit<ProfileFields, "status">>;
}
export interface SwitchUser extends OfUser {
  readonly kind: "switch_user";
  readonly status: Switch;
}
export interface DeleteUser extends OfUser {
  readonly kind: "delete_user";
}
export const userId = (number: number): string => numbered("u", number);

export type UserChange = DescribeUser | UpdateUser | SwitchUser | DeleteUser;

/** What is known of a user that nobody described. @param since milliseconds since 1970 */
export function plainProfile(since: number): IdentityProfile {
  const nothing = { firstName: "", lastName: "", displayName: "", description: "", email: "" };
  return { ...nothing, status: "Enabled", resetsPassword: false, createdAt: since, updatedAt: since };
}

export const userExists = check<OfUser>("ResourceNotFound.UserNotExist", "there is no such user", (ask, { user }) =>
  ask.exists(identityUsers, user),
);

const isManual = (code: string, says: string) =>
  check<OfUser>(code, says, (ask, { user }) => ask.value(identityUsers, user, "source") !== "synced");
const mayChange = isManual("FailedOperation.SynchronizedUserNotUpdate", "a synchronized user is changed where it comes from");

const describeUser = changeKind<DescribeUser>({
  kind: "describe_user",
  describe: ({ user }) => `say who the identity-centre user \`${user}\` is`,
  checks: [
    isNext,
    userExists,
    check("InvalidParameter.UsernameAlreadyExists", "another user has the name", (ask, { user }) =>
      isFree(ask, "user", ask.value(identityUsers, user, "name") ?? "", user),
    ),
    check("InvalidParameter.EmailAlreadyExists", "another user has the e-mail address", (ask, { user, email }) =>
      isFree(ask, "email", email, user),
    ),
    check("FailedOperation.UserOverUpperLimit", "the identity centre has as many users as it may have", (ask, _change, given) =>
      // The user itself is among them already.
      ask.room(groupOf(allIdentityUsers), given.setting(mostUsers) + 1),
    ),
  ],
  does(ask, write, { kind: _kind, number, user, ...fields }, { at }) {
    count(write, number);
    write.put(identityProfiles, user, { ...fields, createdAt: at, updatedAt: at });
    rename(ask, write, "email", ask.value(identityProfiles, user, "email"), fields.email, user);
  },
});

const updateUser = changeKind<UpdateUser>({
  kind: "update_user",
  describe: ({ user }) => `change the identity-centre user \`${user}\``,
  checks: [
    userExists,
    mayChange,
    check(
      "InvalidParameter.EmailAlreadyExists",
      "another user has the e-mail address",
      (ask, { user, fields: { email } }) => email === undefined || isFree(ask, "email", email, user),
    ),
  ],
  does(ask, write, { user, fields }, { at }) {
    if (!ask.exists(identityProfiles, user))
      write.put(identityProfiles, user, plainProfile(ask.value(identityCenters, SELF, "since") ?? at));
    write.set(identityProfiles, user, { ...fields, updatedAt: at });
    if (fields.email !== undefined) rename(ask, write, "email", ask.value(identityProfiles, user, "email"), fields.email, user);
  },
});

const switchUser = changeKind<SwitchUser>({
  kind: "switch_user",
  describe: ({ user, status }) => `${status === "Enabled" ? "enable" : "disable"} the identity-centre user \`${user}\``,
  checks: [userExists, mayChange],
  does(ask, write, { user, status }, { at }) {
    if (!ask.exists(identityProfiles, user))
      write.put(identityProfiles, user, plainProfile(ask.value(identityCenters, SELF, "since") ?? at));
    write.set(identityProfiles, user, { status, updatedAt: at });
  },
});

const deleteUser = changeKind<DeleteUser>({
  kind: "delete_user",
  describe: ({ user }) => `delete the identity-centre user \`${user}\``,
  checks: [
    userExists,
    isManual("FailedOperation.SynchronizedUserNotDelete", "a synchronized user is deleted where it comes from"),
    check("InvalidParameter.UserAlreadyExistsGroup", "the user is still in a group", (ask, { user }) =>
      ask.zero(groupOf(identityGroupsOf, user)),
    ),
    check(
      "FailedOperation.RoleConfigurationAuthorizationExist",
      "permission configurations are still assigned to the user",
      (ask, { user }) =>
        ask.zero(groupOf(assignmentsOf, principalKey({ type: "User", id: user }))) &&
        ask.zero(groupOf(provisionedMembers, "role", user)),
    ),
    check(
      "FailedOperation.UserProvisioningExists",
      "the user is still synchronised into accounts",
      (ask, { user }) =>
        ask.zero(groupOf(syncsOf, principalKey({ type: "User", id: user }))) &&
        ask.zero(groupOf(provisionedMembers, "sub_account", user)),
    ),
  ],
  does(ask, write, { user }) {
    freeName(ask, write, "user", ask.value(identityUsers, user, "name"), user);
    freeName(ask, write, "email", ask.value(identityProfiles, user, "email"), user);
    write.drop(identityProfiles, user);
    write.drop(identityUsers, user);
    write.leave(groupOf(allIdentityUsers), user);
  },
});

export const userChanges: readonly ChangeKind[] = [describeUser, updateUser, switchUser, deleteUser];
