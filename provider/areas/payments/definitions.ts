import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { accounts } from "../account/rows";
import { Books, fromAccount } from "../finance/books";
import { drawOrderOf } from "../finance/settings";
import { yuan } from "../finance/yuan";
import { addCost, orderPayment, payFor } from "./charging";
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
} from "./operations";
import { payingAccount, payingFor } from "./paying";
import { refunded } from "./refunding";
import { paidFor, splitRefund } from "./refunds";
import {
  orders,
  packsOf,
  prepaidResources,
  refunds,
  resourcePacks,
  settlements,
  shownRefunds,
  suspendedWith,
  suspensions,
} from "./rows";
import { due, packUses, settledBy, usableCoupons } from "./settling";

const ofOrder = ({ order }: { readonly order: string }) => ({ table: orders.name, id: order });
const ofAccount = ({ account }: { readonly account: string }) => ({ table: accounts.name, id: account });

/** It waits for its payment; under pay-on-behalf PAY-PREPAID-AUTO pays it at once. */
const placePrepaidOrder = defineOperation<PlacePrepaidOrder>({
  name: "place_prepaid_order",
  creates: ["order"],
  reversible: true,
  verb: "create",
  subject: ofOrder,
  describe: ({ product, amount }) => `order \`${product}\` for ${yuan(amount)}`,
  transition(_ask, write, { order, account, resource, product, service, action, way, amount, units = 0 }, { at }) {
    write.put(orders, order, { account, resource, product, service, action, way, amount, units, state: "pending", at });
    if (action === "purchase")
      write.put(prepaidResources, resource, { account, product, service, state: "ordered", payments: [] });
  },
});

function paying<O extends PayOrder | PayPendingOrder>(name: O["name"]): OperationDefinition<O> {
  return defineOperation<O>({
    name,
    reversible: true,
    verb: "change",
    subject: ofOrder,
    describe: ({ order }) => `pay the order \`${order}\``,
    transition(ask, write, { order, online }, given) {
      const payment = orderPayment(ask, orders, order);
      const payer = payingFor(ask, payment.account, ask.value(orders, order, "service") ?? "cloud");
      payFor(ask, write, order, payment, { payer, online: online === true }, given);
      write.set(orders, order, { state: "paid" });
    },
  });
}

const cancelPendingOrder = defineOperation<CancelPendingOrder>({
  name: "cancel_pending_order",
  reversible: false,
  verb: "change",
  subject: ofOrder,
  describe: ({ order }) => `cancel the order \`${order}\``,
  transition(ask, write, { order }) {
    write.set(orders, order, { state: "cancelled" });
    const resource = ask.value(orders, order, "resource") ?? "";
    if (ask.value(orders, order, "action") === "purchase") write.set(prepaidResources, resource, { state: "ended" });
  },
});

/** The payer is told: PAY-PENDING-ORDERS. */
const requestPayment = defineOperation<RequestPayment>({
  name: "request_payment",
  reversible: true,
  verb: "change",
  subject: ofOrder,
  describe: ({ order }) => `ask the payer to pay the order \`${order}\``,
  transition: () => undefined,
});

const renewResource = defineOperation<RenewResource>({
  name: "renew_resource",
  creates: ["order"],
  reversible: true,
  verb: "change",
  subject: ({ resource }) => ({ table: prepaidResources.name, id: resource }),
  describe: ({ resource, amount }) => `renew \`${resource}\` for ${yuan(amount)}`,
  transition(ask, write, { order, resource, amount, online }, given) {
    const account = ask.value(prepaidResources, resource, "account") ?? "";
    const product = ask.value(prepaidResources, resource, "product") ?? "";
    const service = ask.value(prepaidResources, resource, "service") ?? "cloud";
    const payer = payingFor(ask, account, service);
    const way = online === true ? "online" : payer === account ? "balance" : "payer";
    const renewal = { account, resource, product, service, amount, units: 0, way } as const;
    write.put(orders, order, { ...renewal, action: "renewal", state: "paid", at: given.at });
    payFor(ask, write, order, renewal, { payer, online: online === true }, given);
  },
});

/** Unconfirmed it is only shown (PAY-REFUND-NOTICE). */
const refundPrepaidOrder = defineOperation<RefundPrepaidOrder>({
  name: "refund_prepaid_order",
  reversible: false,
  verb: "change",
  subject: ({ resource }) => ({ table: prepaidResources.name, id: resource }),
  describe: ({ resource, amount }) => `refund ${yuan(amount)} of what was paid for \`${resource}\``,
  transition(ask, write, { refund, resource, amount, ends, confirmed }, given) {
    if (!confirmed) return;
    const payments = ask.value(prepaidResources, resource, "payments") ?? [];
    const shares = splitRefund(paidFor(payments), amount);
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    const left = refunded(books, payments, shares);
    const account = ask.value(prepaidResources, resource, "account") ?? "";
    const product = ask.value(prepaidResources, resource, "product") ?? "";
    for (const share of shares) {
      books.note(share.account, "refund", refund, share.amount);
      const cost = { account, product, amount: -share.amount, at: given.at, paidBy: share.account };
      addCost(write, `refund/${refund}/${share.account}`, cost);
    }
    books.close();
    write.set(prepaidResources, resource, { payments: left, ...(ends ? { state: "ended" as const } : {}) });
    if (ends && ask.exists(resourcePacks, resource)) {
      write.drop(resourcePacks, resource);
      write.leave(groupOf(packsOf, account, product), resource);
    }
    write.put(refunds, refund, { resource, shares, at: given.at });
    write.drop(shownRefunds, refund);
  },
});

const settlePostpaid = defineOperation<SettlePostpaid>({
  name: "settle_postpaid",
  reversible: false,
  verb: "change",
  subject: ofAccount,
  describe: ({ account, product }, called) => `settle \`${product}\` of ${called(accounts.name, account)}`,
  transition(ask, write, operation, given) {
    const { settlement, account, product, from, to, units, price } = operation;
    const payer = settledBy(ask, operation);
    const uses = packUses(ask, account, product, units);
    for (const { pack, rest } of uses) {
      write.set(resourcePacks, pack, { rest });
      if (rest === 0) write.leave(groupOf(packsOf, account, product), pack);
    }
    const amount = due(units, price, uses);
    const books = new Books(ask, write, given.at, drawOrderOf(given));
    const coupons = amount === 0 ? [] : usableCoupons(ask, account, payer, given.at).map(({ id }) => id);
    const draws = books.draw(payer, amount, coupons);
    if (amount > 0) books.note(payer, "settlement", settlement, -fromAccount(draws));
    books.close();
    const packUnits = uses.reduce((sum, use) => sum + use.units, 0);
    write.put(settlements, settlement, { account, product, from, to, chargedTo: payer, packUnits, amount, draws });
    if (amount > 0) addCost(write, `settlement/${settlement}`, { account, product, amount, at: to - 1, paidBy: payer });
  },
});

/** What is chosen: `usableCoupons`; settling uses them. */
const applyVouchers = defineOperation<ApplyVouchers>({
  name: "apply_vouchers",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `choose the coupons for ${called(accounts.name, account)}`,
  transition: () => undefined,
});

/** Who gets it: PAY-NOTIFY-PREPAID and PAY-NOTIFY-POSTPAID. */
const notify = defineOperation<Notify>({
  name: "notify",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account, message }, called) => `send the message \`${message}\` about ${called(accounts.name, account)}`,
  transition: () => undefined,
});

/** The members it pays for stand still with it: PAY-SUSPEND-BY-PAYER-BALANCE. */
const suspendAccounts = defineOperation<SuspendAccounts>({
  name: "suspend_accounts",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `suspend ${called(accounts.name, account)} for arrears`,
  transition: (_ask, write, { account }, { at }) => write.put(suspensions, account, { since: at, because: account }),
});

/** The members it pays for come back with it: PAY-RESTORE-BROADCAST. */
const restoreAccounts = defineOperation<RestoreAccounts>({
  name: "restore_accounts",
  reversible: true,
  verb: "change",
  subject: ofAccount,
  describe: ({ account }, called) => `restore ${called(accounts.name, account)}`,
  transition(ask, write, { account }) {
    write.drop(suspensions, account);
    write.leave(groupOf(suspendedWith, payingAccount(ask, account)), account);
  },
});

export const paymentOperations: readonly OperationDefinition[] = [
  placePrepaidOrder,
  paying<PayOrder>("pay_order"),
  paying<PayPendingOrder>("pay_pending_order"),
  cancelPendingOrder,
  requestPayment,
  renewResource,
  refundPrepaidOrder,
  settlePostpaid,
  applyVouchers,
  notify,
  suspendAccounts,
  restoreAccounts,
];
