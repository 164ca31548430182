import type { Diagnostic } from "../diagnostics";
import type { Operation, Organization, SettingValue } from "../kernel";

/** Where an organization lives: the embedded simulator, a simulator over HTTP, or the cloud. The whole rim, seen from the engine. */
export interface Backend {
  /** For people: `sim:.orgplane/organization.db`. */
  readonly name: string;
  /** One consistent look at everything. Never writes, not even a file. Rejects with a `BackendFailure` when it cannot be had. */
  observe(): Promise<Observation>;
  /** Asks for one operation. Durable before it answers `done`. */
  perform(operation: Operation): Promise<Outcome>;
  /** A look costs next to nothing. */
  readonly isNear?: boolean;
  /** How many operations, asked at the same moment, are as quick as one; absent where nobody knows. */
  readonly together?: number;
  /**
   * Waits for something that only somebody else can do (an invited account accepts, an entity admin approves): asks the cloud
   * again and again, or lets the simulated account answer. `pending` when the answer has not come within `patience` ms.
   */
  answered(operation: Operation, patience: number): Promise<Outcome>;
  /** What happened since a revision, oldest first, where the backend knows. */
  changesSince?(revision: number): Promise<readonly LoggedOperation[]>;
  close(): Promise<void>;
}

export interface Observation {
  readonly organization: Organization;
  /** Milliseconds since 1970, by the backend's clock. */
  readonly at: number;
  /** Grows with every change, where the backend counts them. */
  readonly revision?: number;
  /** The account whose credentials are used. */
  readonly caller: string;
  /** Settings of the backend that differ from the defaults. */
  readonly settings: Readonly<Record<string, SettingValue>>;
}

export type Outcome =
  /** `ids`: the ids that the backend gave to what the operation called `+<address>`. */
  | { readonly kind: "done"; readonly ids: Readonly<Record<string, string>> }
  | { readonly kind: "refused"; readonly rule: string; readonly cloudCode: string; readonly says: string }
  /** Somebody else has not answered yet. */
  | { readonly kind: "pending"; readonly says: string }
  /** No answer arrived: it may or may not have happened. Settled by looking, never by guessing. */
  | { readonly kind: "unknown"; readonly says: string };

export interface LoggedOperation {
  readonly revision: number;
  readonly at: number;
  /** Who did it, for people. */
  readonly by: string;
  readonly operation: Operation;
  /** One line for people, with the names things have now. */
  readonly says: string;
}

/** A look that could not be had: nobody answers there, the credentials are wrong, others change everything all the time. */
export class BackendFailure extends Error {
  constructor(readonly problems: readonly [Diagnostic, ...Diagnostic[]]) {
    super(problems[0].summary);
  }
}
