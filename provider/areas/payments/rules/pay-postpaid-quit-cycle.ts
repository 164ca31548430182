import { effect } from "../../../kernel";
import { type Ending, endingOperations, endings, historyOf } from "../paying";
import { paymentHistories } from "../rows";

/** Guides and agreements. A change of payer is the new one's beginning (PAY-POSTPAID-JOIN-CYCLE). */
export const payPostpaidQuitCycle = effect<Ending>({
  id: "PAY-POSTPAID-QUIT-CYCLE",
  kind: "computation",
  on: endingOperations,
  sentence: "the settlement cycle in which pay-on-behalf is lifted is charged to the member",
  does(ask, write, operation, { at }) {
    if (operation.name === "set_payment_mode" && operation.payment_mode !== "self_pay") return;
    for (const { member } of endings(ask, operation))
      write.put(paymentHistories, member, { changes: [...historyOf(ask, member), { at, payer: null }] });
  },
});
