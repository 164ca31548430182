import { rule } from "../../../kernel";
import type { RefundPrepaidOrder } from "../operations";
import { paidFor, refundable } from "../refunds";
import { prepaidResources } from "../rows";

/** Both guides, "refunds": how it is split is `splitRefund`; that it is at most what was paid is all that can be refused. */
export const payRefundSplit = rule<RefundPrepaidOrder>({
  id: "PAY-REFUND-SPLIT",
  kind: "precondition",
  refuses: ["refund_prepaid_order"],
  sentence: "a refund goes to those who paid, in proportion to what each paid, and is at most what was paid",
  advice: "refund less",
  cloudCode: "FailedOperation",
  holds: (ask, { resource, amount }) => amount <= refundable(paidFor(ask.value(prepaidResources, resource, "payments") ?? [])),
});
