import { rule } from "../../../kernel";
import type { UpdateMemberFinancePermissions } from "../operations";
import { members } from "../rows";

/** Guide of 2024, "edit a member". Ended by the vendor only. */
export const finInheritCannotUntick = rule<UpdateMemberFinancePermissions>({
  id: "FIN-INHERIT-CANNOT-UNTICK",
  kind: "precondition",
  refuses: ["update_member_finance_permissions"],
  sentence: "discount inheritance cannot be taken away from a member; the vendor ends it",
  advice: "keep inherit_offer, or have the vendor cancel the inheritance",
  cloudCode: "FailedOperation.OrganizationPermissionIllegal",
  holds: (ask, { member, finance_permissions }) =>
    finance_permissions.includes("inherit_offer") ||
    ask.value(members, member, "financePermissions")?.includes("inherit_offer") !== true,
});
