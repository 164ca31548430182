import { rule } from "../../../kernel";
import type { Granting } from "../granting";
import { grants, ofCurrentEntity, vendorOpened } from "../granting";

/** Guide of 2024, "edit a member". The vendor can open it (`specialPermissions` of the account). */
export const finCrossEntityAllocate = rule<Granting>({
  id: "FIN-CROSS-ENTITY-ALLOCATE",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member_finance_permissions"],
  sentence: "fund allocation cannot be granted to a member whose verified subject is not the management account's",
  advice: "apply to the vendor for it, or leave allocate_funds out",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (ask, operation) =>
    !grants(ask, operation, "allocate_funds") ||
    ofCurrentEntity(ask, operation) ||
    vendorOpened(ask, operation, "allocate_funds"),
});
