import { groupKind, table } from "../../kernel";
import type { Fen } from "../finance/money";
import type { Draw } from "../finance/rows";

/** What is bought: marketplace services of the first two kinds are never paid on behalf (PAY-MARKETPLACE-EXCLUDED). */
export const serviceKinds = [
  "cloud",
  "resource_pack",
  "private_cloud",
  "marketplace_ordinary",
  "marketplace_premium",
  "marketplace_operator",
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** How an order is to be paid: by the payer of a member on pay-on-behalf, from the own balance, or by card. */
export const paymentWays = ["payer", "balance", "online"] as const;
export type PaymentWay = (typeof paymentWays)[number];

export interface Order {
  /** The account that ordered, and uses what it buys. */
  readonly account: string;
  readonly resource: string;
  readonly product: string;
  readonly service: ServiceKind;
  readonly action: "purchase" | "upgrade" | "renewal";
  readonly way: PaymentWay;
  readonly amount: Fen;
  /** Units of a resource pack; otherwise 0. */
  readonly units: number;
  readonly state: "pending" | "paid" | "cancelled";
  readonly at: number;
}

export const orders = table<Order>("order");

/** One payment for a resource. */
export interface Payment {
  readonly account: string;
  /** What was paid. */
  readonly amount: Fen;
  /** What of it has not been refunded, and where it came from. */
  readonly draws: readonly Draw[];
}

export interface PrepaidResource {
  readonly account: string;
  readonly product: string;
  readonly service: ServiceKind;
  /** Ordered until its first payment; ended when it was unsubscribed from. */
  readonly state: "ordered" | "active" | "ended";
  /** The oldest first, over all its orders. */
  readonly payments: readonly Payment[];
}

export const prepaidResources = table<PrepaidResource>("prepaid-resource");

/** A part of a refund. */
export interface RefundShare {
  readonly account: string;
  readonly amount: Fen;
}

/** A refund as the member was shown it, before it takes effect (PAY-REFUND-NOTICE). */
export interface ShownRefund {
  readonly resource: string;
  readonly amount: Fen;
  readonly ends: boolean;
  readonly shares: readonly RefundShare[];
}

export const shownRefunds = table<ShownRefund>("shown-refund");
/** Refunds that took effect. */
export const refunds = table<{ readonly resource: string; readonly shares: readonly RefundShare[]; readonly at: number }>(
  "refund",
);

/** Units of usage that an account has paid for beforehand; bought packs have the id of their resource. */
export interface ResourcePack {
  readonly account: string;
  readonly product: string;
  readonly rest: number;
}

export const resourcePacks = table<ResourcePack>("resource-pack");
/** Packs of an account for a product with something left: owner `account`, `product`. */
export const packsOf = groupKind("resource-packs-of");

/** Postpaid usage of one settlement cycle, charged. */
export interface Settlement {
  readonly account: string;
  readonly product: string;
  /** The cycle: the start belongs to it, the end does not. */
  readonly from: number;
  readonly to: number;
  readonly chargedTo: string;
  /** Units that the account's own packs covered. */
  readonly packUnits: number;
  /** Before coupons. */
  readonly amount: Fen;
  readonly draws: readonly Draw[];
}

export const settlements = table<Settlement>("settlement");

/** Who paid for an account since when, the oldest first; `payer` null: it paid for itself. */
export interface PaymentHistory {
  readonly changes: readonly { readonly at: number; readonly payer: string | null }[];
}

export const paymentHistories = table<PaymentHistory>("payment-history");

/** Part of the holder's balance that is held back for an account's postpaid products, by `holder/account`. */
export const freezes = table<{ readonly amount: Fen }>("freeze");

/** An account whose resources stand still for arrears: its own, or those of the account that pays for it. */
export const suspensions = table<{ readonly since: number; readonly because: string }>("suspension");
/** Accounts that stand still because of another one, the one that pays for them: those that come back with it. */
export const suspendedWith = groupKind("suspended-with");
