import { effect, groupOf } from "../../../kernel";
import { type Ending, endingOperations, endings, isOverdrawn } from "../paying";
import { suspendedWith, suspensions } from "../rows";

/** Both guides. A new payer is judged after this, by PAY-THRESHOLD-ON-JOIN. */
export const payThresholdOnQuit = effect<Ending>({
  id: "PAY-THRESHOLD-ON-QUIT",
  kind: "auto_effect",
  on: endingOperations,
  sentence: "when pay-on-behalf ends, the member is suspended or restored by what it has, owes and may owe itself",
  does(ask, write, operation, { at }) {
    for (const { member, payer } of endings(ask, operation)) {
      write.leave(groupOf(suspendedWith, payer), member);
      if (isOverdrawn(ask, member)) write.put(suspensions, member, { since: at, because: member });
      else write.drop(suspensions, member);
    }
  },
});
