import { type Ask, groupOf, type Write } from "../../kernel";
import { allocations, openAllocationsOf } from "../funds/rows";
import type { Fen } from "./money";
import {
  coupons,
  couponsOf,
  type Draw,
  emptyPurse,
  type MovementKind,
  movements,
  movementsOf,
  type Pot,
  type Purse,
  purses,
} from "./rows";

type Open = { -readonly [Field in keyof Purse]: Purse[Field] };

/** The purse of an account as it is; empty when nobody ever put anything in. */
export function purseOf(ask: Ask, account: string): Purse {
  if (!ask.exists(purses, account)) return emptyPurse;
  const of = (field: keyof Purse): number => ask.value(purses, account, field) ?? 0;
  return {
    cash: of("cash"),
    gift: of("gift"),
    allocated: of("allocated"),
    arrears: of("arrears"),
    frozen: of("frozen"),
    invoiceable: of("invoiceable"),
    movements: of("movements"),
  };
}

/** What the account's balance is worth: below zero when it owes more than it has. */
export function worth({ cash, gift, allocated, arrears }: Purse): Fen {
  return cash + gift + allocated - arrears;
}

/** In which order a balance is consumed (a setting). */
export type DrawOrder = readonly ("allocation" | "gift" | "cash")[];

/**
 * The books of all accounts during one operation. Money only ever moves between pots here, so that what one loses another gains; what
 * leaves for the vendor or comes from outside is a movement of the account. Reads each row once and writes it once, at `close`.
 */
export class Books {
  readonly #purses = new Map<string, Open>();
  readonly #allocations = new Map<string, Fen>();
  readonly #coupons = new Map<string, Fen>();

  constructor(
    readonly ask: Ask,
    readonly write: Write,
    readonly at: number,
    readonly order: DrawOrder,
  ) {}

  #purse(account: string): Open {
    const open = this.#purses.get(account) ?? { ...purseOf(this.ask, account) };
    this.#purses.set(account, open);
    return open;
  }

  #restOf(allocation: string): Fen {
    return this.#allocations.get(allocation) ?? this.ask.value(allocations, allocation, "rest") ?? 0;
  }

  #couponRest(coupon: string): Fen {
    return this.#coupons.get(coupon) ?? this.ask.value(coupons, coupon, "rest") ?? 0;
  }

  /** Puts money into a pot. What the account owes is cleared first. */
  put(account: string, pot: "cash" | "gift" | "allocation", amount: Fen, allocation = ""): void {
    const purse = this.#purse(account);
    const cleared = Math.min(purse.arrears, amount);
    purse.arrears -= cleared;
    const rest = amount - cleared;
    if (pot === "allocation") {
      purse.allocated += rest;
      this.#allocations.set(allocation, this.#restOf(allocation) + rest);
    } else purse[pot] += rest;
  }

  /** Takes exactly `amount` from one pot that holds it. */
  take(account: string, pot: "cash" | "allocation", amount: Fen, allocation = ""): void {
    const purse = this.#purse(account);
    if (pot === "allocation") {
      purse.allocated -= amount;
      this.#allocations.set(allocation, this.#restOf(allocation) - amount);
    } else purse.cash -= amount;
  }

  /** Takes `amount` on credit. */
  owe(account: string, amount: Fen): void {
    this.#purse(account).arrears += amount;
  }

  /** Pays `amount` from the coupons given, then from the balance, the rest on credit. */
  draw(account: string, amount: Fen, couponIds: readonly string[] = []): readonly Draw[] {
    const draws: Draw[] = [];
    let due = amount;
    const from = (pot: Pot, id: string, held: Fen): Fen => {
      const taken = Math.min(held, due);
      if (taken > 0) draws.push({ pot, id, amount: taken });
      due -= Math.max(taken, 0);
      return Math.max(taken, 0);
    };
    for (const coupon of couponIds) {
      const taken = from("coupon", coupon, this.#couponRest(coupon));
      this.#coupons.set(coupon, this.#couponRest(coupon) - taken);
    }
    const purse = this.#purse(account);
    for (const pot of this.order) {
      if (pot === "allocation") this.#drawAllocations(account, purse, from);
      else purse[pot] -= from(pot, "", purse[pot]);
    }
    purse.arrears += from("credit", "", due);
    purse.invoiceable += inMoney(draws);
    return draws;
  }

  #drawAllocations(account: string, purse: Open, from: (pot: Pot, id: string, held: Fen) => Fen): void {
    if (purse.allocated === 0) return;
    for (const allocation of oldestFirst(this.ask, account)) {
      const taken = from("allocation", allocation, this.#restOf(allocation));
      this.#allocations.set(allocation, this.#restOf(allocation) - taken);
      purse.allocated -= taken;
    }
  }

  /** Pays by card: the money never touches the balance. */
  online(account: string, amount: Fen): readonly Draw[] {
    this.#purse(account).invoiceable += amount;
    return [{ pot: "online", id: "", amount }];
  }

  /** Gives `amount` of what was drawn back to where it came from, what was drawn last first. The rest of `draws` stays spent. */
  giveBack(account: string, draws: readonly Draw[], amount: Fen): readonly Draw[] {
    const kept: Draw[] = [];
    const returned: Draw[] = [];
    let due = amount;
    for (const draw of [...draws].reverse()) {
      const back = Math.min(due, draw.amount);
      due -= back;
      if (back > 0) {
        returned.push({ ...draw, amount: back });
        this.#restore(account, draw, back);
      }
      if (back < draw.amount) kept.unshift({ ...draw, amount: draw.amount - back });
    }
    this.#purse(account).invoiceable -= inMoney(returned);
    return kept;
  }

  #restore(account: string, { pot, id }: Draw, amount: Fen): void {
    if (pot === "coupon") this.#coupons.set(id, this.#couponRest(id) + amount);
    else if (pot === "allocation" || pot === "gift") this.put(account, pot, amount, id);
    // What was owed may be paid by now, and a card is not ours to give back to: then it is balance.
    else this.put(account, "cash", amount);
  }

  invoice(account: string, amount: Fen): void {
    this.#purse(account).invoiceable -= amount;
  }

  /** Adds a line to the account's income and expense details. */
  note(account: string, kind: MovementKind, about: string, amount: Fen): void {
    const purse = this.#purse(account);
    const id = `${account}/${purse.movements}`;
    purse.movements += 1;
    this.write.put(movements, id, { kind, at: this.at, about, amount });
    this.write.join(groupOf(movementsOf, account), id);
  }

  close(): void {
    for (const [account, purse] of this.#purses) this.write.put(purses, account, { ...purse });
    for (const [id, rest] of this.#allocations) {
      // A new one is written by the operation that makes it.
      if (!this.ask.exists(allocations, id)) continue;
      this.write.set(allocations, id, { rest });
      const open = groupOf(openAllocationsOf, this.ask.value(allocations, id, "member") ?? "");
      if (rest > 0) this.write.join(open, id);
      else this.write.leave(open, id);
    }
    for (const [id, rest] of this.#coupons) {
      this.write.set(coupons, id, { rest });
      const open = groupOf(couponsOf, this.ask.value(coupons, id, "account") ?? "");
      if (rest > 0) this.write.join(open, id);
      else this.write.leave(open, id);
    }
  }

  /** The rest of an allocation as it will be at `close`. */
  restOf(allocation: string): Fen {
    return this.#restOf(allocation);
  }
}

function oldestFirst(ask: Ask, account: string): readonly string[] {
  const open = ask.list(groupOf(openAllocationsOf, account));
  const at = new Map(open.map((id) => [id, ask.value(allocations, id, "at") ?? 0]));
  return [...open].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** The part that invoices are written for: what came from coupons and gifts was never paid. */
export function inMoney(draws: readonly Draw[]): Fen {
  return draws.reduce((sum, { pot, amount }) => (pot === "coupon" || pot === "gift" ? sum : sum + amount), 0);
}

/** What the draws took from the account itself: not what came from a card. */
export function fromAccount(draws: readonly Draw[]): Fen {
  return draws.reduce((sum, { pot, amount }) => (pot === "online" ? sum : sum + amount), 0);
}
