import type { Op } from "../../kernel";
import type { Fen } from "../finance/money";
import type { PaymentWay, ServiceKind } from "./rows";

/** `units`: of a resource pack. */
export const orderActions = ["purchase", "upgrade"] as const;
export type PlacePrepaidOrder = Op<
  "place_prepaid_order",
  {
    order: string;
    account: string;
    resource: string;
    product: string;
    service: ServiceKind;
    action: (typeof orderActions)[number];
    way: PaymentWay;
    amount: Fen;
    units?: number;
  }
>;
/** `online`: by card instead of from the balance. */
export type PayOrder = Op<"pay_order", { order: string; online?: boolean }>;
export type PayPendingOrder = Op<"pay_pending_order", { order: string; online?: boolean }>;
export type CancelPendingOrder = Op<"cancel_pending_order", { order: string }>;
export type RequestPayment = Op<"request_payment", { order: string }>;
export type RenewResource = Op<"renew_resource", { order: string; resource: string; amount: Fen; online?: boolean }>;
/** First shown (`confirmed` false), then, confirmed by the member, in effect. `ends`: it is unsubscribed from, not only downgraded. */
export type RefundPrepaidOrder = Op<
  "refund_prepaid_order",
  { refund: string; resource: string; amount: Fen; ends: boolean; confirmed: boolean }
>;
/** `price` per unit, discounts included; times in milliseconds since 1970. `contract_payer`: whom a contract for private cloud names. */
export type SettlePostpaid = Op<
  "settle_postpaid",
  {
    settlement: string;
    account: string;
    product: string;
    service: ServiceKind;
    from: number;
    to: number;
    units: number;
    price: Fen;
    contract_payer?: string;
  }
>;
export type ApplyVouchers = Op<"apply_vouchers", { account: string }>;

export const prepaidMessages = ["expiring", "expired", "suspension", "destruction", "restoration"] as const;
export type PrepaidMessage = (typeof prepaidMessages)[number];
/** Of postpaid services too. */
export const paymentMessages = [...prepaidMessages, "arrears"] as const;
export type Notify = Op<"notify", { account: string; message: (typeof paymentMessages)[number]; about: string }>;
export type SuspendAccounts = Op<"suspend_accounts", { account: string }>;
export type RestoreAccounts = Op<"restore_accounts", { account: string }>;
