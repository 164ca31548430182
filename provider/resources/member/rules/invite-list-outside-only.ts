import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { ViewInvitations } from "../operations";

/** Guide, "view invitations". */
export const inviteListOutsideOnly = rule<ViewInvitations>({
  id: "INVITE-LIST-OUTSIDE-ONLY",
  kind: "permission",
  refuses: ["view_invitations"],
  sentence: "an account sees the invitations it received only while it is in no organization",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, { account }) => (ask.value(accounts, account, "organization") ?? null) === null,
});
