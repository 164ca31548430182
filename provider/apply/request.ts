import type { Backend } from "../backend/backend";
import type { Operation } from "../kernel";
import type { LockHolder } from "../ledger/lock";
import type { Domain } from "../plan/make";
import type { Plan } from "../plan/plan";

export interface ApplyRequest {
  readonly plan: Plan;
  /** The operations of the steps in their order, with the secrets that the plan keeps out; absent when it keeps none out. */
  readonly operations?: readonly Operation[];
  readonly backend: Backend;
  /** The ledger's file; lock and journal stand beside it. */
  readonly ledger: string;
  /** With the settings of the backend. */
  readonly domain: Pick<Domain, "kernel" | "types" | "names">;
  /** Steps at once; as many as the backend does together, where nobody says. */
  readonly parallelism?: number;
  /** Who applies, for the lock and the journal: `ann@build-7`. */
  readonly who: string;
  /** How long to wait for each answer of somebody else, in ms. */
  readonly patience?: number;
  /** What becomes of the lock of an apply that died on this machine. */
  readonly deadLock?: "refuse" | "take over";
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Aborted: what is under way is finished, nothing else is started. */
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

export interface Progress {
  /** Steps, those of an apply that is taken up included. */
  readonly done: number;
  readonly total: number;
  /** What is under way, one line each. */
  readonly running: readonly string[];
  readonly failed: number;
  /** Undefined as long as nothing is done. */
  readonly secondsLeft: number | undefined;
}

/** How an apply ended. */
export interface Applied {
  readonly kind:
    | "applied"
    /** A rule refused a step. */
    | "refused"
    /** No answer came for a step; the next apply settles by looking what became of it. */
    | "unknown"
    /** Somebody else has to answer first; apply again then. */
    | "waiting"
    | "cancelled";
  readonly total: number;
  readonly done: number;
  /** Of those, done by an earlier apply of the same plan. */
  readonly doneBefore: number;
  readonly problems: readonly StepProblem[];
  readonly waiting: readonly WaitingStep[];
  readonly notStarted: readonly NotStarted[];
  /** The lock of a dead process that was taken over. */
  readonly tookOver?: LockHolder;
}

export interface StepProblem {
  readonly kind: "refused" | "unknown";
  readonly step: number;
  /** What the step was to do. */
  readonly says: string;
  /** Absent when nothing was answered. */
  readonly rule?: string;
  readonly cloudCode?: string;
  /** Why, for people. */
  readonly why: string;
  readonly advice?: string;
}

export interface WaitingStep {
  readonly step: number;
  readonly says: string;
  /** Who has to answer, and how. */
  readonly who: string;
  readonly why: string;
}

export interface NotStarted {
  readonly step: number;
  readonly says: string;
  /** The step it stands behind that was not done; null when the apply was cancelled first. */
  readonly behind: number | null;
}
