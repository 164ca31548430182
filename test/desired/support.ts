import type { Desired } from "../../provider/desired/declaration";
import { readYaml } from "../../provider/desired/yaml";
import type { Diagnostic, Result } from "../../provider/diagnostics";
import type { ResourceType } from "../../provider/resources/resource-type";
import { sampleTypes } from "./sample-types";

/** `line:column code`, or `construct path code`, in the order in which they are reported. */
export function problemsOf(result: Result<Desired>): readonly string[] {
  return (result.ok ? result.warnings : result.problems).map(brief);
}

export function brief({ at, code }: Diagnostic): string {
  if (at === undefined) return code;
  return `${at.kind === "file" ? `${at.line}:${at.column}` : at.path} ${code}`;
}

export function yaml(text: string, types: readonly ResourceType[] = sampleTypes): Result<Desired> {
  return readYaml(text, "organization.yaml", types);
}

/** What is wrong in a YAML text: exactly these, each with its place. */
export function yamlProblems(text: string, types?: readonly ResourceType[]): readonly string[] {
  return problemsOf(yaml(text, types));
}

/** What is declared, without the places: what every frontend must agree on. */
export function declared(result: Result<Desired>): readonly object[] {
  if (!result.ok) throw new Error(result.problems.map((problem) => `${brief(problem)}: ${problem.summary}`).join("\n"));
  return [...result.value.declarations.values()].map(({ address, type, key, attributes, adopt }) => ({
    address,
    type,
    key,
    attributes,
    adopt,
  }));
}

/** The first problem with a code. */
export function problem(result: Result<Desired>, code: string): Diagnostic | undefined {
  return result.ok ? undefined : result.problems.find((each) => each.code === code);
}

/** Sets have no order. */
export function sets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sets).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sets(inner)]));
}
