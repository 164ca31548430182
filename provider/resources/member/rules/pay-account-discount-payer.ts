import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";

/** Guide of 2024, "discounts"; an entity admin that pays is included. */
export const payAccountDiscountPayer = rule<Paying>({
  id: "PAY-ACCOUNT-DISCOUNT-PAYER",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "an account with account-level discounts cannot pay for members",
  advice: "choose another payer, or use self_pay",
  cloudCode: "UnsupportedOperation.PayerExistAccountLevelDiscountInherit",
  holds(ask, operation) {
    const relation = payOnBehalfOf(ask, operation);
    return relation === undefined || ask.value(accounts, relation.payer, "accountLevelDiscount") !== true;
  },
});
