import type { Backend, Observation } from "../backend/backend";
import type { Domain } from "../plan/make";
import { order, type Wanted } from "../plan/order";
import { Call } from "./call";
import type { Ended, Errand, Failure } from "./errand";
import { Look } from "./look";
import { Performer } from "./performer";
import { type Calls, possibleBy, withoutSwitches } from "./possible";

export interface PoolParts {
  readonly backend: Backend;
  domain(observation: Observation): Domain;
  readonly quiet: number;
  readonly now: () => number;
}

/** Milliseconds between looks while everything waits; a look at a distant organization costs many requests. */
const NEAR = 200;
const FAR = 5_000;
/** Milliseconds between one errand that is given up and the next; the more of them in a row, the fewer, down to the last. */
const ONE_BY_ONE = 1_000;
const SOONER = 0.8;
const SOONEST = 20;
/** Milliseconds for which what concerns everybody waits for others that still come. */
const LINGERS = 300;

/**
 * All that a host asks for at the same time, as one plan. A host walks in parallel and knows only references; so what its calls want
 * goes into one pool, and again and again the planner says, on a fresh look, what can be done by now and in which order. What no order
 * accepts waits: the call that makes room for it may still come. When nothing has moved for a while, it is given up with the rule that
 * refuses it.
 */
export class Pool {
  readonly #calls = new Set<Call>();
  readonly #look: Look;
  readonly #performer: Performer;
  /** When something was done or asked for. */
  #stirred = 0;
  /** The same; later than that where somebody was given up already, so that the next one follows sooner. */
  #moved = 0;
  /** How many were given up since anything was done. */
  #givenUp = 0;
  #lingering = false;
  #working = false;
  #arrived: (() => void) | undefined;

  constructor(readonly parts: PoolParts) {
    this.#look = new Look(parts.backend, parts.now);
    this.#performer = new Performer(parts.backend, this.#look);
  }

  /** One look, shared by those who ask at the same moment. */
  observe(): Promise<Observation> {
    return this.#look.now();
  }

  /** Rejects when the organization cannot be looked at and nothing was done. */
  run(errand: Errand): Promise<Ended> {
    const { signal } = errand;
    const wake = (): void => this.#arrived?.();
    signal?.addEventListener("abort", wake, { once: true });
    const ended = new Promise<Ended>((end, reject) => {
      this.#arrives(new Call(errand, this.parts.now(), { end, reject }));
      wake();
      if (this.#working) return;
      this.#working = true;
      // What a host asks for at the same moment arrives in the same turn.
      setImmediate(() => void this.#work());
    });
    return ended.finally(() => signal?.removeEventListener("abort", wake));
  }

  async #work(): Promise<void> {
    try {
      while (this.#calls.size > 0) {
        if (await this.#round()) continue;
        if (this.#calls.size > 0 && !this.#giveUp()) await this.#pause();
      }
    } catch (error) {
      this.#abandon(error);
    } finally {
      this.#working = false;
    }
  }

  /** True when something moved. */
  async #round(): Promise<boolean> {
    const observation = await this.#look.now();
    const domain = this.parts.domain(observation);
    const { calls, wanted, ended } = this.#open(observation);
    if (wanted.length === 0) return true;
    const { kernel } = domain;
    const input = {
      kernel,
      start: observation.organization,
      at: observation.at,
      wanted,
      guards: domain.guards(),
      orderAlone: true,
    };
    const ordering = order(input);
    for (const call of calls.values()) call.blocked = undefined;
    if (ordering.kind === "stuck") {
      for (const { operation, change, refusals } of ordering.leftovers)
        if (refusals.length > 0) calls.get(change ?? "")?.isBlocked(operation, refusals, this.parts.now(), calls.size);
    }
    const possible = possibleBy(ordering, input, calls);
    const steps = this.parts.now() - this.#stirred < LINGERS ? withoutSwitches(possible, domain) : possible;
    this.#lingering = steps.length < possible.length;
    const moved = await this.#performer.perform(steps, calls, domain);
    if (moved) {
      this.#givenUp = 0;
      this.#stirred = this.parts.now();
      this.#moved = this.#stirred;
    }
    return moved || ended;
  }

  /** What is left to do for whom; who is through, or out of time, ends. */
  #open(observation: Observation): { readonly calls: Calls; readonly wanted: readonly Wanted[]; readonly ended: boolean } {
    const calls = new Map<string, Call>();
    const wanted: Wanted[] = [];
    const before = this.#calls.size;
    for (const call of this.#calls) {
      const operations = leftOf(call, observation, this.#performer);
      if (operations === undefined) {
        this.#calls.delete(call);
        continue;
      }
      // What was done once is not done again: a look may be late, or somebody else may want it otherwise.
      const isThrough = operations.every((operation) => call.done.has(operation));
      const failure = isThrough ? call.failure : call.over(this.parts.now());
      if (isThrough || failure !== undefined) {
        this.#finish(call, observation, failure);
        continue;
      }
      calls.set(call.errand.key, call);
      wanted.push(...operations.map((operation) => ({ operation, change: call.errand.key })));
    }
    return { calls, wanted, ended: this.#calls.size < before };
  }

  #finish(call: Call, observation: Observation, failure: Failure | undefined): void {
    this.#calls.delete(call);
    this.#performer.forget(call.made);
    call.answer.end({ observation, ids: call.made, ...(failure === undefined ? {} : { failure }) });
  }

  /** Nobody can look any more. Whoever has done something must still learn what came of it: a host forgets what it gets no answer about. */
  #abandon(error: unknown): void {
    const { latest } = this.#look;
    for (const call of this.#calls) {
      if (latest === undefined || !call.done.any) {
        this.#calls.delete(call);
        this.#performer.forget(call.made);
        call.answer.reject(error);
        continue;
      }
      const left = leftOf(call, latest, this.#performer);
      if (left === undefined) this.#calls.delete(call);
      else if (left.every((operation) => call.done.has(operation))) this.#finish(call, latest, call.failure);
      else this.#finish(call, latest, call.failure ?? { kind: "unseen", error });
    }
  }

  /** Nothing moves: after a while the errand that waits longest is given up, which may let the host send what the others wait for. */
  #giveUp(): boolean {
    const now = this.parts.now();
    const calls = [...this.#calls];
    if (calls.some(({ failure }) => failure !== undefined)) return true;
    if (now - this.#moved < this.parts.quiet) return false;
    const longest = calls.find(({ blocked }) => blocked !== undefined);
    if (longest?.blocked === undefined) return false;
    longest.failure = { ...longest.blocked, waited: now - longest.since };
    this.#givenUp += 1;
    this.#moved = this.#nearlyOver(now);
    return true;
  }

  /** A moment from which it is not long until the next one is given up. */
  #nearlyOver(now: number): number {
    const rest = Math.max(SOONEST, ONE_BY_ONE * SOONER ** (this.#givenUp - 1));
    return now - this.parts.quiet + Math.min(rest, this.parts.quiet);
  }

  #pause(): Promise<void> {
    const left = Math.max(SOONEST, this.#moved + this.parts.quiet - this.parts.now());
    const usual = this.parts.backend.isNear === true ? Math.min(NEAR, left) : FAR;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#lingering ? LINGERS : usual);
      this.#arrived = () => {
        clearTimeout(timer);
        this.#arrived = undefined;
        resolve();
      };
      if ([...this.#calls].some(({ errand }) => errand.signal?.aborted === true)) this.#arrived();
    });
  }

  /** It may bring what the others wait for; it may as well need what they need, and then it is no reason to go on waiting. */
  #arrives(call: Call): void {
    const now = this.parts.now();
    this.#stirred = now;
    this.#moved = this.#calls.size === 0 ? now : Math.max(this.#moved, this.#givenUp === 0 ? now : this.#nearlyOver(now));
    this.#calls.add(call);
  }
}

/** Undefined when the call made a mistake of ours, which it has been told: the others go on. */
function leftOf(call: Call, observation: Observation, { ids }: Performer) {
  try {
    return call.left(observation, ids);
  } catch (error) {
    call.answer.reject(error);
    return undefined;
  }
}
