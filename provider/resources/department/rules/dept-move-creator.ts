import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";

export const deptMoveCreator = rule({
  id: "DEPT-MOVE-CREATOR",
  kind: "permission",
  refuses: ["move_member"],
  sentence: "members are moved between departments by the account that created the organization",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
