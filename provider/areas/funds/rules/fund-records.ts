import { effect, groupOf } from "../../../kernel";
import type { AllocateFunds, ReturnFunds } from "../operations";
import { allocations, fundRecords, recordsOf } from "../rows";

/** Both guides, "fund allocation mode". */
export const fundRecordsKept = effect<AllocateFunds | ReturnFunds>({
  id: "FUND-RECORDS",
  kind: "auto_effect",
  on: ["allocate_funds", "return_funds"],
  sentence: "every transfer to a member and back is kept in the fund allocation records",
  does(ask, write, operation, { at }) {
    const { allocation, amount } = operation;
    const records = groupOf(recordsOf, allocation);
    const isNew = operation.name === "allocate_funds";
    const id = `${allocation}/${isNew ? 0 : ask.list(records).length}`;
    const member = isNew ? operation.member : (ask.value(allocations, allocation, "member") ?? "");
    write.put(fundRecords, id, { direction: isNew ? "out" : "in", member, amount, at });
    write.join(records, id);
  },
});
