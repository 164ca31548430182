import { rule } from "../../../kernel";
import { invitationIsValid } from "../joining";
import type { AcceptInvitation, RejectInvitation } from "../operations";

/** Guide, "accept an invitation". The remedy, a new invitation, is the author's to write: it is a change of its own. */
export const inviteAcceptValid = rule<AcceptInvitation | RejectInvitation>({
  id: "INVITE-ACCEPT-VALID",
  kind: "precondition",
  refuses: ["accept_invitation", "reject_invitation"],
  sentence: "only an invitation within its 15 days can be accepted or rejected",
  advice: "invite the account again",
  cloudCode: "ResourceNotFound.InvitationNotExist",
  holds: (ask, { invitation }, { at }) => invitationIsValid(ask, invitation, at),
});
