import { groupHas, groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { required, textOf, textsOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { type IdentityProfile, identityProfiles, identityUsersIn, type Switch } from "../directory/rows";
import { plainProfile, userId } from "../directory/users";
import type { CreateIdentityUser, SyncIdentityUsers } from "../operations";
import { allIdentityUsers, type IdentityUser, identityUsers } from "../rows";
import { changesOf, sorted } from "./records";
import { asked, change, changing, found, looking, nextNumber, openedAt, paged } from "./zone";

const NAME = /^[A-Za-z0-9+=,.@_-]{1,64}$/;

interface Known {
  readonly id: string;
  readonly user: IdentityUser;
  readonly profile: IdentityProfile;
}

export function userKnown(call: Call, id: string): Known | undefined {
  const user = rowOf(call.organization, identityUsers, id);
  if (user === undefined) return undefined;
  return { id, user, profile: rowOf(call.organization, identityProfiles, id) ?? plainProfile(openedAt(call)) };
}

export const noUser: WireRefusal = refused("ResourceNotFound.UserNotExist", "there is no such user");

export const userType = ({ user }: Known): string => (user.source === "synced" ? "Synchronized" : "Manual");

function userInfo({ id, user, profile }: Known, selected = false): JsonObject {
  return {
    UserName: user.name,
    FirstName: profile.firstName,
    LastName: profile.lastName,
    DisplayName: profile.displayName,
    Description: profile.description,
    Email: profile.email,
    UserStatus: profile.status,
    UserType: user.source === "synced" ? "Synchronized" : "Manual",
    UserId: id,
    CreateTime: wireTime(profile.createdAt),
    UpdateTime: wireTime(profile.updatedAt),
    IsSelected: selected,
    // Nobody is shown a password, and none is kept.
    Password: "",
    NeedResetPassword: profile.resetsPassword,
  };
}

function createUser(call: Call): Reply {
  const { parameters } = call;
  const title = required(textOf(parameters, "UserName"));
  if (!NAME.test(title))
    return refused("InvalidParameter.UsernameFormatError", "a user name has 1 to 64 letters, digits or +=,.@_-");
  const number = nextNumber(call);
  const user = userId(number);
  const make: CreateIdentityUser | SyncIdentityUsers =
    textOf(parameters, "UserType") === "Synchronized"
      ? { name: "sync_identity_users", users: [{ user, title }] }
      : { name: "create_identity_user", user, title };
  const made = call.perform(make);
  if (made.kind === "refused") return made;
  const text = (name: string): string => textOf(parameters, name) ?? "";
  const refusal = change(call, {
    kind: "describe_user",
    number,
    user,
    firstName: text("FirstName"),
    lastName: text("LastName"),
    displayName: text("DisplayName"),
    description: text("Description"),
    email: text("Email"),
    status: textOf(parameters, "UserStatus") === "Disabled" ? "Disabled" : "Enabled",
    resetsPassword: parameters["NeedResetPassword"] === true,
  });
  return refusal ?? answered({ UserInfo: userInfo(required(userKnown(call, user))) });
}

function getUser(call: Call): Reply {
  const known = userKnown(call, required(textOf(call.parameters, "UserId")));
  return known === undefined ? noUser : answered({ UserInfo: userInfo(known) });
}

function listUsers(call: Call): Reply {
  const groups = textsOf(call.parameters, "FilterGroups");
  const all = groupItems(call.organization, groupOf(allIdentityUsers)).flatMap((id) => userKnown(call, id) ?? []);
  const fitting = all.filter(
    (known) =>
      asked(call, "UserStatus", known.profile.status) &&
      asked(call, "UserType", userType(known)) &&
      found(call, known.user.name, known.profile.email, known.id, known.profile.description),
  );
  const selected = ({ id }: Known): boolean =>
    groups.some((group) => groupHas(call.organization, groupOf(identityUsersIn, group), id));
  const inOrder = sorted(call, fitting, ({ id, profile }) => ({ id, at: profile.createdAt }));
  return paged(call, "Users", inOrder, (known) => userInfo(known, selected(known)));
}

/** Characters that fit a profile, as CreateUser documents them; UpdateUser documents none. */
const LONGEST = { firstName: 64, lastName: 64, displayName: 256, description: 1024, email: 128 } as const;
const TEXTS = ["firstName", "lastName", "displayName", "description", "email"] as const;

function updateUser(call: Call): Reply {
  const user = required(textOf(call.parameters, "UserId"));
  const texts = changesOf(call, {
    firstName: "NewFirstName",
    lastName: "NewLastName",
    displayName: "NewDisplayName",
    description: "NewDescription",
    email: "NewEmail",
  });
  const long = TEXTS.find((name) => [...(texts[name] ?? "")].length > LONGEST[name]);
  if (long !== undefined) return refused("InvalidParameterValue", `\`${long}\` has at most ${LONGEST[long]} characters`);
  const resets = call.parameters["NeedResetPassword"];
  const fields = { ...texts, ...(typeof resets === "boolean" ? { resetsPassword: resets } : {}) };
  return change(call, { kind: "update_user", user, fields }) ?? answered({ UserInfo: userInfo(required(userKnown(call, user))) });
}

function updateUserStatus(call: Call): Reply {
  const user = required(textOf(call.parameters, "UserId"));
  const status: Switch = textOf(call.parameters, "NewUserStatus") === "Disabled" ? "Disabled" : "Enabled";
  return change(call, { kind: "switch_user", user, status }) ?? answered();
}

function deleteUser(call: Call): Reply {
  return change(call, { kind: "delete_user", user: required(textOf(call.parameters, "UserId")) }) ?? answered();
}

export const userActions: readonly Action[] = [
  changing("CreateUser", createUser, {
    kinds: ["describe_user"],
    performs: ["create_identity_user", "sync_identity_users"],
    refuses: ["InvalidParameter.UsernameFormatError"],
    ownLimits: ["UserName"],
  }),
  looking("GetUser", getUser, [noUser.code]),
  looking("ListUsers", listUsers, ["InvalidParameter.NextTokenInvalid"]),
  changing("UpdateUser", updateUser, { kinds: ["update_user"] }),
  changing("UpdateUserStatus", updateUserStatus, { kinds: ["switch_user"] }),
  changing("DeleteUser", deleteUser, { kinds: ["delete_user"] }),
];
