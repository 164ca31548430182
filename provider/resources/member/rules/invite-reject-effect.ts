import { effect, groupOf } from "../../../kernel";
import type { RejectInvitation } from "../operations";
import { allPendingInvitations, pendingInvitations } from "../rows";

/** Guide, "reject an invitation". */
export const inviteRejectEffect = effect<RejectInvitation>({
  id: "INVITE-REJECT-EFFECT",
  kind: "lifecycle",
  on: ["reject_invitation"],
  sentence: "a rejected invitation has ended: it waits for no answer any more, and the account stays outside",
  does(_ask, write, { invitation, account }) {
    write.drop(pendingInvitations, account);
    write.leave(groupOf(allPendingInvitations), invitation);
  },
});
