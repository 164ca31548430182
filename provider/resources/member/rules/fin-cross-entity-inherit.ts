import { rule } from "../../../kernel";
import type { Granting } from "../granting";
import { grants, ofCurrentEntity, vendorOpened } from "../granting";

/** Guide of 2024, "edit a member". The vendor can open it (`specialPermissions` of the account). */
export const finCrossEntityInherit = rule<Granting>({
  id: "FIN-CROSS-ENTITY-INHERIT",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member_finance_permissions"],
  sentence: "discount inheritance cannot be granted to a member whose verified subject is not the management account's",
  advice: "apply to the vendor for it, or leave inherit_offer out",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (ask, operation) =>
    !grants(ask, operation, "inherit_offer") || ofCurrentEntity(ask, operation) || vendorOpened(ask, operation, "inherit_offer"),
});
