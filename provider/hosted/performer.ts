import { withKnownIds } from "../apply/ids";
import type { Backend, Outcome } from "../backend/backend";
import { decideQuickly, type Operation } from "../kernel";
import type { Domain } from "../plan/make";
import type { Sequenced } from "../plan/order";
import type { Call } from "./call";
import type { Ids } from "./errand";
import type { Look } from "./look";
import type { Calls } from "./possible";
import { settledByLooking } from "./settling";
import { type Slots, slots } from "./slots";

/** Takes steps, at once where they do not wait for each other. */
export class Performer {
  readonly #ids: Record<string, string> = {};

  constructor(
    readonly backend: Backend,
    readonly look: Look,
  ) {}

  /** The real ids of what the errands under way have made, by their `+` ids. */
  get ids(): Ids {
    return this.#ids;
  }

  /** Nobody names these any more. */
  forget(made: Ids): void {
    for (const id of Object.keys(made)) delete this.#ids[id];
  }

  /** True when something was done. */
  async perform(steps: readonly Sequenced[], calls: Calls, domain: Domain): Promise<boolean> {
    const outcomes: Promise<boolean>[] = [];
    const places = slots(this.backend.together ?? 8);
    for (const step of steps) {
      const behind = step.waitsFor.map((earlier) => outcomes[earlier]);
      outcomes.push(this.#step(step, behind, calls.get(step.change ?? ""), domain, places));
    }
    const done = await Promise.all(outcomes);
    await this.#takeBack(steps, done, domain);
    return done.includes(true);
  }

  /** True when it was done. What waits for something that was not done is not asked for. */
  async #step(
    { operation, added }: Sequenced,
    behind: readonly (Promise<boolean> | undefined)[],
    call: Call | undefined,
    domain: Domain,
    places: Slots,
  ): Promise<boolean> {
    if ((await Promise.all(behind)).includes(false)) return false;
    const free = await places.take();
    try {
      if (call?.errand.signal?.aborted === true || (call === undefined && added === null)) return false;
      const outcome = await this.#ask(operation, domain);
      if (outcome.kind === "done") {
        call?.succeeded(operation, outcome.ids);
        return true;
      }
      this.look.doubt();
      const creates = (domain.kernel.operations.get(operation.name)?.creates ?? []).length > 0;
      call?.failed(withKnownIds(operation, this.#ids), outcome, creates);
      return false;
    } finally {
      free();
    }
  }

  /** What was added for a moment is taken back at once when the steps it was for could not be taken. */
  async #takeBack(steps: readonly Sequenced[], done: readonly boolean[], domain: Domain): Promise<void> {
    const momentary = new Set(
      steps.flatMap(({ added, takesBack }, index) => (added !== null && !takesBack && done[index] === true ? [added.rule] : [])),
    );
    for (const [index, { operation, added, takesBack }] of steps.entries()) {
      if (!takesBack || done[index] === true || added === null || !momentary.has(added.rule)) continue;
      const { organization, at } = await this.look.fresh();
      const known = withKnownIds(operation, this.#ids);
      if (decideQuickly(domain.kernel, organization, known, at).kind === "accepted") await this.#ask(operation, domain);
    }
  }

  async #ask(planned: Operation, { kernel, types }: Domain): Promise<Outcome> {
    const operation = withKnownIds(planned, this.#ids);
    const before = this.look.latest ?? (await this.look.now());
    const isAnswer = kernel.operations.get(operation.name)?.verb === "answer";
    const asked = await this.#answered(operation, isAnswer);
    const outcome =
      asked.kind === "unknown" ? await settledByLooking(this.look, before, operation, asked, kernel, types, this.#ids) : asked;
    if (outcome.kind === "done") {
      Object.assign(this.#ids, outcome.ids);
      this.look.happened(kernel, withKnownIds(operation, this.#ids));
    }
    return outcome;
  }

  async #answered(operation: Operation, isAnswer: boolean): Promise<Outcome> {
    try {
      return await (isAnswer ? this.backend.answered(operation, 0) : this.backend.perform(operation));
    } catch (error) {
      return { kind: "unknown", says: error instanceof Error ? error.message : String(error) };
    }
  }
}
