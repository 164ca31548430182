import { accounts } from "../../../areas/account/rows";
import { type Ask, rule } from "../../../kernel";
import { managementEntityLost } from "../management-entity";
import type { DesignateManagementAccount, ReplaceManagementAccount } from "../operations";
import { SELF, successors } from "../rows";

/** That the vendor may end the service when nobody is named is ORG-VENDOR-CHANGE: it needs no reason. */
export const orgAdminEntityLost = rule<DesignateManagementAccount | ReplaceManagementAccount>({
  id: "ORG-ADMIN-ENTITY-LOST",
  kind: "lifecycle",
  refuses: ["designate_management_account", "replace_management_account"],
  sentence:
    "a successor is named once the verified subject of the management account is lost, and only the named account, approved by the vendor and outside every organization, takes over",
  advice: "name a verified account of the group that belongs to no organization",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: (ask, operation) =>
    operation.name === "designate_management_account"
      ? managementEntityLost(ask)
      : ask.value(successors, SELF, "account") === operation.account && isFree(ask, operation.account),
});

function isFree(ask: Ask, account: string): boolean {
  return (
    ask.value(accounts, account, "organization") === null &&
    ask.value(accounts, account, "entity") !== null &&
    ask.value(accounts, account, "vendorReview") === "approve"
  );
}
