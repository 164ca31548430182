import type { AcceptMemberAgreement } from "../../../areas/account/operations";
import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { AcceptInvitation, ApplyToJoin } from "../operations";

/** Member-account agreement. */
export const inviteAcceptAgreement = rule<AcceptInvitation | ApplyToJoin>({
  id: "INVITE-ACCEPT-AGREEMENT",
  kind: "precondition",
  refuses: ["accept_invitation", "apply_to_join"],
  sentence: "an account joins only after its holder accepted the member-account agreement",
  advice: "have the holder of the account accept the agreement",
  cloudCode: "UnsupportedOperation",
  holds: (ask, { account }) => ask.value(accounts, account, "memberAgreement") === true,
  remedy(_organization, { account }) {
    const accept: AcceptMemberAgreement = { name: "accept_member_agreement", account, by: accountActor(account) };
    return { add: "never", operations: [accept] };
  },
});
