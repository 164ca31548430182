import { canonicalJson } from "../desired/canonical";
import { type DocumentProblem, isObject, readJson } from "../resources/policy-document";
import { documentProblems } from "../resources/service-control-policy/document";
import { documentProblems as tagDocumentProblems } from "../resources/tag-policy/document";
import { isList, isRecord, type Value } from "./values/value";

/** What a function makes of its arguments, or which of them is wrong, counted from 0. */
export type Made =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly says: string; readonly argument?: number };

/** The functions by name: arguments in the order of their signatures, those of the variadic parameter behind. */
export const functions: Readonly<Record<string, (given: readonly Value[]) => Made>> = {
  allow: (given) => statement("allow", given),
  deny: (given) => statement("deny", given),
  when,
  policy_document: policyDocument,
  tag_policy_document: tagPolicyDocument,
};

function statement(effect: "allow" | "deny", [actions = null, ...resources]: readonly Value[]): Made {
  if (textsIn(actions).length === 0) return wrong("a statement needs an action", 0);
  const resource = resources.length === 0 ? ["*"] : textsIn(resources);
  return made({ effect, action: textsIn(actions), resource });
}

function when([given = null, operator = null, key = null, values = null]: readonly Value[]): Made {
  const read = readStatement(given);
  if (read === undefined) return wrong("that is no statement: make it with `allow` or `deny`", 0);
  if (textsIn(values).length === 0) return wrong("a condition needs a value", 3);
  const conditions = isObject(read["condition"]) ? read["condition"] : {};
  const tests = conditions[String(operator)];
  const before = isObject(tests) ? tests : {};
  if (Object.hasOwn(before, String(key))) {
    return wrong(
      `the statement has a condition \`${operator}\` on \`${key}\` already: give it all values, or write two statements`,
      2,
    );
  }
  return made({ ...read, condition: { ...conditions, [String(operator)]: { ...before, [String(key)]: textsIn(values) } } });
}

function policyDocument(statements: readonly Value[]): Made {
  if (statements.length === 0) return wrong("a policy needs a statement");
  const read = statements.map(readStatement);
  const foreign = read.indexOf(undefined);
  if (foreign !== -1) return wrong("that is no statement: make it with `allow` or `deny`", foreign);
  const document = { version: "2.0", statement: read };
  const problems = documentProblems(JSON.stringify(document));
  return problems.length === 0 ? made(document) : wrong(listed(problems), statementIn(problems));
}

function tagPolicyDocument([values = null]: readonly Value[]): Made {
  const rules = Object.entries(isRecord(values) ? values : {}).map(([key, allowed]) => [
    key,
    { tag_key: { "@@assign": key }, tag_value: { "@@assign": textsIn(allowed) } },
  ]);
  const document = { tags: Object.fromEntries(rules) };
  const problems = tagDocumentProblems(JSON.stringify(document));
  return problems.length === 0 ? made(document) : wrong(listed(problems), 0);
}

/** The argument that a problem is about, where all of them are about one: `/statement/2/action` is the third. */
function statementIn(problems: readonly DocumentProblem[]): number | undefined {
  const places = new Set(problems.map(({ path }) => /^\/statement\/(\d+)/.exec(path)?.[1]));
  const [first] = places;
  return places.size === 1 && first !== undefined ? Number(first) : undefined;
}

function listed(problems: readonly DocumentProblem[]): string {
  return problems
    .map(
      ({ path, says, rule, advice }) =>
        `${path === "" ? "" : `at ${path}: `}${says} (${rule})${advice === undefined ? "" : `; ${advice}`}`,
    )
    .join("\n");
}

function readStatement(value: Value): Readonly<Record<string, unknown>> | undefined {
  const read = typeof value === "string" ? readJson(value) : undefined;
  return read?.ok === true && isObject(read.value) && "effect" in read.value ? read.value : undefined;
}

function textsIn(value: Value): readonly string[] {
  return isList(value) ? value.flatMap((each) => (typeof each === "string" ? [each] : [])) : [];
}

function made(value: unknown): Made {
  return { ok: true, value: canonicalJson(value) };
}

function wrong(says: string, argument?: number): Made {
  return { ok: false, says, ...(argument !== undefined && { argument }) };
}
