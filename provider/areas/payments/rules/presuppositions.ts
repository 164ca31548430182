import { type Ask, rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import { purseOf, worth } from "../../finance/books";
import { cost, isAmount, isCount, MOST_HELD } from "../../finance/money";
import { accountsAct, accountsUnknown, amountInvalid, systemActs } from "../../finance/presupposing";
import type {
  ApplyVouchers,
  CancelPendingOrder,
  Notify,
  PayOrder,
  PayPendingOrder,
  PlacePrepaidOrder,
  RefundPrepaidOrder,
  RenewResource,
  RequestPayment,
  RestoreAccounts,
  SettlePostpaid,
  SuspendAccounts,
} from "../operations";
import { prepaidMessages } from "../operations";
import { available, isOverdrawn, payingAccount, payingFor } from "../paying";
import { paidFor, splitRefund } from "../refunds";
import { orders, paymentWays, prepaidResources, refunds, serviceKinds, settlements, shownRefunds, suspensions } from "../rows";
import { due, packUses, settledBy } from "../settling";

export const paymentAccountUnknown = accountsUnknown<
  PlacePrepaidOrder | SettlePostpaid | ApplyVouchers | Notify | SuspendAccounts | RestoreAccounts
>(
  ["place_prepaid_order", "settle_postpaid", "apply_vouchers", "notify", "suspend_accounts", "restore_accounts"],
  (_ask, operation) => [
    operation.account,
    ...(operation.name === "settle_postpaid" && operation.contract_payer !== undefined ? [operation.contract_payer] : []),
  ],
);

export const paymentAmountInvalid = amountInvalid<PlacePrepaidOrder | RenewResource | RefundPrepaidOrder>([
  "place_prepaid_order",
  "renew_resource",
  "refund_prepaid_order",
]);

type OnOrder = PayOrder | PayPendingOrder | CancelPendingOrder | RequestPayment;

export const orderUnknown = rule<OnOrder>({
  id: "ORDER-UNKNOWN",
  kind: "presupposition",
  refuses: ["pay_order", "pay_pending_order", "cancel_pending_order", "request_payment"],
  sentence: "the order has to wait for its payment",
  cloudCode: "ResourceNotFound",
  holds: (ask, operation) => {
    if (ask.value(orders, operation.order, "state") !== "pending") return false;
    if (operation.name === "cancel_pending_order") return true;
    return ask.value(prepaidResources, ask.value(orders, operation.order, "resource") ?? "", "state") !== "ended";
  },
});

export const orderExists = rule<PlacePrepaidOrder | RenewResource>({
  id: "ORDER-EXISTS",
  kind: "presupposition",
  refuses: ["place_prepaid_order", "renew_resource"],
  sentence: "the id of a new order must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { order }) => !ask.exists(orders, order),
});

export const orderInvalid = rule<PlacePrepaidOrder>({
  id: "ORDER-INVALID",
  kind: "presupposition",
  refuses: ["place_prepaid_order"],
  sentence: "an order names a kind of service, a way of payment, and units only for a resource pack",
  cloudCode: "InvalidParameter",
  holds: (_ask, { service, way, units = 0 }) =>
    serviceKinds.includes(service) && paymentWays.includes(way) && (service === "resource_pack" ? isAmount(units) : units === 0),
});

/** A purchase makes a resource; everything else is about one that is in use. */
export const resourceUnknown = rule<PlacePrepaidOrder | RenewResource | RefundPrepaidOrder>({
  id: "PREPAID-RESOURCE-UNKNOWN",
  kind: "presupposition",
  refuses: ["place_prepaid_order", "renew_resource", "refund_prepaid_order"],
  sentence: "a purchase gives its resource a new id; an upgrade, a renewal and a refund are about one that the account uses",
  cloudCode: "ResourceNotFound",
  holds(ask, operation) {
    if (operation.name === "place_prepaid_order" && operation.action === "purchase")
      return !ask.exists(prepaidResources, operation.resource);
    if (ask.value(prepaidResources, operation.resource, "state") !== "active") return false;
    if (operation.name !== "place_prepaid_order") return true;
    return (
      operation.action === "upgrade" &&
      ask.value(prepaidResources, operation.resource, "account") === operation.account &&
      ask.value(prepaidResources, operation.resource, "service") === operation.service &&
      ask.value(prepaidResources, operation.resource, "product") === operation.product
    );
  },
});

/** Payment by the payer presupposes one. */
export const payerUnknown = rule<PlacePrepaidOrder>({
  id: "PAYER-UNKNOWN",
  kind: "presupposition",
  refuses: ["place_prepaid_order"],
  sentence: "an order can be paid by a payer only where somebody pays for the account",
  cloudCode: "InvalidParameter",
  holds: (ask, { account, way }) => way !== "payer" || payingAccount(ask, account) !== account,
});

export const orderActors = accountsAct<PlacePrepaidOrder>(
  "PAY-ACTOR",
  ["place_prepaid_order"],
  "an account orders for itself",
  (_ask, { account }) => [account],
);

/** Which of the two is for the rules to say. */
export const payingActors = accountsAct<OnOrder | RenewResource>(
  "PAY-ACTOR",
  ["pay_order", "pay_pending_order", "cancel_pending_order", "request_payment", "renew_resource"],
  "orders concern the account that ordered and the one that pays for it",
  (ask, operation) => {
    const account =
      operation.name === "renew_resource"
        ? ask.value(prepaidResources, operation.resource, "account")
        : ask.value(orders, operation.order, "account");
    return account === undefined ? [] : [account, payingAccount(ask, account)];
  },
);

export const paymentSystemActs = systemActs("PAY-ACTOR", [
  "refund_prepaid_order",
  "settle_postpaid",
  "apply_vouchers",
  "notify",
  "suspend_accounts",
  "restore_accounts",
]);

/** Balance and credit, less what is owed and held back. */
export const paymentBalanceMissing = rule<PayOrder | PayPendingOrder | RenewResource>({
  id: "BALANCE-MISSING",
  kind: "presupposition",
  refuses: ["pay_order", "pay_pending_order", "renew_resource"],
  sentence: "what is paid from a balance has to be covered by it and by the credit limit",
  advice: "top up, or pay by card",
  cloudCode: "FailedOperation",
  holds(ask, operation) {
    if (operation.online === true) return true;
    const { payer, amount } = askedOf(ask, operation);
    // That somebody else must not pay comes first (PAY-MEMBER-LOSES-PAYMENT-CONTROL, PAY-PENDING-ORDERS).
    return actingAccount(ask, operation) !== payer || amount <= available(ask, payer);
  },
});

function askedOf(ask: Ask, operation: PayOrder | PayPendingOrder | RenewResource): { payer: string; amount: number } {
  if (operation.name === "renew_resource") {
    const account = ask.value(prepaidResources, operation.resource, "account") ?? "";
    const service = ask.value(prepaidResources, operation.resource, "service") ?? "cloud";
    return { payer: payingFor(ask, account, service), amount: operation.amount };
  }
  const account = ask.value(orders, operation.order, "account") ?? "";
  const service = ask.value(orders, operation.order, "service") ?? "cloud";
  return { payer: payingFor(ask, account, service), amount: ask.value(orders, operation.order, "amount") ?? 0 };
}

export const refundExists = rule<RefundPrepaidOrder>({
  id: "REFUND-EXISTS",
  kind: "presupposition",
  refuses: ["refund_prepaid_order"],
  sentence: "a refund takes effect once",
  cloudCode: "InvalidParameter",
  holds: (ask, { refund }) => !ask.exists(refunds, refund),
});

/** What is confirmed is what was shown: nothing was paid or refunded since. */
export const refundUnknown = rule<RefundPrepaidOrder>({
  id: "REFUND-UNKNOWN",
  kind: "presupposition",
  refuses: ["refund_prepaid_order"],
  sentence: "a refund takes effect as it was shown to the member",
  advice: "show it again",
  cloudCode: "ResourceNotFound",
  holds(ask, { refund, resource, amount, ends, confirmed }) {
    // What is no amount is refused for that reason.
    if (!confirmed || !isAmount(amount)) return true;
    const shares = splitRefund(paidFor(ask.value(prepaidResources, resource, "payments") ?? []), amount);
    return (
      ask.value(shownRefunds, refund, "resource") === resource &&
      ask.value(shownRefunds, refund, "amount") === amount &&
      ask.value(shownRefunds, refund, "ends") === ends &&
      JSON.stringify(ask.value(shownRefunds, refund, "shares")) === JSON.stringify(shares)
    );
  },
});

/** Exactness needs a bound somewhere: no document has one. */
export const refundTooLarge = rule<RefundPrepaidOrder>({
  id: "BALANCE-TOO-LARGE",
  kind: "presupposition",
  refuses: ["refund_prepaid_order"],
  sentence: "an account holds at most ten trillion yuan",
  cloudCode: "InvalidParameter",
  holds: (ask, { resource, amount }) =>
    paidFor(ask.value(prepaidResources, resource, "payments") ?? []).every(
      ({ account }) => worth(purseOf(ask, account)) + amount <= MOST_HELD,
    ),
});

export const settlementExists = rule<SettlePostpaid>({
  id: "SETTLEMENT-EXISTS",
  kind: "presupposition",
  refuses: ["settle_postpaid"],
  sentence: "usage is charged once",
  cloudCode: "InvalidParameter",
  holds: (ask, { settlement }) => !ask.exists(settlements, settlement),
});

export const settlementInvalid = rule<SettlePostpaid>({
  id: "SETTLEMENT-INVALID",
  kind: "presupposition",
  refuses: ["settle_postpaid"],
  sentence: "a settlement is of a kind of service, of a cycle that is over, of whole units at a price in whole fen",
  cloudCode: "InvalidParameter",
  holds(ask, operation, { at }) {
    const { account, product, service, from, to, units, price } = operation;
    if (!serviceKinds.includes(service) || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return false;
    if (from >= to || to > at || !isCount(units) || !isCount(price) || cost(units, price) === undefined) return false;
    const amount = due(units, price, packUses(ask, account, product, units));
    return amount - worth(purseOf(ask, settledBy(ask, operation))) <= MOST_HELD;
  },
});

export const messageUnknown = rule<Notify>({
  id: "MESSAGE-UNKNOWN",
  kind: "presupposition",
  refuses: ["notify"],
  sentence: "messages are about something expiring, expired, suspended, destroyed or restored, or about arrears",
  cloudCode: "InvalidParameter",
  holds: (_ask, { message }) => message === "arrears" || prepaidMessages.includes(message),
});

/** A member that is paid for: PAY-SUSPEND-BY-PAYER-BALANCE. */
export const arrearsUnknown = rule<SuspendAccounts>({
  id: "ARREARS-UNKNOWN",
  kind: "presupposition",
  refuses: ["suspend_accounts"],
  sentence: "an account is suspended only for owing more than its credit limit",
  cloudCode: "FailedOperation",
  holds: (ask, { account }) => payingAccount(ask, account) !== account || isOverdrawn(ask, account),
});

export const suspensionUnknown = rule<RestoreAccounts>({
  id: "SUSPENSION-UNKNOWN",
  kind: "presupposition",
  refuses: ["restore_accounts"],
  sentence: "an account is restored once it is suspended and who pays for it owes no more than it may",
  advice: "have the payer top up",
  cloudCode: "FailedOperation",
  holds: (ask, { account }) => ask.exists(suspensions, account) && !isOverdrawn(ask, payingAccount(ask, account)),
});
