/** Where something stands in what the user wrote. */
export type Place =
  | { readonly kind: "file"; readonly file: string; readonly line: number; readonly column: number }
  /** A construct, by its path in the tree. */
  | { readonly kind: "construct"; readonly path: string; readonly file?: string };

/** A finding, written for the person who must act. Expected failures are values like this one; `throw` is for our own mistakes. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** A rule id of the catalogue, or a code of our own such as `unknown-attribute`. */
  readonly code: string;
  readonly at?: Place;
  /** What is wrong, one line, the user's words and input (in backticks). */
  readonly summary: string;
  readonly detail?: string;
  /** What to do. */
  readonly hint?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export function succeeded<T>(value: T, warnings: readonly Diagnostic[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function failed<T>(problems: readonly Diagnostic[]): Result<T> {
  return { ok: false, problems };
}
