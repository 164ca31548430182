import { rule } from "../../../kernel";
import type { CancelInvitation } from "../operations";
import { invitations } from "../rows";

/** Guide, "cancel an invitation". */
export const inviteCancelBeforeAccept = rule<CancelInvitation>({
  id: "INVITE-CANCEL-BEFORE-ACCEPT",
  kind: "precondition",
  refuses: ["cancel_invitation"],
  sentence: "an invitation can be withdrawn only while it is pending",
  advice: "remove the member instead, if it was accepted",
  cloudCode: "ResourceNotFound.InvitationNotExist",
  holds: (ask, { invitation }) => ask.value(invitations, invitation, "state") === "pending",
});
