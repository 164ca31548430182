import { type Group, groupKind, groupOf, table } from "../../kernel";

/** An access policy inside a login permission: one of the cloud's own by its name, or a custom document (LOGIN-CREATE-POLICY-KINDS). */
export type LoginPolicy =
  | {
      readonly kind: "preset";
      readonly name: string /** The number that access management knows it by, where a caller gave it. */;
      readonly number?: number;
    }
  | { readonly kind: "custom"; readonly name: string; readonly content: string };

/** What somebody may do in a member account after logging in to it. The API's identity. */
export interface LoginPermission {
  readonly name: string;
  readonly description: string;
  readonly kind: "default" | "custom";
  readonly policies: readonly LoginPolicy[];
}

/** The default permission; the API's identity 1. */
export const ADMIN = "1";

export const loginPermissions = table<LoginPermission>("login-permission");
/** Index: the login permission that has a name. */
export const loginPermissionNames = table<{ readonly permission: string }>("login-permission-name");
/** When a login permission was configured on a member, for `timesOf`; by `configuredId(...)`. */
export const configured = table<object>("login-permission-configured");
export function configuredId(member: string, permission: string): string {
  return `${member}/${permission}`;
}
/** Every login permission but Admin. */
export const customLoginPermissions = groupKind("login-permissions-custom");
/** The login permissions configured on a member. One on which nothing was configured yet has Admin (LOGIN-DEFAULT-ADMIN). */
export const loginPermissionsOf = groupKind("login-permissions-of", [ADMIN]);
/** Members on which a custom login permission is configured; not kept for Admin. */
export const membersWith = groupKind("members-with-login-permission");

export const subUserKinds = ["sub_user", "wecom", "collaborator"] as const;

/** A sub-user in an account's access management. */
export interface SubUser {
  readonly account: string;
  readonly name: string;
  readonly kind: (typeof subUserKinds)[number];
  /** The user groups of the account that it is in, sorted. */
  readonly groups: readonly string[];
}

export const subUsers = table<SubUser>("sub-user");
export const subUsersOf = groupKind("sub-users-of");
/** Sub-users in a user group of an account. A user group exists while somebody is in it. */
export const usersIn = groupKind("sub-users-in-group");

/** Whom an authorization is given to: the id of a sub-user, or `group:` and the name of a user group of the management account. */
export type AuthorizationSubject = string;

export function groupSubject(name: string): AuthorizationSubject {
  return `group:${name}`;
}

/** The name of the user group that a subject stands for; undefined for a sub-user. */
export function groupNamed(subject: AuthorizationSubject): string | undefined {
  return subject.startsWith("group:") ? subject.slice("group:".length) : undefined;
}

/** An organization management policy: whoever holds it may log in to its members with its login permission. */
export interface Authorization {
  readonly name: string;
  readonly description: string;
  readonly permission: string;
}

export const authorizations = table<Authorization>("authorization");
/** Index: the authorization that has a name. */
export const authorizationNames = table<{ readonly authorization: string }>("authorization-name");
export const allAuthorizations = groupKind("authorizations");
/** Members that an authorization covers, and the authorizations that cover a member. */
export const coveredBy = groupKind("members-covered-by");
export const authorizationsOn = groupKind("authorizations-on");
/** Whom an authorization is given to, and the authorizations that somebody holds. */
export const subjectsOf = groupKind("authorization-subjects");
export const authorizationsFor = groupKind("authorizations-for");

/** Authorizations that use a login permission on a member. */
const usesKind = groupKind("authorizations-using");
export function usesOf(permission: string, member: string): Group {
  return groupOf(usesKind, permission, member);
}

/** Authorizations by which a subject may log in to a member with a login permission: the whole of what a login asks. */
const accessKind = groupKind("login-access");
export function accessOf(subject: AuthorizationSubject, member: string, permission: string): Group {
  return groupOf(accessKind, subject, member, permission);
}

/** Somebody who is logged in to a member account; its id is `loginId(...)`. */
export interface Login {
  readonly authorization: string;
  /** The subject to which the authorization is given: the sub-user itself or a group that it is in. */
  readonly subject: AuthorizationSubject;
  readonly subUser: string;
  readonly member: string;
  readonly permission: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export const logins = table<Login>("login");
export function loginId(authorization: string, subUser: string, member: string): string {
  return `${authorization}/${subUser}/${member}`;
}
/** Logins that rest on an authorization, and those into a member account. */
export const loginsThrough = groupKind("logins-through");
export const loginsInto = groupKind("logins-into");

/** What the vendor has opened on request; its id is `featureId(...)`. */
export const openedFeatures = table<{ readonly since: number }>("opened-feature");
export function featureId(feature: Feature, account: string): string {
  return `${feature}/${account}`;
}
export const features = ["login", "service_control"] as const;
export type Feature = (typeof features)[number];
