import { effect, groupOf } from "../../../kernel";
import type { AcceptInvitation, ApproveMemberCreation } from "../../member/operations";
import { creationRequests, invitations, members } from "../../member/rows";
import { departments, membersIn, ROOT } from "../rows";

/** That no department means Root is the default of the member's attribute; a department named long before may be gone by now. */
export const deptDefaultRoot = effect<AcceptInvitation | ApproveMemberCreation>({
  id: "DEPT-DEFAULT-ROOT",
  kind: "default",
  on: ["accept_invitation", "approve_member_creation"],
  sentence: "a new member lands in Root when no department was chosen, or when the chosen one is gone by then",
  does(ask, write, operation) {
    const accepted = operation.name === "accept_invitation";
    const member = accepted ? operation.account : operation.member;
    const chosen = accepted
      ? ask.value(invitations, operation.invitation, "department")
      : ask.value(creationRequests, operation.member, "department");
    if (chosen === undefined || ask.exists(departments, chosen)) return;
    write.leave(groupOf(membersIn, chosen), member);
    write.join(groupOf(membersIn, ROOT), member);
    write.set(members, member, { department: ROOT });
  },
});
