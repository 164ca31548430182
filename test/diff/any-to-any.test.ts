import fc from "fast-check";
import { aCompany } from "./company";
import { meant, style, written } from "./styles";

const company = aCompany();

it("from any organization to any other: once that is applied, nothing is left to do and the ledger knows everything", async () => {
  await fc.assert(
    fc
      .asyncProperty(meant, meant, style, style, async (before, after, one, other) => {
        await company().settle(written(before, one));
        await company().settle(written(after, other));
      })
      .beforeEach(() => company().renew()),
    { numRuns: 20 },
  );
});
