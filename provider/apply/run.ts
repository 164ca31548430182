import type { Observation, Outcome } from "../backend/backend";
import { type Expectations, expectationsOf, settle } from "../backend/expectations";
import { decide, type Operation, type Organization, type Rule, replay } from "../kernel";
import { messageOf } from "../ledger/files";
import type { JournalWriter } from "../ledger/journal";
import { type Heap, heapOf } from "../plan/heap";
import type { PlanStep } from "../plan/plan";
import { withKnownIds } from "./ids";
import type { LedgerProgress } from "./ledger-edits";
import type { Prepared } from "./prepare";
import type { ApplyRequest, NotStarted, Progress, StepProblem, WaitingStep } from "./request";
import { masked, secretsOf, sensitiveNames } from "./secrets";

/** One run through what is left of a plan: several steps at once, each as soon as those it waits for are done. */
export class Run {
  readonly done = new Set<number>();
  readonly problems: StepProblem[] = [];
  readonly waiting: WaitingStep[] = [];
  /** Real ids by `+<address>`; grows while steps are done. */
  readonly ids: Record<string, string>;
  /** What the organization should be like by now. */
  #model: Organization;
  readonly #running = new Map<number, string>();
  readonly #ready: Heap<PlanStep> = heapOf((a, b) => a.step < b.step);
  readonly #waitsFor = new Map<number, number>();
  readonly #waitedFor = new Map<number, PlanStep[]>();
  readonly #rules = new Map<string, Rule>();
  readonly #sensitive: ReadonlySet<string>;
  readonly #now: () => number;
  readonly #began: number;
  readonly #doneBefore: number;

  constructor(
    readonly request: ApplyRequest,
    readonly prepared: Prepared,
    readonly journal: JournalWriter,
    readonly ledger: LedgerProgress,
  ) {
    const { plan, domain } = request;
    this.#now = request.now ?? Date.now;
    this.#began = this.#now();
    this.#model = prepared.observation.organization;
    this.#sensitive = sensitiveNames(domain.kernel);
    this.ids = { ...prepared.ids };
    for (const rules of domain.kernel.rules.values()) for (const rule of rules) this.#rules.set(rule.id, rule);
    for (const step of prepared.done) this.done.add(step);
    for (const [step, ids] of prepared.settled) if (ids !== null) this.done.add(step);
    this.#doneBefore = this.done.size;
    for (const step of plan.steps) if (!this.done.has(step.step)) this.#enqueue(step);
  }

  /** Returns when nothing is under way and nothing more can be started. Throws when the journal cannot be written. */
  async toTheEnd(): Promise<void> {
    const parallelism = this.request.parallelism ?? this.request.backend.together ?? 8;
    const running = new Set<Promise<void>>();
    this.#report();
    try {
      for (;;) {
        while (running.size < parallelism && this.request.signal?.aborted !== true) {
          const step = this.#ready.pop();
          if (step === undefined) break;
          const performed = this.#perform(step).finally(() => running.delete(performed));
          running.add(performed);
        }
        if (running.size === 0) return;
        await Promise.race(running);
      }
    } finally {
      await Promise.allSettled(running);
    }
  }

  /** Steps that were never asked, and the step that each stands behind. */
  notStarted(): readonly NotStarted[] {
    const failed = new Set([...this.problems, ...this.waiting].map(({ step }) => step));
    const behind = new Map<number, number>();
    const found: NotStarted[] = [];
    for (const { step, says, waits_for } of this.request.plan.steps) {
      if (this.done.has(step) || failed.has(step)) continue;
      const cause = waits_for
        .map((earlier) => (failed.has(earlier) ? earlier : behind.get(earlier)))
        .find((one) => one !== undefined);
      if (cause !== undefined) behind.set(step, cause);
      found.push({ step, says, behind: cause ?? null });
    }
    return found;
  }

  #enqueue(step: PlanStep): void {
    const open = step.waits_for.filter((earlier) => !this.done.has(earlier));
    if (open.length === 0) this.#ready.push(step);
    this.#waitsFor.set(step.step, open.length);
    for (const earlier of open) {
      const others = this.#waitedFor.get(earlier);
      if (others === undefined) this.#waitedFor.set(earlier, [step]);
      else others.push(step);
    }
  }

  async #perform(step: PlanStep): Promise<void> {
    const declared = this.prepared.operations[step.step - 1];
    if (declared === undefined) throw new Error(`the plan has a step ${step.step} without an operation`);
    const operation = withKnownIds(declared, this.ids);
    this.#running.set(step.step, step.says);
    this.#report();
    const expects = this.#expectationsOf(operation);
    const { kernel } = this.request.domain;
    const shown = masked(kernel, operation, step.change ?? "plan");
    this.journal.append({ kind: "asked", step: step.step, operation: shown, ...(expects === undefined ? {} : { expects }) });
    await this.journal.durable();
    const outcome = await this.#settled(await this.#ask(step, operation), expects);
    this.#running.delete(step.step);
    if (outcome.kind === "done") this.#succeeded(step, operation, outcome.ids);
    else this.#failed(step, outcome);
    this.#report();
  }

  async #ask(step: PlanStep, operation: Operation): Promise<Outcome> {
    const { backend, patience = 0 } = this.request;
    try {
      return await (step.awaits === null ? backend.perform(operation) : backend.answered(operation, patience));
    } catch (error) {
      return { kind: "unknown", says: messageOf(error) };
    }
  }

  /** No answer: what has happened all the same can be seen. That something cannot be seen yet proves nothing. */
  async #settled(outcome: Outcome, expects: Expectations | undefined): Promise<Outcome> {
    if (outcome.kind !== "unknown" || expects === undefined) return outcome;
    const observation = await this.#look();
    const ids = observation === undefined ? undefined : settle(observation.organization, expects, this.#taken());
    return ids === undefined ? outcome : { kind: "done", ids };
  }

  async #look(): Promise<Observation | undefined> {
    try {
      return await this.request.backend.observe();
    } catch {
      return undefined;
    }
  }

  /** Objects that were there before, or that this run has made. */
  #taken(): ReadonlySet<string> {
    const taken = new Set(Object.keys(this.request.plan.observed.objects));
    const { types } = this.request.domain;
    for (const id of Object.values(this.ids)) for (const { table } of types) taken.add(`${table}/${id}`);
    return taken;
  }

  #expectationsOf(operation: Operation): Expectations | undefined {
    const { kernel } = this.request.domain;
    const { at } = this.prepared.observation;
    const decision = decide(kernel, this.#model, operation, at);
    // The backend has the last word; without a decision of our own there is just nothing to recognize the step by.
    if (decision.kind === "refused") return undefined;
    const later = replay(kernel, this.#model, operation, at + 1);
    if (later.kind === "refused") return undefined;
    return expectationsOf(this.#model, decision, later.organization, secretsOf(kernel, operation), this.#sensitive);
  }

  #succeeded(step: PlanStep, operation: Operation, ids: Readonly<Record<string, string>>): void {
    Object.assign(this.ids, ids);
    const decision = replay(
      this.request.domain.kernel,
      this.#model,
      withKnownIds(operation, this.ids),
      this.prepared.observation.at,
    );
    if (decision.kind === "accepted") this.#model = decision.organization;
    this.done.add(step.step);
    this.journal.append({ kind: "answered", step: step.step, outcome: "done", ids });
    const edits = this.ledger.done(step.change, this.ids);
    if (Object.keys(edits).length > 0) this.journal.append({ kind: "ledger", edits });
    for (const next of this.#waitedFor.get(step.step) ?? []) {
      const open = (this.#waitsFor.get(next.step) ?? 0) - 1;
      this.#waitsFor.set(next.step, open);
      if (open === 0) this.#ready.push(next);
    }
  }

  #failed(step: PlanStep, outcome: Exclude<Outcome, { kind: "done" }>): void {
    const about = { step: step.step, says: step.says, why: outcome.says };
    this.journal.append({ kind: "answered", step: step.step, outcome: outcome.kind, says: outcome.says });
    if (outcome.kind === "pending") {
      this.waiting.push({ ...about, who: step.awaits?.who ?? "somebody else" });
    } else if (outcome.kind === "unknown") {
      this.problems.push({ kind: "unknown", ...about });
    } else {
      const advice = this.#rules.get(outcome.rule)?.advice;
      const { rule, cloudCode } = outcome;
      this.problems.push({ kind: "refused", ...about, rule, cloudCode, ...(advice === undefined ? {} : { advice }) });
    }
  }

  #report(): void {
    const total = this.request.plan.steps.length;
    const done = this.done.size;
    const lately = done - this.#doneBefore;
    const secondsLeft = lately === 0 ? undefined : (((this.#now() - this.#began) / lately) * (total - done)) / 1000;
    const progress: Progress = {
      done,
      total,
      running: [...this.#running.values()],
      failed: this.problems.length,
      secondsLeft,
    };
    this.request.onProgress?.(progress);
  }
}
