import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

/** Guide, "delete a member": the name is typed before the check starts. */
export const memberDeleteConfirmName = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-CONFIRM-NAME",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "deleting a member has to be confirmed with exactly the name of its account",
  advice: "confirm with the account name",
  cloudCode: "InvalidParameter",
  holds: (ask, { member, confirm }) => ask.value(accounts, member, "name") === confirm,
});
