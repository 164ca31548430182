import { create } from "@bufbuild/protobuf";
import type { HostProblem } from "../hosted/contract";
import { type Attributes, noteOf } from "../resources/attributes";
import {
  type AttributePath,
  AttributePathSchema,
  type Diagnostic,
  Diagnostic_Severity,
  DiagnosticSchema,
} from "./generated/tfplugin6_pb";

/** Attribute names, keys of maps, indexes of lists: the way into a resource's own object. */
export type Path = readonly (string | number | { readonly key: string })[];

/** What a person is told: one line of what is wrong, then why, which rule, and what to do. */
export interface Told {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly rule?: string | undefined;
  readonly why?: string | undefined;
  readonly advice?: string | undefined;
  /** Absent: the resource as a whole. */
  readonly path?: Path | undefined;
}

export function diagnostic({ severity, summary, rule, why, advice, path }: Told): Diagnostic {
  const sentences = [why, rule === undefined ? undefined : `Rule ${rule}: \`orgplane explain ${rule}\` says more.`, advice];
  return create(DiagnosticSchema, {
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary: capitalized(summary).replace(/[.\s]+$/, ""),
    detail: sentences.flatMap((each) => (each === undefined || each === "" ? [] : [sentence(each)])).join("\n\n"),
    ...(path !== undefined && path.length > 0 && { attribute: pathMessage(path) }),
  });
}

/** A problem of the hosts' common core, at its place in a resource with these attributes. */
export function toldOf({ severity, code, summary, detail, hint, path }: HostProblem, attributes: Attributes): Told {
  // Codes of our own are written in small letters: nothing explains them further.
  const rule = /^[A-Z]/.test(code) ? code : undefined;
  return { severity, summary, rule, why: detail, advice: hint, path: path === undefined ? undefined : pathIn(path, attributes) };
}

/** Steps into sets lead nowhere: the set is named. Steps into maps are keys. */
function pathIn([name = "", ...inside]: readonly (string | number)[], attributes: Attributes): Path {
  const schema = attributes[String(name)];
  const kind = schema === undefined ? "object" : noteOf(schema).kind;
  if (kind === "tags") return [name, ...inside.slice(0, 1).map((key) => ({ key: String(key) }))];
  return kind === "object" ? [name, ...inside] : [name];
}

export function pathMessage(path: Path): AttributePath {
  return create(AttributePathSchema, { steps: path.map((step) => ({ selector: selectorOf(step) })) });
}

function selectorOf(step: Path[number]) {
  if (typeof step === "number") return { case: "elementKeyInt", value: BigInt(step) } as const;
  return typeof step === "string"
    ? ({ case: "attributeName", value: step } as const)
    : ({ case: "elementKeyString", value: step.key } as const);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  const whole = capitalized(text.trim());
  return /[.!?:\n`]$/.test(whole) ? whole : `${whole}.`;
}
