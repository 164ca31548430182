import type { Ask } from "./ask";
import type { Organization } from "./organization";
import type { Blocker, Rule } from "./rule";
import type { Write } from "./write";

/** Who asks for an operation. An operation that names nobody is asked for by an administrator of the management account. */
export type Actor =
  | { readonly kind: "account"; readonly account: string; readonly user: "root" | "administrator" | "sub_user" }
  | { readonly kind: "vendor" }
  | { readonly kind: "system" };

/** A request to change the organization: a name of the catalogue's vocabulary and its arguments. Plain JSON, snake_case. */
export interface Operation {
  readonly name: string;
  readonly by?: Actor;
}

/** The type of one operation: `Op<"delete_scp", { policy: string }>`. */
export type Op<Name extends string, Arguments extends object> = Operation & { readonly name: Name } & Readonly<Arguments>;

/** What an operation is about, for plans and messages: the table and id of the row that stands for the user's object. */
export interface Subject {
  readonly table: string;
  readonly id: string;
}

/** Turns a row into what the user calls it, for example "department `Security`". */
export type Called = (table: string, id: string) => string;

/** What the kernel is told besides the organization and the operation. It has no clock of its own. */
export interface Given {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  setting<T extends SettingValue>(setting: Setting<T>): T;
}

export type SettingValue = boolean | number | string;

/** A figure that no document numbers, or a reading that they leave open, with the catalogue's proposal as its default. */
export interface Setting<T extends SettingValue = SettingValue> {
  readonly name: string;
  readonly default: T;
  /** The rule it belongs to. */
  readonly rule: string;
  readonly doc: string;
  /** Where the default comes from, when it is evidence from the public API and not the catalogue's proposal. */
  readonly evidence?: string;
}

export function setting<T extends SettingValue>(of: Setting<T>): Setting<T> {
  return of;
}

/** An operation of the vocabulary and what it does by itself; what rules add to it is in their effects. */
export interface OperationDefinition<O extends Operation = Operation> {
  readonly name: O["name"];
  /** False when nothing brings back what it takes away. */
  readonly reversible: boolean;
  /** What it is for people. An `answer` can only be given by somebody else (the invited account, the entity admin): apply waits for it. */
  readonly verb: "create" | "change" | "move" | "bind" | "unbind" | "remove" | "delete" | "answer";
  /** Arguments that name what the operation makes; a backend gives these their ids. */
  readonly creates?: readonly string[];
  /** Arguments that hold personal data or secrets: they never reach a plan, a journal or a message. */
  readonly sensitive?: readonly string[];
  subject(operation: O): Subject;
  /** One line in the user's words, names in backticks: "bind service control policy `no-root` to department `Production`". */
  describe(operation: O, called: Called): string;
  /** What a careful author should know before it is done: a recommendation of the documents that refuses nothing. */
  caution?(operation: O, called: Called): { readonly rule: string; readonly says: string } | undefined;
  /** The check that comes before something that cannot be undone: everything that it finds, not only what refuses first. */
  check?(operation: O, organization: Organization, refusals: readonly CheckedRefusal[]): Check;
  /** For answers: who gives it, and how, for people. */
  answeredBy?(operation: O, called: Called): string;
  /** Reads through `ask` (the organization before the operation), writes through `write`. */
  transition(ask: Ask, write: Write, operation: O, given: Given): void;
}

/** A check of everything that must hold before an operation. */
export interface Check {
  /** Who has to perform the operation, and what has to be confirmed; for people. */
  readonly operator: string;
  readonly confirm: string;
  /** How many questions were asked. */
  readonly asked: number;
  readonly findings: readonly CheckFinding[];
}

export interface CheckFinding {
  /** What was checked, for people. */
  readonly check: string;
  readonly rule: string;
  /** All of them where the check names them one by one; else the first ten of `count`. */
  readonly blockers: readonly Blocker[];
  readonly count: number;
  readonly remedy: string | null;
}

/** What a check is told: a rule that refuses the operation, and why. */
export interface CheckedRefusal {
  readonly rule: Rule;
  blockers(): { readonly first: readonly Blocker[]; readonly count: number };
}

export function defineOperation<O extends Operation>(definition: OperationDefinition<O>): OperationDefinition<O> {
  return definition;
}
