import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLError,
} from "yaml";
import type { Findings } from "./findings";
import { DEEPEST, inBackticks, Positions, quoted, type SourceEntry, type SourceNode, type SourceScalar } from "./source";
import { linesOf } from "./yaml-lines";
import { screenedTokens } from "./yaml-screen";

/** Characters; a description of 10,000 members needs about one million. */
export const LARGEST_YAML = 5_000_000;
/** Aliases may make a document say at most this many times what is written. */
const ALIAS_GROWTH = 10;
const MOST_SYNTAX_ERRORS = 20;

/** The one document of a YAML text with the place of everything; undefined when it cannot be read, and then `findings` says why. */
export function yamlSource(
  text: string,
  file: string,
  findings: Findings,
): { root: SourceNode; positions: Positions } | undefined {
  if (text.length > LARGEST_YAML) {
    findings.add({
      code: "too-large",
      at: { kind: "file", file, line: 1, column: 1 },
      summary: `the file has ${text.length} characters; at most ${LARGEST_YAML} are read`,
      hint: "split the organization, or write it as constructs",
    });
    return undefined;
  }
  const positions = new Positions(file, text);
  const document = oneDocument(text, positions, findings);
  if (document === undefined) return undefined;
  const converter = new Converter(text, positions, findings);
  const root = converter.convert(document.contents);
  return converter.exploded ? undefined : { root, positions };
}

function oneDocument(text: string, positions: Positions, findings: Findings): Document.Parsed | undefined {
  const screened = screenedTokens(text);
  if ("refused" in screened) {
    const { at, code, says, advice } = screened.refused;
    findings.add({ code, at: positions.place(at), summary: says, hint: advice });
    return undefined;
  }
  // Repeated keys are looked for below: the library compares each key with each. Merge keys are off: they would be a second way to nest.
  const composer = new Composer({ schema: "core", merge: false, uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  let document: Document.Parsed | undefined;
  for (const composed of composer.compose(screened.tokens, true, text.length)) {
    if (document !== undefined) {
      findings.add({
        code: "several-documents",
        at: positions.place(composed.range[0]),
        summary: "the file holds several YAML documents",
        hint: "an organization is one document: remove the line `---` and what belongs to another",
      });
      return undefined;
    }
    document = composed;
  }
  if (document === undefined) return undefined;
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  for (const error of errors.slice(0, MOST_SYNTAX_ERRORS)) report(error, positions, findings);
  return errors.length > 0 ? undefined : document;
}

function report(error: YAMLError, positions: Positions, findings: Findings): void {
  const at = positions.place(error.pos[0]);
  if (error.code === "TAB_AS_INDENT") {
    findings.add({ code: "tab", at, summary: "a tab stands where the line is indented", hint: "indent with spaces" });
  } else if (error.code === "TAG_RESOLVE_FAILED") {
    findings.add({ code: "yaml-tag", at, summary: "YAML tags have no meaning here", hint: "remove what begins with `!`" });
  } else {
    const says = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
    const hint = "look at the indentation, at colons and quotes of this line and the one before";
    findings.add({ code: "yaml-syntax", at, summary: `this is not YAML: ${says}`, hint });
  }
}

interface Converted {
  readonly node: SourceNode;
  /** Nodes it stands for when every alias is written out. */
  readonly size: number;
  readonly height: number;
}

/** Aliases share what they mean and are never copied; sizes are added up on the way, so that nothing explosive is ever walked. */
class Converter {
  private readonly anchors = new Map<string, Converted>();
  private written = 0;
  exploded = false;

  constructor(
    private readonly text: string,
    private readonly positions: Positions,
    private readonly findings: Findings,
  ) {}

  convert(root: Node | null): SourceNode {
    return this.node(root, 0).node;
  }

  private node(node: unknown, at: number): Converted {
    this.written++;
    if (isAlias(node)) return this.alias(node.source, node.range?.[0] ?? at);
    const converted = this.plain(node, at);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, converted);
    return converted;
  }

  private plain(node: unknown, at: number): Converted {
    if (isMap(node)) return this.map(node.items, node.range?.[0] ?? at);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item, node.range?.[0] ?? at));
      return this.collected({ kind: "list", at: node.range?.[0] ?? at, items: items.map((item) => item.node) }, items);
    }
    return {
      node: isScalar(node) ? this.scalar(node, node.range?.[0] ?? at) : scalar(null, "", at),
      size: 1,
      height: 0,
    };
  }

  private scalar(node: Scalar, at: number): SourceScalar {
    const plain = scalar(node.value, node.source, at);
    const lines = typeof plain.value === "string" ? linesOf(this.text, at, plain.value) : undefined;
    return lines === undefined ? plain : { ...plain, lines };
  }

  private map(pairs: readonly Pair[], at: number): Converted {
    const places = new Map<string, number>();
    const entries: SourceEntry[] = [];
    const values: Converted[] = [];
    for (const pair of pairs) {
      const key = this.key(pair.key, at);
      const value = this.node(pair.value, key?.keyAt ?? at);
      if (key === undefined || this.repeated(places, key)) continue;
      values.push(value);
      entries.push({ ...key, value: value.node });
    }
    return this.collected({ kind: "map", at, entries }, values);
  }

  private key(node: unknown, at: number): { readonly key: string; readonly keyAt: number } | undefined {
    const { node: key } = isAlias(node) ? { node: scalar(null, "", node.range?.[0] ?? at) } : this.plain(node, at);
    if (key.kind !== "scalar" || typeof key.value !== "string") {
      const text = key.kind === "scalar" && key.value !== null ? JSON.stringify(key.written ?? String(key.value)) : undefined;
      const hint = text === undefined ? "write a word before the colon" : `write ${inBackticks(text)}`;
      this.findings.add({
        code: "key-not-text",
        at: this.positions.place(key.at),
        summary: `${quoted(key)} is a key that is not a text`,
        hint,
      });
      return undefined;
    }
    if (key.value === "__proto__") {
      this.findings.add({
        code: "forbidden-key",
        at: this.positions.place(key.at),
        summary: "`__proto__` cannot be a key",
        hint: "choose another name",
      });
      return undefined;
    }
    if (key.value === "<<") {
      this.findings.add({
        code: "merge-key",
        at: this.positions.place(key.at),
        summary: "merge keys (`<<`) are not part of YAML 1.2",
        hint: "write the attributes out, or give a whole value by an alias",
      });
      return undefined;
    }
    return { key: key.value, keyAt: key.at };
  }

  private repeated(places: Map<string, number>, { key, keyAt }: { readonly key: string; readonly keyAt: number }): boolean {
    const first = places.get(key);
    if (first === undefined) {
      places.set(key, keyAt);
      return false;
    }
    this.findings.add({
      code: "duplicate-key",
      at: this.positions.place(keyAt),
      summary: `${inBackticks(key)} is written twice`,
      detail: `the first is at line ${this.positions.place(first).line}`,
      hint: "remove one of them, or put both under one key",
    });
    return true;
  }

  private alias(anchor: string, at: number): Converted {
    const meant = this.anchors.get(anchor);
    if (meant !== undefined) return { ...meant, node: { ...meant.node, at } };
    this.findings.add({
      code: "unknown-alias",
      at: this.positions.place(at),
      summary: `${inBackticks(`*${anchor}`)} means nothing here`,
      hint: `an alias comes after the value that is marked with \`&${anchor}\``,
    });
    return { node: scalar(null, "", at), size: 1, height: 0 };
  }

  private collected(node: SourceNode, parts: readonly Converted[]): Converted {
    const size = parts.reduce((sum, part) => sum + part.size, 1);
    const height = parts.reduce((highest, part) => Math.max(highest, part.height + 1), 0);
    const tooLarge = size > 1000 + ALIAS_GROWTH * this.written;
    if (!tooLarge && height <= DEEPEST) return { node, size, height };
    if (!this.exploded) {
      const at = this.positions.place(node.at);
      if (tooLarge) {
        this.findings.add({
          code: "aliases-explode",
          at,
          summary: "aliases of aliases make this too large to read",
          hint: "write out what is meant",
        });
      } else {
        this.findings.add({
          code: "too-deep",
          at,
          summary: `nested deeper than ${DEEPEST} levels`,
          hint: "an organization has five",
        });
      }
    }
    this.exploded = true;
    return { node: { kind: "map", at: node.at, entries: [] }, size: 1, height: 0 };
  }
}

function scalar(value: unknown, source: string | undefined, at: number): SourceScalar {
  if (typeof value === "number") return { kind: "scalar", at, value, written: source ?? String(value) };
  if (typeof value === "string" || typeof value === "boolean") return { kind: "scalar", at, value };
  return { kind: "scalar", at, value: null };
}
