import { effect, groupOf } from "../../../kernel";
import { type Beginning, beginning, beginningOperations, isOverdrawn } from "../paying";
import { suspendedWith, suspensions } from "../rows";

/** Both guides. */
export const payThresholdOnJoin = effect<Beginning>({
  id: "PAY-THRESHOLD-ON-JOIN",
  kind: "auto_effect",
  on: beginningOperations,
  sentence: "when pay-on-behalf begins, the member is suspended or restored by what its payer has, owes and may owe",
  does(ask, write, operation, { at }) {
    const begun = beginning(ask, operation);
    if (begun === undefined) return;
    if (isOverdrawn(ask, begun.payer)) {
      write.put(suspensions, begun.member, { since: at, because: begun.payer });
      write.join(groupOf(suspendedWith, begun.payer), begun.member);
    } else write.drop(suspensions, begun.member);
  },
});
