import { z } from "zod";
import { billBases } from "../areas/bills/rows";
import {
  cycles,
  discountForms,
  discountLevels,
  discounts,
  discountsOf,
  inheritances,
  inheritorsOf,
  settlementCycles,
} from "../areas/discounts/rows";
import { type Fen, MOST_MOVED } from "../areas/finance/money";
import { coupons, couponsOf, creditTerms, emptyPurse, financeCustodians, purses } from "../areas/finance/rows";
import { taxObjections } from "../areas/invoices/rows";
import { freezes, packsOf, resourcePacks } from "../areas/payments/rows";
import { groupOf, type Organization, withItem, withRow } from "../kernel";

/** The money of an account in a world file: what no operation of an organization gives. */

/** An amount in yuan, as a text ("12.34") or a whole number: a number with decimals has lost its exactness before anybody can look. */
const wrong = { error: 'expected an amount in yuan: a whole number, or a text such as "12.34"' };
const yuan = z
  .union(
    [
      z.string(wrong).regex(/^\d{1,10}(\.\d{1,2})?$/, wrong),
      z
        .int(wrong)
        .min(0, wrong)
        .max(MOST_MOVED / 100, wrong),
    ],
    wrong,
  )
  .transform((amount): Fen => fen(String(amount)));

const text = z.string().min(1, { error: "expected a text that is not empty" });
const accountId = z.union([z.string().regex(/^[1-9]\d{2,14}$/), z.int().min(100).max(999_999_999_999_999)]);

const coupon = z.strictObject({
  id: text.describe("Unique over all accounts."),
  kind: z.enum(["cash_coupon", "voucher", "discount_coupon"]),
  amount: yuan.describe("What it can still take off, in yuan."),
  expires: z.iso.datetime({ offset: true }).optional().describe("Left out: never."),
});

const pack = z.strictObject({
  id: text.describe("Unique over all accounts."),
  product: text,
  units: z.int().min(1).max(MOST_MOVED).describe("Units of usage that are paid for."),
});

const discount = z.strictObject({
  id: text.describe("Unique over all accounts."),
  product: text,
  origin: z.enum(["contract", "list_price", "campaign"]).default("contract"),
  form: z.enum(discountForms).default("linear_discount"),
  level: z.enum(discountLevels).default("billing"),
  remains: z.int().min(0).max(10_000).describe("How much of the price remains, in hundredths of a percent."),
});

/** Of an account; everything is optional. */
export const worldMoneySchema = z.strictObject({
  balance: yuan.optional().describe("Topped up, in yuan."),
  gift: yuan.optional().describe("Given by the vendor, in yuan."),
  frozen: yuan.optional().describe("What of it postpaid products hold back, in yuan."),
  credit_limit: yuan.optional().describe("What it may owe, in yuan."),
  spared: z.boolean().default(false).describe("Is it spared suspension for arrears?"),
  finance_custodian: z.boolean().default(false).describe("Does it set credit limits?"),
  tax_objection: z.boolean().default(false).describe("Does the vendor find its invoice requests not to comply?"),
  bill_basis: z.enum(["billing", "deduction"]).default("billing"),
  inherits_from: accountId.optional().describe("The account whose contract discounts hold for it already."),
  settlement_cycles: z.record(text, z.enum(cycles)).default({}).describe("By product; by the hour where left out."),
  coupons: z.array(coupon).default([]),
  packs: z.array(pack).default([]),
  discounts: z.array(discount).default([]),
});

export type WorldMoney = z.output<typeof worldMoneySchema>;

export function withMoney(start: Organization, account: string, money: WorldMoney): Organization {
  let organization = withBalance(start, account, money);
  for (const { id, kind, amount, expires } of money.coupons) {
    const row = { account, kind, rest: amount, expiresAt: expires === undefined ? null : Date.parse(expires) };
    organization = withRow(organization, coupons, id, row);
    if (amount > 0) organization = withItem(organization, groupOf(couponsOf, account), id);
  }
  for (const { id, product, units } of money.packs) {
    organization = withRow(organization, resourcePacks, id, { account, product, rest: units });
    organization = withItem(organization, groupOf(packsOf, account, product), id);
  }
  for (const { id, ...terms } of money.discounts) {
    organization = withRow(organization, discounts, id, { account, ...terms });
    organization = withItem(organization, groupOf(discountsOf, account, terms.product), id);
  }
  for (const [product, cycle] of Object.entries(money.settlement_cycles))
    organization = withRow(organization, settlementCycles, `${account}/${product}`, { cycle });
  return withStanding(organization, account, money);
}

function withBalance(
  organization: Organization,
  account: string,
  { balance = 0, gift = 0, frozen = 0 }: WorldMoney,
): Organization {
  if (balance + gift + frozen === 0) return organization;
  const held = withRow(organization, purses, account, { ...emptyPurse, cash: balance, gift, frozen });
  return frozen === 0 ? held : withRow(held, freezes, `${account}/${account}`, { amount: frozen });
}

function withStanding(start: Organization, account: string, money: WorldMoney): Organization {
  let organization = start;
  const { credit_limit: limit = 0, spared, bill_basis: basis, inherits_from: source } = money;
  if (limit > 0 || spared) organization = withRow(organization, creditTerms, account, { limit, spared });
  if (money.finance_custodian) organization = withItem(organization, groupOf(financeCustodians), account);
  if (money.tax_objection) organization = withItem(organization, groupOf(taxObjections), account);
  if (basis === "deduction") organization = withRow(organization, billBases, account, { basis });
  if (source === undefined) return organization;
  organization = withRow(organization, inheritances, account, { source: String(source), since: 0 });
  return withItem(organization, groupOf(inheritorsOf, String(source)), account);
}

/** "12.3" yuan are 1230 fen. */
function fen(amount: string): Fen {
  const [whole = "", part = ""] = amount.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
