import type { ProvideAffiliationEvidence } from "../../../areas/account/operations";
import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AcceptInvitation, ApplyToJoin, InviteMember } from "../../member/operations";

/** `associate_entity` names no account: the vendor, who alone performs it, has examined the relation before. */
export const entityAffiliation = rule<InviteMember | AcceptInvitation | ApplyToJoin>({
  id: "ENTITY-AFFILIATION",
  kind: "precondition",
  refuses: ["invite_member", "accept_invitation", "apply_to_join"],
  sentence: "a member has to belong to the same group as the management account and be able to prove it",
  advice: "provide evidence of the relation to the vendor",
  cloudCode: { invite_member: "FailedOperation.AuthInfoNotSame", accept_invitation: "FailedOperation.AuthInfoNotSame" },
  holds: (ask, { account }) => ask.value(accounts, account, "affiliated") !== false,
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "has not proven that it belongs to the group" }],
    count: 1,
  }),
  remedy: (_organization, { account }) => {
    const prove: ProvideAffiliationEvidence = { name: "provide_affiliation_evidence", account };
    return { add: "never", operations: [prove] };
  },
});
