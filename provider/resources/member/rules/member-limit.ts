import { groupOf, rule } from "../../../kernel";
import { allMembers } from "../../organization/rows";
import type { AcceptInvitation, ApproveMemberCreation, CreateMember, InviteMember } from "../operations";
import { memberLimit } from "../settings";

/** OrganizationMemberOverLimit of the public API, without a figure (a setting). The index counts, nothing is scanned. */
export const memberCountLimit = rule<CreateMember | ApproveMemberCreation | InviteMember | AcceptInvitation>({
  id: "MEMBER-LIMIT",
  kind: "limit",
  refuses: ["create_member", "approve_member_creation", "invite_member", "accept_invitation"],
  sentence: "an organization has room for a limited number of members",
  advice: "have the vendor raise the limit, or let members go",
  cloudCode: "LimitExceeded.OrganizationMemberOverLimit",
  holds(ask, _operation, given) {
    const limit = given.setting(memberLimit);
    return limit === 0 || ask.room(groupOf(allMembers), limit);
  },
});
