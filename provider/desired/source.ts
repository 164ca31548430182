import type { Place } from "../diagnostics";

/**
 * What stands in a file, with the offset of everything: the common form of YAML and JSON. Maps are lists of entries, so that no key
 * can mean anything to JavaScript, and nothing is lost that a message may have to point at.
 */
export type SourceNode = SourceMap | SourceList | SourceScalar;

export interface SourceMap {
  readonly kind: "map";
  readonly at: number;
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: SourceNode;
}

export interface SourceList {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly SourceNode[];
}

export interface SourceScalar {
  readonly kind: "scalar";
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** Numbers as they were written: `200000000001`, `2.0`. The value may have lost digits. */
  readonly written?: string;
  /** Offsets of the lines of a text in the file, where it may be a policy document and stands there as it is, without escapes. */
  readonly lines?: readonly number[];
}

/** A node nested deeper than this is refused: nobody writes it, and everything that walks a document may then recurse. */
export const DEEPEST = 100;

/** Offsets of a text (UTF-16 units) as lines and columns, both from 1. */
export class Positions {
  private readonly lineStarts: readonly number[];

  constructor(
    readonly file: string,
    text: string,
  ) {
    const starts = [0];
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    this.lineStarts = starts;
  }

  place(offset: number): Place & { readonly kind: "file" } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { kind: "file", file: this.file, line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

/** The entry of a map; the last one when a key is repeated (which is reported elsewhere). */
export function entryOf(node: SourceNode, key: string): SourceEntry | undefined {
  return node.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** What the author wrote, for messages: short, in backticks. */
export function quoted(node: SourceNode): string {
  if (node.kind === "map") return "a mapping";
  if (node.kind === "list") return "a list";
  return inBackticks(node.written ?? (node.value === null ? "null" : String(node.value)));
}

export function inBackticks(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``;
}
