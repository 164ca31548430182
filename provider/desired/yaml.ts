import { failed, type Result, succeeded } from "../diagnostics";
import { noteOf, type Reference } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import type { Desired } from "./declaration";
import { type Declared, type Dialect, type Draft, isAccountId, isKey, KEY_ADVICE, titleOf } from "./dialect";
import { Findings } from "./findings";
import { settled } from "./settle";
import { inBackticks, type Positions, quoted, type SourceEntry, type SourceMap, type SourceNode } from "./source";
import { listed, oneOf, type Read, Suggestions } from "./words";
import { yamlSource } from "./yaml-source";

/**
 * Reads an organization written as YAML: sections of declarations, which may stand inside the declaration that is their place.
 * Every problem is reported with the line and column in `file`.
 */
export function readYaml(text: string, file: string, types: readonly ResourceType[]): Result<Desired> {
  const findings = new Findings();
  const source = yamlSource(text, file, findings);
  if (source === undefined) return failed(findings.all());
  const drafts = new Sections(types, source.positions, findings).collect(source.root);
  const desired = settled(drafts, types, yamlDialect, findings);
  return findings.any ? failed(findings.all()) : succeeded(desired, findings.all());
}

/** The type whose declarations may stand in a section inside a declaration of `outer`: its place refers to that type. */
export function nestedTypes(types: readonly ResourceType[], outer: ResourceType): readonly ResourceType[] {
  return types.filter((type) => {
    const place = type.nestsUnder === undefined ? undefined : type.attributes[type.nestsUnder];
    return place !== undefined && (noteOf(place).refersTo ?? []).includes(outer.name);
  });
}

class Sections {
  private readonly drafts: Draft[] = [];
  private readonly suggestions = new Suggestions();
  private readonly nested = new Map<ResourceType, ReadonlyMap<string, ResourceType>>();

  constructor(
    private readonly types: readonly ResourceType[],
    private readonly positions: Positions,
    private readonly findings: Findings,
  ) {}

  collect(root: SourceNode): readonly Draft[] {
    const hint = `begin with a section: ${this.types.map((type) => `\`${type.section}\``).join(", ")}`;
    const body = mapOf(root);
    if (body === undefined) {
      this.add(root.at, "wrong-type", `the file is ${quoted(root)}, where sections of declarations are expected`, hint);
      return [];
    }
    if (body.entries.length === 0) {
      this.add(root.at, "empty-file", "the file declares nothing", hint);
      return [];
    }
    for (const entry of body.entries) {
      const type = this.types.find(({ section }) => section === entry.key);
      if (type === undefined) this.unknownSection(entry);
      else if (type.single === true) this.declaration(type, { ...entry, key: type.name }, undefined);
      else this.section(type, entry, undefined);
    }
    return this.drafts;
  }

  private section(type: ResourceType, entry: SourceEntry, implied: Draft["implied"]): void {
    const body = mapOf(entry.value);
    if (body === undefined) {
      const advice = "write each with its key: `key: {name: …}`";
      const summary = `\`${type.section}\` is ${quoted(entry.value)}, where declarations by key are expected`;
      this.add(entry.value.at, "wrong-type", summary, advice);
      return;
    }
    for (const each of body.entries) {
      if (isKey(each.key)) this.declaration(type, each, implied);
      else this.add(each.keyAt, "key-format", `${inBackticks(each.key)} cannot be the key of ${oneOf(type)}`, KEY_ADVICE);
    }
  }

  private declaration(type: ResourceType, entry: SourceEntry, implied: Draft["implied"]): void {
    const body = mapOf(entry.value);
    if (body === undefined) {
      const advice = "write its attributes: `{name: …}`";
      this.add(entry.value.at, "wrong-type", `${type.title} ${inBackticks(entry.key)} is ${quoted(entry.value)}`, advice);
      return;
    }
    const inside = this.inside(type);
    const isNested = ({ key }: SourceEntry) => inside.has(key) && !Object.hasOwn(type.attributes, key);
    this.drafts.push({
      type,
      key: entry.key,
      at: entry.keyAt,
      body: { ...body, entries: body.entries.filter((each) => !isNested(each)) },
      ...(implied !== undefined && { implied }),
      placeAt: (offset) => this.positions.place(offset),
    });
    const reference: Reference = { to: "declaration", type: type.name, key: entry.key };
    for (const each of body.entries.filter(isNested)) {
      const nested = inside.get(each.key);
      if (nested?.nestsUnder !== undefined) this.section(nested, each, { attribute: nested.nestsUnder, reference });
    }
  }

  /** The sections that may stand inside a declaration of a type. */
  private inside(type: ResourceType): ReadonlyMap<string, ResourceType> {
    const known = this.nested.get(type);
    if (known !== undefined) return known;
    const found = new Map(nestedTypes(this.types, type).map((nested) => [nested.section, nested]));
    this.nested.set(type, found);
    return found;
  }

  private unknownSection(entry: SourceEntry): void {
    const known = this.types.map((type) => type.section);
    const hint = this.suggestions.hint(entry.key, known) ?? `known: ${known.join(", ")}`;
    this.add(entry.keyAt, "unknown-section", `${inBackticks(entry.key)} is not a section`, hint);
  }

  private add(at: number, code: string, summary: string, hint: string): void {
    this.findings.add({ code, at: this.positions.place(at), summary, hint });
  }
}

/** Nothing written is a map without entries. */
function mapOf(node: SourceNode): SourceMap | undefined {
  if (node.kind === "map") return node;
  return node.kind === "scalar" && node.value === null ? { kind: "map", at: node.at, entries: [] } : undefined;
}

const yamlDialect: Dialect = {
  nullIsAbsent: false,
  structuredDocuments: true,
  text: (written) => ({ ok: true, value: written }),
  reference: yamlReference,
};

/** A key; the whole address where keys of several types would do; or the id of an account. */
function yamlReference(written: string, refersTo: readonly string[], declared: Declared): Read<Reference> {
  const wanted = refersTo.filter((type) => type !== "account");
  const [prefix, rest] = [written.slice(0, written.indexOf(".")), written.slice(written.indexOf(".") + 1)];
  const addressed = wanted.includes(prefix) && declared.has(prefix, rest);
  const meant = addressed ? [prefix] : wanted.filter((type) => declared.has(type, written));
  const [type, other] = meant;
  if (type !== undefined && other === undefined)
    return { ok: true, value: { to: "declaration", type, key: addressed ? rest : written } };
  if (type !== undefined) {
    const summary = `${inBackticks(written)} may be ${listed(meant.map((each) => titleOf(declared.types, each)))}`;
    return { ok: false, code: "ambiguous-reference", summary, hint: `write \`${type}.${written}\`` };
  }
  if (refersTo.includes("account") && isAccountId(written)) return { ok: true, value: { to: "account", account: written } };
  const titles = listed(wanted.map((each) => titleOf(declared.types, each)));
  const keys = wanted.flatMap((each) => declared.keys(each));
  const hint =
    declared.suggest(written, keys) ?? `declare it in \`${wanted.map((each) => sectionOf(declared, each)).join("` or `")}\``;
  const account = refersTo.includes("account") ? ", and it is no account id" : "";
  return { ok: false, code: "unknown-reference", summary: `there is no ${titles} ${inBackticks(written)}${account}`, hint };
}

function sectionOf(declared: Declared, name: string): string {
  return declared.types.find((type) => type.name === name)?.section ?? name;
}
