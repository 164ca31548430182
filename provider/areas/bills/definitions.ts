import { type Ask, defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import type { Month } from "../finance/calendar";
import { costs, costsBy } from "../finance/rows";
import type { ConsolidateBills } from "./operations";
import { type MergedBill, mergedBills } from "./rows";

/** It is listed and can be downloaded by BILL-CONSOLIDATE-DOWNLOAD. */
const consolidateBills = defineOperation<ConsolidateBills>({
  name: "consolidate_bills",
  creates: ["bill"],
  reversible: true,
  verb: "create",
  subject: ({ bill }) => ({ table: mergedBills.name, id: bill }),
  describe: ({ members, month }) => `merge the bills of ${members.length} members for ${month}`,
  transition: (ask, write, { bill, members, month }) =>
    write.put(mergedBills, bill, { month, lines: linesOf(ask, members, month) }),
});

/** A line per member and product, in the order of the members, then of the products. */
function linesOf(ask: Ask, members: readonly string[], month: Month): MergedBill["lines"] {
  return [...new Set(members)].flatMap((member) => {
    const products = new Map<string, number>();
    for (const id of ask.list(groupOf(costsBy, member, month))) {
      const product = ask.value(costs, id, "product") ?? "";
      products.set(product, (products.get(product) ?? 0) + (ask.value(costs, id, "amount") ?? 0));
    }
    return [...products].sort(([a], [b]) => (a < b ? -1 : 1)).map(([product, amount]) => ({ member, product, amount }));
  });
}

export const billOperations: readonly OperationDefinition[] = [consolidateBills];
