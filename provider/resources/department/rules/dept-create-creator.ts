import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";

/** The catalogue speaks of creating; who manages departments deletes them as well, as the vocabulary has it. */
export const deptCreateCreator = rule({
  id: "DEPT-CREATE-CREATOR",
  kind: "permission",
  refuses: ["create_department", "delete_department"],
  sentence: "departments are managed by the account that created the organization",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
