/**
 * What service control policies and tag policies have in common: both are JSON texts that people write, compare and get wrong.
 * Nothing here knows what the elements mean.
 */

/** One thing that is wrong with a policy document. A check reports all of them. */
export interface DocumentProblem {
  /** Where in the document, as a JSON pointer: `/statement/0/action`. Empty for the document as a whole. */
  readonly path: string;
  /** The rule that is broken. */
  readonly rule: string;
  /** What is wrong, with the input in backticks. */
  readonly says: string;
  readonly advice?: string;
  /** The error code with which the cloud refuses such a document. */
  readonly cloudCode: string;
}

/** What reading a text as JSON gives: the value and the keys that stand twice in one object (the later one wins), or why it is no JSON. */
export type Read =
  | { readonly ok: true; readonly value: unknown; readonly duplicates: readonly string[] }
  | { readonly ok: false; readonly says: string };

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What to do about a text that is no JSON. */
export const NO_JSON =
  "look at quotes, commas and brackets here and just before; in YAML the document may be written without any";

/** Reads a text as JSON, strictly. `duplicates` are JSON pointers of repeated keys. */
export function readJson(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value, duplicates: repeatedKeys(text) };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : "it is no JSON" };
  }
}

/** Extends a JSON pointer. */
export function at(path: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((pointer, step) => `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`, path);
}

/** What a value is, for messages: "a number", "a list". */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty object" : "an object";
  return typeof value === "boolean" ? `\`${value}\`` : `the ${typeof value === "string" ? "text" : "number"} \`${value}\``;
}

/** The texts of a set, each once, in an order that does not depend on how they were written. */
export function asSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** JSON with the keys of every object sorted: equal for texts that differ in spacing and in the order of keys only. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** Problems as an attribute reports them: the place first, so that each can be found in a long document. */
export function attributeProblems(
  problems: readonly DocumentProblem[],
): readonly { readonly rule: string; readonly says: string; readonly advice?: string; readonly path: readonly string[] }[] {
  return problems.map(({ path, rule, says, advice }) => ({
    rule,
    says: path === "" ? says : `at \`${path}\`: ${says}`,
    ...(advice === undefined ? {} : { advice }),
    path: stepsOf(path),
  }));
}

/** The steps of a JSON pointer. */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

interface Open {
  readonly path: string;
  /** The keys seen in an object; undefined for a list. */
  readonly keys: Set<string> | undefined;
  /** The key, or the index, that is being read. */
  step: string | number;
}

/** `JSON.parse` drops repeated keys silently. The text is known to be JSON, so strings and brackets are all there is to look at. */
function repeatedKeys(text: string): readonly string[] {
  const repeated: string[] = [];
  const open: Open[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]/g;
  for (const [found, colon] of text.matchAll(token)) {
    const inside = open.at(-1);
    if (found === "{" || found === "[") {
      const path = inside === undefined ? "" : at(inside.path, inside.step);
      open.push({ path, keys: found === "{" ? new Set() : undefined, step: 0 });
    } else if (found === "}" || found === "]") open.pop();
    else if (inside === undefined) continue;
    else if (found === ",") {
      if (inside.keys === undefined) inside.step = Number(inside.step) + 1;
    } else if (colon !== undefined && inside.keys !== undefined) {
      const key = String(JSON.parse(found.slice(0, found.lastIndexOf('"') + 1)));
      if (inside.keys.has(key)) repeated.push(at(inside.path, key));
      inside.keys.add(key);
      inside.step = key;
    }
  }
  return repeated;
}
