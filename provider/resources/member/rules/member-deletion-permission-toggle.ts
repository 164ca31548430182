import { fact } from "../../../kernel";

/** Guide, "member-deletion permission". */
export const memberDeletionPermissionToggle = fact({
  id: "MEMBER-DELETION-PERMISSION-TOGGLE",
  kind: "lifecycle",
  sentence: "the member-deletion permission may be switched off at any time, which forbids deleting members from then on",
  keptBy: "no rule asks for anything but the operator before disable_member_deletion",
  follows: ["MEMBER-DELETION-PERMISSION-OPERATOR", "MEMBER-DELETE-PERMISSION-OFF"],
});
