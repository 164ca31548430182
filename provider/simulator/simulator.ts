import { accounts } from "../areas/account/rows";
import type { LoggedOperation, Outcome } from "../backend/backend";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import {
  type Accepted,
  type Actor,
  type Called,
  decide,
  givenOf,
  type Kernel,
  type Operation,
  type Organization,
  type Refusal,
  rowOf,
  type Setting,
  type SettingValue,
} from "../kernel";
import { masked } from "../resources/secrets";
import type { Credential, LogEntry, Seed, Store, Stored, Turn } from "../store/contract";
import { openStore } from "../store/store";
import { answerTo } from "./answers";
import { defaultCredentials } from "./credentials";
import { type Deadline, Deadlines } from "./deadlines";
import { withIds } from "./ids";

/** What a simulator is made of besides its file. */
export interface SimulatorParts {
  /** The rules, with settings that differ from the defaults. */
  kernelWith(settings: Readonly<Record<string, SettingValue>>): Kernel;
  /** How people call the rows of an organization. */
  called(organization: Organization): Called;
  /** Milliseconds since 1970; counts unless the store has a clock of its own. */
  readonly now: () => number;
}

/** A look at everything, at one moment. */
export type Seen = Omit<Stored, "clock" | "credentials"> & {
  readonly at: number;
  /** Whether the clock stands still. */
  readonly standing: boolean;
  /** Who may call over HTTP, by secret id. */
  readonly credentials: Readonly<Record<string, Credential>>;
};

/** An organization that behaves as documented, kept in one file. */
export interface Simulator {
  readonly file: string;
  /** What runs out by itself is over at once, also where nobody has written it down yet. Never writes. */
  look(): Seen;
  /** Decides an operation and keeps what comes of it. Durable before it answers. */
  perform(operation: Operation): Outcome;
  /** Lets the account that has to answer do so, as its row says. */
  answered(operation: Operation): Outcome;
  /** Several of both, one after the other, durable together: as quick as one. */
  all(asked: readonly Asked[]): readonly Outcome[];
  /** Conversations, one after the other, durable together. One that is not kept has changed nothing. */
  converse<Answer>(conversations: readonly Conversation<Answer>[]): readonly Answer[];
  /** Sets the clock (null: that of the machine), the settings, the caller. */
  set(state: NonNullable<Turn<void>["state"]>): void;
  /** Begins anew, as if nothing had ever happened; what is wrong with the seed, if something is. */
  begin(seed: Seed): Diagnostic | undefined;
  /** Replaces the whole organization, without a trace in the log. */
  replace(organization: Organization): void;
  /** What happened after a revision, oldest first. */
  log(since: number): readonly LoggedOperation[];
  close(): void;
}

/** What somebody wants of the simulator, when one operation is not all of it. */
export interface Conversation<Answer> {
  /** True when it never performs anything: several of these wait for nobody. */
  readonly reads: boolean;
  hold(session: Session): { readonly answer: Answer; readonly keep: boolean };
}

/** The simulator in the course of a conversation. */
export interface Session {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** With what the conversation has done so far. */
  readonly organization: Organization;
  setting<T extends SettingValue>(of: Setting<T>): T;
  perform(operation: Operation): Outcome;
}

export interface Asked {
  readonly operation: Operation;
  /** `perform` it, or let the account `answer` that has to. */
  readonly how: "perform" | "answer";
}

export function openSimulator(file: string, seed: Seed, parts: SimulatorParts): Result<Simulator> {
  const problem = settingsProblem(parts, seed.settings);
  if (problem !== undefined) return failed([problem]);
  const store = openStore(file, seed);
  return store.ok ? succeeded(new StoredSimulator(store.value, parts)) : store;
}

class StoredSimulator implements Simulator {
  readonly #deadlines = new Deadlines();
  #kernel: { readonly settings: string; readonly kernel: Kernel } | undefined;

  constructor(
    readonly store: Store,
    readonly parts: SimulatorParts,
  ) {}

  get file(): string {
    return this.store.file;
  }

  look(): Seen {
    const { clock, ...stored } = this.store.look();
    const at = this.#timeOf(clock);
    const { organization } = this.#timePassed(this.#kernelOf(stored.settings), stored.organization, at);
    const credentials = stored.credentials ?? defaultCredentials(stored.caller);
    return { ...stored, organization, at, standing: clock !== null, credentials };
  }

  perform(operation: Operation): Outcome {
    return this.store.turn((stored) => this.#performed(stored, operation));
  }

  answered(operation: Operation): Outcome {
    return this.store.turn((stored) => this.#answered(stored, operation));
  }

  all(asked: readonly Asked[]): readonly Outcome[] {
    return this.store.turn((stored): Turn<readonly Outcome[]> => {
      let now = stored;
      const entries: Entry[] = [];
      const answer = asked.map(({ operation, how }) => {
        const turn = how === "perform" ? this.#performed(now, operation) : this.#answered(now, operation);
        entries.push(...(turn.entries ?? []));
        now = advanced(now, turn);
        return turn.answer;
      });
      return { answer, entries, ...(now.counters === stored.counters ? {} : { state: { counters: now.counters } }) };
    });
  }

  converse<Answer>(conversations: readonly Conversation<Answer>[]): readonly Answer[] {
    if (!conversations.every(({ reads }) => reads)) return this.store.turn((stored) => this.#conversed(stored, conversations));
    const { at, organization, settings } = this.look();
    const { setting } = givenOf(this.#kernelOf(settings), at);
    const perform = (operation: Operation): never => {
      throw new Error(`${operation.name} was asked for where nothing is to change`);
    };
    return conversations.map(({ hold }) => hold({ at, organization, setting, perform }).answer);
  }

  set(state: NonNullable<Turn<void>["state"]>): void {
    this.store.turn((stored) => {
      const settings = state.settings ?? stored.settings;
      const at = this.#timeOf(state.clock === undefined ? stored.clock : state.clock);
      const { entries } = this.#timePassed(this.#kernelOf(settings), stored.organization, at);
      return { answer: undefined, state, entries };
    });
  }

  begin({ organization, ...state }: Seed): Diagnostic | undefined {
    const problem = settingsProblem(this.parts, state.settings);
    if (problem !== undefined) return problem;
    this.store.turn(() => ({ answer: undefined, organization, state }));
    return undefined;
  }

  replace(organization: Organization): void {
    this.store.turn(() => ({ answer: undefined, organization }));
  }

  log(since: number): readonly LoggedOperation[] {
    return this.store.log(since).map(({ revision, at, by, operation, says }) => ({ revision, at, by, operation, says }));
  }

  close(): void {
    this.store.close();
  }

  #conversed<Answer>(stored: Stored, conversations: readonly Conversation<Answer>[]): Turn<readonly Answer[]> {
    const at = this.#timeOf(stored.clock);
    const kernel = this.#kernelOf(stored.settings);
    const { setting } = givenOf(kernel, at);
    const passed = this.#timePassed(kernel, stored.organization, at);
    const entries = [...passed.entries];
    let kept: Stored = { ...stored, organization: passed.organization };
    const answer = conversations.map(({ hold }) => {
      let now = kept;
      const mine: Entry[] = [];
      const perform = (operation: Operation): Outcome => {
        const turn = this.#performed(now, operation);
        mine.push(...(turn.entries ?? []));
        now = advanced(now, turn);
        return turn.answer;
      };
      const session: Session = {
        at,
        setting,
        perform,
        get organization() {
          return now.organization;
        },
      };
      const { answer, keep } = hold(session);
      if (keep) {
        kept = now;
        entries.push(...mine);
      }
      return answer;
    });
    return { answer, entries, ...(kept.counters === stored.counters ? {} : { state: { counters: kept.counters } }) };
  }

  #answered(stored: Stored, operation: Operation): Turn<Outcome> {
    const answer = answerTo(stored.organization, operation);
    if (answer.kind === "silent") return { answer: { kind: "pending", says: answer.says } };
    const turn = this.#performed(stored, answer.operation);
    if (answer.refuses === undefined || turn.answer.kind !== "done") return turn;
    return { ...turn, answer: { kind: "refused", cloudCode: "FailedOperation", ...answer.refuses } };
  }

  #performed(stored: Stored, operation: Operation): Turn<Outcome> {
    const at = this.#timeOf(stored.clock);
    const kernel = this.#kernelOf(stored.settings);
    const { organization, entries } = this.#timePassed(kernel, stored.organization, at);
    const named = withIds(kernel.operations.get(operation.name), operation, organization, stored.counters);
    const decision = decide(kernel, organization, named.operation, at);
    if (decision.kind === "refused") {
      const [first] = decision.refusals;
      const says = refusalSentence(first, this.parts.called(organization));
      return { answer: { kind: "refused", rule: first.rule.id, cloudCode: first.cloudCode, says }, entries };
    }
    return {
      answer: { kind: "done", ids: named.ids },
      entries: [...entries, this.#entry(kernel, organization, named.operation, decision, at)],
      ...(named.counters === stored.counters ? {} : { state: { counters: named.counters } }),
    };
  }

  /** What is due happens before anything else does, one after the other, each at its own time: one leap of the clock is as good as many steps. */
  #timePassed(kernel: Kernel, start: Organization, at: number): { organization: Organization; entries: readonly Entry[] } {
    let organization = start;
    const entries: Entry[] = [];
    const passed = new Set<Deadline>();
    for (;;) {
      const due = this.#deadlines.next(organization, at, passed);
      if (due === undefined) return { organization, entries };
      passed.add(due);
      const decision = decide(kernel, organization, due.operation, due.at);
      if (decision.kind === "refused") continue;
      entries.push(this.#entry(kernel, organization, due.operation, decision, due.at));
      organization = decision.organization;
    }
  }

  #entry(kernel: Kernel, before: Organization, operation: Operation, { organization, records }: Accepted, at: number): Entry {
    const called: Called = (table, id) =>
      this.parts.called(rowOf(organization, { name: table }, id) === undefined ? before : organization)(table, id);
    return {
      at,
      by: actorSentence(operation.by, before),
      operation: masked(kernel, operation, operation.name),
      says: kernel.operations.get(operation.name)?.describe(operation, called) ?? operation.name,
      records,
      organization,
    };
  }

  /** The cloud counts in whole seconds: what it says about a time over the wire is all there is to know of it. */
  #timeOf(clock: number | null): number {
    return Math.floor((clock ?? this.parts.now()) / 1000) * 1000;
  }

  #kernelOf(settings: Readonly<Record<string, SettingValue>>): Kernel {
    const key = JSON.stringify(settings);
    if (this.#kernel?.settings !== key) this.#kernel = { settings: key, kernel: this.parts.kernelWith(settings) };
    return this.#kernel.kernel;
  }
}

/** What a store holds after a turn. */
function advanced(stored: Stored, { entries, state }: Turn<unknown>): Stored {
  return { ...stored, ...state, organization: entries?.at(-1)?.organization ?? stored.organization };
}

type Entry = LogEntry & { readonly organization: Organization };

function refusalSentence({ rule, blockers }: Refusal, called: Called): string {
  const { first, count } = blockers();
  if (first.length === 0) return rule.sentence;
  const named = first.slice(0, 3).map(({ table, id, says }) => `${called(table, id)} ${says}`);
  const more = count > named.length ? `, and ${count - named.length} more` : "";
  return `${rule.sentence}: ${named.join(", ")}${more}`;
}

function actorSentence(by: Actor | undefined, organization: Organization): string {
  if (by === undefined) return "an administrator of the management account";
  if (by.kind !== "account") return by.kind === "vendor" ? "the vendor" : "the system";
  const name = rowOf(organization, accounts, by.account)?.name;
  return name === undefined ? `account ${by.account}` : `account \`${name}\` (${by.account})`;
}

function settingsProblem(
  { kernelWith }: SimulatorParts,
  settings: Readonly<Record<string, SettingValue>>,
): Diagnostic | undefined {
  try {
    kernelWith(settings);
    return undefined;
  } catch (error) {
    const summary = error instanceof Error ? error.message : String(error);
    return { severity: "error", code: "world-settings", summary, hint: "correct the settings of the world" };
  }
}
