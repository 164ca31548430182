import type { z } from "zod";
import { type AttributeNote, type Attributes, isOptional, noteOf, type Reference } from "../resources/attributes";
import { canonicalJson } from "./canonical";
import type { Declared, Dialect } from "./dialect";
import { documentValue } from "./document-value";
import { placeInside } from "./inside";
import { inBackticks, quoted, type SourceEntry, type SourceMap, type SourceNode } from "./source";
import { listed, type Read, type Wrong } from "./words";

/** Reports what is wrong at an offset. */
export type Report = (at: number, wrong: Wrong) => void;

const NOTHING: unique symbol = Symbol("no value");
type Nothing = typeof NOTHING;

/** The attribute that is being read. */
interface Field {
  readonly name: string;
  readonly note: AttributeNote;
  readonly secret: boolean;
}

/** Reads attribute values from a source, and says everything that is wrong with them. */
export class ValueReader {
  private lacks = false;

  constructor(
    private readonly dialect: Dialect,
    private readonly declared: Declared,
    private readonly report: Report,
    /** Inside a secret: nothing that was written is repeated in a message. */
    private readonly secret = false,
  ) {}

  /**
   * Attributes as written, in the order in which `attributes` lists them; what is wrong is left out and reported.
   * `owner` is what people call the thing that has them; `at` is where a missing one is reported.
   */
  attributes(
    attributes: Attributes,
    body: SourceMap,
    owner: string,
    at: number,
    given: ReadonlySet<string> = new Set(),
  ): Record<string, unknown> {
    const written = new Map(body.entries.map((entry) => [entry.key, entry]));
    for (const entry of body.entries) if (!Object.hasOwn(attributes, entry.key)) this.unknown(entry, attributes, owner);
    const values: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(attributes)) {
      const entry = written.get(name);
      if (entry === undefined || (this.dialect.nullIsAbsent && isNull(entry.value))) {
        if (!given.has(name) && !isOptional(schema) && noteOf(schema).default === undefined)
          this.missing(name, schema, owner, at);
        continue;
      }
      const value = this.value(name, schema, entry.value);
      if (value === NOTHING) this.lacks = true;
      else values[name] = value;
    }
    return values;
  }

  private unknown(entry: SourceEntry, attributes: Attributes, owner: string): void {
    const hint = this.declared.suggest(entry.key, Object.keys(attributes));
    this.report(entry.keyAt, {
      code: "unknown-attribute",
      summary: `${inBackticks(entry.key)} is not an attribute of ${owner}`,
      ...(hint !== undefined && { hint }),
    });
  }

  /** Whether a value that is needed or was written could not be read; an unknown attribute takes nothing away. */
  get incomplete(): boolean {
    return this.lacks;
  }

  private missing(name: string, schema: z.ZodType, owner: string, at: number): void {
    this.lacks = true;
    this.report(at, {
      code: "missing-attribute",
      summary: `\`${name}\` of ${owner} is missing`,
      hint: `add it: ${noteOf(schema).doc}`,
    });
  }

  /** The value, checked by the attribute's own schema. */
  private value(name: string, schema: z.ZodType, node: SourceNode): unknown {
    const note = noteOf(schema);
    const value = this.read({ name, note, secret: this.secret || note.sensitive === true }, node);
    if (value === NOTHING) return NOTHING;
    const parsed = schema.safeParse(value);
    if (parsed.success) return value;
    for (const issue of parsed.error.issues) {
      const params: Record<string, unknown> = issue.code === "custom" ? (issue.params ?? {}) : {};
      this.report(placeInside(node, issue.path), {
        code: typeof params["rule"] === "string" ? params["rule"] : "wrong-value",
        summary: `\`${name}\`: ${issue.message}`,
        hint: typeof params["advice"] === "string" ? params["advice"] : `what it is: ${note.doc}`,
      });
    }
    return NOTHING;
  }

  private read(field: Field, node: SourceNode): unknown {
    switch (field.note.kind) {
      case "text":
        return this.text(field, node);
      case "choice":
        return this.choice(field, node);
      case "flag":
        return this.flag(field, node);
      case "texts":
        return this.list(field, node, (item) =>
          field.note.choices === undefined ? this.text(field, item) : this.choice(field, item),
        );
      case "tags":
        return this.tags(field, node);
      case "reference":
        return this.reference(field, node);
      case "references":
        return this.list(field, node, (item) => this.reference(field, item));
      case "document":
        return this.document(field, node);
      case "object":
        return this.object(field, node);
    }
  }

  private text(field: Field, node: SourceNode): string | Nothing {
    const written = writtenText(node);
    if (written !== undefined) return this.got(field, node, this.dialect.text(written));
    const example = node.kind === "scalar" && !field.secret ? `: \`"${node.written ?? String(node.value)}"\`` : "";
    return this.wrongType(field, node, "a text", `write it in quotes${example}`);
  }

  private choice(field: Field, node: SourceNode): string | Nothing {
    const text = this.text(field, node);
    const choices = field.note.choices ?? [];
    if (text === NOTHING || choices.includes(text)) return text;
    const hint = this.declared.suggest(text, choices) ?? `what it is: ${field.note.doc}`;
    const summary = `${inBackticks(text)} is no \`${field.name}\``;
    this.report(node.at, { code: "unknown-choice", summary, hint });
    return NOTHING;
  }

  private flag(field: Field, node: SourceNode): boolean | Nothing {
    if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
    return this.wrongType(field, node, "`true` or `false`", "write `true` or `false`, without quotes");
  }

  private list<T>(field: Field, node: SourceNode, item: (node: SourceNode) => T | Nothing): readonly T[] | Nothing {
    if (node.kind !== "list") return this.wrongType(field, node, "a list", "write `[…]`, also around a single item");
    const values: T[] = [];
    for (const each of node.items) {
      const value = item(each);
      if (value !== NOTHING) values.push(value);
    }
    return values.length === node.items.length ? values : NOTHING;
  }

  private tags(field: Field, node: SourceNode): Readonly<Record<string, string>> | Nothing {
    if (node.kind !== "map") return this.wrongType(field, node, "a mapping of keys to values", "write `{key: value}`");
    const values: [string, string][] = [];
    for (const { key, value } of node.entries) {
      const said = this.got(field, value, this.dialect.text(key));
      const text = this.text(field, value);
      if (said !== NOTHING && text !== NOTHING) values.push([said, text]);
    }
    return values.length === node.entries.length ? Object.fromEntries(values) : NOTHING;
  }

  private reference(field: Field, node: SourceNode): Reference | Nothing {
    const written = writtenText(node);
    if (written === undefined) return this.wrongType(field, node, "a reference", "name what is meant by its key");
    return this.got(field, node, this.dialect.reference(written, field.note.refersTo ?? [], this.declared));
  }

  private document(field: Field, node: SourceNode): string | Nothing {
    if (node.kind === "scalar" && typeof node.value === "string") return this.got(field, node, this.dialect.text(node.value));
    if (node.kind !== "map" || !this.dialect.structuredDocuments) {
      const structured = this.dialect.structuredDocuments ? ", or its elements as YAML" : "";
      return this.wrongType(field, node, "a policy document", `write the document as JSON in a text${structured}`);
    }
    const value = documentValue(node, this.report);
    return value === undefined ? NOTHING : canonicalJson(value.json);
  }

  private object(field: Field, node: SourceNode): Readonly<Record<string, unknown>> | Nothing {
    const fields = field.note.fields ?? {};
    if (node.kind !== "map") {
      const names = Object.keys(fields);
      const advice = `write \`{${names.map((name) => `${name}: …`).join(", ")}}\``;
      return this.wrongType(field, node, `a mapping of ${listed(names, "and")}`, advice);
    }
    let sound = true;
    const report: Report = (at, wrong) => {
      sound = false;
      this.report(at, wrong);
    };
    const inner = new ValueReader(this.dialect, this.declared, report, field.secret);
    const values = inner.attributes(fields, node, `\`${field.name}\``, node.at);
    return sound ? values : NOTHING;
  }

  private got<T>(field: Field, node: SourceNode, read: Read<T>): T | Nothing {
    if (read.ok) return read.value;
    const { ok: _, ...wrong } = read;
    const hidden = { code: wrong.code, summary: `\`${field.name}\` cannot be read`, hint: "write the value itself, as a text" };
    this.report(node.at, field.secret ? hidden : wrong);
    return NOTHING;
  }

  private wrongType({ name, secret }: Field, node: SourceNode, expected: string, advice: string): Nothing {
    if (isNull(node)) {
      this.report(node.at, { code: "no-value", summary: `\`${name}\` has no value`, hint: "give it a value, or remove it" });
      return NOTHING;
    }
    const found = secret && node.kind === "scalar" ? "something else" : quoted(node);
    const summary = `\`${name}\` is ${found}, where ${expected} is expected`;
    this.report(node.at, { code: "wrong-type", summary, hint: advice });
    return NOTHING;
  }
}

/** Texts, and whole numbers by their very digits: ids of accounts look like numbers to YAML. */
function writtenText(node: SourceNode): string | undefined {
  if (node.kind !== "scalar") return undefined;
  if (typeof node.value === "string") return node.value;
  const digits = typeof node.value === "number" && node.written !== undefined && /^(0|[1-9]\d*)$/.test(node.written);
  return digits ? node.written : undefined;
}

function isNull(node: SourceNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
