import { rule } from "../../../kernel";
import { invitationIsValid } from "../joining";
import type { AcceptInvitation, ExpireInvitation, RejectInvitation } from "../operations";

/**
 * Guide, "invite a member"; valid while now < creation + 15 x 24 h. For answers INVITE-ACCEPT-VALID, a precondition, says it first;
 * this rule is the figure, and what keeps an invitation from running out early.
 */
export const inviteExpires = rule<AcceptInvitation | RejectInvitation | ExpireInvitation>({
  id: "INVITE-EXPIRES",
  kind: "limit",
  refuses: ["accept_invitation", "reject_invitation", "expire_invitation"],
  sentence: "an invitation is valid for 15 days: until then it cannot run out, from then on it cannot be answered",
  advice: "invite the account again",
  cloudCode: "ResourceNotFound.InvitationNotExist",
  holds: (ask, { name, invitation }, { at }) => invitationIsValid(ask, invitation, at) === (name !== "expire_invitation"),
});
