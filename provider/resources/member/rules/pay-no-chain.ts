import { groupOf, rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";
import { members, paidBy } from "../rows";
import { noPaymentChains } from "../settings";

/** Inferred (a setting): otherwise bills could be passed along a chain, or in a circle. */
export const payNoChain = rule<Paying>({
  id: "PAY-NO-CHAIN",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "an account that is paid for cannot pay, and a member that pays for others cannot be paid for",
  advice: "switch the payer, or those it pays for, to self-pay first",
  cloudCode: "FailedOperation.PayUinIllegal",
  holds(ask, operation, given) {
    const relation = given.setting(noPaymentChains) ? payOnBehalfOf(ask, operation) : undefined;
    if (relation === undefined) return true;
    const payerPays = ask.value(members, relation.payer, "paymentMode") !== "pay_on_behalf";
    return payerPays && ask.zero(groupOf(paidBy, relation.member));
  },
});
