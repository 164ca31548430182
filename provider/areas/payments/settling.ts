import { type Ask, groupOf } from "../../kernel";
import type { Fen } from "../finance/money";
import { type CouponKind, coupons, couponsOf } from "../finance/rows";
import type { SettlePostpaid } from "./operations";
import { historyOf, isExcluded } from "./paying";
import { packsOf, resourcePacks } from "./rows";

/**
 * Who is charged for a settlement cycle that ended at `to`: whoever paid for the account when it ended, the end itself not counted. So
 * the cycle in which pay-on-behalf begins is the payer's (PAY-POSTPAID-JOIN-CYCLE), the one in which it is lifted the member's
 * (PAY-POSTPAID-QUIT-CYCLE), and a cycle may be as long as it likes (PAY-POSTPAID-EXTENDED-CYCLE).
 */
export function chargedTo(ask: Ask, account: string, to: number): string {
  let payer: string | null = null;
  for (const change of historyOf(ask, account)) if (change.at < to) payer = change.payer;
  return payer ?? account;
}

/** The same for what is not paid on behalf whoever pays: the contract of private cloud names its payer, marketplace is the account's own. */
export function settledBy(ask: Ask, { account, service, to, contract_payer }: SettlePostpaid): string {
  if (isExcluded(service)) return account;
  if (service === "private_cloud" && contract_payer !== undefined) return contract_payer;
  return chargedTo(ask, account, to);
}

export interface UsableCoupon {
  readonly id: string;
  readonly owner: string;
  readonly kind: CouponKind;
}

/**
 * The coupons that pay for an account's use when `payer` is charged: those of who is charged (PAY-POSTPAID-VOUCHER), of another account
 * only cash coupons (PAY-VOUCHER-PAYER-CASH-ONLY). What expires first is used first; what has expired is gone (PAY-VOUCHER-LAPSE).
 */
export function usableCoupons(ask: Ask, account: string, payer: string, at: number): readonly UsableCoupon[] {
  const held = groupOf(couponsOf, payer);
  if (ask.zero(held)) return [];
  const expiry = (id: string): number => ask.value(coupons, id, "expiresAt") ?? Number.POSITIVE_INFINITY;
  return ask
    .list(held)
    .map((id) => ({ id, owner: payer, kind: ask.value(coupons, id, "kind") ?? "voucher", expires: expiry(id) }))
    .filter(({ kind, expires }) => at < expires && (payer === account || kind === "cash_coupon"))
    .sort((a, b) => (a.expires === b.expires ? (a.id < b.id ? -1 : 1) : a.expires - b.expires))
    .map(({ id, owner, kind }) => ({ id, owner, kind }));
}

/** Units taken from one resource pack, and what it has left. */
export interface PackUse {
  readonly pack: string;
  readonly units: number;
  readonly rest: number;
}

/** What the account's own packs cover, whoever is charged (PAY-RESOURCE-PACK-OWN). */
export function packUses(ask: Ask, account: string, product: string, units: number): readonly PackUse[] {
  const packs = groupOf(packsOf, account, product);
  if (units === 0 || ask.zero(packs)) return [];
  const uses: PackUse[] = [];
  let left = units;
  for (const pack of ask.list(packs)) {
    const rest = ask.value(resourcePacks, pack, "rest") ?? 0;
    const used = Math.min(rest, left);
    left -= used;
    if (used > 0) uses.push({ pack, units: used, rest: rest - used });
  }
  return uses;
}

/** What remains to be paid for in money. */
export function due(units: number, price: Fen, uses: readonly PackUse[]): Fen {
  return (units - uses.reduce((sum, use) => sum + use.units, 0)) * price;
}

/** Where bills are read: of pay-on-behalf in the organization's console, of self-pay in the billing centre (PAY-BILL-LOCATION). */
export function billPlace(paidOnBehalf: boolean): "organization_console" | "billing_centre" {
  return paidOnBehalf ? "organization_console" : "billing_centre";
}
