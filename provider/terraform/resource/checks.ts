import type { z } from "zod";
import type { Declaration } from "../../desired/declaration";
import { ADOPT } from "../../desired/settle";
import type { Diagnostic, Place } from "../../diagnostics";
import { type AttributeNote, type Attributes, noteOf, type Reference } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { TIMEOUTS } from "../../schema/terraform-provider";
import { milliseconds, noDuration } from "../configuration";
import type { Told } from "../diagnostics";
import { plainOf } from "../values/plain";
import { fieldOf, isList, isRecord, isUnknown, isWhollyKnown, type Value } from "../values/value";

/** What is wrong with a resource as it is written, all of it; what is not known yet is let pass. */
export function resourceProblems(type: ResourceType, config: Value): readonly Told[] {
  return [
    ...attributeProblems(type.attributes, config),
    ...adoptProblems(config),
    ...timeoutProblems(config),
    ...problemsTogether(type, config),
  ];
}

/** What is wrong with attributes, each by its own schema. */
export function attributeProblems(attributes: Attributes, config: Value): readonly Told[] {
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const value = fieldOf(config, name);
    if (value === null || !isWhollyKnown(value)) return [];
    const parsed = schema.safeParse(inSchemaForm(noteOf(schema), plainOf(value)));
    return parsed.success ? [] : parsed.error.issues.map((issue) => told(name, schema, issue));
  });
}

/** References are ids here; the schemas know them as what they refer to. */
export function inSchemaForm({ kind, refersTo = [] }: AttributeNote, plain: unknown): unknown {
  const [type = ""] = refersTo;
  const reference = (id: unknown): Reference =>
    refersTo.includes("account") ? { to: "account", account: String(id) } : { to: "declaration", type, key: String(id) };
  if (kind === "reference") return reference(plain);
  return kind === "references" && Array.isArray(plain) ? plain.map(reference) : plain;
}

function told(name: string, schema: z.ZodType, issue: z.core.$ZodIssue): Told {
  const note = noteOf(schema);
  const params: Readonly<Record<string, unknown>> = issue.code === "custom" ? (issue.params ?? {}) : {};
  const { rule, advice } = params;
  const path = note.kind === "object" ? [name, ...issue.path.map(String).slice(0, 1)] : [name];
  return {
    severity: "error",
    summary: `\`${path.join(".")}\`: ${issue.message}`,
    rule: typeof rule === "string" ? rule : undefined,
    advice: typeof advice === "string" ? advice : `What it is: ${note.doc}`,
    path,
  };
}

function adoptProblems(config: Value): readonly Told[] {
  const adopt = fieldOf(config, ADOPT);
  if (!isRecord(adopt) || !isWhollyKnown(adopt)) return [];
  const given = ["id", "name"].filter((name) => fieldOf(adopt, name) !== null);
  if (given.length === 1) return [];
  const [summary, advice] = ["`adopt` takes `id` or `name`, one of them", "an id is exact, a name must be unique"];
  return [{ severity: "error", summary, advice, path: [ADOPT] }];
}

function timeoutProblems(config: Value): readonly Told[] {
  const timeouts = fieldOf(config, TIMEOUTS);
  if (!isRecord(timeouts)) return [];
  return Object.entries(timeouts).flatMap(([name, value]): readonly Told[] => {
    if (typeof value !== "string" || milliseconds(value) !== undefined) return [];
    const { says: summary, advice } = noDuration(name, value);
    return [{ severity: "error", summary, advice, path: [TIMEOUTS, name] }];
  });
}

/** What only several attributes together show. Nothing is judged as long as one of them is not known, references excepted. */
function problemsTogether(type: ResourceType, config: Value): readonly Told[] {
  const attributes: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(type.attributes)) {
    const note = noteOf(schema);
    const value = withoutUnknownReferences(note, fieldOf(config, name));
    if (value === null) continue;
    if (!isWhollyKnown(value)) return [];
    attributes[name] = inSchemaForm(note, plainOf(value));
  }
  const place: Place = { kind: "construct", path: "", file: "" };
  const address = `${type.name}.itself`;
  const declaration: Declaration = {
    address,
    type: type.name,
    key: "itself",
    attributes,
    place,
    placeOf: (path) => ({ ...place, path }),
  };
  const problems = type.check?.(declaration, { declarations: new Map([[address, declaration]]) }) ?? [];
  return problems.map(toldOf);
}

/** Some object is meant, whichever it will be. */
function withoutUnknownReferences({ kind }: AttributeNote, value: Value): Value {
  if (kind === "reference") return isUnknown(value) ? ANY : value;
  if (kind !== "references") return value;
  if (isUnknown(value)) return [ANY];
  return isList(value) ? value.map((each) => (isUnknown(each) ? ANY : each)) : value;
}

const ANY = "(known after apply)";

function toldOf({ severity, code, at, summary, detail, hint }: Diagnostic): Told {
  const path = at?.kind === "construct" && at.path !== "" ? [at.path] : undefined;
  return { severity, summary, rule: /^[A-Z]/.test(code) ? code : undefined, why: detail, advice: hint, path };
}
