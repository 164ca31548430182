import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Diagnostic, failed, type Place, type Result, succeeded } from "../diagnostics";

/** Characters. A world of a thousand accounts has a few hundred thousand. */
const LARGEST = 5_000_000;
/** How often aliases may be followed in all. */
const MOST_ALIASES = 1000;

type Path = readonly PropertyKey[];

/** A world file as YAML: its content, and where everything stands in it. */
export class WorldSource {
  private constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly file: string,
    /** What it says, not checked yet. */
    readonly json: unknown,
  ) {}

  static of(text: string, file: string): Result<WorldSource> {
    const lines = new LineCounter();
    const place = (offset: number): Place => {
      const { line, col } = lines.linePos(offset);
      return { kind: "file", file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const problem = (code: string, offset: number, summary: string, hint: string): Diagnostic => {
      return { severity: "error", code, at: place(offset), summary, hint };
    };
    if (text.length > LARGEST) {
      const says = `the file has ${text.length} characters; at most ${LARGEST} are read`;
      return failed([problem("too-large", 0, says, "describe fewer accounts")]);
    }
    try {
      // With `silent` the library would take the first of several documents without a word.
      const options = { lineCounter: lines, schema: "core", merge: false, prettyErrors: false, logLevel: "error" } as const;
      const document = parseDocument(text, options);
      const errors = [...document.errors, ...document.warnings];
      if (errors.length > 0) {
        const hint = "look at the indentation, at colons and quotes of this line and the one before";
        return failed(
          errors.slice(0, 20).map((error) => problem("yaml-syntax", error.pos[0], `this is not YAML: ${error.message}`, hint)),
        );
      }
      // An empty file is a world with every default.
      const json: unknown = document.contents === null ? {} : document.toJS({ maxAliasCount: MOST_ALIASES });
      return succeeded(new WorldSource(document, lines, file, json ?? {}));
    } catch (error) {
      // The library throws these for aliases that mean nothing or explode, and for nesting that nobody writes.
      if (error instanceof ReferenceError)
        return failed([problem("yaml-alias", 0, `an alias cannot be read: ${error.message}`, "write out what is meant")]);
      if (error instanceof RangeError)
        return failed([problem("too-deep", 0, "the file is nested too deeply to be read", "a world needs five levels")]);
      throw error;
    }
  }

  /** @param at `key` points at the name of an entry, `value` at what stands behind it; both fall back to what is around. */
  problem(path: Path, code: string, summary: string, hint: string, at: "key" | "value" = "value"): Diagnostic {
    return { severity: "error", code, at: this.place(path, at), summary, hint };
  }

  /** What zod found, each with its place. */
  problemsOf(error: z.ZodError): readonly Diagnostic[] {
    return error.issues.flatMap((issue): readonly Diagnostic[] => {
      if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => {
          const where = issue.path.length === 0 ? "a world" : `\`${written(issue.path)}\``;
          const hint = "look at the JSON Schema of world files for what there is";
          return this.problem(
            [...issue.path, key],
            "unknown-attribute",
            `\`${key}\` is not an attribute of ${where}`,
            hint,
            "key",
          );
        });
      }
      const missing = issue.path.length > 0 && valueAt(this.json, issue.path) === undefined;
      const named = issue.path.length === 0 ? "the world" : `\`${written(issue.path)}\``;
      if (missing) return [this.problem(issue.path, "missing-attribute", `${named} is missing`, "add it")];
      return [this.problem(issue.path, "wrong-value", `${named}: ${lowerFirst(issue.message)}`, "correct the value")];
    });
  }

  private place(path: Path, at: "key" | "value"): Place {
    const offset = this.offset(path, at);
    const { line, col } = this.lines.linePos(offset);
    return { kind: "file", file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  private offset(path: Path, at: "key" | "value"): number {
    if (path.length === 0) return isNode(this.document.contents) ? (this.document.contents.range?.[0] ?? 0) : 0;
    const parent = this.document.getIn(path.slice(0, -1), true);
    if (at === "key" && isMap(parent)) {
      const last = path[path.length - 1];
      for (const { key } of parent.items) if (isScalar(key) && key.value === last) return key.range?.[0] ?? 0;
    }
    const node = this.document.getIn(path, true);
    if (isNode(node) && node.range != null) return node.range[0];
    return this.offset(path.slice(0, -1), "value");
  }
}

/** Aliases are followed here; the nodes of the document do not. */
function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return typeof part === "number" ? (value as readonly unknown[])[part] : undefined;
    return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, json);
}

function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null;
}

/** `accounts[2].entity_kind`. */
function written(path: Path): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
