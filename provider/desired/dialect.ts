import type { Place } from "../diagnostics";
import type { Reference } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import type { SourceMap } from "./source";
import type { Read } from "./words";

/** In what the frontends differ when they write the same attribute. */
export interface Dialect {
  /** Null stands for an attribute that is left out. */
  readonly nullIsAbsent: boolean;
  /** A policy document may be written as structured data. */
  readonly structuredDocuments: boolean;
  /** What a written text says. */
  text(written: string): Read<string>;
  /** What a written reference means; `refersTo` as in the attribute's note. */
  reference(written: string, refersTo: readonly string[], declared: Declared): Read<Reference>;
}

/** Everything that is declared, before its attributes are read. */
export interface Declared {
  readonly types: readonly ResourceType[];
  has(type: string, key: string): boolean;
  keys(type: string): readonly string[];
  suggest(word: string, known: readonly string[]): string | undefined;
}

/** One declaration as it was found: which, where, and the map that holds its attributes. */
export interface Draft {
  readonly type: ResourceType;
  readonly key: string;
  /** Offset of its key. */
  readonly at: number;
  /** Attributes, and `adopt`; everything else was taken out by the frontend. */
  readonly body: SourceMap;
  /** What its place among the declarations says: the attribute and the declaration around it. */
  readonly implied?: { readonly attribute: string; readonly reference: Reference };
  /** Where an offset is for the author: a line of the file, or the construct that a generated file was made from. */
  placeAt(offset: number): Place;
}

/** Ids of accounts: digits, as the cloud writes them. */
export function isAccountId(text: string): boolean {
  return /^[1-9]\d{4,19}$/.test(text);
}

/** A key is a name in Terraform as well, so that every frontend can write every declaration. */
export function isKey(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text) && text.length <= 200;
}

/** The type in the sense of a reference: `account` is none. */
export function titleOf(types: readonly ResourceType[], name: string): string {
  return types.find((type) => type.name === name)?.title ?? name.replaceAll("_", " ");
}

export const KEY_ADVICE = "a key begins with a letter and has letters, digits, `-` and `_`; what people read is the name";
