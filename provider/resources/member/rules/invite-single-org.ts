import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AcceptInvitation, ApplyToJoin } from "../operations";

/** Guide, "accept an invitation". On acceptance INVITE-TARGET-NOT-IN-ORG says it first. */
export const inviteSingleOrg = rule<AcceptInvitation | ApplyToJoin>({
  id: "INVITE-SINGLE-ORG",
  kind: "limit",
  refuses: ["accept_invitation", "apply_to_join"],
  sentence: "an account is a member of at most one organization",
  advice: "have it leave its present organization first",
  cloudCode: "FailedOperation.InOrganizationAlready",
  holds: (ask, { account }) => (ask.value(accounts, account, "organization") ?? null) === null,
});
