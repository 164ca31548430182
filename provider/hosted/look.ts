import type { Backend, Observation } from "../backend/backend";
import { type Kernel, type Operation, replay } from "../kernel";

/** How long a look at a distant organization serves, in milliseconds. */
const SERVES = 10_000;

interface Done {
  readonly kernel: Kernel;
  readonly operation: Operation;
}

/**
 * What the organization is like, as far as is known. A near one is looked at each time. A distant one costs many requests: a look serves
 * for a while, followed by what we did ourselves, unless something was not as expected.
 */
export class Look {
  #seen: { readonly observation: Observation; readonly at: number } | undefined;
  #looking: Promise<Observation> | undefined;
  /** What we did while somebody is looking: he may have missed it. */
  #meanwhile: Done[] = [];
  #doubts = 0;

  constructor(
    readonly backend: Backend,
    readonly clock: () => number,
  ) {}

  async now(): Promise<Observation> {
    const seen = this.#seen;
    if (seen !== undefined && this.backend.isNear !== true && this.clock() - seen.at < SERVES) return seen.observation;
    // Those who ask while somebody is looking already get what he sees.
    this.#looking ??= this.#anew().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** A look that begins now: what somebody sees who has begun before may be older than what is asked about. */
  async fresh(): Promise<Observation> {
    await this.#looking?.catch(() => undefined);
    this.doubt();
    return this.now();
  }

  /** The last look, however old, with what we did since; undefined before the first. */
  get latest(): Observation | undefined {
    return this.#seen?.observation;
  }

  /** Somebody sees something else than we thought: look again. */
  doubt(): void {
    this.#doubts += 1;
    if (this.#seen !== undefined) this.#seen = { ...this.#seen, at: Number.NEGATIVE_INFINITY };
  }

  /** We did something; what comes of it is known by the rules. */
  happened(kernel: Kernel, operation: Operation): void {
    const done: Done = { kernel, operation };
    if (this.#looking !== undefined) this.#meanwhile.push(done);
    const seen = this.#seen;
    if (seen === undefined) return;
    const observation = followed(seen.observation, done);
    if (observation === undefined) this.doubt();
    else this.#seen = { ...seen, observation };
  }

  async #anew(): Promise<Observation> {
    this.#meanwhile = [];
    const doubts = this.#doubts;
    const begun = this.clock();
    let observation = await this.backend.observe();
    // What the look has seen already is refused now, or leads to the same.
    for (const done of this.#meanwhile) observation = followed(observation, done) ?? observation;
    this.#seen = { observation, at: doubts === this.#doubts ? begun : Number.NEGATIVE_INFINITY };
    return observation;
  }
}

/** What is seen after an operation; undefined when the rules refuse it there. */
function followed(observation: Observation, { kernel, operation }: Done): Observation | undefined {
  const decision = replay(kernel, observation.organization, operation, observation.at);
  return decision.kind === "refused" ? undefined : { ...observation, organization: decision.organization };
}
