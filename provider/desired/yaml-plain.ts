import type { SourceEntry, SourceMap, SourceNode, SourceScalar } from "./source";
import { linesOf } from "./yaml-lines";

/**
 * Reads the YAML that organizations are written in nearly always: maps and lists by indentation, flow collections, texts on one
 * line, blocks after `|`. Ten times as fast as the library, which reads everything; for anything that is not as plain as that, or
 * wrong in any way, the answer is undefined, and the library has a closer look. Where there is an answer, it is the library's.
 */
export function plainYaml(text: string): SourceNode | undefined {
  if (!text.endsWith("\n") || /[\t\r\uFEFF]/.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (problem) {
    if (problem instanceof NotPlain) return undefined;
    throw problem;
  }
}

/** There may be nothing wrong: somebody else has to look. */
class NotPlain extends Error {}

/** Nested deeper, or larger than this: the library decides what is said about it. */
const DEEP = 50;
const MANY = 1_000_000;

const BLOCK_KEY = /([\p{L}_][\p{L}\p{N}_-]{0,200}):(?=[ \n])/uy;
const FLOW_TEXT = /[\p{L}\p{N}_/.+](?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}]))*/uy;
const BLOCK_TEXT = /[\p{L}\p{N}_/.+](?:[^\n:#]|:(?=[^ \n])|(?<! )#)*/uy;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...["null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
/** Keys that mean something to others than their author. */
const SPECIAL = new Set(["__proto__", "<<", ...WORDS.keys()]);

class PlainReader {
  /** Where the next thing to read stands; between lines, the first character of a line that is not a blank. */
  private at = 0;
  /** Columns before it; -1 at the end. */
  private indent = -1;
  private nodes = 0;

  constructor(private readonly text: string) {}

  document(): SourceNode {
    this.toLine(0);
    if (this.indent !== 0) throw new NotPlain();
    const root = this.map(0, 0);
    if (this.at < this.text.length) throw new NotPlain();
    return root;
  }

  /** Goes to the first line from `start`, the beginning of a line, on which there is something. */
  private toLine(start: number): void {
    for (let line = start; ; ) {
      let at = line;
      while (this.text[at] === " ") at++;
      const first = this.text[at];
      this.at = at;
      this.indent = first === undefined ? -1 : at - line;
      if (first !== "\n" && first !== "#") return;
      line = this.text.indexOf("\n", at) + 1;
    }
  }

  private block(depth: number): SourceNode {
    return this.isItem() ? this.list(this.indent, depth) : this.map(this.indent, depth);
  }

  private map(indent: number, depth: number): SourceMap {
    const at = this.at;
    const entries: SourceEntry[] = [];
    const keys = new Set<string>();
    this.count(depth);
    while (this.indent === indent && !this.isItem()) {
      const keyAt = this.at;
      const key = this.blockKey();
      if (key === undefined) throw new NotPlain();
      this.once(keys, key);
      this.at += key.length + 1;
      entries.push({ key, keyAt, value: this.value(indent, depth, true) });
    }
    if (this.indent > indent) throw new NotPlain();
    return { kind: "map", at, entries };
  }

  private list(indent: number, depth: number): SourceNode {
    const at = this.at;
    const items: SourceNode[] = [];
    this.count(depth);
    while (this.indent === indent && this.isItem()) {
      const dash = this.at++;
      this.spaces();
      if (this.blockKey() === undefined) {
        items.push(this.value(indent, depth, false));
        continue;
      }
      // The map begins behind the dash, and goes on below where it began.
      this.indent = indent + this.at - dash;
      items.push(this.map(this.indent, depth + 1));
    }
    if (this.indent > indent) throw new NotPlain();
    return { kind: "list", at, items };
  }

  /** What stands behind a key or a dash: on its line, or on those below. */
  private value(indent: number, depth: number, ofKey: boolean): SourceNode {
    this.spaces();
    const first = this.text[this.at];
    if (first === "\n" || (first === "#" && this.text[this.at - 1] === " ")) {
      this.toLine(this.text.indexOf("\n", this.at) + 1);
      if (this.indent > indent) return this.block(depth + 1);
      if (ofKey && this.indent === indent && this.isItem()) return this.list(indent, depth + 1);
      throw new NotPlain();
    }
    if (first === "|") return this.literal(indent);
    const node = first === "[" || first === "{" ? this.flow(indent, depth + 1) : this.scalar(BLOCK_TEXT);
    const end = this.at;
    this.spaces();
    const next = this.text[this.at];
    if (next !== "\n" && (next !== "#" || this.at === end)) throw new NotPlain();
    this.toLine(this.text.indexOf("\n", this.at) + 1);
    // A text that goes on in the next line.
    if (this.indent > indent) throw new NotPlain();
    return node;
  }

  private flow(indent: number, depth: number): SourceNode {
    this.count(depth);
    const first = this.text[this.at];
    if (first === "{") return this.flowMap(indent, depth);
    if (first === "[") return this.flowList(indent, depth);
    return this.scalar(FLOW_TEXT);
  }

  private flowMap(indent: number, depth: number): SourceNode {
    const at = this.at;
    const entries: SourceEntry[] = [];
    const keys = new Set<string>();
    this.flowItems(indent, "}", () => {
      const keyAt = this.at;
      const quoted = this.text[keyAt] === '"' || this.text[keyAt] === "'";
      const key = this.scalar(FLOW_TEXT).value;
      if (typeof key !== "string" || key.length > 200 || this.text[this.at] !== ":") throw new NotPlain();
      this.once(keys, key);
      const next = this.text[++this.at];
      if (!quoted && next !== " " && next !== "\n") throw new NotPlain();
      this.flowSpace(indent);
      entries.push({ key, keyAt, value: this.flow(indent, depth + 1) });
    });
    return { kind: "map", at, entries };
  }

  private flowList(indent: number, depth: number): SourceNode {
    const at = this.at;
    const items: SourceNode[] = [];
    this.flowItems(indent, "]", () => items.push(this.flow(indent, depth + 1)));
    return { kind: "list", at, items };
  }

  private flowItems(indent: number, close: string, item: () => void): void {
    this.at++;
    this.flowSpace(indent);
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.flowSpace(indent);
      const mark = this.text[this.at++];
      if (mark === close) return;
      if (mark !== ",") throw new NotPlain();
      this.flowSpace(indent);
    }
  }

  /** Blanks and line ends; what goes on below is indented. */
  private flowSpace(indent: number): void {
    for (let line = -1; ; this.at++) {
      const next = this.text[this.at];
      if (next === "\n") line = this.at + 1;
      else if (next !== " ") {
        if (line !== -1 && this.at - line <= indent) throw new NotPlain();
        return;
      }
    }
  }

  private scalar(plain: RegExp): SourceScalar {
    const at = this.at;
    const quote = this.text[at];
    if (quote === '"' || quote === "'") return this.string(at, this.quoted(quote));
    plain.lastIndex = at;
    const value = plain.exec(this.text)?.[0].trimEnd();
    if (value === undefined) throw new NotPlain();
    this.at += value.length;
    if (/^[\d.+]/.test(value)) return this.number(at, value);
    const word = WORDS.get(value);
    return word === undefined ? this.string(at, value) : { kind: "scalar", at, value: word };
  }

  private quoted(quote: string): string {
    const end = this.text.indexOf(quote, this.at + 1);
    const value = this.text.slice(this.at + 1, end);
    if (end === -1 || value.includes("\n")) throw new NotPlain();
    // Escapes: a backslash between double quotes, two of them between single ones.
    if (quote === '"' ? value.includes("\\") : this.text[end + 1] === quote) throw new NotPlain();
    this.at = end + 1;
    return value;
  }

  private number(at: number, value: string): SourceScalar {
    if (/^(0|[1-9]\d*)$/.test(value)) return { kind: "scalar", at, value: Number(value), written: value };
    // Dates, versions and addresses are texts; whatever else may be a number is for the library.
    return /^\d+([-.]\d+){2,}$/.test(value) || /^\d.*[ :/@]/.test(value) ? this.string(at, value) : this.notPlain();
  }

  private string(at: number, value: string): SourceScalar {
    const lines = linesOf(this.text, at, value);
    return lines === undefined ? { kind: "scalar", at, value } : { kind: "scalar", at, value, lines };
  }

  /** The lines below `|`, without what they are all indented by. */
  private literal(indent: number): SourceScalar {
    const at = this.at;
    const header = /\|-?\n/y;
    header.lastIndex = at;
    const [head = this.notPlain()] = header.exec(this.text) ?? [];
    const lines: string[] = [];
    let own: number | undefined;
    let next = at + head.length;
    for (; next < this.text.length; ) {
      const end = this.text.indexOf("\n", next);
      const line = this.text.slice(next, end);
      const written = line.length - line.trimStart().length;
      const blank = written === line.length;
      if (!blank && own === undefined) own = written;
      if (!blank && written < (own ?? 0)) break;
      // Blanks alone: how many belong to the text is not worth knowing here.
      if (blank && written > 0) throw new NotPlain();
      lines.push(line.slice(own ?? 0));
      next = end + 1;
    }
    if (own === undefined || own <= indent || lines[0] === "") throw new NotPlain();
    while (lines.at(-1) === "") lines.pop();
    this.toLine(next);
    if (this.indent > indent) throw new NotPlain();
    return this.string(at, `${lines.join("\n")}${head === "|\n" ? "\n" : ""}`);
  }

  private blockKey(): string | undefined {
    BLOCK_KEY.lastIndex = this.at;
    return BLOCK_KEY.exec(this.text)?.[1];
  }

  private isItem(): boolean {
    const next = this.text[this.at + 1];
    return this.text[this.at] === "-" && (next === " " || next === "\n");
  }

  private spaces(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private once(keys: Set<string>, key: string): void {
    if (keys.has(key) || SPECIAL.has(key)) throw new NotPlain();
    keys.add(key);
  }

  private count(depth: number): void {
    if (depth > DEEP || ++this.nodes > MANY) throw new NotPlain();
  }

  private notPlain(): never {
    throw new NotPlain();
  }
}
