import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { ConsolidateBills } from "../operations";

export const billsConsole: readonly ConsoleOperation[] = [
  consoleOperation<ConsolidateBills>({
    operation: "consolidate_bills",
    action: "ConsolidateBills",
    summary: "Merge the bills of members into one.",
    fields: [
      { name: "MemberUins", argument: "members", type: "string[]", doc: "The members." },
      { name: "Month", argument: "month", type: "string", doc: "Month, `YYYY-MM`." },
    ],
    makes: { argument: "bill", name: "BillId", doc: "Id of the bill." },
  }),
];
