import { type Ask, type Given, groupOf, type Write } from "../../kernel";
import { Books, fromAccount } from "../finance/books";
import { monthOf } from "../finance/calendar";
import { type Cost, costs, costsBy, costsIn } from "../finance/rows";
import { drawOrderOf } from "../finance/settings";
import { type Order, packsOf, prepaidResources, resourcePacks } from "./rows";

/** Pays an order from an account's balance, or by its card, and delivers what was ordered. The caller marks the order as paid. */
export function payFor(
  ask: Ask,
  write: Write,
  id: string,
  order: Pick<Order, "account" | "resource" | "product" | "amount" | "units">,
  from: { readonly payer: string; readonly online: boolean },
  given: Given,
): void {
  const { account, resource, product, amount, units } = order;
  const { payer, online } = from;
  const books = new Books(ask, write, given.at, drawOrderOf(given));
  const draws = online ? books.online(payer, amount) : books.draw(payer, amount);
  books.note(payer, "order", id, -fromAccount(draws));
  books.close();
  const payments = ask.value(prepaidResources, resource, "payments") ?? [];
  write.set(prepaidResources, resource, { state: "active", payments: [...payments, { account: payer, amount, draws }] });
  addCost(write, `order/${id}`, { account, product, amount, at: given.at, paidBy: payer });
  if (units === 0) return;
  write.put(resourcePacks, resource, { account, product, rest: (ask.value(resourcePacks, resource, "rest") ?? 0) + units });
  write.join(groupOf(packsOf, account, product), resource);
}

export function addCost(write: Write, id: string, cost: Cost): void {
  write.put(costs, id, cost);
  write.join(groupOf(costsIn, monthOf(cost.at)), id);
  write.join(groupOf(costsBy, cost.account, monthOf(cost.at)), id);
}

/** An order as the rows have it. */
export function orderPayment(
  ask: Ask,
  of: { readonly name: string; readonly row?: Order },
  id: string,
): Pick<Order, "account" | "resource" | "product" | "amount" | "units"> {
  return {
    account: ask.value(of, id, "account") ?? "",
    resource: ask.value(of, id, "resource") ?? "",
    product: ask.value(of, id, "product") ?? "",
    amount: ask.value(of, id, "amount") ?? 0,
    units: ask.value(of, id, "units") ?? 0,
  };
}
