import { effect, groupOf } from "../../../kernel";
import { allPendingInvitations, invitations, pendingInvitations } from "../../member/rows";
import type { DeleteOrganization, TerminateOrganizationService } from "../operations";

export const orgDeletePendingInvitations = effect<DeleteOrganization | TerminateOrganizationService>({
  id: "ORG-DELETE-PENDING-INVITATIONS",
  kind: "auto_effect",
  on: ["delete_organization", "terminate_organization_service"],
  sentence: "invitations that are pending when the organization ends are cancelled",
  does: (ask, write) => {
    for (const invitation of ask.list(groupOf(allPendingInvitations))) {
      write.set(invitations, invitation, { state: "cancelled" });
      write.leave(groupOf(allPendingInvitations), invitation);
      const account = ask.value(invitations, invitation, "account");
      if (account !== undefined) write.drop(pendingInvitations, account);
      write.record({ list: "invitations", subject: invitation, text: "cancelled with the organization" });
    }
  },
});
