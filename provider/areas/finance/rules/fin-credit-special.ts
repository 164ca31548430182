import { rowOf, rule } from "../../../kernel";
import { organizations, SELF } from "../../../resources/organization/rows";
import { accounts } from "../../account/rows";
import type { RequestSpecialPermission, RevokeCreditLimit, SetCreditLimit } from "../operations";

/** Both agreements, clause 3.2.8: opened for the management account. */
export const finCreditSpecial = rule<SetCreditLimit | RevokeCreditLimit>({
  id: "FIN-CREDIT-SPECIAL",
  kind: "precondition",
  refuses: ["set_credit_limit", "revoke_credit_limit"],
  sentence: "credit limits are a special permission: nobody sets or takes any back before the vendor has opened it",
  advice: "apply to the vendor for it as the management account",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask) => {
    const management = ask.value(organizations, SELF, "managementAccount") ?? "";
    return ask.value(accounts, management, "specialPermissions")?.includes("credit_limit") === true;
  },
  remedy(organization) {
    const account = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
    const request: RequestSpecialPermission = { name: "request_special_permission", account, permission: "credit_limit" };
    return { add: "never", operations: [request] };
  },
});
