import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { members } from "../../resources/member/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { noteChanged, noteCreated } from "../../resources/times";
import {
  type Authorized,
  authorized,
  bind,
  closeAccess,
  cover,
  dropAuthorization,
  endLogins,
  openAccess,
  unbind,
  uncover,
} from "./authorizing";
import type {
  BindAuthorization,
  CreateAuthorization,
  DeleteAuthorizationPolicy,
  RevokeLogin,
  UnbindAuthorization,
  UpdateAuthorizationPolicy,
  ViewAuthorizations,
} from "./operations";
import { revoked } from "./revoking";
import { type AuthorizationSubject, allAuthorizations, authorizationNames, authorizations, groupNamed, subUsers } from "./rows";

const anAuthorization = ({ authorization }: { readonly authorization: string }) => ({
  table: authorizations.name,
  id: authorization,
});

/** What people call whom an authorization is given to. */
function subjectCalled(subject: AuthorizationSubject, called: (table: string, id: string) => string): string {
  const group = groupNamed(subject);
  return group === undefined ? called(subUsers.name, subject) : `user group \`${group}\``;
}

/** API: CreateOrganizationMembersPolicy, then BindOrganizationPolicySubAccount: giving it to sub-accounts is LOGIN-AUTH-SUBJECTS. */
const createAuthorization = defineOperation<CreateAuthorization>({
  name: "create_authorization",
  creates: ["authorization"],
  reversible: true,
  verb: "create",
  subject: anAuthorization,
  describe: ({ title, subjects }, called) =>
    `create the authorization \`${title}\` for ${subjects.map((one) => subjectCalled(one, called)).join(", ")}`,
  transition(_ask, write, { authorization, title: name, description, members: covered, permissions }, { at }) {
    noteCreated(write, authorizations, authorization, at);
    const permission = permissions[0] ?? "";
    write.put(authorizations, authorization, { name, description, permission });
    write.put(authorizationNames, name, { authorization });
    write.join(groupOf(allAuthorizations), authorization);
    for (const member of covered) cover(write, authorization, permission, member);
  },
});

/** API: UpdateOrganizationMembersPolicy. Logins that no longer rest on it end. */
const updateAuthorizationPolicy = defineOperation<UpdateAuthorizationPolicy>({
  name: "update_authorization_policy",
  reversible: true,
  verb: "change",
  subject: anAuthorization,
  describe: ({ authorization }, called) => `change ${called(authorizations.name, authorization)}`,
  transition(ask, write, operation, { at }) {
    const { authorization, description } = operation;
    noteChanged(ask, write, authorizations, authorization, at);
    const before = authorized(ask, authorization);
    const now: Authorized = {
      authorization,
      permission: operation.permissions?.[0] ?? before.permission,
      members: operation.members ?? before.members,
      subjects: operation.subjects ?? before.subjects,
    };
    if (description !== undefined) write.set(authorizations, authorization, { description });
    write.set(authorizations, authorization, { permission: now.permission });
    replace(ask, write, before, now);
  },
});

function replace(ask: Ask, write: Write, before: Authorized, now: Authorized): void {
  closeAccess(write, before);
  for (const member of before.members) uncover(write, before.authorization, before.permission, member);
  for (const subject of before.subjects) unbind(write, before.authorization, subject);
  for (const member of now.members) cover(write, now.authorization, now.permission, member);
  for (const subject of now.subjects) bind(write, now.authorization, subject);
  openAccess(write, now);
  if (now.permission !== before.permission) {
    endLogins(ask, write, before);
    return;
  }
  const gone = (was: readonly string[], is: readonly string[]) => was.filter((one) => !is.includes(one));
  endLogins(ask, write, { ...before, members: gone(before.members, now.members) });
  endLogins(ask, write, { ...before, subjects: gone(before.subjects, now.subjects) });
}

/** API: DeleteOrganizationMembersPolicy. */
const deleteAuthorizationPolicy = defineOperation<DeleteAuthorizationPolicy>({
  name: "delete_authorization_policy",
  reversible: true,
  verb: "delete",
  subject: anAuthorization,
  describe: ({ authorization }, called) => `delete ${called(authorizations.name, authorization)}`,
  transition: (ask, write, { authorization }) => dropAuthorization(ask, write, authorization),
});

/** API: BindOrganizationPolicySubAccount. */
const bindAuthorization = defineOperation<BindAuthorization>({
  name: "bind_authorization",
  reversible: true,
  verb: "bind",
  subject: anAuthorization,
  describe: ({ authorization, subjects }, called) =>
    `give ${called(authorizations.name, authorization)} to ${subjects.map((one) => subjectCalled(one, called)).join(", ")}`,
  transition(ask, write, { authorization, subjects }) {
    for (const subject of subjects) bind(write, authorization, subject);
    openAccess(write, { ...authorized(ask, authorization), subjects });
  },
});

/** API: CancelOrganizationPolicySubAccount, CancelOrganizationMemberAuthAccount. That no member can be logged in to any more is LOGIN-UNBIND-SIDE-EFFECT. */
const unbindAuthorization = defineOperation<UnbindAuthorization>({
  name: "unbind_authorization",
  reversible: true,
  verb: "unbind",
  subject: anAuthorization,
  describe: ({ authorization, subject }, called) =>
    `take ${called(authorizations.name, authorization)} from ${subjectCalled(subject, called)}, with the access to every member it covers`,
  transition: (_ask, write, { authorization, subject }) => unbind(write, authorization, subject),
});

/** Console only. What else is lost by it is LOGIN-UNBIND-SIDE-EFFECT. */
const revokeLogin = defineOperation<RevokeLogin>({
  name: "revoke_login",
  reversible: true,
  verb: "unbind",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ subject, member }, called) =>
    `withdraw from ${subjectCalled(subject, called)} the login to ${called(members.name, member)}, and to every other member of the same authorizations`,
  transition(ask, write, operation) {
    for (const authorization of revoked(ask, operation)) {
      const lost = { ...authorized(ask, authorization), subjects: [operation.subject], members: [operation.member] };
      unbind(write, authorization, operation.subject);
      closeAccess(write, lost);
      endLogins(ask, write, lost);
    }
  },
});

/** API: DescribeOrganizationMembersAuthPolicy. Reading; changes nothing. */
const viewAuthorizations = defineOperation<ViewAuthorizations>({
  name: "view_authorizations",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: () => "list who can log in to which member",
  transition: () => undefined,
});

export const authorizationOperations: readonly OperationDefinition[] = [
  createAuthorization,
  updateAuthorizationPolicy,
  deleteAuthorizationPolicy,
  bindAuthorization,
  unbindAuthorization,
  revokeLogin,
  viewAuthorizations,
];
