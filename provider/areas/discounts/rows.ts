import { groupKind, table } from "../../kernel";

export type DiscountOrigin = "contract" | "list_price" | "campaign";
export type DiscountForm = "linear_discount" | "contract_price" | "guarantee";
export type DiscountLevel = "billing" | "account" | "full_rebate";

export const discountForms = ["linear_discount", "contract_price", "guarantee"] as const satisfies readonly DiscountForm[];
export const discountLevels = ["billing", "account", "full_rebate"] as const satisfies readonly DiscountLevel[];

/** What an account has agreed on, or is offered, for a product. From a world file: no operation of an organization makes any. */
export interface Discount {
  readonly account: string;
  readonly product: string;
  readonly origin: DiscountOrigin;
  readonly form: DiscountForm;
  readonly level: DiscountLevel;
  /** How much of the price remains, in hundredths of a percent: 8500 is 85 %. */
  readonly remains: number;
}

export const discounts = table<Discount>("discount");
/** Discounts of an account for a product: owner `account`, `product`. */
export const discountsOf = groupKind("discounts-of");

/** The discounts of its source hold for an account; its id is the account's: there is one source at most. */
export interface Inheritance {
  readonly source: string;
  readonly since: number;
}

export const inheritances = table<Inheritance>("discount-inheritance");
/** Accounts that inherit from an account. */
export const inheritorsOf = groupKind("discount-inheritors");

export type Cycle = "hourly" | "daily" | "monthly";
export const cycles = ["hourly", "daily", "monthly"] as const satisfies readonly Cycle[];

/** How an account settles a product, by `account/product`; no row: by the hour. */
export const settlementCycles = table<{ readonly cycle: Cycle }>("settlement-cycle");

/** Products whose own terms rule inheritance out, by product (DISC-PRODUCT-OVERRIDE). */
export const productTerms = table<{ readonly inheritable: boolean }>("product-terms");
