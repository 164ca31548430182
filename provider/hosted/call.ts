import type { Observation, Outcome } from "../backend/backend";
import type { Operation, Refusal } from "../kernel";
import type { Blocked, Done, Ended, Errand, Failure, Ids } from "./errand";

/** Failures of proven operations until somebody else being quicker is no explanation any more. */
const TRIES = 4;

/** One errand under way, and what has come of it so far. */
export class Call {
  /** As JSON, with `+` ids where they were not known. */
  readonly #done = new Set<string>();
  readonly #made: Record<string, string> = {};
  #refused = 0;
  blocked: Blocked | undefined;
  failure: Failure | undefined;
  readonly done: Done;

  constructor(
    readonly errand: Errand,
    readonly since: number,
    readonly answer: { readonly end: (ended: Ended) => void; readonly reject: (error: unknown) => void },
  ) {
    const done = this.#done;
    this.done = {
      get any() {
        return done.size > 0;
      },
      has: (operation) => done.has(JSON.stringify(operation)),
    };
  }

  /** The ids of what was made for it. */
  get made(): Ids {
    return this.#made;
  }

  left(observation: Observation, ids: Ids): readonly Operation[] {
    return this.errand.left(observation, ids, this.done);
  }

  succeeded(operation: Operation, ids: Ids): void {
    this.#done.add(JSON.stringify(operation));
    Object.assign(this.#made, ids);
  }

  /** @param creates it makes something new: asked again without knowing, it might be made twice */
  failed(operation: Operation, outcome: Exclude<Outcome, { kind: "done" }>, creates: boolean): void {
    // Somebody else was quicker, perhaps, or it happened all the same: the next look will show what is left to do.
    this.#refused += 1;
    const isFinal = outcome.kind === "pending" || (outcome.kind === "unknown" && creates) || this.#refused >= TRIES;
    if (!isFinal) return;
    this.failure =
      outcome.kind === "refused"
        ? { kind: "refused", operation, outcome }
        : { kind: outcome.kind, operation, says: outcome.says };
  }

  isBlocked(operation: Operation, refusals: readonly Refusal[], now: number, waiting: number): void {
    this.blocked ??= { kind: "blocked", operation, refusals, waited: now - this.since, waiting };
    // A rule that asked nothing judges the request alone: nobody else can change its mind.
    if (refusals.some(({ reads }) => reads.length === 0)) this.failure = this.blocked;
  }

  /** Why it does not go on, although something is left to do. */
  over(now: number): Failure | undefined {
    const { signal, timeout } = this.errand;
    if (this.failure !== undefined) return this.failure;
    if (signal?.aborted === true) return { kind: "aborted" };
    const waited = now - this.since;
    if (waited < timeout) return undefined;
    return this.blocked === undefined ? { kind: "late" } : { ...this.blocked, waited };
  }
}
