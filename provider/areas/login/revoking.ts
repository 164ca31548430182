import { type Ask, groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import type { RevokeLogin } from "./operations";
import {
  type AuthorizationSubject,
  allAuthorizations,
  authorizations,
  authorizationsFor,
  coveredBy,
  groupNamed,
  groupSubject,
  subjectsOf,
  subUsers,
  usersIn,
} from "./rows";

/** The authorizations by which the subject may log in to the member: all of them go with a revocation. */
export function revoked(ask: Ask, { subject, member }: Pick<RevokeLogin, "subject" | "member">): readonly string[] {
  return ask.list(groupOf(authorizationsFor, subject)).filter((one) => ask.has(groupOf(coveredBy, one), member));
}

/** One line of the list of who can log in where. */
export interface LoginRight {
  readonly authorization: string;
  readonly subject: AuthorizationSubject;
  /** The sub-users that it lets in: the subject, or everybody in the group. */
  readonly subUsers: readonly string[];
  readonly permission: string;
  readonly members: readonly string[];
}

/** Who can log in to which members (view_authorizations): of everybody, or of one sub-user. */
export function loginRights(organization: Organization, subUser?: string): readonly LoginRight[] {
  const own = subUser === undefined ? undefined : subjectsFor(organization, subUser);
  const ids =
    own === undefined
      ? groupItems(organization, groupOf(allAuthorizations))
      : [...new Set(own.flatMap((subject) => groupItems(organization, groupOf(authorizationsFor, subject))))].sort();
  return ids.flatMap((authorization) => {
    const permission = rowOf(organization, authorizations, authorization)?.permission ?? "";
    const members = groupItems(organization, groupOf(coveredBy, authorization));
    return groupItems(organization, groupOf(subjectsOf, authorization))
      .filter((subject) => own?.includes(subject) !== false)
      .map((subject) => {
        const inside = subUsersBehind(organization, subject);
        const letIn = subUser === undefined ? inside : inside.filter((one) => one === subUser);
        return { authorization, subject, subUsers: letIn, permission, members };
      });
  });
}

function subjectsFor(organization: Organization, subUser: string): readonly AuthorizationSubject[] {
  return [subUser, ...(rowOf(organization, subUsers, subUser)?.groups ?? []).map(groupSubject)];
}

function subUsersBehind(organization: Organization, subject: AuthorizationSubject): readonly string[] {
  const group = groupNamed(subject);
  if (group === undefined) return [subject];
  const management = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
  return groupItems(organization, groupOf(usersIn, management, group));
}
