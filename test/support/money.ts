import { allExports, exportRecords } from "../../provider/areas/bills/rows";
import { type Discount, discounts, discountsOf, inheritances, inheritorsOf } from "../../provider/areas/discounts/rows";
import { worth } from "../../provider/areas/finance/books";
import { monthOf } from "../../provider/areas/finance/calendar";
import {
  costs,
  costsBy,
  costsIn,
  coupons,
  couponsOf,
  movements,
  movementsOf,
  notices,
  noticesOf,
  purses,
} from "../../provider/areas/finance/rows";
import { allocations, openAllocationsOf } from "../../provider/areas/funds/rows";
import { invoiceOwners, invoices, invoicesOf } from "../../provider/areas/invoices/rows";
import {
  freezes,
  orders,
  packsOf,
  prepaidResources,
  resourcePacks,
  settlements,
  suspendedWith,
  suspensions,
} from "../../provider/areas/payments/rows";
import { type Group, groupHas, groupItems, groupOf, type Organization, rowsOf, withItem, withRow } from "../../provider/kernel";
import { hamtEntries } from "../../provider/kernel/hamt";

/** All the money there is with accounts: what they have, less what they owe, with what their coupons are worth. */
export function moneyHeld(organization: Organization): bigint {
  let sum = 0n;
  for (const [, purse] of rowsOf(organization, purses)) sum += BigInt(worth(purse));
  for (const [, { rest }] of rowsOf(organization, coupons)) sum += BigInt(rest);
  return sum;
}

/**
 * What the vendor has taken and not given back, by its own books: every order and every settlement, from whatever it was paid; card
 * payments are not in any account's money, so they are left out.
 */
export function moneyTaken(organization: Organization): bigint {
  let sum = 0n;
  for (const [, { payments }] of rowsOf(organization, prepaidResources))
    for (const { draws } of payments) for (const { pot, amount } of draws) if (pot !== "online") sum += BigInt(amount);
  for (const [, { draws }] of rowsOf(organization, settlements)) for (const { amount } of draws) sum += BigInt(amount);
  return sum;
}

/** What came from outside and what went there, by the accounts' own books; refunds of card payments come in as balance. */
export function moneyMoved(organization: Organization): bigint {
  let sum = 0n;
  for (const [, { amount }] of rowsOf(organization, movements)) sum += BigInt(amount);
  return sum;
}

/** Whatever the rows of the money areas say twice they say alike; one line for each that differs. */
export function moneyProblems(organization: Organization): readonly string[] {
  const found: string[] = [];
  const expected = new Map<string, Set<string>>();
  const owed = new Map<string, number>();
  const held = new Map<string, number>();
  const frozen = new Map<string, number>();
  const expect = (group: Group, item: string): void => {
    expected.set(group.cell, (expected.get(group.cell) ?? new Set()).add(item));
  };
  for (const [id, { member, amount, rest }] of rowsOf(organization, allocations)) {
    if (rest < 0 || rest > amount) found.push(`of allocation/${id} over ${amount}, ${rest} is left`);
    held.set(member, (held.get(member) ?? 0) + rest);
    if (rest > 0) expect(groupOf(openAllocationsOf, member), id);
  }
  for (const [account, { because }] of rowsOf(organization, suspensions))
    if (because !== account) expect(groupOf(suspendedWith, because), account);
  for (const [id, { amount }] of rowsOf(organization, freezes)) {
    const holder = id.split("/")[0] ?? "";
    frozen.set(holder, (frozen.get(holder) ?? 0) + amount);
  }
  for (const [id, { account, rest }] of rowsOf(organization, coupons)) {
    if (rest < 0) found.push(`coupon/${id} has ${rest} left`);
    if (rest > 0) expect(groupOf(couponsOf, account), id);
  }
  for (const [id] of rowsOf(organization, movements)) expect(groupOf(movementsOf, id.slice(0, id.lastIndexOf("/"))), id);
  for (const [id, { account, at }] of rowsOf(organization, notices)) {
    if (!id.startsWith(`${account}/${at}/`)) found.push(`notice/${id} is not where it belongs`);
    expect(groupOf(noticesOf, account), id);
  }
  for (const [id, { account, at }] of rowsOf(organization, costs)) {
    expect(groupOf(costsIn, monthOf(at)), id);
    expect(groupOf(costsBy, account, monthOf(at)), id);
  }
  for (const [id, { source }] of rowsOf(organization, inheritances)) {
    expect(groupOf(inheritorsOf, source), id);
    if (source === id) found.push(`${id} inherits from itself`);
  }
  for (const [id, { account, product }] of rowsOf(organization, discounts)) expect(groupOf(discountsOf, account, product), id);
  for (const [id, { account, product, rest }] of rowsOf(organization, resourcePacks)) {
    if (rest < 0) found.push(`resource-pack/${id} has ${rest} left`);
    if (rest > 0) expect(groupOf(packsOf, account, product), id);
  }
  for (const [id, { account }] of rowsOf(organization, invoiceOwners)) expect(groupOf(invoicesOf, account), id);
  for (const [id] of rowsOf(organization, exportRecords)) expect(groupOf(allExports), id);
  for (const [id, { payments, state }] of rowsOf(organization, prepaidResources)) {
    for (const { amount, draws } of payments) {
      const kept = draws.reduce((sum, draw) => sum + draw.amount, 0);
      owed.set(id, (owed.get(id) ?? 0) + kept);
      if (kept > amount || draws.some((draw) => draw.amount <= 0)) found.push(`prepaid-resource/${id} kept more than was paid`);
    }
    if (state === "ordered" && payments.length > 0) found.push(`prepaid-resource/${id} was paid and is not in use`);
  }
  for (const [id, { resource, state, amount }] of rowsOf(organization, orders)) {
    if (!Number.isSafeInteger(amount)) found.push(`order/${id} is over ${amount}`);
    if (state === "paid" && !owed.has(resource)) found.push(`order/${id} was paid for nothing`);
  }
  for (const [id, purse] of rowsOf(organization, purses)) {
    for (const [pot, amount] of Object.entries(purse))
      if (!Number.isSafeInteger(amount) || (amount < 0 && pot !== "invoiceable"))
        found.push(`purse/${id} holds ${amount} ${pot}`);
    if (purse.allocated !== (held.get(id) ?? 0)) found.push(`purse/${id} and its allocations differ`);
    if (purse.frozen !== (frozen.get(id) ?? 0)) found.push(`purse/${id} and what is frozen there differ`);
    if (purse.movements !== groupItems(organization, groupOf(movementsOf, id)).length) found.push(`purse/${id} lost a movement`);
  }
  const kinds = [
    openAllocationsOf,
    couponsOf,
    movementsOf,
    noticesOf,
    costsIn,
    costsBy,
    inheritorsOf,
    discountsOf,
    packsOf,
    invoicesOf,
    allExports,
    suspendedWith,
  ];
  for (const [cell, items] of hamtEntries(organization.groups)) {
    if (!kinds.some(({ name }) => cell.startsWith(`${name}/`))) continue;
    for (const [item] of hamtEntries(items)) if (expected.get(cell)?.has(item) !== true) found.push(`${cell} holds ${item}`);
  }
  for (const [cell, items] of expected)
    for (const item of items) if (!groupHas(organization, { cell, implicit: [] }, item)) found.push(`${cell} lacks ${item}`);
  for (const [id] of rowsOf(organization, invoices))
    if (!groupHas(organization, { cell: groupOf(invoicesOf, ownerOf(organization, id)).cell, implicit: [] }, id))
      found.push(`invoice/${id} belongs to nobody`);
  return found;
}

function ownerOf(organization: Organization, invoice: string): string {
  for (const [id, { account }] of rowsOf(organization, invoiceOwners)) if (id === invoice) return account;
  return "";
}

// What only a world can give.

export function withGift(
  organization: Organization,
  account: string,
  gift: number,
  fields: Partial<{ cash: number; frozen: number }> = {},
): Organization {
  const empty = { cash: 0, gift: 0, allocated: 0, arrears: 0, frozen: 0, invoiceable: 0, movements: 0 };
  return withRow(organization, purses, account, { ...empty, ...fields, gift });
}

export function withCoupon(
  organization: Organization,
  id: string,
  account: string,
  kind: "cash_coupon" | "voucher" | "discount_coupon",
  rest: number,
  expiresAt: number | null = null,
): Organization {
  const row = withRow(organization, coupons, id, { account, kind, rest, expiresAt });
  return withItem(row, groupOf(couponsOf, account), id);
}

export function withPack(organization: Organization, id: string, account: string, product: string, rest: number): Organization {
  return withItem(withRow(organization, resourcePacks, id, { account, product, rest }), groupOf(packsOf, account, product), id);
}

export function withDiscount(organization: Organization, id: string, discount: Discount): Organization {
  const row = withRow(organization, discounts, id, discount);
  return withItem(row, groupOf(discountsOf, discount.account, discount.product), id);
}

export function withInheritance(organization: Organization, source: string, receiver: string): Organization {
  const row = withRow(organization, inheritances, receiver, { source, since: 0 });
  return withItem(row, groupOf(inheritorsOf, source), receiver);
}

export function withFreeze(organization: Organization, holder: string, account: string, amount: number): Organization {
  const before = [...rowsOf(organization, purses)].find(([id]) => id === holder)?.[1];
  const purse = before ?? { cash: 0, gift: 0, allocated: 0, arrears: 0, frozen: 0, invoiceable: 0, movements: 0 };
  const row = withRow(organization, freezes, `${holder}/${account}`, { amount });
  return withRow(row, purses, holder, { ...purse, frozen: purse.frozen + amount });
}
