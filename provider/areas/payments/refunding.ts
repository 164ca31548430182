import type { Books } from "../finance/books";
import type { Payment, RefundShare } from "./rows";

/** Gives every share back to who paid, what was paid last first. Returns the payments with what of them stays spent. */
export function refunded(books: Books, payments: readonly Payment[], shares: readonly RefundShare[]): readonly Payment[] {
  const owed = new Map(shares.map(({ account, amount }) => [account, amount]));
  const left = [...payments].reverse().map((payment): Payment => {
    const { account, draws } = payment;
    const held = draws.reduce((sum, draw) => sum + draw.amount, 0);
    const back = Math.min(owed.get(account) ?? 0, held);
    if (back === 0) return payment;
    owed.set(account, (owed.get(account) ?? 0) - back);
    return { ...payment, draws: books.giveBack(account, draws, back) };
  });
  return left.reverse();
}
