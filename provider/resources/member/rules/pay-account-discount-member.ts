import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";

/** Guide of 2024, "discounts". */
export const payAccountDiscountMember = rule<Paying>({
  id: "PAY-ACCOUNT-DISCOUNT-MEMBER",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "a member with account-level discounts cannot be put on pay-on-behalf",
  advice: "use self_pay",
  cloudCode: "UnsupportedOperation.MemberExistAccountLevelDiscountInherit",
  holds(ask, operation) {
    const relation = payOnBehalfOf(ask, operation);
    return relation === undefined || ask.value(accounts, relation.member, "accountLevelDiscount") !== true;
  },
});
