import { effect } from "../../../kernel";
import { sendNotice } from "../../finance/notices";
import type { RefundPrepaidOrder } from "../operations";
import { paidFor, splitRefund } from "../refunds";
import { prepaidResources, shownRefunds } from "../rows";

/** Both guides, "refunds". Only what was shown takes effect (REFUND-UNKNOWN). */
export const payRefundNotice = effect<RefundPrepaidOrder>({
  id: "PAY-REFUND-NOTICE",
  kind: "auto_effect",
  on: ["refund_prepaid_order"],
  sentence: "the member is shown how a refund is split, to confirm it before it takes effect",
  does(ask, write, { refund, resource, amount, ends, confirmed }, { at }) {
    if (confirmed) return;
    const shares = splitRefund(paidFor(ask.value(prepaidResources, resource, "payments") ?? []), amount);
    write.put(shownRefunds, refund, { resource, amount, ends, shares });
    const account = ask.value(prepaidResources, resource, "account") ?? "";
    sendNotice(write, { account, kind: "refund", about: refund, at });
  },
});
