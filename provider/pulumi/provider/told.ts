import type { Diagnostic } from "../../diagnostics";
import type { HostProblem } from "../../hosted/contract";
import { resourceTypes } from "../../parts";
import type { ResourceType } from "../../resources/resource-type";
import { camelCase, tokenOf } from "../../schema/pulumi-names";
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

/** The same, of the attempt to make an object of this type: where one stands there already, how to take it over. */
export function toldOfType(type: ResourceType, problem: HostProblem): string {
  const { exists, hint } = problem;
  if (exists === undefined) return told(problem);
  const otherwise = hint === undefined ? "" : `; otherwise ${hint}`;
  const takeover =
    `there is one already, \`${exists}\`: if it is this one, as after an update that was cut short, take it over by the resource option ` +
    `\`import: "${exists}"\`, by \`pulumi import ${tokenOf(type.name)} NAME ${exists}\`, or by \`adopt: { id: "${exists}" }\`${otherwise}`;
  return told({ ...problem, hint: takeover });
}

const ATTRIBUTES = new Set(resourceTypes.flatMap(({ attributes }) => Object.keys(attributes)));

/** `full_access: false` reads `fullAccess: false` here. */
function inPulumisNames(text: string): string {
  return text.replaceAll(/`([a-z]+(?:_[a-z]+)+)(: [^`]*)?`/g, (quoted, name: string, value = "") =>
    ATTRIBUTES.has(name) ? `\`${camelCase(name)}${value}\`` : quoted,
  );
}
