import { effect } from "../../../kernel";
import { type Beginning, beginning, beginningOperations, release } from "../paying";

/** Guides, read with the agreements: the moment is that at which pay-on-behalf begins. */
export const payFreezeOnJoin = effect<Beginning>({
  id: "PAY-FREEZE-ON-JOIN",
  kind: "auto_effect",
  on: beginningOperations,
  sentence: "when pay-on-behalf begins, what the member's own balance holds back for postpaid products is released",
  does(ask, write, operation) {
    const begun = beginning(ask, operation);
    if (begun !== undefined) release(ask, write, [{ holder: begun.member, account: begun.member }]);
  },
});
