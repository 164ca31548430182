import { rule } from "../../../kernel";
import type { DeleteServiceRole, UpdateServiceRole } from "../operations";

/** Guides, "organization service management overview". */
export const roleImmutable = rule<UpdateServiceRole | DeleteServiceRole>({
  id: "ROLE-IMMUTABLE",
  kind: "permission",
  refuses: ["update_service_role", "delete_service_role"],
  sentence: "services set the policies of their roles; customers can neither change nor delete them",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: () => false,
});
