import { rule } from "../../../kernel";
import { type Granting, grants, vendorOpened } from "../granting";
import { fundAllocationIsSpecial } from "../settings";

/** Management-account agreement, newer than the guides, which let the console grant it within one entity (a setting). */
export const finAllocateSpecial = rule<Granting>({
  id: "FIN-ALLOCATE-SPECIAL",
  kind: "precondition",
  refuses: ["create_member", "invite_member", "update_member_finance_permissions"],
  sentence: "fund allocation is a special permission: it is granted only to a member for which the vendor has opened it",
  advice: "apply for it together with the member, then grant it",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (ask, operation, given) =>
    !given.setting(fundAllocationIsSpecial) ||
    !grants(ask, operation, "allocate_funds") ||
    vendorOpened(ask, operation, "allocate_funds"),
});
