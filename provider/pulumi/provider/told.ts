import type { Diagnostic } from "../../diagnostics";
import type { HostProblem } from "../../hosted/contract";
import { resourceTypes } from "../../parts";
import type { ResourceType } from "../../resources/resource-type";
import { camelCase } from "../../schema/pulumi-names";
import { propertyPath, writtenPath } from "../values/paths";

/** Something wrong with a property. */
export interface PropertyFailure {
  /** Its path; empty: the resource as a whole. */
  readonly property: string;
  readonly reason: string;
}

export function failureOf(type: ResourceType, problem: HostProblem): PropertyFailure {
  return { property: writtenPath(propertyPath(type.attributes, problem.path ?? [])), reason: told(problem) };
}

/** A problem as people read it: what is wrong, what stands in the way, what to do, and the rule to look up. */
export function told({ summary, detail, hint, code }: Omit<Diagnostic, "severity">): string {
  const rule = /^[A-Z]/.test(code) && detail?.includes(code) !== true ? ` [${code}]` : "";
  const why = detail === undefined ? [] : detail.split("\n").map((line) => `  ${line}`);
  return inPulumisNames([`${summary}${rule}`, ...why, ...(hint === undefined ? [] : [`  ${hint}`])].join("\n"));
}

const ATTRIBUTES = new Set(resourceTypes.flatMap(({ attributes }) => Object.keys(attributes)));

/** `full_access: false` reads `fullAccess: false` here. */
function inPulumisNames(text: string): string {
  return text.replaceAll(/`([a-z]+(?:_[a-z]+)+)(: [^`]*)?`/g, (quoted, name: string, value = "") =>
    ATTRIBUTES.has(name) ? `\`${camelCase(name)}${value}\`` : quoted,
  );
}
