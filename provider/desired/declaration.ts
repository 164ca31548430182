import type { Place } from "../diagnostics";

/** What one item of the user's file says, validated: every attribute has its type, references point to declarations that exist. */
export interface Declaration {
  /** `department.security`: the identity of the declaration. The same whichever frontend it came from. */
  readonly address: string;
  readonly type: string;
  readonly key: string;
  /** Attributes as written, defaults not filled in; references as `Reference`. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Which existing object it takes over instead of creating one. */
  readonly adopt?: { readonly id?: string; readonly name?: string };
  readonly place: Place;
  /** The place of an attribute, for messages; falls back to the declaration's own. */
  placeOf(attribute: string): Place;
}

/** Everything a file declares, by address, in the order of the addresses. */
export interface Desired {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Only what is here is known, and there is more: nothing can be said of what is missing. */
  readonly alone?: true;
}

export { addressOf } from "../resources/attributes";
