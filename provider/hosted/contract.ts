import type { Observation } from "../backend/backend";
import type { Compared } from "./config";

/**
 * What Terraform, OpenTofu and Pulumi have in common, seen from orgplane: a host keeps the state, orders by references and calls in
 * parallel. Their servers map its calls onto this; nothing here knows a host's protocol.
 */

/** Stands for a value that the host will only know later. At any depth. */
export const UNKNOWN: unique symbol = Symbol("not known yet");

/**
 * A value in the shape of a type's attributes. References are ids: of a department, a policy, a unit, or an account. Documents are JSON
 * text. Sets are lists. Null or absent: the author gave none.
 */
export type HostValue =
  | string
  | boolean
  | null
  | typeof UNKNOWN
  | readonly HostValue[]
  | { readonly [name: string]: HostValue | undefined };

/** Attributes by name, `adopt` among them where the author gave it: `{ id }` or `{ name }`. */
export type HostConfig = Readonly<Record<string, HostValue | undefined>>;

/** Attributes of something that exists; nothing in it is unknown. */
export type HostState = Readonly<Record<string, HostValue>>;

/** Something for the person who must act. Without personal data. */
export interface HostProblem {
  readonly severity: "error" | "warning";
  /** A rule id, or a code of our own. */
  readonly code: string;
  /** What is wrong, one line, without a final stop. */
  readonly summary: string;
  /** What stands in the way, and why. */
  readonly detail?: string;
  /** What to do. */
  readonly hint?: string;
  /** The attribute it is about, and where in it: names and, in lists, indexes. Absent: the resource as a whole. */
  readonly path?: readonly (string | number)[];
  /** The id of the object that stands where this one was to be made, and that no call of this session has made: perhaps it is this one. */
  readonly exists?: string;
}

export interface CallOptions {
  /** Aborted: nothing new begins, and the call answers with what is there by then. */
  readonly signal?: AbortSignal;
  /** Milliseconds; ten minutes unless given. */
  readonly timeout?: number;
}

/** What came of a create or an update. With a state the object exists, also when there are problems. */
export interface Changed {
  readonly id: string | undefined;
  readonly state: HostState | undefined;
  readonly problems: readonly HostProblem[];
}

/** What came of a removal: `gone` as far as the host is concerned (a retained member stays in the organization, and a warning says so). */
export interface Removed {
  readonly gone: boolean;
  readonly problems: readonly HostProblem[];
}

/** A change that the host is about to plan. */
export type Foreseen =
  | { readonly kind: "create"; readonly config: HostConfig }
  | { readonly kind: "update"; readonly id: string; readonly before: HostState; readonly config: HostConfig }
  | (Going & { readonly kind: "replace"; readonly config: HostConfig })
  | (Going & { readonly kind: "remove" });

interface Going {
  readonly id: string;
  readonly before: HostState;
  /** Does the host do it last, after whatever has referred to the object was changed? Absent where the host does not say. */
  readonly goesLast?: () => boolean;
}

/** One organization, as long as a host's process lives. All calls may come at once. */
export interface Session {
  /** One look at the organization, for lookups. Rejects with a `BackendFailure` when it cannot be had, as every other call does. */
  observe(): Promise<Observation>;
  /**
   * What exists now, in the form in which it was written where that means the same; undefined: it is gone. A look is shared by the calls of a
   * moment.
   * @param written the host's state, or the author's configuration
   */
  read(type: string, id: string, written?: HostConfig): Promise<HostState | undefined>;
  /** The id of the object that a text names, by its id or its name; undefined: there is none. */
  locate(type: string, text: string): Promise<string | undefined>;
  /**
   * Attributes in which what exists differs from what is written, and those of them that force a replacement: a state may say less than
   * the organization knows (the account of a member that was imported).
   */
  compare(type: string, id: string, config: HostConfig): Promise<Compared | undefined>;
  /** What can be said before it is done: what cannot be undone, what stays, what this order of a host makes impossible. */
  foresee(type: string, change: Foreseen): Promise<readonly HostProblem[]>;
  create(type: string, config: HostConfig, options?: CallOptions): Promise<Changed>;
  update(type: string, id: string, config: HostConfig, options?: CallOptions): Promise<Changed>;
  /** @param before the host's last state: it remembers what becomes of the object (`deletion_policy`) */
  remove(type: string, id: string, before: HostState, options?: CallOptions): Promise<Removed>;
  close(): Promise<void>;
}

/** What a host may be told to bring about before the first thing is made (`prepare`): the organization itself, and its switches. */
export const PREPARABLE: readonly string[] = ["itself", "service_control", "tag_policy"];
