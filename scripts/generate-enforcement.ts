import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import catalogueFile from "../provider/catalogue/rules.json";
import { parts } from "../provider/parts";

/**
 * Works out which file enforces each rule of the catalogue and which test shows it: the rule's file is its id in kebab case, the
 * test is the file that names it, one of resources or areas if any does. Writes provider/catalogue/enforcement.json; with --check only compares.
 */
const target = "provider/catalogue/enforcement.json";

interface Found {
  readonly file: string;
  readonly how?: string;
  readonly reason?: string;
  readonly cloudCodes: readonly string[];
  readonly settings: readonly object[];
  readonly test?: string;
}

export function enforcement(root: string): string {
  const find = finder(root);
  const listed = new Set(catalogueFile.rules.map(({ id }) => id));
  const rules: Record<string, Found> = {};
  for (const id of listed) {
    const found = find(id);
    if (found !== undefined) rules[id] = found;
  }
  // What the public API refuses and no document mentions: adopted, and marked so.
  const adopted = parts
    .flatMap((part) => part.rules)
    .filter((rule) => rule.kind !== "presupposition" && !listed.has(rule.id))
    .map(({ id, kind, refuses, sentence }) => ({
      id,
      kind,
      operations: refuses,
      statement: sentence,
      evidence: evidenceOf(id),
      ...find(id),
    }));
  return `${JSON.stringify({ rules, adopted }, null, 1)}\n`;
}

function evidenceOf(rule: string): string | undefined {
  return parts.flatMap((part) => part.settings).find((setting) => setting.rule === rule && setting.evidence !== undefined)
    ?.evidence;
}

function finder(root: string): (id: string) => Found | undefined {
  const files = new Map(
    filesBelow(root, "provider")
      .filter((file) => file.includes("/rules/"))
      .map((file) => [file.split("/").at(-1), file]),
  );
  const tests = filesBelow(root, "test")
    .filter((file) => file.endsWith(".test.ts") && !file.includes("random"))
    .sort((a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || (a < b ? -1 : 1))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  const how = howEnforced();
  return (id) => {
    const file = files.get(`${id.toLowerCase()}.ts`);
    const reason = parts.flatMap((part) => part.unenforceable ?? []).find((one) => one.id === id)?.reason;
    if (file !== undefined && reason !== undefined) return { file, reason, cloudCodes: [], settings: [] };
    const kind = how.get(id);
    if (file === undefined || kind === undefined) return undefined;
    const pattern = new RegExp(`["'\`]${id}(?![A-Z0-9-])`);
    const test = tests.find(({ text }) => pattern.test(text));
    return {
      file,
      how: kind,
      cloudCodes: cloudCodesOf(id),
      settings: settingsOf(id),
      ...(test === undefined ? {} : { test: test.file }),
    };
  };
}

/** The rules' own tests come first: those of a frontend or of a plan show a rule only by the way. */
function isElsewhere(test: string): boolean {
  return !/^test\/(resources|areas)\//.test(test);
}

function howEnforced(): ReadonlyMap<string, string> {
  const how = new Map<string, string>();
  for (const part of parts) {
    for (const rule of part.rules) how.set(rule.id, "refuses");
    for (const effect of part.effects) if (!how.has(effect.id)) how.set(effect.id, "acts");
    for (const rule of part.computations ?? []) how.set(rule.id, "computes");
    for (const fact of part.facts) if (!how.has(fact.id)) how.set(fact.id, "by construction");
  }
  return how;
}

function cloudCodesOf(id: string): readonly string[] {
  const codes = parts
    .flatMap((part) => part.rules)
    .filter((rule) => rule.id === id)
    .flatMap(({ cloudCode }) =>
      typeof cloudCode === "string" ? [cloudCode] : Object.values(cloudCode).filter((code) => code !== undefined),
    );
  return [...new Set(codes)].sort();
}

function settingsOf(id: string): readonly object[] {
  return parts
    .flatMap((part) => part.settings)
    .filter((setting) => setting.rule === id)
    .map(({ name, default: value, doc, evidence }) => ({
      name,
      default: value,
      doc,
      ...(evidence === undefined ? {} : { evidence }),
    }));
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

if (require.main === module) {
  const root = process.cwd();
  const text = enforcement(root);
  if (process.argv.includes("--check")) {
    if (readFileSync(join(root, target), "utf8") !== text) throw new Error(`${target} is stale: npm run generate`);
  } else writeFileSync(join(root, target), text);
}
