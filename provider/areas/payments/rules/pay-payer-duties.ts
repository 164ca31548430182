import { unenforceable } from "../../../kernel";

/** Both guides. */
export const payPayerDuties = unenforceable({
  id: "PAY-PAYER-DUTIES",
  sentence: "a payer keeps enough balance for its members and renews in time what is not renewed automatically",
  reason:
    "a duty of the payer towards the vendor: nothing is refused for neglecting it, what follows is suspension (PAY-SUSPEND-BY-PAYER-BALANCE)",
});
