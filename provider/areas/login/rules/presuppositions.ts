import { groupOf, type Operation, type Rule, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import { organizations, SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import { accounts } from "../../account/rows";
import type {
  AssignLoginPermission,
  BindAuthorization,
  CreateAuthorization,
  CreateLoginPermission,
  CreateSubUser,
  DeleteAuthorizationPolicy,
  DeleteLoginPermission,
  LoginToMember,
  RequestFeatureActivation,
  RevokeLogin,
  UnassignLoginPermission,
  UnbindAuthorization,
  UpdateAuthorizationPolicy,
  UpdateLoginPermission,
  ViewAuthorizations,
} from "../operations";
import { revoked } from "../revoking";
import { authorizations, authorizationsFor, features, loginPermissions, loginPermissionsOf, subUsers } from "../rows";
import { isSubject } from "../subjects";

const loginOrganizationUnknown = organizationUnknown([
  "create_login_permission",
  "update_login_permission",
  "delete_login_permission",
  "assign_login_permission",
  "unassign_login_permission",
  "create_authorization",
  "update_authorization_policy",
  "delete_authorization_policy",
  "bind_authorization",
  "unbind_authorization",
  "revoke_login",
  "view_authorizations",
  "login_to_member",
  "request_feature_activation",
]);

const accountUnknown = rule<CreateSubUser>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_sub_user"],
  sentence: "the account has to exist",
  cloudCode: "ResourceNotFound.UserNotExist",
  holds: (ask, { account }) => ask.value(accounts, account, "status") === "active",
});

/** Features are opened for the management account or for a member. */
const featureUnknown = rule<RequestFeatureActivation>({
  id: "FEATURE-UNKNOWN",
  kind: "presupposition",
  refuses: ["request_feature_activation"],
  sentence: "the feature and the account that it is opened for have to exist in the organization",
  cloudCode: "ResourceNotFound.NotFound",
  holds: (ask, { feature, account }) =>
    (features as readonly string[]).includes(feature) &&
    (ask.exists(members, account) || ask.value(organizations, SELF, "managementAccount") === account),
});

const subUserExists = rule<CreateSubUser>({
  id: "SUB-USER-EXISTS",
  kind: "presupposition",
  refuses: ["create_sub_user"],
  sentence: "the id of a new sub-user must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { sub_user }) => !ask.exists(subUsers, sub_user) && !ask.exists(accounts, sub_user),
});

const subUserUnknown = rule<
  LoginToMember | CreateAuthorization | UpdateAuthorizationPolicy | BindAuthorization | ViewAuthorizations
>({
  id: "SUB-USER-UNKNOWN",
  kind: "presupposition",
  refuses: [
    "login_to_member",
    "create_authorization",
    "update_authorization_policy",
    "bind_authorization",
    "view_authorizations",
  ],
  sentence: "the sub-user or user group has to exist",
  advice: "create the sub-user first; a user group exists while a sub-user is in it",
  cloudCode: "FailedOperation.SubAccountNotExist",
  holds(ask, operation) {
    const named = "sub_user" in operation ? [operation.sub_user] : "subjects" in operation ? (operation.subjects ?? []) : [];
    return named.every((subject) => subject === undefined || isSubject(ask, subject));
  },
});

type OnMembers = AssignLoginPermission | CreateAuthorization | UpdateAuthorizationPolicy;

/** The management account is no member: nobody logs in to it this way. */
const membersUnknown = rule<OnMembers>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["assign_login_permission", "create_authorization", "update_authorization_policy"],
  sentence: "there has to be at least one member, and each has to be in the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, operation) =>
    operation.members === undefined ||
    (operation.members.length > 0 && operation.members.every((one) => ask.exists(members, one))),
});

const memberUnknown = rule<UnassignLoginPermission | RevokeLogin | LoginToMember>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["unassign_login_permission", "revoke_login", "login_to_member"],
  sentence: "the member has to be in the organization",
  cloudCode: {
    unassign_login_permission: "ResourceNotFound.MemberIdentityNotExist",
    revoke_login: "ResourceNotFound.OrganizationMemberNotExist",
    login_to_member: "ResourceNotFound.OrganizationMemberNotExist",
  },
  holds: (ask, { member }) => ask.exists(members, member),
});

const loginPermissionExists = rule<CreateLoginPermission>({
  id: "LOGIN-PERMISSION-EXISTS",
  kind: "presupposition",
  refuses: ["create_login_permission"],
  sentence: "the id of a new login permission must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { permission }) => !ask.exists(loginPermissions, permission),
});

const loginPermissionUnknown = rule<UpdateLoginPermission | DeleteLoginPermission>({
  id: "LOGIN-PERMISSION-UNKNOWN",
  kind: "presupposition",
  refuses: ["update_login_permission", "delete_login_permission"],
  sentence: "the login permission has to exist",
  cloudCode: "ResourceNotFound.OrganizationIdentityNotExist",
  holds: (ask, { permission }) => ask.exists(loginPermissions, permission),
});

/** Admin is the cloud's own. */
const loginPermissionDefault = rule<UpdateLoginPermission>({
  id: "LOGIN-PERMISSION-DEFAULT",
  kind: "presupposition",
  refuses: ["update_login_permission"],
  sentence: "only custom login permissions can be changed",
  advice: "create a login permission of your own",
  cloudCode: "InvalidParameter",
  holds: (ask, { permission }) => ask.value(loginPermissions, permission, "kind") !== "default",
});

const assignmentUnknown = rule<UnassignLoginPermission>({
  id: "LOGIN-ASSIGNMENT-UNKNOWN",
  kind: "presupposition",
  refuses: ["unassign_login_permission"],
  sentence: "the login permission has to be configured on the member",
  cloudCode: "ResourceNotFound.MemberIdentityNotExist",
  holds: (ask, { member, permission }) => ask.has(groupOf(loginPermissionsOf, member), permission),
});

const authorizationExists = rule<CreateAuthorization>({
  id: "AUTHORIZATION-EXISTS",
  kind: "presupposition",
  refuses: ["create_authorization"],
  sentence: "the id of a new authorization must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { authorization }) => !ask.exists(authorizations, authorization),
});

const authorizationUnknown = rule<
  UpdateAuthorizationPolicy | DeleteAuthorizationPolicy | BindAuthorization | UnbindAuthorization
>({
  id: "AUTHORIZATION-UNKNOWN",
  kind: "presupposition",
  refuses: ["update_authorization_policy", "delete_authorization_policy", "bind_authorization", "unbind_authorization"],
  sentence: "the authorization has to exist",
  cloudCode: "ResourceNotFound.MemberPolicyNotExist",
  holds: (ask, { authorization }) => ask.exists(authorizations, authorization),
});

/** What a group of a sub-user is given is withdrawn from the group. */
const bindingUnknown = rule<UnbindAuthorization | RevokeLogin>({
  id: "AUTHORIZATION-BINDING-UNKNOWN",
  kind: "presupposition",
  refuses: ["unbind_authorization", "revoke_login"],
  sentence: "what is withdrawn has to have been given to that sub-user or user group itself",
  advice: "name the user group when the sub-user has it through one",
  cloudCode: { unbind_authorization: "FailedOperation.OperatePolicy", revoke_login: "FailedOperation.SubAccountNotExist" },
  holds: (ask, operation) =>
    operation.name === "unbind_authorization"
      ? ask.has(groupOf(authorizationsFor, operation.subject), operation.authorization)
      : revoked(ask, operation).length > 0,
});

const loginActor = rule({
  id: "LOGIN-ACTOR",
  kind: "presupposition",
  refuses: [
    "create_login_permission",
    "update_login_permission",
    "delete_login_permission",
    "assign_login_permission",
    "update_authorization_policy",
    "delete_authorization_policy",
    "bind_authorization",
    "unbind_authorization",
    "login_to_member",
    "request_feature_activation",
  ],
  sentence: "this is done by the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});

/** Before there is an organization, an operation that names nobody is asked for by the account that it names. */
const subUserActor = rule<CreateSubUser>({
  id: "LOGIN-ACTOR",
  kind: "presupposition",
  refuses: ["create_sub_user"],
  sentence: "sub-users are created by the account that they belong to",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation: Operation & { readonly account: string }) =>
    operation.by === undefined || actingAccount(ask, operation) === operation.account,
});

export const loginPresuppositions: readonly Rule[] = [
  loginOrganizationUnknown,
  accountUnknown,
  featureUnknown,
  subUserExists,
  subUserUnknown,
  membersUnknown,
  memberUnknown,
  loginPermissionExists,
  loginPermissionUnknown,
  loginPermissionDefault,
  assignmentUnknown,
  authorizationExists,
  authorizationUnknown,
  bindingUnknown,
  loginActor,
  subUserActor,
];
