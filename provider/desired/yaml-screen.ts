import { CST, Lexer, Parser } from "yaml";
import { DEEPEST } from "./source";

/** Why a text is refused before it is read: reading it would cost far more than it can be worth. */
export interface Unreadable {
  readonly at: number;
  readonly code: string;
  readonly says: string;
  readonly advice: string;
}

/** Marks (keys, values, brackets, line ends, …) of a file; about ten times those of an organization of 10,000 members. */
const MOST_MARKS = 3_000_000;
/** Columns before the first character of a line. */
const DEEPEST_INDENT = 400;

/**
 * The tokens of a YAML text, or why it is refused. The library that reads YAML recurses into what is nested and makes an error object
 * for each stray mark; this looks at each mark once, as it passes, and stops at the first that no organization needs.
 */
export function screenedTokens(text: string): { readonly tokens: readonly CST.Token[] } | { readonly refused: Unreadable } {
  const screen = new Screen();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const refused = screen.passes(lexeme);
    if (refused !== undefined) return { refused };
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

class Screen {
  private offset = 0;
  private marks = 0;
  private open = 0;
  private dashes = 0;
  private last: string | null = null;
  private atScalar = false;

  passes(lexeme: string): Unreadable | undefined {
    const at = this.offset;
    // A lexeme of its own announces a scalar; what follows is its text, whatever that looks like.
    const kind = this.atScalar ? "scalar-text" : CST.tokenType(lexeme);
    this.atScalar = kind === "scalar";
    if (kind === "scalar" || kind === "doc-mode" || kind === "flow-error-end") return undefined;
    this.offset += lexeme.length;
    const refused = this.judge(kind, lexeme, at);
    if (kind !== "space" && kind !== "comment" && kind !== "newline") this.last = kind;
    return refused;
  }

  private judge(kind: string | null, lexeme: string, at: number): Unreadable | undefined {
    if (++this.marks > MOST_MARKS) {
      return { at, code: "too-large", says: "the file holds too much to be an organization", advice: "split the organization" };
    }
    switch (kind) {
      case "newline":
        this.dashes = 0;
        return undefined;
      case "space":
        return lexeme.length > DEEPEST_INDENT ? tooDeep(at) : undefined;
      case "seq-item-ind":
        return ++this.dashes > DEEPEST ? tooDeep(at) : undefined;
      case "flow-seq-start":
      case "flow-map-start":
        return ++this.open > DEEPEST ? tooDeep(at) : undefined;
      case "flow-seq-end":
      case "flow-map-end":
        return --this.open < 0 ? stray(lexeme, at) : undefined;
      case "comma":
        return this.last === "comma" || this.last === "flow-seq-start" || this.last === "flow-map-start"
          ? stray(lexeme, at)
          : undefined;
      case "explicit-key-ind":
        return { at, code: "key-not-text", says: "a key must be a text on one line", advice: "write the key without `?`" };
      default:
        return undefined;
    }
  }
}

function tooDeep(at: number): Unreadable {
  return { at, code: "too-deep", says: `nested deeper than ${DEEPEST} levels`, advice: "an organization has five" };
}

function stray(lexeme: string, at: number): Unreadable {
  return { at, code: "yaml-syntax", says: `\`${lexeme}\` has nothing to stand for`, advice: "remove it" };
}
