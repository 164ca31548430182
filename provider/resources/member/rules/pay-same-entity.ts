import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { type Paying, payingOperations, payOnBehalfOf } from "../payment";

/** Guide, "payment modes". */
export const paySameEntity = rule<Paying>({
  id: "PAY-SAME-ENTITY",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "pay-on-behalf is possible only between two different accounts of one verified subject",
  advice: "choose a payer of the member's own entity, or self_pay",
  cloudCode: {
    create_member: "FailedOperation.PayUinIllegal",
    approve_member_creation: "FailedOperation.PayUinIllegal",
    invite_member: "FailedOperation.AuthInfoNotSame",
    accept_invitation: "FailedOperation.AuthInfoNotSame",
    set_payment_mode: "FailedOperation.AuthInfoNotSame",
  },
  holds(ask, operation) {
    const relation = payOnBehalfOf(ask, operation);
    if (relation === undefined) return true;
    const { member, entity, payer } = relation;
    return payer !== member && entity !== null && ask.value(accounts, payer, "entity") === entity;
  },
});
