import type { Ask, Given, Op, Write } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { identityCounters } from "./rows";

/**
 * One change of what the identity centre keeps. The public API alone describes it, action by action, so the changes are typed one by one
 * (`IdentityChange`) and are arguments of one operation.
 */
export interface Change {
  readonly kind: string;
}

/** What must hold before a change, and the code of the public API when it does not. */
export interface Check<C extends Change = Change> {
  readonly code: string;
  /** What is wrong, for people; without personal data. */
  readonly says: string;
  holds(ask: Ask, change: C, given: Given): boolean;
}

export interface ChangeKind<C extends Change = Change> {
  readonly kind: C["kind"];
  /** One line in the user's words, without personal data. */
  describe(change: C): string;
  /** In the order in which they refuse. */
  readonly checks: readonly Check<C>[];
  does(ask: Ask, write: Write, change: C, given: Given): void;
}

export function changeKind<C extends Change>(of: ChangeKind<C>): ChangeKind<C> {
  return of;
}

export function check<C extends Change>(code: string, says: string, holds: Check<C>["holds"]): Check<C> {
  return { code, says, holds };
}

/** The change of something that is made: `number` is the next one of the counter. */
export interface Making extends Change {
  readonly number: number;
}

export const isNext: Check<Making> = check("InvalidParameter", "the number of what is made has to be new", (ask, { number }) => {
  return number > (ask.value(identityCounters, SELF, "made") ?? 0);
});

export function count(write: Write, number: number): void {
  write.put(identityCounters, SELF, { made: number });
}

/** Ids as the public API writes them: a prefix and twelve digits. */
export function numbered(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(12, "0")}`;
}

export type ChangeIdentityCenter<C extends Change = Change> = Op<"change_identity_center", { change: C }>;
