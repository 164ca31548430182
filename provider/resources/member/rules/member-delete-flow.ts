import { rule } from "../../../kernel";
import type { CheckMemberDeletion, DeleteMember } from "../operations";
import { deletionChecks } from "../rows";

/** Guide, "delete a member". The conditions are judged once more when deleting (proposed), so a check passed earlier covers nothing new. */
export const memberDeleteFlow = rule<DeleteMember>({
  id: "MEMBER-DELETE-FLOW",
  kind: "ordering",
  refuses: ["delete_member"],
  sentence: "a member is deleted only after the check for it has passed",
  advice: "check the deletion first",
  cloudCode: "UnsupportedOperation",
  holds: (ask, { member }) => ask.exists(deletionChecks, member),
  remedy(_organization, { member, confirm }) {
    const check: CheckMemberDeletion = { name: "check_member_deletion", member, confirm };
    return { add: "with-its-subject", operations: [check] };
  },
});
