import type { ChangeRecord, Operation, Organization, SettingValue } from "../kernel";

/** What is kept besides the organization itself. Plain JSON. */
export interface StoreState {
  /** Grows by one with every operation. */
  readonly revision: number;
  /** Grows when everything is replaced at once, so that nobody replays operations across it. */
  readonly generation: number;
  /** The latest number given out, per kind of id. */
  readonly counters: Readonly<Record<string, number>>;
  /** Milliseconds since 1970; null: the clock of the machine counts. */
  readonly clock: number | null;
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** The account whose credentials are used. */
  readonly caller: string;
  /** Who may call over HTTP, by secret id; absent in what was never served. */
  readonly credentials?: Readonly<Record<string, Credential>>;
}

/** Says who calls. Kept as it is: a simulation guards nothing, and a signature cannot be checked without the key. */
export interface Credential {
  readonly secretKey: string;
  /** Of temporary credentials: has to come with every request. */
  readonly token?: string;
  /** The account that it belongs to. */
  readonly account: string;
  readonly user: "root" | "administrator" | "sub_user";
}

export interface Stored extends StoreState {
  readonly organization: Organization;
}

/** What a store holds as long as nobody wrote to it. */
export type Seed = Omit<Stored, "revision" | "generation">;

export interface LogEntry {
  readonly at: number;
  readonly by: string;
  /** Without secrets. */
  readonly operation: Operation;
  readonly says: string;
  readonly records: readonly ChangeRecord[];
}

/** What came of one turn at the store; written as one transaction before `answer` is given. */
export interface Turn<Answer> {
  readonly answer: Answer;
  /** Operations that happened, in their order, each with the organization after it. */
  readonly entries?: readonly (LogEntry & { readonly organization: Organization })[];
  readonly state?: Partial<Pick<StoreState, "counters" | "clock" | "settings" | "caller" | "credentials">>;
  /** Replaces everything at once, without a trace in the log. */
  readonly organization?: Organization;
}

/** An organization in one file. Several processes may use it at once; each sees what the others have written. */
export interface Store {
  readonly file: string;
  /** The latest state. Never creates a file. */
  look(): Stored;
  /** Decides on the latest state and writes what comes of it; nobody else writes in between. Durable when it returns. */
  turn<Answer>(decide: (stored: Stored) => Turn<Answer>): Answer;
  /** Operations after a revision, oldest first. */
  log(since: number): readonly (LogEntry & { readonly revision: number })[];
  close(): void;
}
