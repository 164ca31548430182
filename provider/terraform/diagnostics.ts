import { create } from "@bufbuild/protobuf";
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
  const whole = text.trim().split("\n").map(capitalized).join("\n");
  return /[.!?:\n`]$/.test(whole) ? whole : `${whole}.`;
}
