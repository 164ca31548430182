import { rule } from "../../../kernel";
import type { CheckMemberDeletion, DeleteMember } from "../operations";
import { members } from "../rows";

/** Guide, "delete a member": one of the checks before it. Unlike removal it asks for no security information. */
export const memberDeleteCreatedOnly = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-CREATED-ONLY",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "only a created member can be deleted, not one that joined by invitation",
  advice: "remove the member instead; its account can be cancelled outside of the organization",
  cloudCode: "UnsupportedOperation.InviteAccountNotAllowDelete",
  holds: (ask, { member }) => ask.value(members, member, "joinMethod") === "created",
});
