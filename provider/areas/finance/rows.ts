import { groupKind, table } from "../../kernel";
import type { Fen } from "./money";

/** What an account has and owes; no row means nothing at all. Written by `Books` alone, but for `frozen`. */
export interface Purse {
  /** Topped up by the account itself: all that can be withdrawn or allocated. */
  readonly cash: Fen;
  /** Given by the vendor (FUND-GIFT-EXCLUDED). */
  readonly gift: Fen;
  /** The unconsumed rest of what the management account allocated: the sum over its records. */
  readonly allocated: Fen;
  readonly arrears: Fen;
  /** Part of the balance that postpaid products hold back; the sum over `freezes`. */
  readonly frozen: Fen;
  /** What it paid in money and has no invoice for; below zero after a refund of what was invoiced. */
  readonly invoiceable: Fen;
  /** How many movements it has had: the next one's number. */
  readonly movements: number;
}

export const purses = table<Purse>("purse");
export const emptyPurse: Purse = { cash: 0, gift: 0, allocated: 0, arrears: 0, frozen: 0, invoiceable: 0, movements: 0 };

export type Pot = "coupon" | "allocation" | "gift" | "cash" | "credit" | "online";

/** Money taken from one place: a coupon or an allocation by its id, the gift balance, the cash balance, credit, or a card outside. */
export interface Draw {
  readonly pot: Pot;
  /** Of the coupon or the allocation; otherwise empty. */
  readonly id: string;
  readonly amount: Fen;
}

export type MovementKind = "top_up" | "withdrawal" | "allocation" | "return" | "order" | "refund" | "settlement";

/** A line of an account's income and expense details, by `account/number`. */
export interface Movement {
  readonly kind: MovementKind;
  readonly at: number;
  /** What it was for: an order, a settlement, an allocation. */
  readonly about: string;
  /** What the account's balance, less arrears, and its coupons gained by it (below zero: lost). */
  readonly amount: Fen;
}

export const movements = table<Movement>("movement");
/** Ids of an account's movements. */
export const movementsOf = groupKind("movements-of");

export type CouponKind = "cash_coupon" | "voucher" | "discount_coupon";

/** Comes from a world file: no operation of an organization gives any. */
export interface Coupon {
  readonly account: string;
  readonly kind: CouponKind;
  /** What it can still take off. */
  readonly rest: Fen;
  /** Milliseconds since 1970; null when it does not expire. */
  readonly expiresAt: number | null;
}

export const coupons = table<Coupon>("coupon");
/** Coupons of an account with something left. */
export const couponsOf = groupKind("coupons-of");

/** What an account may owe, and whether it is spared suspension; no row: nothing, and no. */
export interface CreditTerms {
  readonly limit: Fen;
  readonly spared: boolean;
}

export const creditTerms = table<CreditTerms>("credit-terms");
/** Accounts with the role of a finance custodian (FIN-CREDIT-OPERATOR). */
export const financeCustodians = groupKind("finance-custodians");

export interface Budget {
  /** Per month. */
  readonly amount: Fen;
}

export const budgets = table<Budget>("budget");

/** Who has applied for a special permission, by `account/permission`. */
export interface SpecialRequest {
  readonly byManagement: boolean;
  readonly byAccount: boolean;
}

export const specialRequests = table<SpecialRequest>("special-request");

/** A message of the vendor to an account, by `account/time/kind/about`. */
export interface Notice {
  readonly account: string;
  readonly kind: string;
  readonly about: string;
  readonly at: number;
}

export const notices = table<Notice>("notice");
export const noticesOf = groupKind("notices-of");

/** What an account's use of a product came to; a refund counts below zero. */
export interface Cost {
  readonly account: string;
  readonly product: string;
  readonly amount: Fen;
  readonly at: number;
  /** The account that paid it. */
  readonly paidBy: string;
}

export const costs = table<Cost>("cost");
/** Costs of a month ("2024-03"). */
export const costsIn = groupKind("costs-in");
/** Costs of one account in a month: owner `account`, month. */
export const costsBy = groupKind("costs-by");
