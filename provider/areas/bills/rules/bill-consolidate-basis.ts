import { rule } from "../../../kernel";
import type { ConsolidateBills } from "../operations";
import { billBases } from "../rows";

/** Both agreements, clause 3.2.5. */
export const billConsolidateBasis = rule<ConsolidateBills>({
  id: "BILL-CONSOLIDATE-BASIS",
  kind: "precondition",
  refuses: ["consolidate_bills"],
  sentence: "bills are merged only where all are made up by billing, or all by deduction",
  advice: "choose members of one basis",
  cloudCode: "InvalidParameter",
  holds: (ask, { members }) => new Set(members.map((member) => ask.value(billBases, member, "basis") ?? "billing")).size <= 1,
});
