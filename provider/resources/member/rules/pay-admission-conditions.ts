import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";

/** The condition list is a picture in both guides; what cannot be worked out is `payAdmission` of the accounts. */
export const payAdmissionConditions = rule<Paying>({
  id: "PAY-ADMISSION-CONDITIONS",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "pay-on-behalf requires its admission conditions to hold for the member and for its payer",
  advice: "see the billing centre for the condition that fails, or use self_pay",
  cloudCode: "UnsupportedOperation.AddDelegatePayerNotAllow",
  holds(ask, operation) {
    const relation = payOnBehalfOf(ask, operation);
    if (relation === undefined) return true;
    // A member that is only created has no account yet that could fail.
    return [relation.member, relation.payer].every((account) => ask.value(accounts, account, "payAdmission") !== false);
  },
});
