import {
  asSet,
  at,
  type DocumentProblem,
  isObject,
  type JsonObject,
  kindOf,
  NO_JSON,
  readJson,
  sortedJson,
} from "../policy-document";
import { type Condition, readConditions } from "./conditions";
import { checkResource } from "./resource-names";

/**
 * The document of a service control policy: the syntax of access management, version 2.0. What may stand in it is checked here once,
 * for the frontends and for the kernel; what it means for a request is decided elsewhere.
 */
export interface PolicyDocument {
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly effect: "allow" | "deny";
  /** Without the prefix `name/`, which means nothing. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
}

/** No document gives a figure; 6144 is that of custom policies of the identity centre. */
export const DOCUMENT_LENGTH = 6144;

/** Collects what is wrong, so that a reader can go on and find the rest. */
export type Report = (path: string, cloudCode: string, says: string, advice?: string) => void;

const EXAMPLE = '{"effect": "deny", "action": ["domain:*"], "resource": ["*"]}';

/** The elements that may stand at the top and in a statement. */
const topElements = ["version", "statement"];
const statementElements = ["effect", "action", "resource", "condition"];

/**
 * Everything that is wrong with a document; empty when nothing is.
 * @param limit the most characters it may have, as written
 */
export function documentProblems(content: string, limit = DOCUMENT_LENGTH): readonly DocumentProblem[] {
  return readDocument(content, limit).problems;
}

/** What a document says; undefined when something is wrong with it. */
export function policyDocument(content: string): PolicyDocument | undefined {
  const { document, problems } = readDocument(content, Number.POSITIVE_INFINITY);
  return problems.length === 0 ? document : undefined;
}

/**
 * The same text for documents that say the same: spacing, the order of elements, of lists and of statements, single values in or
 * without brackets and repetitions mean nothing. What cannot be read counts as different unless it is the same JSON.
 */
export function canonicalDocument(content: string): string {
  const document = policyDocument(content);
  if (document !== undefined) return JSON.stringify(asSet(document.statements.map(canonicalStatement)));
  const read = readJson(content);
  return read.ok ? sortedJson(read.value) : content;
}

export function sameDocument(a: string, b: string): boolean {
  return a === b || canonicalDocument(a) === canonicalDocument(b);
}

function canonicalStatement({ effect, actions, resources, conditions }: Statement): string {
  return JSON.stringify([
    effect,
    asSet(actions),
    asSet(resources),
    asSet(
      conditions.map(({ qualifier, operator, ifExists, key, values }) =>
        JSON.stringify([qualifier ?? "", operator, ifExists, key, asSet(values)]),
      ),
    ),
  ]);
}

interface ReadDocument {
  readonly document: PolicyDocument;
  readonly problems: readonly DocumentProblem[];
}

function readDocument(content: string, limit: number): ReadDocument {
  const problems: DocumentProblem[] = [];
  const report: Report = (path, cloudCode, says, advice) => {
    const code = `InvalidParameter.${cloudCode}`;
    problems.push({ path, rule: "SCP-STATEMENT-FIELDS", says, cloudCode: code, ...(advice === undefined ? {} : { advice }) });
  };
  if (content.length > limit) {
    problems.push({
      path: "",
      rule: "SCP-DOCUMENT-LENGTH",
      says: `the policy document has ${content.length} characters, at most ${limit} are allowed`,
      advice: "write it without indentation, shorten lists with `*`, or split it into two policies",
      cloudCode: "InvalidParameter.PolicyDocumentLengthOverLimit",
    });
    // What is far too long is no policy: looking for more problems in it helps nobody.
    if (content.length > 10 * limit) return { document: { statements: [] }, problems };
  }
  const read = readJson(content);
  if (!read.ok) {
    report("", "PolicyDocumentError", `the policy document is no JSON: ${read.says}`, NO_JSON);
    return { document: { statements: [] }, problems };
  }
  for (const path of read.duplicates) {
    report(path, "PolicyDocumentError", "this element stands twice; only one of the two would count", "join them into one");
  }
  return { document: { statements: readTop(read.value, report) }, problems };
}

function readTop(value: unknown, report: Report): readonly Statement[] {
  if (!isObject(value)) {
    const says = `a policy document is an object with \`version\` and \`statement\`, not ${kindOf(value)}`;
    report("", "PolicyDocumentError", says, `write {"version": "2.0", "statement": [${EXAMPLE}]}`);
    return [];
  }
  refuseUnknown(value, topElements, "", "PolicyDocumentError", report);
  if (value["version"] !== "2.0") {
    report(
      "/version",
      "VersionError",
      `\`version\` must be the text "2.0", not ${kindOf(value["version"])}`,
      'write "version": "2.0"',
    );
  }
  const written = value["statement"];
  if (written === undefined) {
    report("/statement", "StatementError", "there is no `statement`", `add "statement": [${EXAMPLE}]`);
    return [];
  }
  if (Array.isArray(written) && written.length === 0)
    report("/statement", "StatementError", "the list of statements is empty", `add a statement: ${EXAMPLE}`);
  const statements: readonly unknown[] = Array.isArray(written) ? written : [written];
  return statements.flatMap((statement, index) =>
    readStatement(statement, Array.isArray(written) ? at("/statement", index) : "/statement", report),
  );
}

function readStatement(value: unknown, path: string, report: Report): readonly Statement[] {
  if (!isObject(value)) {
    report(path, "StatementError", `a statement is an object, not ${kindOf(value)}`, `write ${EXAMPLE}`);
    return [];
  }
  refuseUnknown(value, statementElements, path, "StatementError", report);
  const effect = value["effect"];
  if (effect !== "allow" && effect !== "deny") {
    report(
      at(path, "effect"),
      "EffectError",
      `\`effect\` must be "allow" or "deny", not ${kindOf(effect)}`,
      'write "effect": "deny" to forbid the actions, or "effect": "allow"',
    );
  }
  const actions = readList(value["action"], at(path, "action"), "action", "ActionError", report);
  for (const [place, action] of actions) checkAction(action, place, report);
  const resources = readList(value["resource"], at(path, "resource"), "resource", "ResourceError", report);
  for (const [place, resource] of resources) checkResource(resource, place, report);
  return [
    {
      effect: effect === "allow" ? "allow" : "deny",
      actions: actions.map(([, action]) => action.replace(/^name\//, "")),
      resources: resources.map(([, resource]) => resource),
      conditions: readConditions(value["condition"], at(path, "condition"), report),
    },
  ];
}

/** A text, or a list of texts that is not empty, each with its place. */
function readList(
  value: unknown,
  path: string,
  element: string,
  cloudCode: string,
  report: Report,
): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (!Array.isArray(value) || value.length === 0) {
    report(
      path,
      cloudCode,
      `\`${element}\` must be a text or a list of texts, not ${kindOf(value)}`,
      `"*" stands for every ${element}`,
    );
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (typeof item === "string") return [[at(path, index), item] as const];
    report(at(path, index), cloudCode, `\`${element}\` lists texts, not ${kindOf(item)}`, "write it in quotes");
    return [];
  });
}

/** `*`, `cvm:Describe*` or `name/cvm:Describe*`; `*` stands for any run of characters, anywhere. */
function checkAction(action: string, path: string, report: Report): void {
  if (action === "*" || /^(?:name\/)?[a-zA-Z0-9_.*-]+:[a-zA-Z0-9_.*-]+$/.test(action)) return;
  if (action.startsWith("permid/")) {
    const advice = "name the interfaces themselves: `name/<service>:<interface>`";
    report(path, "ActionError", `\`${action}\` names a set of features, which service control policies do not take`, advice);
    return;
  }
  report(path, "ActionError", `\`${action}\` is no action`, "write `*`, `name/<service>:<interface>` or `name/<service>:*`");
}

function refuseUnknown(value: JsonObject, known: readonly string[], path: string, cloudCode: string, report: Report): void {
  for (const element of Object.keys(value)) {
    if (known.includes(element)) continue;
    const meant = known.find((name) => name === element.toLowerCase());
    if (element === "principal") {
      report(
        at(path, element),
        "PrincipalError",
        "a service control policy has no `principal`: it holds for whatever it is bound to",
        "leave `principal` out, and bind the policy to departments or members",
      );
    } else if (meant !== undefined) {
      report(at(path, element), cloudCode, `\`${element}\` is no element of a policy`, `write it in lower case: \`${meant}\``);
    } else {
      const advice = `the elements here are ${known.map((name) => `\`${name}\``).join(", ")}`;
      report(at(path, element), cloudCode, `\`${element}\` is no element of a service control policy`, advice);
    }
  }
}
