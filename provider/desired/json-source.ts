import type { Findings } from "./findings";
import { DEEPEST, inBackticks, type Positions, type SourceEntry, type SourceNode } from "./source";

class Malformed extends Error {
  constructor(
    readonly at: number,
    readonly says: string,
  ) {
    super(says);
  }
}

/** JSON with the place of everything. `JSON.parse` keeps no places and drops repeated keys without a word. */
export function jsonSource(text: string, positions: Positions, findings: Findings): SourceNode | undefined {
  try {
    return new JsonReader(text, positions, findings).document();
  } catch (problem) {
    if (!(problem instanceof Malformed)) throw problem;
    findings.add({ code: "json-syntax", at: positions.place(problem.at), summary: problem.says, hint: "the file must be JSON" });
    return undefined;
  }
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class JsonReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly positions: Positions,
    private readonly findings: Findings,
  ) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  document(): SourceNode {
    const node = this.value(0);
    this.space();
    if (this.at < this.text.length) this.fail("there is more after the end of the document");
    return node;
  }

  private value(depth: number): SourceNode {
    this.space();
    if (depth > DEEPEST) this.fail(`nested deeper than ${DEEPEST} levels`);
    const first = this.text[this.at];
    if (first === "{") return this.map(depth);
    if (first === "[") return this.list(depth);
    const at = this.at;
    if (first === '"') return { kind: "scalar", at, value: this.string() };
    return this.wordOrNumber();
  }

  private map(depth: number): SourceNode {
    const at = this.at++;
    const entries: SourceEntry[] = [];
    const places = new Map<string, number>();
    this.items("}", () => {
      this.space();
      if (this.text[this.at] !== '"') this.fail('expected a key in `"`');
      const keyAt = this.at;
      const key = this.string();
      this.space();
      if (this.text[this.at++] !== ":") this.fail("expected `:` after a key", this.at - 1);
      const value = this.value(depth + 1);
      if (this.isFirst(places, key, keyAt)) entries.push({ key, keyAt, value });
    });
    return { kind: "map", at, entries };
  }

  private list(depth: number): SourceNode {
    const at = this.at++;
    const items: SourceNode[] = [];
    this.items("]", () => items.push(this.value(depth + 1)));
    return { kind: "list", at, items };
  }

  private items(close: string, item: () => void): void {
    this.space();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.space();
      const mark = this.text[this.at++];
      if (mark === close) return;
      if (mark !== ",") this.fail(mark === undefined ? "the file ends too early" : `expected \`,\` or \`${close}\``, this.at - 1);
    }
  }

  private string(): string {
    const from = this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code) || code < 0x20) this.fail("a text is not closed", from);
      this.at++;
      if (code === 0x22) break;
      if (code === 0x5c) this.at++;
    }
    const written = this.text.slice(from, this.at);
    if (!written.includes("\\")) return written.slice(1, -1);
    try {
      return String(JSON.parse(written));
    } catch {
      return this.fail(`${inBackticks(written)} has a wrong escape`, from);
    }
  }

  private wordOrNumber(): SourceNode {
    const at = this.at;
    const written = /[^\s,\]}:]*/y;
    written.lastIndex = at;
    const word = written.exec(this.text)?.[0] ?? "";
    this.at += word.length;
    const constant = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (constant !== undefined) return { kind: "scalar", at, value: constant };
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return { kind: "scalar", at, value: Number(word), written: word };
    return this.fail(word === "" ? "expected a value" : `${inBackticks(word)} is no JSON value`, at);
  }

  private space(): void {
    while (" \t\r\n".includes(this.text[this.at] ?? "x")) this.at++;
  }

  /** Whether a key may stand where it does; reports why not. */
  private isFirst(places: Map<string, number>, key: string, at: number): boolean {
    const first = places.get(key);
    if (first === undefined) places.set(key, at);
    if (key !== "__proto__" && first === undefined) return true;
    const place = this.positions.place(at);
    if (key === "__proto__") {
      this.findings.add({
        code: "forbidden-key",
        at: place,
        summary: "`__proto__` cannot be a key",
        hint: "choose another name",
      });
    } else if (first !== undefined) {
      this.findings.add({
        code: "duplicate-key",
        at: place,
        summary: `${inBackticks(key)} is written twice`,
        detail: `the first is at line ${this.positions.place(first).line}`,
        hint: "remove one of them",
      });
    }
    return false;
  }

  private fail(says: string, at = this.at): never {
    throw new Malformed(Math.min(at, this.text.length), says);
  }
}
