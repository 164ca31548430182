import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { joinsByKind } from "../joining";
import type { AcceptInvitation, ApplyToJoin, InviteMember } from "../operations";

/** Member-account agreement. An account without a verified subject: INVITE-TARGET-VERIFIED. */
export const inviteTargetEntityKind = rule<InviteMember | AcceptInvitation | ApplyToJoin>({
  id: "INVITE-TARGET-ENTITY-KIND",
  kind: "precondition",
  refuses: ["invite_member", "accept_invitation", "apply_to_join"],
  sentence: "only accounts verified as a legal person or an unincorporated organization join",
  cloudCode: "FailedOperation.AuthNotEnterprise",
  holds(ask, { account }) {
    const kind = ask.value(accounts, account, "entityKind") ?? null;
    return kind === null || joinsByKind(kind);
  },
});
