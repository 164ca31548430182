import type { Backend, Observation } from "../backend/backend";
import { type Kernel, type Operation, replay } from "../kernel";

/** How long a look at a distant organization serves, in milliseconds. */
const SERVES = 10_000;

/**
 * What the organization is like, as far as is known. A near one is looked at each time. A distant one costs many requests: a look serves
 * for a while, followed by what we did ourselves, unless something was not as expected.
 */
export class Look {
  #seen: { readonly observation: Observation; readonly at: number } | undefined;
  #looking: Promise<Observation> | undefined;

  constructor(
    readonly backend: Backend,
    readonly clock: () => number,
  ) {}

  async now(): Promise<Observation> {
    const seen = this.#seen;
    if (seen !== undefined && this.backend.isNear !== true && this.clock() - seen.at < SERVES) return seen.observation;
    // Those who ask while somebody is looking already get what he sees.
    this.#looking ??= this.backend.observe().finally(() => {
      this.#looking = undefined;
    });
    const observation = await this.#looking;
    this.#seen = { observation, at: this.clock() };
    return observation;
  }

  /** The last look, however old; the first is taken. */
  async latest(): Promise<Observation> {
    return this.#seen?.observation ?? this.now();
  }

  /** Somebody sees something else than we thought: look again. */
  doubt(): void {
    if (this.#seen !== undefined) this.#seen = { ...this.#seen, at: Number.NEGATIVE_INFINITY };
  }

  /** We did something; what comes of it is known by the rules. */
  happened(kernel: Kernel, operation: Operation): void {
    const seen = this.#seen;
    if (seen === undefined) return;
    const decision = replay(kernel, seen.observation.organization, operation, seen.observation.at);
    if (decision.kind === "refused") this.doubt();
    else this.#seen = { ...seen, observation: { ...seen.observation, organization: decision.organization } };
  }
}
