import { rule } from "../../../kernel";
import { actingAccount } from "../../organization/actors";
import type { CreateSharedUnit, DeleteSharedUnit, UpdateSharedUnit } from "../operations";
import { ofOrganization, ownerOf } from "../sharing";

/** Guides, "resource sharing overview"; agreements, clause 3.6.1: newer than the guide that reserves it to the management account. */
export const shareOwners = rule<CreateSharedUnit | UpdateSharedUnit | DeleteSharedUnit>({
  id: "SHARE-OWNERS",
  kind: "permission",
  refuses: ["create_shared_unit", "update_shared_unit", "delete_shared_unit"],
  sentence: "shared units belong to the account that asks for them, which is the management account or a member",
  advice: "act as the account whose resources are shared",
  cloudCode: "OperationDenied",
  holds(ask, operation) {
    const acting = actingAccount(ask, operation);
    // An owner outside has to be able to delete its unit: INVITE-ACCEPT-NO-EXTERNAL-SHARE asks it to.
    if (operation.name === "delete_shared_unit") return acting === ownerOf(ask, operation.unit);
    if (acting === undefined || !ofOrganization(ask, acting)) return false;
    // Who may edit a unit is SHARE-EDIT; here it is enough to be an account that could own one.
    if (operation.name === "update_shared_unit") return true;
    return acting === operation.owner;
  },
});
