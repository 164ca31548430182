import { type Ask, type Organization, rowOf, rule } from "../../../kernel";
import { nameAside, nameOf } from "../names";
import type { AcceptInvitation, ApproveMemberCreation, CreateMember, InviteMember, UpdateMember } from "../operations";
import { creationRequests, invitations, memberNames, members } from "../rows";

type Naming = CreateMember | InviteMember | UpdateMember | AcceptInvitation | ApproveMemberCreation;

/**
 * The hint of the create form, and OrganizationMemberNameUsed in the public API. A pending invitation or creation request holds no
 * name, so whoever comes second is refused when it would become a member.
 */
export const memberNameUnique = rule<Naming>({
  id: "MEMBER-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member", "accept_invitation", "approve_member_creation"],
  sentence: "a member name is unique in the organization",
  advice: "choose another name, or rename the member that bears it in the same change",
  cloudCode: "FailedOperation.OrganizationMemberNameUsed",
  holds(ask, operation) {
    const name = nameAsked(ask, operation);
    if (name === undefined) return true;
    if (operation.name !== "update_member") return !ask.exists(memberNames, name);
    const holder = ask.value(memberNames, name, "member");
    return holder === undefined || holder === operation.member;
  },
  blockers(organization, operation) {
    const holder = holderOf(organization, operation);
    if (holder === undefined) return { first: [], count: 0 };
    return { first: [{ table: members.name, id: holder, says: "bears the name" }], count: 1 };
  },
  remedy(organization, operation) {
    const holder = holderOf(organization, operation);
    if (holder === undefined) return undefined;
    const rename = (title: string): UpdateMember => ({ name: "update_member", member: holder, title });
    return {
      add: "for-a-moment",
      operations: [rename(nameAside(organization, holder))],
      undo: [rename(nameOf(organization, holder))],
    };
  },
});

function nameAsked(ask: Ask, operation: Naming): string | undefined {
  if (operation.name === "accept_invitation") return ask.value(invitations, operation.invitation, "memberName");
  if (operation.name === "approve_member_creation") return ask.value(creationRequests, operation.member, "memberName");
  return operation.title;
}

function holderOf(organization: Organization, operation: Naming): string | undefined {
  const name =
    operation.name === "accept_invitation"
      ? rowOf(organization, invitations, operation.invitation)?.memberName
      : operation.name === "approve_member_creation"
        ? rowOf(organization, creationRequests, operation.member)?.memberName
        : operation.title;
  return name === undefined ? undefined : rowOf(organization, memberNames, name)?.member;
}
