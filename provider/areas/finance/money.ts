/**
 * Money is a whole number of fen (a hundredth of a yuan). Every amount and every balance stays far below 2^53, so sums and differences
 * are exact; products go through `share`, which computes with whole numbers of any size.
 */
export type Fen = number;

/** The most that one operation moves, and that one account holds, owes or has invoiced: sums of a few of them stay exact. */
export const MOST_MOVED: Fen = 10 ** 12;
export const MOST_HELD: Fen = 10 ** 15;

/** A whole number of fen above zero that one operation may move. */
export function isAmount(amount: unknown): amount is Fen {
  return Number.isSafeInteger(amount) && Number(amount) > 0 && Number(amount) <= MOST_MOVED;
}

/** Whole units of usage, or none. */
export function isCount(count: unknown): count is number {
  return Number.isSafeInteger(count) && Number(count) >= 0 && Number(count) <= MOST_MOVED;
}

/** `amount` × `part` / `whole`, rounded down. */
export function share(amount: Fen, part: number, whole: number): Fen {
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}

/** `units` × `price`; undefined where that is more than one operation moves. */
export function cost(units: number, price: Fen): Fen | undefined {
  const product = BigInt(units) * BigInt(price);
  return product <= BigInt(MOST_MOVED) ? Number(product) : undefined;
}
