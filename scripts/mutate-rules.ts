import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { implied } from "./mutation/implied";
import { type Mutant, mutants, takeOut, watching } from "./mutation/mutants";
import { type LoadedTest, loadTests, outcomeOf } from "./mutation/tests";

/**
 * Takes every rule, effect and computation out, one at a time, and asks the tests whether they notice. Prints what nobody missed,
 * and fails when there is any that does not follow from other rules (mutation/implied.ts).
 *
 *     npm run mutate-rules                          every rule, effect and computation
 *     npm run mutate-rules -- DEPT- SCP-UNBIND-LAST only ids that begin so
 *     npm run mutate-rules -- --by-operation        each of them for one of its operations at a time: much longer
 *
 * All in one process: a first round notes in which tests each rule has a say. Only those are asked, the quickest first and up to
 * the first that fails; their files are loaded anew while the rule is missing.
 */
const folders = ["test/resources", "test/areas"];

/** A test and what had a say in it. */
interface Witness {
  readonly file: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly saw: ReadonlySet<string>;
}

async function main(root: string, args: readonly string[]): Promise<void> {
  const prefixes = args.filter((arg) => !arg.startsWith("--"));
  const chosen = mutants(args.includes("--by-operation")).filter(
    ({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const witnesses = await firstRound(root);
  const survivors: Mutant[] = [];
  for (const mutant of chosen) {
    if (await isMissed(root, mutant, witnesses)) continue;
    survivors.push(mutant);
    const from = implied[mutant.id];
    console.log(`nobody misses ${mutant.name}${from === undefined ? "" : `: it follows from ${from.join(", ")}`}`);
  }
  const unexplained = survivors.filter(({ id }) => implied[id] === undefined);
  const missed = chosen.length - survivors.length;
  console.log(
    `Taken out one at a time: ${chosen.length}. Missed by a test: ${missed}. Survivors: ${survivors.length}, ` +
      `of which ${survivors.length - unexplained.length} follow from others.`,
  );
  process.exitCode = unexplained.length === 0 ? 0 : 1;
}

/** Runs every test with every rule in place. */
async function firstRound(root: string): Promise<readonly Witness[]> {
  const found: Witness[] = [];
  for (const file of testFiles(root)) {
    const text = readFileSync(join(root, file), "utf8");
    const named = new Set(text.match(/[A-Z]+(?:-[A-Z0-9]+)+/g));
    const whileLoading = watching();
    const tests = loadTests(root, file);
    whileLoading.stop();
    for (const test of tests) {
      const watch = watching();
      const { passed, milliseconds } = await outcomeOf(test);
      watch.stop();
      if (!passed) throw new Error(`with every rule in place this fails already: ${file}: ${test.name}`);
      const saw = new Set([...watch.seen, ...whileLoading.seen, ...named]);
      found.push({ file, name: test.name, milliseconds, saw });
    }
  }
  return found.sort((a, b) => a.milliseconds - b.milliseconds);
}

async function isMissed(root: string, mutant: Mutant, witnesses: readonly Witness[]): Promise<boolean> {
  const asked = witnesses.filter(({ saw }) => saw.has(mutant.name));
  const loaded = new Map<string, ReadonlyMap<string, LoadedTest>>();
  const putBack = takeOut(mutant);
  try {
    for (const { file, name } of asked) {
      const tests = loaded.get(file) ?? loadedUnder(root, file);
      if (tests === "cannot be loaded") return true;
      loaded.set(file, tests);
      const test = tests.get(name);
      if (test === undefined || !(await outcomeOf(test)).passed) return true;
    }
    return false;
  } finally {
    putBack();
  }
}

function loadedUnder(root: string, file: string): ReadonlyMap<string, LoadedTest> | "cannot be loaded" {
  try {
    return new Map(loadTests(root, file).map((test) => [test.name, test]));
  } catch {
    return "cannot be loaded";
  }
}

function testFiles(root: string): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

void main(process.cwd(), process.argv.slice(2));
