import { type Blockers, type Given, type Rule, rule } from "../../kernel";
import type { DocumentProblem } from "../policy-document";
import { documentProblems } from "./document";
import type { CreateTagPolicy, UpdateTagPolicy } from "./operations";
import { tagPolicies } from "./rows";
import { tagDocumentLength, tagVendorKeysReserved } from "./settings";

type Writing = CreateTagPolicy | UpdateTagPolicy;

/** A rule about the document that an operation brings; the document's own check knows what breaks it. */
export function documentRule(of: {
  readonly id: string;
  readonly kind: "precondition" | "limit";
  readonly sentence: string;
  readonly advice: string;
  readonly cloudCode: string;
}): Rule<Writing> {
  return rule<Writing>({
    ...of,
    refuses: ["create_tag_policy", "update_tag_policy"],
    preciseCode: (operation, given) => problemsOf(of.id, operation, given)[0]?.cloudCode,
    holds: (_ask, operation, given) => problemsOf(of.id, operation, given).length === 0,
    blockers: (_organization, operation, given) => documentBlockers(of.id, operation, given),
  });
}

function problemsOf(id: string, { content }: Writing, { setting }: Given): readonly DocumentProblem[] {
  if (content === undefined) return [];
  const limits = { length: setting(tagDocumentLength), vendorKeysReserved: setting(tagVendorKeysReserved) };
  return documentProblems(content, limits).filter((problem) => problem.rule === id);
}

function documentBlockers(id: string, operation: Writing, given: Given): Blockers {
  const problems = problemsOf(id, operation, given);
  const first = problems.slice(0, 10).map(({ path, says }) => ({
    table: tagPolicies.name,
    id: operation.policy,
    says: path === "" ? says : `at \`${path}\`: ${says}`,
  }));
  return { first, count: problems.length };
}
