import { rule } from "../../../kernel";
import { actingUser } from "../../organization/actors";
import type { DeleteMember } from "../operations";

/** Guide, "delete a member". That it is one of the management account: MEMBER-SINGLE-MANAGER-AUTHORITY. */
export const memberDeleteOperator = rule<DeleteMember>({
  id: "MEMBER-DELETE-OPERATOR",
  kind: "permission",
  refuses: ["delete_member"],
  sentence: "a member is deleted by a sub-user of the management account with administrator rights, not by its root user",
  advice: "use the credentials of such a sub-user",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, operation) => actingUser(operation) === "administrator",
});
