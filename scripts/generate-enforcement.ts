import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import catalogueFile from "../provider/catalogue/rules.json";
import { parts } from "../provider/parts";

/**
 * Works out which file enforces each rule of the catalogue and which test shows it: the rule's file is its id in kebab case, the
 * test is the file that names it. Writes provider/catalogue/enforcement.json; with --check only compares.
 */
const target = "provider/catalogue/enforcement.json";

export function enforcement(root: string): string {
  const ruleFiles = new Map(
    filesBelow(root, "provider")
      .filter((file) => file.includes("/rules/"))
      .map((file) => [file.split("/").at(-1), file]),
  );
  const tests = filesBelow(root, "test")
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  const how = new Map<string, string>();
  for (const part of parts) {
    for (const rule of part.rules) how.set(rule.id, "refuses");
    for (const effect of part.effects) if (!how.has(effect.id)) how.set(effect.id, "acts");
    for (const fact of part.facts) if (!how.has(fact.id)) how.set(fact.id, "by construction");
  }
  const found: Record<string, object> = {};
  for (const { id } of catalogueFile.rules) {
    const file = ruleFiles.get(`${id.toLowerCase()}.ts`);
    const kind = how.get(id);
    if (file === undefined || kind === undefined) continue;
    const pattern = new RegExp(`["'\`]${id}(?![A-Z0-9-])`);
    const test = tests.find(({ text, file: at }) => !at.includes("random") && pattern.test(text));
    found[id] = { file, how: kind, ...(test === undefined ? {} : { test: test.file }) };
  }
  return `${JSON.stringify(found, null, 1)}\n`;
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
