import { type Ask, groupOf, type Setting, type SettingValue } from "../../kernel";
import { members } from "../../resources/member/rows";
import { monthOf, monthsAfter, timeIn } from "../finance/calendar";
import {
  type Discount,
  type DiscountForm,
  type DiscountLevel,
  discounts,
  discountsOf,
  inheritances,
  productTerms,
  settlementCycles,
} from "./rows";
import { excludedProducts } from "./settings";

/** What computing needs besides the rows: the settings. */
export interface Settings {
  setting<T extends SettingValue>(setting: Setting<T>): T;
}

/** May a discount of this form and level be inherited? Two of the nine combinations may (DISC-INHERITABLE-KINDS). */
export function inheritableKind(form: DiscountForm, level: DiscountLevel): boolean {
  return level === "billing" && (form === "linear_discount" || form === "contract_price");
}

/** Contract discounts only: neither list prices nor campaigns (DISC-CONTRACT-ONLY). */
export function inheritable({ origin, form, level }: Pick<Discount, "origin" | "form" | "level">): boolean {
  return origin === "contract" && inheritableKind(form, level);
}

/** Does the product take part in an inheritance from `source` to `account`? */
export function takesPart(ask: Ask, account: string, source: string, product: string, { setting }: Settings): boolean {
  // Prices of these are agreed on account by account (DISC-EXCLUDED-PRODUCTS).
  if (setting(excludedProducts).split(",").includes(product)) return false;
  // The product's own terms prevail (DISC-PRODUCT-OVERRIDE).
  if (ask.value(productTerms, product, "inheritable") === false) return false;
  // DISC-SETTLEMENT-CYCLE-EQUAL.
  return cycleOf(ask, account, product) === cycleOf(ask, source, product);
}

function cycleOf(ask: Ask, account: string, product: string): string {
  return ask.value(settlementCycles, `${account}/${product}`, "cycle") ?? "hourly";
}

/** A discount that holds for an account, and whose it is. */
export interface Applying {
  readonly id: string;
  readonly of: string;
  readonly discount: Discount;
}

export interface ComputedDiscount {
  /** Whose contract discounts hold: the account's own, or those of the source it inherits from. */
  readonly contractsOf: string;
  readonly applying: readonly Applying[];
}

/** Which discounts hold for an account's use of a product. */
export function computeDiscount(ask: Ask, account: string, product: string, settings: Settings): ComputedDiscount {
  const source = ask.value(inheritances, account, "source");
  const own = discountsFor(ask, account, product);
  if (source === undefined || !takesPart(ask, account, source, product, settings)) return { contractsOf: account, applying: own };
  const inherited = discountsFor(ask, source, product).filter(({ discount }) => inheritable(discount));
  const kept = own.filter(({ discount }) => stays(ask, account, discount));
  return { contractsOf: source, applying: [...inherited, ...kept] };
}

/**
 * What an inheriting account keeps of its own: no contract discount (DISC-REPLACES-OWN), but what is offered to everybody, and under
 * pay-on-behalf its full rebates (PAY-FULL-REBATE-UNCHANGED).
 */
function stays(ask: Ask, account: string, { origin, level }: Discount): boolean {
  if (origin !== "contract") return true;
  return level === "full_rebate" && ask.value(members, account, "paymentMode") === "pay_on_behalf";
}

function discountsFor(ask: Ask, account: string, product: string): readonly Applying[] {
  const ids = groupOf(discountsOf, account, product);
  if (ask.zero(ids)) return [];
  return ask.list(ids).map((id) => ({ id, of: account, discount: discountRow(ask, id) }));
}

function discountRow(ask: Ask, id: string): Discount {
  return {
    account: ask.value(discounts, id, "account") ?? "",
    product: ask.value(discounts, id, "product") ?? "",
    origin: ask.value(discounts, id, "origin") ?? "list_price",
    form: ask.value(discounts, id, "form") ?? "linear_discount",
    level: ask.value(discounts, id, "level") ?? "billing",
    remains: ask.value(discounts, id, "remains") ?? 10_000,
  };
}

/**
 * When a discount of a level takes effect for what was used at a time: at once; on day 1 of the next month, over the whole month; as a
 * rebate on day 3 of the next month (DISC-LEVEL-TIMING). Milliseconds since 1970.
 */
export function takesEffectAt(level: DiscountLevel, usedAt: number): number {
  switch (level) {
    case "billing":
      return usedAt;
    case "account":
      return timeIn(monthsAfter(monthOf(usedAt), 1), 1, 0);
    case "full_rebate":
      return timeIn(monthsAfter(monthOf(usedAt), 1), 3, 0);
  }
}
