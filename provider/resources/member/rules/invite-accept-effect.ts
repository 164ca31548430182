import { effect, groupOf } from "../../../kernel";
import type { AcceptInvitation } from "../operations";
import { invitations, type Member, members, paidBy } from "../rows";

/** Guide, "accept an invitation". Accepting confirms the permissions that the invitation shows (proposed). */
export const inviteAcceptEffect = effect<AcceptInvitation>({
  id: "INVITE-ACCEPT-EFFECT",
  kind: "auto_effect",
  on: ["accept_invitation"],
  sentence: "a member that accepts has the payment mode, the finance permissions and the leave setting of its invitation",
  does(ask, write, { invitation, account }) {
    const payer = ask.value(invitations, invitation, "payer") ?? null;
    write.set<Member>(members, account, {
      financePermissions: ask.value(invitations, invitation, "financePermissions") ?? [],
      paymentMode: ask.value(invitations, invitation, "paymentMode") ?? "self_pay",
      payer,
      allowQuit: ask.value(invitations, invitation, "allowQuit") ?? false,
    });
    if (payer !== null) write.join(groupOf(paidBy, payer), account);
  },
});
