import { effect, rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import { sendNotice } from "../../finance/notices";
import type { CancelPendingOrder, PayPendingOrder, RequestPayment } from "../operations";
import { payingFor } from "../paying";
import { orders } from "../rows";

/** Both guides, "prepaid". On self-pay the account is its own payer; its orders are nobody else's. */
export const payPendingOrders = rule<PayPendingOrder | CancelPendingOrder | RequestPayment>({
  id: "PAY-PENDING-ORDERS",
  kind: "permission",
  refuses: ["pay_pending_order", "cancel_pending_order", "request_payment"],
  sentence: "the payer pays or cancels the pending orders of its members, and a member asks it to",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const account = ask.value(orders, operation.order, "account") ?? "";
    const payer = payingFor(ask, account, ask.value(orders, operation.order, "service") ?? "cloud");
    const acting = actingAccount(ask, operation);
    if (operation.name === "request_payment") return acting === account && payer !== account;
    return acting === payer && (operation.name === "cancel_pending_order" || payer !== account);
  },
});

/** What asking comes to. */
export const payPendingOrdersAsked = effect<RequestPayment>({
  id: "PAY-PENDING-ORDERS",
  kind: "auto_effect",
  on: ["request_payment"],
  sentence: "the payer is told that a member asks for payment",
  does(ask, write, { order }, { at }) {
    const account = ask.value(orders, order, "account") ?? "";
    const payer = payingFor(ask, account, ask.value(orders, order, "service") ?? "cloud");
    sendNotice(write, { account: payer, kind: "payment_requested", about: order, at });
  },
});
