import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { UnassignLoginPermission } from "../operations";

/** Guides, "configure member login permissions"; both agreements, clause 3.4.2. Admin can be taken away as well. */
export const loginUnassign = rule<UnassignLoginPermission>({
  id: "LOGIN-UNASSIGN",
  kind: "permission",
  refuses: ["unassign_login_permission"],
  sentence: "the management account takes login permissions, default or custom, away from members",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
