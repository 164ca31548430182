import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AcceptInvitation, InviteMember } from "../operations";

/** Guide, "invite a member" and "accept an invitation". Verifying needs the account's holder and its papers: no remedy to propose. */
export const inviteTargetVerified = rule<InviteMember | AcceptInvitation>({
  id: "INVITE-TARGET-VERIFIED",
  kind: "precondition",
  refuses: ["invite_member", "accept_invitation"],
  sentence: "an account joins only after it passed enterprise identity verification",
  advice: "have the account pass enterprise identity verification",
  cloudCode: "FailedOperation.AuthInfoEmpty",
  holds: (ask, { account }) => account === "" || (ask.value(accounts, account, "entity") ?? null) !== null,
});
