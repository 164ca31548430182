import type { z } from "zod";
import type { Declaration, Desired } from "../desired/declaration";
import { ADOPT, adoptFields } from "../desired/settle";
import { canonical, differences } from "../diff/resolve";
import type { Organization } from "../kernel";
import { type AttributeNote, isOptional, noteOf, type Reference } from "../resources/attributes";
import type { Resolved, ResourceType } from "../resources/resource-type";
import { type HostConfig, type HostProblem, type HostState, type HostValue, UNKNOWN } from "./contract";
import { withIds } from "./names";

/**
 * Everything that is wrong with one resource by itself. Pure: neither the organization nor other resources are looked at, and what is
 * not known yet is passed over.
 */
export function check(type: ResourceType, config: HostConfig): readonly HostProblem[] {
  const problems = Object.entries(type.attributes).flatMap(([name, schema]) => valueProblems(name, schema, config[name]));
  for (const name of Object.keys(config)) {
    if (name === ADOPT || Object.hasOwn(type.attributes, name)) continue;
    problems.push(error("unknown-attribute", `\`${name}\` is not an attribute of ${article(type.title)}`, [name], "remove it"));
  }
  problems.push(...adoptProblems(config[ADOPT]));
  // What could not be read, or is not known, must not be taken for what the author means.
  if (problems.length > 0 || Object.values(config).some(holdsUnknown)) return problems;
  return togetherProblems(type, config);
}

function valueProblems(name: string, schema: z.ZodType, value: HostValue | undefined): HostProblem[] {
  const note = noteOf(schema);
  if (value === undefined || value === null) {
    if (isOptional(schema) || note.default !== undefined) return [];
    return [error("missing-attribute", `\`${name}\` is missing`, [name], `add it: ${note.doc}`)];
  }
  if (holdsUnknown(value)) return [];
  const parsed = schema.safeParse(declared(note, value));
  if (parsed.success) return [];
  return parsed.error.issues.map((issue): HostProblem => {
    const [inner] = issue.path;
    const field = note.kind === "object" && typeof inner === "string" ? note.fields?.[inner] : undefined;
    if (field !== undefined && issue.code === "invalid_type") {
      const hint = `add it: ${noteOf(field).doc}`;
      return error("missing-attribute", `\`${name}.${String(inner)}\` is missing`, [name, String(inner)], hint);
    }
    const custom: { readonly params?: Readonly<Record<string, unknown>> } =
      "params" in issue ? { params: issue["params"] as never } : {};
    const { rule, advice } = custom.params ?? {};
    return {
      severity: "error",
      code: typeof rule === "string" ? rule : "wrong-value",
      summary: `\`${name}\`: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`,
      ...(typeof advice === "string" ? { hint: advice } : {}),
      // A document is one text for the host: places inside of it are in the message.
      path:
        note.kind === "document" ? [name] : [name, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))],
    };
  });
}

function adoptProblems(adopt: HostValue | undefined): readonly HostProblem[] {
  if (adopt === undefined || adopt === null || holdsUnknown(adopt)) return [];
  const given =
    typeof adopt === "object" && !Array.isArray(adopt) ? Object.entries(adopt).filter(([, value]) => value != null) : [];
  const known = given.filter(([name, value]) => Object.hasOwn(adoptFields, name) && typeof value === "string");
  if (given.length === 1 && known.length === 1) return [];
  return [error("adopt", "`adopt` names one existing object, by its `id` or by its `name`", [ADOPT], "give one of the two")];
}

/** What a type says of a declaration as a whole, as far as it needs no other. */
function togetherProblems(type: ResourceType, config: HostConfig): readonly HostProblem[] {
  const declaration = declarationOf(type, config);
  const all: Desired = { declarations: new Map([[declaration.address, declaration]]), alone: true };
  return (type.check?.(declaration, all) ?? []).map(({ severity, code, at, summary, detail, hint }) => ({
    severity,
    code,
    summary,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(at?.kind === "construct" && at.path !== "" ? { path: [at.path] } : {}),
  }));
}

function declarationOf(type: ResourceType, config: HostConfig): Declaration {
  const attributes = Object.entries(type.attributes).flatMap(([name, schema]) => {
    const value = config[name];
    return value === undefined || value === null ? [] : [[name, declared(noteOf(schema), value)] as const];
  });
  const key = "it";
  return {
    address: `${type.name}.${key}`,
    type: type.name,
    key,
    attributes: Object.fromEntries(attributes),
    ...adoptIn(config),
    place: { kind: "construct", path: "" },
    placeOf: (attribute) => ({ kind: "construct", path: attribute }),
  };
}

export function adoptIn(config: HostConfig): Pick<Declaration, "adopt"> {
  const adopt = config[ADOPT];
  if (typeof adopt !== "object" || adopt === null || Array.isArray(adopt)) return {};
  const { id, name } = adopt as Readonly<Record<string, HostValue | undefined>>;
  return { adopt: { ...(typeof id === "string" ? { id } : {}), ...(typeof name === "string" ? { name } : {}) } };
}

/** In the form of a declaration: hosts hand over ids where declarations have references. */
function declared(note: AttributeNote, value: HostValue): unknown {
  if (note.kind === "reference") return typeof value === "string" ? referenceTo(note, value) : value;
  if (note.kind === "references" && Array.isArray(value))
    return value.map((item: HostValue) => (typeof item === "string" ? referenceTo(note, item) : item));
  if (note.kind === "object" && typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined));
  return value;
}

function referenceTo({ refersTo = [] }: AttributeNote, id: string): Reference {
  const [type = ""] = refersTo;
  return refersTo.includes("account") ? { to: "account", account: id } : { to: "declaration", type, key: id };
}

/** With defaults filled in and sets sorted, as types know it; not yet completed by what the organization implies. */
export function resolved(type: ResourceType, config: HostConfig): Resolved {
  const found: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(type.attributes)) {
    const note = noteOf(schema);
    const value = config[name] ?? note.default ?? emptyOf(note.kind);
    found[name] = Array.isArray(value) ? [...new Set(value)].sort() : note.kind === "object" ? withoutNull(value) : value;
  }
  return found;
}

/** The defaults of attributes that the author left out, where there are any. */
export function withDefaults(type: ResourceType, config: HostConfig): HostConfig {
  const added = Object.entries(type.attributes).flatMap(([name, schema]) => {
    const { default: value } = noteOf(schema);
    return value === undefined || (config[name] !== undefined && config[name] !== null) ? [] : [[name, value] as const];
  });
  return { ...config, ...Object.fromEntries(added) };
}

export interface Compared {
  /** Attributes that mean something else than before, unknown ones among them. */
  readonly differing: readonly string[];
  /** Those of them that cannot be changed in place. */
  readonly replacing: readonly string[];
}

/** What differs in meaning: the order of sets, the formatting of documents and defaults written or left out are no difference. */
export function compare(type: ResourceType, before: HostConfig, after: HostConfig): Compared {
  const unknown = Object.keys(type.attributes).filter((name) => holdsUnknown(after[name]));
  const known: HostConfig = Object.fromEntries(Object.entries(after).filter(([name]) => !unknown.includes(name)));
  const same: HostConfig = Object.fromEntries(unknown.map((name) => [name, before[name]]));
  const now: HostConfig = { ...known, ...same };
  const differing = [...differences(type, resolved(type, before), resolved(type, now)), ...unknown];
  return { differing, replacing: differing.filter((name) => replaces(type, name)) };
}

/** The same, of what exists: it may be more than a state says of it. */
export function compareWith(
  type: ResourceType,
  exists: Resolved,
  after: HostConfig,
  { organization, caller }: { readonly organization: Organization; readonly caller: string },
): Compared {
  const unknown = Object.keys(type.attributes).filter((name) => holdsUnknown(after[name]));
  const known: HostConfig = Object.fromEntries(Object.entries(after).filter(([name]) => !unknown.includes(name)));
  const said: Resolved = {
    ...resolved(type, withIds(type, known, organization)),
    ...Object.fromEntries(unknown.map((name) => [name, exists[name]])),
  };
  const differing = [...differences(type, exists, type.complete?.(said, organization, caller) ?? said), ...unknown];
  return { differing, replacing: differing.filter((name) => replaces(type, name)) };
}

function replaces(type: ResourceType, name: string): boolean {
  const schema = type.attributes[name];
  return schema !== undefined && noteOf(schema).replaces === true;
}

/**
 * What exists, as a host keeps it: an attribute whose written form means the same keeps that form.
 * @param written as the author, or the host's state, has it; absent when nothing was written yet (an import)
 */
export function stateOf(
  type: ResourceType,
  organization: Organization,
  caller: string,
  read: Resolved,
  written: HostConfig = {},
): HostState {
  const said = resolved(type, withIds(type, written, organization));
  const meant = type.complete?.(said, organization, caller) ?? said;
  const differing = new Set(differences(type, read, meant));
  const state: Record<string, HostValue> = {};
  for (const [name, schema] of Object.entries(type.attributes)) {
    const note = noteOf(schema);
    const value = written[name];
    const implied = note.default ?? (isOptional(schema) ? null : undefined);
    const form = value !== undefined && value !== null ? value : implied;
    state[name] = differing.has(name) || form === undefined ? shown(note, read[name], schema) : form;
  }
  return state;
}

/** A value read from the organization, in the form of a host: an object shows what it declares and no more. */
function shown(note: AttributeNote, value: unknown, schema: z.ZodType): HostValue {
  if (value === undefined || value === null) return null;
  if (note.kind === "object") {
    const fields: Readonly<Record<string, unknown>> = { ...value };
    return Object.fromEntries(Object.keys(note.fields ?? {}).map((name) => [name, plain(fields[name])]));
  }
  if ((note.kind === "tags" || Array.isArray(value)) && isOptional(schema) && Object.keys(value).length === 0) return null;
  return plain(value);
}

/** Rows hold texts, flags, lists and records of texts. */
function plain(value: unknown): HostValue {
  return value === undefined ? null : (value as HostValue);
}

export function holdsUnknown(value: HostValue | undefined): boolean {
  if (value === UNKNOWN) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsUnknown);
}

function withoutNull(value: HostValue): HostValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined));
}

function emptyOf(kind: AttributeNote["kind"]): HostValue {
  if (kind === "texts" || kind === "references") return [];
  return kind === "tags" ? {} : null;
}

/** Do two host values say the same, whatever the order of keys? */
export function sameValue(a: HostValue | undefined, b: HostValue | undefined): boolean {
  return canonical(a ?? null) === canonical(b ?? null);
}

/** `an organization`, `a member`. */
export function article(title: string): string {
  return `${/^[aeiou]/.test(title) ? "an" : "a"} ${title}`;
}

function error(code: string, summary: string, path: readonly (string | number)[], hint: string): HostProblem {
  return { severity: "error", code, summary, path, hint };
}
