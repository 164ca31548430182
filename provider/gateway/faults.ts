import type { Service, WireRefusal } from "../wire/action";
import { refused } from "../wire/action";

/** What is to go wrong, and for which requests. */
export interface Fault {
  readonly kind: "refuse" | "throttle" | "delay" | "drop_before" | "drop_after";
  /** Action names; `*` stands for any characters. */
  readonly action: string;
  readonly service?: Service;
  /** From 0 to 1: which share of the matching requests is hit. */
  readonly probability: number;
  /** The same seed hits the same ones of the matching requests, in the order in which they come. */
  readonly seed: number;
  /** How many requests are hit before the fault is used up. */
  readonly times?: number;
  /** Of `refuse`. */
  readonly code: string;
  readonly message?: string;
  /** Of `delay`. */
  readonly milliseconds: number;
}

export interface ListedFault extends Fault {
  readonly id: string;
  /** Requests that it was asked about, and those that it hit. */
  readonly seen: number;
  readonly hit: number;
}

/** What a request suffers. Of refusals and drops the first fault counts; delays add up. */
export interface Suffered {
  readonly refusal?: WireRefusal;
  readonly drop?: "before" | "after";
  /** Milliseconds. */
  readonly delay: number;
}

interface Armed {
  readonly id: string;
  readonly fault: Fault;
  readonly matches: RegExp;
  state: number;
  seen: number;
  hit: number;
}

/** Faults that were asked for. They end with the server: a fault is a circumstance of a test, not of the organization. */
export class Faults {
  readonly #armed: Armed[] = [];
  #latest = 0;

  /** Answers with its id. */
  arm(fault: Fault): string {
    this.#latest += 1;
    const id = `fault-${this.#latest}`;
    const pattern = fault.action.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
    this.#armed.push({ id, fault, matches: new RegExp(`^${pattern}$`), state: fault.seed, seen: 0, hit: 0 });
    return id;
  }

  list(): readonly ListedFault[] {
    return this.#armed.map(({ id, fault, seen, hit }) => ({ ...fault, id, seen, hit }));
  }

  /** Ends one, or all of them; how many there were. */
  disarm(id?: string): number {
    const before = this.#armed.length;
    const kept = id === undefined ? [] : this.#armed.filter((one) => one.id !== id);
    this.#armed.splice(0, before, ...kept);
    return before - kept.length;
  }

  /** Asks every fault about a request. */
  strike(service: Service, action: string): Suffered {
    let suffered: Suffered = { delay: 0 };
    for (const armed of this.#armed) {
      if (!armed.matches.test(action) || (armed.fault.service ?? service) !== service) continue;
      if (!hits(armed)) continue;
      suffered = added(suffered, armed.fault);
    }
    return suffered;
  }
}

function hits(armed: Armed): boolean {
  const { probability, times } = armed.fault;
  armed.seen += 1;
  const drawn = nextNumber(armed);
  if (drawn >= probability || (times !== undefined && armed.hit >= times)) return false;
  armed.hit += 1;
  return true;
}

/** Mulberry32: from 0 to below 1. */
function nextNumber(armed: Armed): number {
  armed.state = (armed.state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(armed.state ^ (armed.state >>> 15), armed.state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function added(before: Suffered, { kind, code, message, milliseconds }: Fault): Suffered {
  if (kind === "delay") return { ...before, delay: before.delay + milliseconds };
  if (before.refusal !== undefined || before.drop !== undefined) return before;
  if (kind === "drop_before" || kind === "drop_after") return { ...before, drop: kind === "drop_before" ? "before" : "after" };
  if (kind === "throttle")
    return { ...before, refusal: refused("RequestLimitExceeded", "a fault was asked for: too many requests") };
  return { ...before, refusal: refused(code, message ?? "a fault was asked for") };
}
