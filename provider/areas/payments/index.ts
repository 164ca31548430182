import type { Part } from "../../resources/part";
import { paymentOperations } from "./definitions";
import { payBillLocation } from "./rules/pay-bill-location";
import { payBillToPayer } from "./rules/pay-bill-to-payer";
import { payFreezeOnJoin } from "./rules/pay-freeze-on-join";
import { payFreezeOnQuit } from "./rules/pay-freeze-on-quit";
import { payFullRebateUnchanged } from "./rules/pay-full-rebate-unchanged";
import { payInheritVerifiedOnEnable } from "./rules/pay-inherit-verified-on-enable";
import { payInvoicePayer } from "./rules/pay-invoice-payer";
import { payMarketplaceExcluded } from "./rules/pay-marketplace-excluded";
import { payMemberLosesPaymentControl } from "./rules/pay-member-loses-payment-control";
import { payNotifyPostpaid } from "./rules/pay-notify-postpaid";
import { payNotifyPrepaid } from "./rules/pay-notify-prepaid";
import { payPayerDuties } from "./rules/pay-payer-duties";
import { payPendingOrders, payPendingOrdersAsked } from "./rules/pay-pending-orders";
import { payPostpaidExtendedCycle } from "./rules/pay-postpaid-extended-cycle";
import { payPostpaidJoinCycle } from "./rules/pay-postpaid-join-cycle";
import { payPostpaidQuitCycle } from "./rules/pay-postpaid-quit-cycle";
import { payPostpaidVoucher } from "./rules/pay-postpaid-voucher";
import { payPrepaidAuto } from "./rules/pay-prepaid-auto";
import { payPrepaidPayerOnly } from "./rules/pay-prepaid-payer-only";
import { payPrivateCloudContract } from "./rules/pay-private-cloud-contract";
import { payRefundNotice } from "./rules/pay-refund-notice";
import { payRefundSplit } from "./rules/pay-refund-split";
import { payResourcePackOwn } from "./rules/pay-resource-pack-own";
import { payRestoreBroadcast } from "./rules/pay-restore-broadcast";
import { payerIsSuspended, paySuspendByPayerBalance } from "./rules/pay-suspend-by-payer-balance";
import { payThresholdOnJoin } from "./rules/pay-threshold-on-join";
import { payThresholdOnQuit } from "./rules/pay-threshold-on-quit";
import { payTransactionsPayer } from "./rules/pay-transactions-payer";
import { payVoucherLapse } from "./rules/pay-voucher-lapse";
import { payVoucherMemberUnusable } from "./rules/pay-voucher-member-unusable";
import { payVoucherPayerCashOnly } from "./rules/pay-voucher-payer-cash-only";
import {
  arrearsUnknown,
  messageUnknown,
  orderActors,
  orderExists,
  orderInvalid,
  orderUnknown,
  payerUnknown,
  payingActors,
  paymentAccountUnknown,
  paymentAmountInvalid,
  paymentBalanceMissing,
  paymentSystemActs,
  refundExists,
  refundTooLarge,
  refundUnknown,
  resourceUnknown,
  settlementExists,
  settlementInvalid,
  suspensionUnknown,
} from "./rules/presuppositions";

export const paymentsPart: Part = {
  operations: paymentOperations,
  rules: [
    paymentAccountUnknown,
    orderUnknown,
    orderExists,
    orderInvalid,
    paymentAmountInvalid,
    resourceUnknown,
    payerUnknown,
    refundExists,
    settlementExists,
    settlementInvalid,
    messageUnknown,
    orderActors,
    payingActors,
    paymentSystemActs,
    paymentBalanceMissing,
    refundUnknown,
    refundTooLarge,
    arrearsUnknown,
    suspensionUnknown,
    payMemberLosesPaymentControl,
    payPendingOrders,
    payBillToPayer,
    payTransactionsPayer,
    payInvoicePayer,
    payMarketplaceExcluded,
    payPrepaidPayerOnly,
    payInheritVerifiedOnEnable,
    payRefundSplit,
    payerIsSuspended,
  ],
  // What ends comes before what begins: a change of payer is both.
  effects: [
    payPrepaidAuto,
    payPendingOrdersAsked,
    payRefundNotice,
    payFreezeOnQuit,
    payFreezeOnJoin,
    payPostpaidQuitCycle,
    payPostpaidJoinCycle,
    payThresholdOnQuit,
    payThresholdOnJoin,
    paySuspendByPayerBalance,
    payRestoreBroadcast,
    payNotifyPrepaid,
    payNotifyPostpaid,
  ],
  facts: [
    payBillLocation,
    payFullRebateUnchanged,
    payPostpaidExtendedCycle,
    payPostpaidVoucher,
    payPrivateCloudContract,
    payResourcePackOwn,
    payVoucherLapse,
    payVoucherMemberUnusable,
    payVoucherPayerCashOnly,
  ],
  unenforceable: [payPayerDuties],
  settings: [],
};
