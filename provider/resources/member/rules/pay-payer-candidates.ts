import { rule } from "../../../kernel";
import { mayPayFor, type Paying, payingOperations, payOnBehalfOf } from "../payment";

/** Guide, "payment modes", and the hint of the public API that the payer administers the entity. */
export const payPayerCandidates = rule<Paying>({
  id: "PAY-PAYER-CANDIDATES",
  kind: "precondition",
  refuses: payingOperations,
  sentence: "the payer is the management account, or the member that is entity admin of the paid member's entity",
  advice: "make the payer entity admin first, or use self_pay",
  cloudCode: "FailedOperation.PayUinIllegal",
  holds(ask, operation) {
    const relation = payOnBehalfOf(ask, operation);
    return relation === undefined || mayPayFor(ask, relation.payer, relation.entity);
  },
});
