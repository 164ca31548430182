import { groupOf, rule } from "../../../kernel";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { RevokeCreditLimit, SetCreditLimit } from "../operations";
import { financeCustodians } from "../rows";

/** Both agreements, clause 3.2.8. That setter and member share a verified subject is not asked. */
export const finCreditOperator = rule<SetCreditLimit | RevokeCreditLimit>({
  id: "FIN-CREDIT-OPERATOR",
  kind: "permission",
  refuses: ["set_credit_limit", "revoke_credit_limit"],
  sentence: "credit limits are set and taken back by the management account or a finance custodian",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    if (isManagement(ask, operation)) return true;
    const acting = actingAccount(ask, operation);
    return acting !== undefined && ask.has(groupOf(financeCustodians), acting);
  },
});
