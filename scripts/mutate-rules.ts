import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "../provider/parts";

/**
 * Takes every rule, effect and computation out, one at a time, and asks the tests whether they notice: first the files
 * that name it, then all others. Prints what nobody missed, and fails when there is any.
 *
 *     npm run mutate-rules                          every rule and effect
 *     npm run mutate-rules -- DEPT- SCP-UNBIND-LAST only ids that begin so
 *     npm run mutate-rules -- --by-operation        each of them for one of its operations at a time: much longer
 */
const folders = ["test/resources", "test/areas"];
const atOnce = 2;

interface TestFile {
  readonly file: string;
  readonly text: string;
}

/** True when at least one test fails; without `without`, nothing is taken out. */
function fails(files: readonly string[], without?: string): Promise<boolean> {
  const { WITHOUT_RULE: _, ...env } = process.env;
  const options = ["--runInBand", "--bail", "--silent", "--setupFiles", "./test/support/without-rule.ts", "--runTestsByPath"];
  const jest = spawn(process.execPath, ["node_modules/jest/bin/jest.js", ...options, ...files], {
    env: without === undefined ? env : { ...env, WITHOUT_RULE: without },
    stdio: "ignore",
  });
  return new Promise((resolve, reject) => {
    jest.on("error", reject);
    jest.on("exit", (code) => resolve(code !== 0));
  });
}

async function isNoticed(without: string, files: readonly TestFile[]): Promise<boolean> {
  const names = new RegExp(`(?<![A-Z0-9-])${without.split("@")[0]}(?![A-Z0-9-])`);
  const own = files.filter(({ text }) => names.test(text));
  const others = files.filter((file) => !own.includes(file));
  for (const some of [own, others]) {
    const paths = some.map(({ file }) => file);
    if (paths.length > 0 && (await fails(paths, without))) return true;
  }
  return false;
}

function testFiles(): readonly TestFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

/** What to take out: `<id>`, or `<id>@<operation>`. Several rules may share an id, one for each group of operations. */
function mutants(byOperation: boolean): readonly string[] {
  const rules = parts.flatMap((part) => part.rules).map(({ id, refuses }) => ({ id, names: refuses }));
  const effects = parts.flatMap((part) => part.effects).map(({ id, on }) => ({ id, names: on }));
  const found = [...rules, ...effects].flatMap(({ id, names }) => (byOperation ? names.map((name) => `${id}@${name}`) : [id]));
  const computations = parts.flatMap((part) => part.computations ?? []).map(({ id }) => id);
  return [...new Set([...found, ...computations])];
}

async function main(args: readonly string[]): Promise<void> {
  const prefixes = args.filter((arg) => !arg.startsWith("--"));
  const waiting = mutants(args.includes("--by-operation")).filter(
    (mutant) => prefixes.length === 0 || prefixes.some((prefix) => mutant.startsWith(prefix)),
  );
  const tried = waiting.length;
  const files = testFiles();
  if (await fails(files.map(({ file }) => file)))
    throw new Error(`with every rule in place these fail already: npx jest ${folders.join(" ")}`);

  let survivors = 0;
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      if (await isNoticed(mutant, files)) continue;
      survivors++;
      console.log(`nobody misses ${mutant}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(`Taken out one at a time: ${tried}. Missed by a test: ${tried - survivors}. Survivors: ${survivors}.`);
  process.exitCode = survivors === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
