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
import { ASSIGN, FIELDS, INVALID, readAssigned, readOthers, readTexts, readTypes, ruleElements } from "./elements";
import { checkTagKey, checkTagValue } from "./tag-syntax";

/** The document of a tag policy: which values a tag may have, on which resources. */
export interface TagPolicyDocument {
  readonly rules: readonly TagRule[];
}

export interface TagRule {
  readonly key: string;
  /** Allowed values; at most one `*` in each. */
  readonly values: readonly string[];
  /** `service:type`; `["*"]` for all that can carry tags, which is what no list at all means (TAG-RESOURCE-TYPES-DEFAULT). */
  readonly resourceTypes: readonly string[];
  /** Accepted and kept, without any effect here: `enforced_for`, `correction`, … as the document has them. */
  readonly others: Readonly<Record<string, unknown>>;
}

const EXAMPLE = `{"cost-center": {"tag_key": {"${ASSIGN}": "cost-center"}, "tag_value": {"${ASSIGN}": ["rd-*"]}}}`;

/** No document gives a figure; the one proposed for service control policies. */
export const DOCUMENT_LENGTH = 6144;

export interface TagDocumentLimits {
  /** The most characters, as written. */
  readonly length: number;
  /** Are the keys `qcloud` and `tencent` reserved? */
  readonly vendorKeysReserved: boolean;
}

export const defaultLimits: TagDocumentLimits = { length: DOCUMENT_LENGTH, vendorKeysReserved: true };

/** Collects what is wrong under the rule that it breaks, so that a reader can go on and find the rest. */
export type Report = (rule: string, path: string, cloudCode: string, says: string, advice?: string) => void;

/** Everything that is wrong with a document; empty when nothing is. */
export function documentProblems(content: string, limits: TagDocumentLimits = defaultLimits): readonly DocumentProblem[] {
  return readDocument(content, limits).problems;
}

/** What a document says; undefined when something is wrong with it. */
export function tagPolicyDocument(content: string): TagPolicyDocument | undefined {
  const { rules, problems } = readDocument(content, { length: Number.POSITIVE_INFINITY, vendorKeysReserved: false });
  return problems.length === 0 ? { rules } : undefined;
}

/**
 * The same text for documents that say the same: spacing, order, single values in or without brackets, repetitions, the resource
 * types that are meant by none, and the detection that is always on mean nothing.
 */
export function canonicalDocument(content: string): string {
  const document = tagPolicyDocument(content);
  if (document !== undefined) return JSON.stringify(asSet(document.rules.map(canonicalRule)));
  const read = readJson(content);
  return read.ok ? sortedJson(read.value) : content;
}

export function sameDocument(a: string, b: string): boolean {
  return a === b || canonicalDocument(a) === canonicalDocument(b);
}

function canonicalRule({ key, values, resourceTypes, others }: TagRule): string {
  const types = resourceTypes.includes("*") ? ["*"] : asSet(resourceTypes);
  return JSON.stringify([key, asSet(values), types, sortedJson(others)]);
}

function readDocument(
  content: string,
  limits: TagDocumentLimits,
): { readonly rules: readonly TagRule[]; readonly problems: readonly DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const report: Report = (rule, path, cloudCode, says, advice) => {
    problems.push({ path, rule, says, cloudCode, ...(advice === undefined ? {} : { advice }) });
  };
  if (content.length > limits.length) {
    const says = `the tag policy has ${content.length} characters, at most ${limits.length} are allowed`;
    const advice = "write it without indentation, or split it into two policies";
    report("TAG-DOCUMENT-LENGTH", "", "InvalidParameter.PolicyDocumentLengthOverLimit", says, advice);
    // What is far too long is no policy: looking for more problems in it helps nobody.
    if (content.length > 10 * limits.length) return { rules: [], problems };
  }
  const read = readJson(content);
  if (!read.ok) {
    report(FIELDS, "", "InvalidParameter.PolicyDocumentError", `the tag policy is no JSON: ${read.says}`, NO_JSON);
    return { rules: [], problems };
  }
  for (const path of read.duplicates) {
    const rule = path.split("/").length === 3;
    const says = rule ? "this tag key has two rules" : "this element stands twice; only one of the two would count";
    report(FIELDS, path, rule ? "InvalidParameter.PolicyKeyDuplicated" : INVALID, says, "join them into one");
  }
  return { rules: readTop(read.value, limits, report), problems };
}

function readTop(value: unknown, limits: TagDocumentLimits, report: Report): readonly TagRule[] {
  if (!isObject(value)) {
    report(FIELDS, "", INVALID, `a tag policy is an object with \`tags\`, not ${kindOf(value)}`, `write {"tags": ${EXAMPLE}}`);
    return [];
  }
  for (const element of Object.keys(value)) {
    if (element !== "tags")
      report(FIELDS, at("", element), INVALID, `\`${element}\` is no element of a tag policy`, "the only one is `tags`");
  }
  const tags = value["tags"];
  if (!isObject(tags) || Object.keys(tags).length === 0) {
    report(FIELDS, "/tags", INVALID, `\`tags\` holds a rule per tag key, not ${kindOf(tags)}`, `for example ${EXAMPLE}`);
    return [];
  }
  return Object.entries(tags).flatMap(([key, rule]) => readRule(key, rule, at("/tags", key), limits, report));
}

function readRule(key: string, value: unknown, path: string, limits: TagDocumentLimits, report: Report): readonly TagRule[] {
  if (!isObject(value)) {
    const says = `a rule is an object with \`tag_key\` and \`tag_value\`, not ${kindOf(value)}`;
    report(FIELDS, path, INVALID, says, `for example ${EXAMPLE}`);
    return [];
  }
  for (const element of Object.keys(value)) {
    if (ruleElements.includes(element)) continue;
    const advice = `the elements of a rule are ${ruleElements.map((name) => `\`${name}\``).join(", ")}`;
    report(FIELDS, at(path, element), INVALID, `\`${element}\` is no element of a tag policy`, advice);
  }
  readKey(key, value["tag_key"], path, limits, report);
  const values = readValues(value, path, report);
  const scope = value["resource_type_scope"];
  const types = scope === undefined ? ["*"] : readTypes(scope, at(path, "resource_type_scope"), report);
  const others = readOthers(value, values, path, report);
  return [{ key, values, resourceTypes: types, others }];
}

/** The tag key; the key under which the rule stands equals it. */
function readKey(key: string, written: unknown, path: string, limits: TagDocumentLimits, report: Report): void {
  const place = at(path, "tag_key");
  const assigned = written === undefined ? undefined : readAssigned(written, place, report);
  if (written === undefined)
    report(FIELDS, place, INVALID, "the rule has no `tag_key`", `add "tag_key": {"${ASSIGN}": "${key}"}`);
  else if (assigned !== undefined && assigned.value !== key) {
    const says = `the rule stands under \`${key}\`, its tag key is ${kindOf(assigned.value)}`;
    report(FIELDS, place, INVALID, says, "write both the same, letter case included");
  }
  checkTagKey(key, path, limits.vendorKeysReserved, report);
}

function readValues(rule: JsonObject, path: string, report: Report): readonly string[] {
  if (rule["tag_value_dynamic"] !== undefined) {
    const says = "an organization's tag policy cannot take its values from the sub-user that acts";
    report(FIELDS, at(path, "tag_value_dynamic"), INVALID, says, "list the allowed values in `tag_value`");
  }
  const place = at(path, "tag_value");
  if (rule["tag_value"] === undefined) {
    if (rule["tag_value_dynamic"] !== undefined) return [];
    report(FIELDS, place, INVALID, "the rule has no `tag_value`", `add "tag_value": {"${ASSIGN}": ["<allowed value>"]}`);
    return [];
  }
  const texts = readTexts(rule["tag_value"], place, "allowed values", report);
  for (const [at_, text] of texts) checkTagValue(text, at_, report);
  return texts.map(([, text]) => text);
}
