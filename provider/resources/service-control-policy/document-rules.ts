import type { Blockers, Given } from "../../kernel";
import type { DocumentProblem } from "../policy-document";
import { documentProblems } from "./document";
import type { CreateScp, UpdateScp } from "./operations";
import { serviceControlPolicies } from "./rows";
import { scpDocumentLength } from "./settings";

/** What is wrong with the document of an operation under one rule; nothing when the operation brings no document. */
export function problemsOf(rule: string, { content }: CreateScp | UpdateScp, { setting }: Given): readonly DocumentProblem[] {
  if (content === undefined) return [];
  return documentProblems(content, setting(scpDocumentLength)).filter((problem) => problem.rule === rule);
}

/** The same, as facts that stand in the way. */
export function documentBlockers(rule: string, operation: CreateScp | UpdateScp, given: Given): Blockers {
  const problems = problemsOf(rule, operation, given);
  const first = problems.slice(0, 10).map(({ path, says }) => ({
    table: serviceControlPolicies.name,
    id: operation.policy,
    says: path === "" ? says : `at \`${path}\`: ${says}`,
  }));
  return { first, count: problems.length };
}
