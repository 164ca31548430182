import { rule } from "../../../kernel";
import type { AcceptInvitation, ExpireInvitation, RejectInvitation } from "../operations";
import { invitations } from "../rows";

/** Follows from the operations described. For withdrawing, INVITE-CANCEL-BEFORE-ACCEPT says the same. */
export const inviteStates = rule<AcceptInvitation | RejectInvitation | ExpireInvitation>({
  id: "INVITE-STATES",
  kind: "lifecycle",
  refuses: ["accept_invitation", "reject_invitation", "expire_invitation"],
  sentence: "an invitation that was accepted, rejected, cancelled or has expired does not change any more",
  advice: "invite the account again",
  cloudCode: "ResourceNotFound.InvitationNotExist",
  holds: (ask, { invitation }) => ask.value(invitations, invitation, "state") === "pending",
});
