import { accounts } from "../../../areas/account/rows";
import { rowOf, rule } from "../../../kernel";
import type { AcceptInvitation, InviteMember } from "../operations";
import { members } from "../rows";

/** Guide, "invite a member" and "accept an invitation": judged at both moments. */
export const inviteTargetNotInOrg = rule<InviteMember | AcceptInvitation>({
  id: "INVITE-TARGET-NOT-IN-ORG",
  kind: "precondition",
  refuses: ["invite_member", "accept_invitation"],
  sentence: "an account that belongs to an organization can neither be invited nor accept",
  advice: "have it leave its present organization first",
  cloudCode: {
    invite_member: "FailedOperation.MemberExistInOtherOrganization",
    accept_invitation: "FailedOperation.InOrganizationAlready",
  },
  preciseCode: ({ name, account }, _given, organization) =>
    name === "invite_member" && rowOf(organization, members, account) !== undefined
      ? "FailedOperation.OrganizationMemberExist"
      : undefined,
  holds: (ask, { account }) => (ask.value(accounts, account, "organization") ?? null) === null,
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "belongs to an organization" }],
    count: 1,
  }),
});
