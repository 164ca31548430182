import { type Fen, share } from "../finance/money";
import type { Payment, RefundShare } from "./rows";

/** What an account paid for a resource over all its orders, and what of it has come back. */
export interface Paid {
  readonly account: string;
  readonly amount: Fen;
  readonly refunded: Fen;
}

/** By account, in the order of their first payments. */
export function paidFor(payments: readonly Payment[]): readonly Paid[] {
  const paid = new Map<string, Paid>();
  for (const { account, amount, draws } of payments) {
    const before = paid.get(account) ?? { account, amount: 0, refunded: 0 };
    const kept = draws.reduce((sum, draw) => sum + draw.amount, 0);
    paid.set(account, { account, amount: before.amount + amount, refunded: before.refunded + amount - kept });
  }
  return [...paid.values()];
}

/** What can still be refunded. */
export function refundable(paid: readonly Paid[]): Fen {
  return paid.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
}

/**
 * Splits a refund among those who paid, in proportion to what each paid. Every share is rounded down, the remainder goes to who paid
 * most (on a tie, who paid first), and nobody gets more than it has not got back yet: what is over goes on to the next.
 * @param refund at most what is `refundable`
 */
export function splitRefund(paid: readonly Paid[], refund: Fen): readonly RefundShare[] {
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return [];
  const room = paid.map(({ amount, refunded }) => amount - refunded);
  const shares = paid.map(({ amount }, index) => Math.min(share(refund, amount, total), room[index] ?? 0));
  let left = refund - shares.reduce((sum, one) => sum + one, 0);
  const largestFirst = paid.map((_, index) => index).sort((a, b) => (paid[b]?.amount ?? 0) - (paid[a]?.amount ?? 0) || a - b);
  for (const index of largestFirst) {
    const more = Math.min(left, (room[index] ?? 0) - (shares[index] ?? 0));
    shares[index] = (shares[index] ?? 0) + more;
    left -= more;
  }
  return paid.flatMap(({ account }, index) => {
    const amount = shares[index] ?? 0;
    return amount > 0 ? [{ account, amount }] : [];
  });
}
