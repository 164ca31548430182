import { accounts } from "../../../areas/account/rows";
import type { RequestSpecialPermission } from "../../../areas/finance/operations";
import type { AllocateFunds } from "../../../areas/funds/operations";
import { rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import { type Granting, grants, vendorOpened } from "../granting";
import { fundAllocationIsSpecial } from "../settings";

/** Management-account agreement, newer than the guides, which let the console grant it within one entity (a setting). */
export const finAllocateSpecial = rule<Granting | AllocateFunds>({
  id: "FIN-ALLOCATE-SPECIAL",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member_finance_permissions", "allocate_funds"],
  sentence: "fund allocation is a special permission: it is granted to a member, and used, only where the vendor has opened it",
  advice: "apply for it together with the member, then grant it",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds(ask, operation, given) {
    if (!given.setting(fundAllocationIsSpecial)) return true;
    if (operation.name === "allocate_funds")
      return ask.value(accounts, operation.member, "specialPermissions")?.includes("allocate_funds") === true;
    return !grants(ask, operation, "allocate_funds") || vendorOpened(ask, operation, "allocate_funds");
  },
  // Member and management account apply together; a member that does not exist yet cannot.
  remedy(_organization, operation) {
    if (operation.name === "create_member" || operation.name === "invite_member") return undefined;
    const request: RequestSpecialPermission = {
      name: "request_special_permission",
      account: operation.member,
      permission: "allocate_funds",
    };
    return { add: "never", operations: [request, { ...request, by: accountActor(operation.member) }] };
  },
});
