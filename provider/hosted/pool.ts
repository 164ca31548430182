import { withKnownIds } from "../apply/ids";
import type { Backend, Observation, Outcome } from "../backend/backend";
import type { Operation, Refusal } from "../kernel";
import type { Domain } from "../plan/make";
import { type Ordering, order, type Sequenced } from "../plan/order";
import { Look } from "./look";
import { settledByLooking } from "./settling";

/** What a call of a host is after. It lasts until nothing is left to do. */
export interface Errand {
  /** For `+` ids and to tell errands apart: `department.1`. */
  readonly key: string;
  /** Operations that are left to do, in any order; asked again on every look, so that it does not matter who did the others. */
  left(observation: Observation, ids: Ids): readonly Operation[];
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
}

export type Ids = Readonly<Record<string, string>>;

/** How an errand ended, and how things are by then. */
export interface Ended {
  readonly observation: Observation;
  readonly ids: Ids;
  readonly failure?: Failure;
}

export type Failure =
  /** Rules stand in the way, and nobody has removed what blocks for so many milliseconds. */
  | { readonly kind: "blocked"; readonly operation: Operation; readonly refusals: readonly Refusal[]; readonly waited: number }
  /** The backend refused what the rules accept. */
  | { readonly kind: "refused"; readonly operation: Operation; readonly outcome: Extract<Outcome, { kind: "refused" }> }
  | { readonly kind: "pending" | "unknown"; readonly operation: Operation; readonly says: string }
  | { readonly kind: "aborted" };

interface Call {
  readonly errand: Errand;
  readonly since: number;
  readonly end: (ended: Ended) => void;
  /** What has been done for it, as JSON: done again (a check before a deletion) it is no progress. */
  readonly done: Set<string>;
  blocked?: Extract<Failure, { kind: "blocked" }>;
  failure?: Failure;
  /** How often the backend did not do what had been proven. */
  refused: number;
}

export interface PoolParts {
  readonly backend: Backend;
  domain(observation: Observation): Domain;
  readonly quiet: number;
  readonly now: () => number;
}

/** Failures of proven operations until somebody else being quicker is no explanation any more. */
const TRIES = 4;
/** Milliseconds between looks while everything waits; a look at a distant organization costs many requests. */
const NEAR = 200;
const FAR = 5_000;
/** Milliseconds between one errand that is given up and the next. */
const ONE_BY_ONE = 1_000;

/**
 * All that a host asks for at the same time, as one plan. A host walks in parallel and knows only references; so what its calls want
 * goes into one pool, and again and again the planner says, on a fresh look, what can be done by now and in which order. What no order
 * accepts waits: the call that makes room for it may still come. When nothing has moved for a while, it is given up with the rule that
 * refuses it.
 */
export class Pool {
  readonly #calls = new Set<Call>();
  readonly #ids: Record<string, string> = {};
  readonly #look: Look;
  #moved = 0;
  #working = false;
  #arrived: (() => void) | undefined;

  constructor(readonly parts: PoolParts) {
    this.#look = new Look(parts.backend, parts.now);
  }

  /** One look, shared by those who ask at the same moment. */
  observe(): Promise<Observation> {
    return this.#look.now();
  }

  run(errand: Errand): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const call: Call = { errand, since: this.parts.now(), end: resolve, done: new Set(), refused: 0 };
      this.#calls.add(call);
      this.#moved = this.parts.now();
      errand.signal?.addEventListener("abort", () => this.#arrived?.(), { once: true });
      this.#arrived?.();
      if (this.#working) return;
      this.#working = true;
      // What a host asks for at the same moment arrives in the same turn.
      setImmediate(() => this.#work().catch(reject));
    });
  }

  async #work(): Promise<void> {
    try {
      while (this.#calls.size > 0) {
        if (await this.#round()) continue;
        if (this.#calls.size > 0 && !this.#giveUp()) await this.#pause();
      }
    } finally {
      this.#working = false;
    }
  }

  /** True when something moved. */
  async #round(): Promise<boolean> {
    const observation = await this.#look.now();
    const domain = this.parts.domain(observation);
    const byKey = new Map<string, Call>();
    const wanted: { readonly operation: Operation; readonly change: string }[] = [];
    let ended = false;
    for (const call of this.#calls) {
      const operations = call.failure === undefined ? call.errand.left(observation, this.#ids) : [];
      const failure = call.failure ?? (operations.length > 0 ? this.#over(call) : undefined);
      if (operations.length === 0 || failure !== undefined) {
        this.#finish(call, observation, failure);
        ended = true;
        continue;
      }
      byKey.set(call.errand.key, call);
      wanted.push(...operations.map((operation) => ({ operation, change: call.errand.key })));
    }
    if (wanted.length === 0) return true;
    const { kernel, guards } = domain;
    const ordering = order({ kernel, start: observation.organization, at: observation.at, wanted, guards });
    this.#noteBlocked(ordering, byKey);
    const moved = await this.#perform(possibleIn(ordering, byKey), byKey, domain);
    if (moved) this.#moved = this.parts.now();
    return moved || ended;
  }

  #over({ errand, since, blocked }: Call): Failure | undefined {
    if (errand.signal?.aborted === true) return { kind: "aborted" };
    const waited = this.parts.now() - since;
    if (waited < errand.timeout) return undefined;
    return blocked === undefined ? { kind: "aborted" } : { ...blocked, waited };
  }

  #noteBlocked(ordering: Ordering, calls: ReadonlyMap<string, Call>): void {
    for (const call of calls.values()) delete call.blocked;
    if (ordering.kind === "ordered") return;
    for (const { operation, change, refusals } of ordering.leftovers) {
      const call = calls.get(change ?? "");
      if (call === undefined || call.blocked !== undefined || refusals.length === 0) continue;
      call.blocked = { kind: "blocked", operation, refusals, waited: this.parts.now() - call.since };
      // A rule that asked nothing judges the request alone: nobody else can change its mind.
      if (refusals.some(({ reads }) => reads.length === 0)) call.failure = call.blocked;
    }
  }

  async #perform(steps: readonly Sequenced[], calls: ReadonlyMap<string, Call>, domain: Domain): Promise<boolean> {
    const outcomes: Promise<boolean>[] = [];
    const places = slots(this.parts.backend.together ?? 8);
    for (const step of steps) {
      const behind = step.waitsFor.map((earlier) => outcomes[earlier]);
      outcomes.push(this.#step(step, behind, calls.get(step.change ?? ""), domain, places));
    }
    return (await Promise.all(outcomes)).some((moved) => moved);
  }

  /** True when it was done. What waits for something that was not done is not asked for. */
  async #step(
    { operation: planned, added }: Sequenced,
    behind: readonly (Promise<boolean> | undefined)[],
    call: Call | undefined,
    { kernel, types }: Domain,
    places: Slots,
  ): Promise<boolean> {
    if ((await Promise.all(behind)).includes(false)) return false;
    const free = await places.take();
    try {
      if (call?.errand.signal?.aborted === true || (call === undefined && added === null)) return false;
      const operation = withKnownIds(planned, this.#ids);
      const before = await this.#look.latest();
      const asked = await this.#ask(operation, kernel.operations.get(operation.name)?.verb === "answer");
      const outcome =
        asked.kind === "unknown" ? await settledByLooking(this.#look, before, operation, asked, kernel, types, this.#ids) : asked;
      if (outcome.kind === "done") {
        Object.assign(this.#ids, outcome.ids);
        this.#look.happened(kernel, withKnownIds(operation, this.#ids));
        call?.done.add(JSON.stringify(planned));
        return true;
      }
      this.#look.doubt();
      if (call !== undefined) failed(call, operation, outcome, (kernel.operations.get(operation.name)?.creates ?? []).length > 0);
      return false;
    } finally {
      free();
    }
  }

  async #ask(operation: Operation, isAnswer: boolean): Promise<Outcome> {
    const { backend } = this.parts;
    try {
      return await (isAnswer ? backend.answered(operation, 0) : backend.perform(operation));
    } catch (error) {
      return { kind: "unknown", says: error instanceof Error ? error.message : String(error) };
    }
  }

  #finish(call: Call, observation: Observation, failure: Failure | undefined): void {
    this.#calls.delete(call);
    call.end({ observation, ids: this.#ids, ...(failure === undefined ? {} : { failure }) });
  }

  /** Nothing moves: after a while the errand that waits longest is given up, which may let the host send what the others wait for. */
  #giveUp(): boolean {
    const now = this.parts.now();
    if ([...this.#calls].some(({ failure }) => failure !== undefined)) return true;
    if (now - this.#moved < this.parts.quiet) return false;
    const [longest] = [...this.#calls].filter(({ blocked }) => blocked !== undefined).sort((a, b) => a.since - b.since);
    if (longest?.blocked === undefined) return false;
    longest.failure = { ...longest.blocked, waited: now - longest.since };
    this.#moved = now - this.parts.quiet + Math.min(ONE_BY_ONE, this.parts.quiet);
    return true;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.parts.backend.isNear === true ? NEAR : FAR);
      this.#arrived = () => {
        clearTimeout(timer);
        resolve();
      };
      if ([...this.#calls].some(({ errand }) => errand.signal?.aborted === true)) this.#arrived();
    });
  }
}

/** Steps that may be taken. Where not everything has a place, nothing is added, and nothing is done twice, for what may never come. */
function possibleIn(ordering: Ordering, calls: ReadonlyMap<string, Call>): readonly Sequenced[] {
  if (ordering.kind === "ordered") return ordering.steps;
  const places = new Map<number, number>();
  const kept: Sequenced[] = [];
  for (const [index, step] of ordering.steps.entries()) {
    const again = calls.get(step.change ?? "")?.done.has(JSON.stringify(step.operation)) === true;
    const waitsFor = step.waitsFor.map((earlier) => places.get(earlier));
    if (step.added !== null || again || waitsFor.includes(undefined)) continue;
    places.set(index, kept.length);
    kept.push({ ...step, waitsFor: waitsFor.flatMap((place) => place ?? []) });
  }
  return kept;
}

/** @param creates it makes something new: asked again without knowing, it might be made twice */
function failed(call: Call, operation: Operation, outcome: Exclude<Outcome, { kind: "done" }>, creates: boolean): void {
  // Somebody else was quicker, perhaps, or it happened all the same: the next look will show what is left to do.
  call.refused += 1;
  const isFinal = outcome.kind === "pending" || (outcome.kind === "unknown" && creates) || call.refused >= TRIES;
  if (!isFinal) return;
  call.failure =
    outcome.kind === "refused" ? { kind: "refused", operation, outcome } : { kind: outcome.kind, operation, says: outcome.says };
}

interface Slots {
  /** Waits for a free place; the answer gives it back. */
  take(): Promise<() => void>;
}

function slots(places: number): Slots {
  let free = places;
  const queue: (() => void)[] = [];
  const giveBack = (): void => {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      return giveBack;
    },
  };
}
