import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { CancelInvitation, InviteMember } from "../operations";

/** Guide, "invite a member". */
export const inviteCreatorOnly = rule<InviteMember | CancelInvitation>({
  id: "INVITE-CREATOR-ONLY",
  kind: "permission",
  refuses: ["invite_member", "cancel_invitation"],
  sentence: "only the management account invites accounts and withdraws invitations",
  advice: "use credentials of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
