import type { IConstruct } from "constructs";
import { readTerraform } from "../provider/desired/terraform";
import type { Diagnostic } from "../provider/diagnostics";
import { resourceTypes } from "../provider/parts";

export interface ConstructProblem {
  readonly construct: IConstruct;
  readonly problem: Diagnostic;
}

/** What `orgplane plan` cannot read, and OpenTofu and Terraform can: none of it is misuse of a construct. */
const READERS_LIMITS = new Set([
  "empty-file",
  "expression",
  "foreign-resource",
  "outputs-ignored",
  "provider-ignored",
  "several-providers",
  "unreadable-argument",
  "unreadable-block",
]);

/** Everything that is wrong with the declarations of a stack, by the rules that hold for every frontend, with the construct it concerns. */
export function stackProblems(stack: IConstruct, synthesized: unknown): readonly ConstructProblem[] {
  const read = readTerraform([{ text: JSON.stringify(synthesized), file: stack.node.path }], resourceTypes);
  const byPath = new Map(stack.node.findAll().map((construct) => [construct.node.path, construct]));
  return (read.ok ? read.warnings : read.problems)
    .filter(({ code }) => !READERS_LIMITS.has(code))
    .map((problem) => ({
      construct: (problem.at?.kind === "construct" ? byPath.get(problem.at.path) : undefined) ?? stack,
      problem,
    }));
}
