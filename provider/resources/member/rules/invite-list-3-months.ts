import { fact } from "../../../kernel";

/** Guide, "view invitations". */
export const inviteList3Months = fact({
  id: "INVITE-LIST-3-MONTHS",
  kind: "limit",
  sentence: "the list of received invitations covers the last 3 months",
  keptBy: "`invitationsShownTo`, which makes the list",
});
