import { effect } from "../../../kernel";
import { type Beginning, beginning, beginningOperations, historyOf } from "../paying";
import { paymentHistories } from "../rows";

/** Agreements, newer than the guides: who pays since when is written down, and `chargedTo` asks who paid when a cycle ended. */
export const payPostpaidJoinCycle = effect<Beginning>({
  id: "PAY-POSTPAID-JOIN-CYCLE",
  kind: "computation",
  on: beginningOperations,
  sentence: "the settlement cycle in which pay-on-behalf begins is charged to the payer already",
  does(ask, write, operation, { at }) {
    const begun = beginning(ask, operation);
    if (begun === undefined) return;
    const changes = [...historyOf(ask, begun.member), { at, payer: begun.payer }];
    write.put(paymentHistories, begun.member, { changes });
  },
});
