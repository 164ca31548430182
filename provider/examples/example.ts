import type { Operation, Organization, SettingValue } from "../kernel";
import type { AccessRequest } from "../resources/service-control-policy/evaluation";

/** What is so without any operation: the subject of an account, a coupon that somebody has. */
export interface Circumstance {
  /** In the user's words. */
  readonly says: string;
  readonly apply: (organization: Organization) => Organization;
}

/** An operation, at noon of a day (0 is the first). */
export interface Act {
  readonly operation: Operation;
  readonly day: number;
}

export type Step = Operation | Act | Circumstance;

/** The last one is judged; those before it are accepted. */
export type Steps = readonly [...Step[], Operation | Act];

interface Beginning {
  /** An organization with nothing in it (the default), or the accounts before there is one. */
  readonly from?: "organization" | "accounts";
  readonly settings?: Readonly<Record<string, SettingValue>>;
  /** What was done before. */
  readonly given?: readonly Step[];
}

/** What a rule refuses, and what it lets pass from the same beginning. */
export interface Refusing extends Beginning {
  readonly refused: Steps;
  /** A text says why the rule lets nothing pass. */
  readonly accepted: Steps | string;
  /** Other rules that cannot but refuse here as well; all of them, in the order in which they are reported. */
  readonly together?: readonly string[];
}

/** An operation that comes out differently because of a rule: shown with it and without it. */
export interface Acting extends Beginning {
  readonly does: Operation | Act;
}

/** An answer, or a figure, that is different because of a rule: shown with it and without it. */
export interface Answering extends Beginning {
  readonly asks: { readonly access: AccessRequest } | { readonly statistics: true } | { readonly tags: TagQuestion };
}

/** Does a resource with these tags comply with what holds for its account? */
export interface TagQuestion {
  readonly account: string;
  readonly type: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What the model keeps by itself: something, before an operation and after it. */
export interface Keeping extends Beginning {
  readonly keeps: Operation | Act;
  /** What is looked at; what the operation changes, when left out. */
  readonly seen?: (organization: Organization) => unknown;
}

export type Example = Refusing | Acting | Answering | Keeping;

/** By rule. */
export type Examples = Readonly<Record<string, Example>>;
