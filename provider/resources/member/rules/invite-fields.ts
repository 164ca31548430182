import { rule } from "../../../kernel";
import type { InviteMember } from "../operations";

/** Guide, "invite a member". */
export const inviteFields = rule<InviteMember>({
  id: "INVITE-FIELDS",
  kind: "precondition",
  refuses: ["invite_member"],
  sentence: "an invitation needs the account id and a member name",
  advice: "give both",
  cloudCode: "InvalidParameter",
  holds: (_ask, { account, title }) => account.trim() !== "" && title.trim() !== "",
});
