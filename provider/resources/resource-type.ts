import type { Declaration, Desired } from "../desired/declaration";
import type { Diagnostic } from "../diagnostics";
import type { Operation, Organization, Subject } from "../kernel";
import type { Attributes } from "./attributes";

/**
 * Attribute values with every reference replaced by the id of the row it means (a cloud id, or `+<address>` for what will only
 * be created), defaults filled in, sets sorted. Both what is declared and what is observed are brought into this form.
 */
export type Resolved = Readonly<Record<string, unknown>>;

/** How the declared organization and the observed one hang together while changes are worked out. */
export interface Situation {
  /** The organization as observed. */
  readonly observed: Organization;
  /** What the ledger remembers of the declaration (its `deletion_policy` outlives it). */
  readonly remembered: Readonly<Record<string, unknown>>;
  /** The account whose credentials are used; it becomes the management account of an organization that is created. */
  readonly caller: string;
  /** The declared organization, in resolved form; undefined when it is not declared. */
  readonly organization: Resolved | undefined;
  /**
   * Only this one declaration is known: a host such as Terraform shows one at a time. What it needs of others (a switch that is off) is
   * asked for all the same; the rules say whether it can be had yet.
   */
  readonly alone?: boolean;
}

/** What becomes of an object whose declaration is gone. */
export type Removal =
  /** It goes, by these operations. */
  | { readonly kind: "removed"; readonly operations: readonly Operation[] }
  /** It stays in the organization; the plan says so and the ledger forgets it. */
  | { readonly kind: "retained"; readonly why: string; readonly operations: readonly Operation[] };

/**
 * One kind of thing that users declare. A new type is a new folder: shared code never asks which type it has, it asks the type.
 * `Of` is the type's own view of its resolved attributes.
 */
export interface ResourceType<Of = Resolved> {
  /** `service_control_policy`; `orgplane_service_control_policy` in Terraform. */
  readonly name: string;
  /** The section of the YAML file: `service_control_policies`. */
  readonly section: string;
  /** What people call it: `service control policy`. */
  readonly title: string;
  readonly doc: string;
  readonly attributes: Attributes;
  /** The table of the row that stands for it. */
  readonly table: string;
  /** At most one declaration, and its key is the type's name (the organization itself). */
  readonly single?: boolean;
  /** What it stands for is always there: a declaration only says how it is (a connected service is on or off). */
  readonly alwaysThere?: boolean;
  /** Problems that only several declarations together show: two members with one name, a tree of six levels. */
  check?(declaration: Declaration, all: Desired): readonly Diagnostic[];
  /** Problems that a declaration has with the organization at hand, which `check` does not know: it names its management account. */
  checkAgainst?(declaration: Declaration, observed: Organization, caller: string): readonly Diagnostic[];
  /**
   * Fills in what is implied rather than written: no department means Root, no payer means the management account. Both sides
   * of a comparison are in this form, so that a default written or left out makes no difference. Sets are sorted.
   */
  complete?(after: Of, observed: Organization, caller: string): Of;
  /**
   * Operations that bring about, of what is named (`itself`, or attributes that are switches), what is not there yet. For hosts that order by
   * references, where the object refers to what needs it.
   */
  prepare?(wanted: ReadonlySet<string>, observed: Organization, caller: string): readonly Operation[];
  /** Ids of objects that exist by themselves and are nobody's to declare: Root, FullQcloudAccess. */
  readonly builtIn?: readonly string[];
  /** The reference attribute that is meant when a YAML file nests it inside another declaration: `parent`, `department`. */
  readonly nestsUnder?: string;
  /** The id of the existing object that the declaration means, by `adopt` or by its name; undefined: none exists yet. */
  find(organization: Organization, after: Of, adopt: Declaration["adopt"]): string | undefined;
  /** The id it will have, where that is known before it exists (an invited account keeps its own); else the plan calls it `+<address>`. */
  foreseenId?(after: Of, observed: Organization): string | undefined;
  /** What exists, in resolved form; undefined: it does not exist (any more). */
  read(organization: Organization, id: string): Of | undefined;
  /** What an author would have written where `read` shows more, or other, than that: for objects that are imported. */
  asWritten?(organization: Organization, id: string): Resolved;
  /** Operations that bring it into being; `id` is the id it is known by in the plan. */
  create(id: string, after: Of, situation: Situation): readonly Operation[];
  /** Operations that lead from `before` to `after`; the planner orders them. */
  update(id: string, before: Of, after: Of, situation: Situation): readonly Operation[];
  remove(id: string, before: Of, situation: Situation): Removal;
  /**
   * The objects, as observed, that keep it from going: a department holds members and departments, a policy guards its targets.
   * As long as one of them stays as it is (nobody declares it, and it does not go), this one stays as well.
   */
  heldBy?(organization: Organization, id: string): readonly Subject[];
  /** What the ledger remembers beyond the id, for the day the declaration is gone. */
  remember?(after: Of): Readonly<Record<string, unknown>>;
  /** What differs and cannot be changed any more: never part of a change, but said in a note of the plan. Nothing sensitive. */
  unchangeable?(before: Of, after: Of): readonly { readonly code: string; readonly says: string }[];
  /** Attributes in which two resolved values differ only in writing; identity of JSON otherwise. */
  same?(attribute: string, before: unknown, after: unknown): boolean;
}

export function defineResourceType<Of>(type: ResourceType<Of>): ResourceType<Of> {
  return type;
}
