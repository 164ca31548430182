import { type Ask, groupOf, type Write } from "../../kernel";
import { forgetTimes } from "../../resources/times";
import {
  type AuthorizationSubject,
  accessOf,
  allAuthorizations,
  authorizationNames,
  authorizations,
  authorizationsFor,
  authorizationsOn,
  coveredBy,
  logins,
  loginsInto,
  loginsThrough,
  subjectsOf,
  usesOf,
} from "./rows";

/** The pieces of which every change of authorizations is made: each keeps one relation and the index of the other side. */

/** An authorization as its transitions see it: the organization before the operation. */
export interface Authorized {
  readonly authorization: string;
  readonly permission: string;
  readonly members: readonly string[];
  readonly subjects: readonly AuthorizationSubject[];
}

export function authorized(ask: Ask, authorization: string): Authorized {
  return {
    authorization,
    permission: ask.value(authorizations, authorization, "permission") ?? "",
    members: ask.list(groupOf(coveredBy, authorization)),
    subjects: ask.list(groupOf(subjectsOf, authorization)),
  };
}

export function cover(write: Write, authorization: string, permission: string, member: string): void {
  write.join(groupOf(coveredBy, authorization), member);
  write.join(groupOf(authorizationsOn, member), authorization);
  write.join(usesOf(permission, member), authorization);
}

export function uncover(write: Write, authorization: string, permission: string, member: string): void {
  write.leave(groupOf(coveredBy, authorization), member);
  write.leave(groupOf(authorizationsOn, member), authorization);
  write.leave(usesOf(permission, member), authorization);
}

export function bind(write: Write, authorization: string, subject: AuthorizationSubject): void {
  write.join(groupOf(subjectsOf, authorization), subject);
  write.join(groupOf(authorizationsFor, subject), authorization);
}

export function unbind(write: Write, authorization: string, subject: AuthorizationSubject): void {
  write.leave(groupOf(subjectsOf, authorization), subject);
  write.leave(groupOf(authorizationsFor, subject), authorization);
}

/** Lets every subject into every member. */
export function openAccess(write: Write, { authorization, permission, members, subjects }: Authorized): void {
  for (const subject of subjects) for (const member of members) write.join(accessOf(subject, member, permission), authorization);
}

export function closeAccess(write: Write, { authorization, permission, members, subjects }: Authorized): void {
  for (const subject of subjects) for (const member of members) write.leave(accessOf(subject, member, permission), authorization);
}

/** Logs out whoever is logged in through the authorization and is among those. */
export function endLogins(ask: Ask, write: Write, { authorization, members, subjects }: Authorized): void {
  const through = groupOf(loginsThrough, authorization);
  if (ask.zero(through)) return;
  for (const login of ask.list(through)) {
    const member = ask.value(logins, login, "member");
    const subject = ask.value(logins, login, "subject");
    if (member === undefined || subject === undefined) continue;
    if (members.includes(member) && subjects.includes(subject)) endLogin(write, authorization, login, member);
  }
}

export function endLogin(write: Write, authorization: string, login: string, member: string): void {
  write.drop(logins, login);
  write.leave(groupOf(loginsThrough, authorization), login);
  write.leave(groupOf(loginsInto, member), login);
}

/** Takes the authorization away with everything it allows; logins that rest on it are the affair of LOGIN-DELETE-POLICY-EFFECT. */
export function dropAuthorization(ask: Ask, write: Write, authorization: string): void {
  const held = authorized(ask, authorization);
  for (const subject of held.subjects) unbind(write, authorization, subject);
  for (const member of held.members) uncover(write, authorization, held.permission, member);
  closeAccess(write, held);
  const name = ask.value(authorizations, authorization, "name");
  if (name !== undefined) write.drop(authorizationNames, name);
  write.drop(authorizations, authorization);
  forgetTimes(write, authorizations, authorization);
  write.leave(groupOf(allAuthorizations), authorization);
}

/** An authorization loses a member; one that covered nobody else goes. */
export function loseMember(ask: Ask, write: Write, authorization: string, member: string): void {
  const held = { ...authorized(ask, authorization), members: [member] };
  endLogins(ask, write, held);
  if (!ask.spare(groupOf(coveredBy, authorization), 1)) {
    dropAuthorization(ask, write, authorization);
    return;
  }
  closeAccess(write, held);
  uncover(write, authorization, held.permission, member);
}
