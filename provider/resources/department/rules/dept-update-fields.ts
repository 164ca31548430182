import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";

/** Its place in the tree is not among what can be changed: no operation does it, and the resource type replaces the department instead. */
export const deptUpdateFields = rule({
  id: "DEPT-UPDATE-FIELDS",
  kind: "permission",
  refuses: ["rename_department", "update_department"],
  sentence: "the name, description and tags of a department are changed by the account that created the organization",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
