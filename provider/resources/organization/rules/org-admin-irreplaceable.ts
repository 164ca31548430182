import { rule } from "../../../kernel";
import { managementEntityLost } from "../management-entity";
import type { ReplaceManagementAccount } from "../operations";

/** Its one exception is ORG-ADMIN-ENTITY-LOST. */
export const orgAdminIrreplaceable = rule<ReplaceManagementAccount>({
  id: "ORG-ADMIN-IRREPLACEABLE",
  kind: "precondition",
  refuses: ["replace_management_account"],
  sentence: "the management account cannot be replaced while its verified subject exists",
  advice: "delete the organization and create a new one from the other account",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: managementEntityLost,
});
