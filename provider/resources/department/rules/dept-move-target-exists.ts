import { rule } from "../../../kernel";
import type { CreateMember, InviteMember, MoveMember } from "../../member/operations";
import { departments } from "../rows";

/** An edited member is a moved one: `update_member` names no department of its own. */
export const deptMoveTargetExists = rule<CreateMember | InviteMember | MoveMember>({
  id: "DEPT-MOVE-TARGET-EXISTS",
  kind: "ordering",
  refuses: ["move_member", "create_member", "invite_member"],
  sentence: "a member can only be created in, invited to or moved into a department that exists",
  advice: "create the department in the same change; the plan orders the two",
  cloudCode: "FailedOperation.OrganizationNodeNotExist",
  holds: (ask, { department }) => ask.exists(departments, department),
  blockers: (_organization, { department }) => ({
    first: [{ table: departments.name, id: department, says: "does not exist" }],
    count: 1,
  }),
});
