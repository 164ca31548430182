import { rule } from "../../../kernel";
import type { DisableMemberDeletion, EnableMemberDeletion } from "../../organization/operations";
import { organizations, SELF } from "../../organization/rows";
import type { CheckMemberDeletion, DeleteMember } from "../operations";

const enable: EnableMemberDeletion = { name: "enable_member_deletion" };
const disable: DisableMemberDeletion = { name: "disable_member_deletion" };

/** Guide, "delete a member": one of the checks before it. */
export const memberDeletePermissionOff = rule<CheckMemberDeletion | DeleteMember>({
  id: "MEMBER-DELETE-PERMISSION-OFF",
  kind: "precondition",
  refuses: ["check_member_deletion", "delete_member"],
  sentence: "a member can be deleted only while the organization's member-deletion permission is on",
  advice: "switch member deletion on for the organization",
  cloudCode: "UnsupportedOperation.DeleteAccountDisabled",
  holds: (ask) => ask.value(organizations, SELF, "memberDeletion") === true,
  remedy: () => ({ add: "for-a-moment", operations: [enable], undo: [disable] }),
});
