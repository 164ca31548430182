import { effect } from "../../../kernel";
import { type Ending, endingOperations, endings, release } from "../paying";

/** Both guides. */
export const payFreezeOnQuit = effect<Ending>({
  id: "PAY-FREEZE-ON-QUIT",
  kind: "auto_effect",
  on: endingOperations,
  sentence: "when pay-on-behalf ends, what the payer's balance holds back for the member is released",
  does: (ask, write, operation) =>
    release(
      ask,
      write,
      endings(ask, operation).map(({ member, payer }) => ({ holder: payer, account: member })),
    ),
});
