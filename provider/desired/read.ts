import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { resourceTypes } from "../parts";
import type { ResourceType } from "../resources/resource-type";
import type { Desired } from "./declaration";
import { annotationProblems, stackFiles } from "./stacks";
import { synthesize } from "./synthesize";
import { readTerraform, type TerraformFile } from "./terraform";
import { readYaml } from "./yaml";

/** Bytes of a JSON file; about ten times an organization of 100,000 members. */
const LARGEST_JSON = 512 * 1024 * 1024;
/** Bytes of a YAML file: characters are counted when it is read. */
const LARGEST_YAML_BYTES = 15_000_000;

/**
 * Reads what is declared at `path`: a YAML file, a synthesized Terraform JSON file, the folder of a stack or of a synthesis, or a folder
 * with a `cdktf.json`, whose program is run first. Messages name files as `path` does.
 */
export async function readDesired(path: string, types: readonly ResourceType[] = resourceTypes): Promise<Result<Desired>> {
  const found = await kindOf(path);
  switch (found) {
    case "missing":
      return problem(
        path,
        "no-file",
        `there is no \`${path}\``,
        "name a YAML file, a synthesized stack, or a folder with a `cdktf.json`",
      );
    case "yaml": {
      const read = await contents(path, LARGEST_YAML_BYTES);
      return read.ok ? readYaml(read.value, path, types) : read;
    }
    case "json":
      return readStacks([path], types);
    case "program": {
      const synthesis = await synthesize(path);
      return synthesis.ok ? readSynthesis(synthesis.value, types) : synthesis;
    }
    case "synthesis":
      return readSynthesis(path, types);
    case "stack":
      return readStacks([join(path, STACK_FILE)], types);
    case "empty-folder": {
      const hint = "name the YAML file in it, or a folder with a `cdktf.json`, whose program is run";
      return problem(path, "no-declarations", `the folder \`${path}\` has neither a \`cdktf.json\` nor a synthesis`, hint);
    }
    case "unknown":
      return problem(
        path,
        "no-declarations",
        `\`${path}\` declares nothing that can be read`,
        "it must be YAML (`.yaml`), Terraform JSON (`.json`), or a folder of a synthesis",
      );
  }
}

const STACK_FILE = "cdk.tf.json";

type Kind = "missing" | "yaml" | "json" | "program" | "synthesis" | "stack" | "empty-folder" | "unknown";

async function kindOf(path: string): Promise<Kind> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return "missing";
  if (found.isFile()) {
    if (/\.ya?ml$/i.test(path)) return "yaml";
    if (basename(path) === "cdktf.json") return "unknown";
    return /\.json$/i.test(path) ? "json" : "unknown";
  }
  const kinds: readonly (readonly [string, Kind])[] = [
    ["cdktf.json", "program"],
    ["manifest.json", "synthesis"],
    [STACK_FILE, "stack"],
  ];
  for (const [file, kind] of kinds) if ((await stat(join(path, file)).catch(() => undefined)) !== undefined) return kind;
  return "empty-folder";
}

/** All stacks of a synthesis together, and what the program itself found wrong with its constructs. */
async function readSynthesis(folder: string, types: readonly ResourceType[]): Promise<Result<Desired>> {
  const manifest = join(folder, "manifest.json");
  const read = await contents(manifest, LARGEST_JSON);
  if (!read.ok) return read;
  const stacks = stackFiles(read.value, manifest);
  if (!stacks.ok) return stacks;
  const result = await readStacks(
    stacks.value.map((file) => join(folder, file)),
    types,
  );
  const annotated = annotationProblems(read.value);
  if (annotated.length === 0) return result;
  return failed(merged(result.ok ? [] : result.problems, annotated));
}

/** The program and the reader of its output apply the same checks: one problem is one message. */
function merged(problems: readonly Diagnostic[], annotated: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(problems.map(identity));
  return [...problems, ...annotated.filter((each) => !known.has(identity(each)))];
}

function identity({ code, at }: Diagnostic): string {
  return JSON.stringify([code, at?.kind === "construct" ? at.path : at]);
}

async function readStacks(paths: readonly string[], types: readonly ResourceType[]): Promise<Result<Desired>> {
  const files: TerraformFile[] = [];
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    const read = await contents(path, LARGEST_JSON);
    if (read.ok) files.push({ text: read.value, file: path });
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? failed(problems) : readTerraform(files, types);
}

async function contents(path: string, limit: number): Promise<Result<string>> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return problem(path, "no-file", `there is no file \`${path}\``, "synthesize again");
  if (found.size > limit) {
    return problem(path, "too-large", `\`${path}\` has ${found.size} bytes; at most ${limit} are read`, "split the organization");
  }
  const bytes = await readFile(path).catch((error: unknown) => String(error));
  if (typeof bytes === "string") {
    return problem(path, "unreadable-file", `\`${path}\` cannot be read: ${bytes}`, "look at its permissions");
  }
  if (!isUtf8(bytes)) {
    return problem(path, "not-utf-8", `\`${path}\` is not UTF-8 text`, "save it as UTF-8", firstForeign(bytes));
  }
  return succeeded(bytes.toString("utf8"));
}

/** Line and column of the first bytes that are no UTF-8. A line break is one byte and part of no other character. */
function firstForeign(bytes: Buffer): LineAndColumn {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf("\n", start);
    const next = end === -1 ? bytes.length : end + 1;
    const text = bytes.subarray(start, next);
    if (!isUtf8(text)) return { line, column: text.toString("utf8").indexOf("\uFFFD") + 1 };
    start = next;
  }
  return { line: 1, column: 1 };
}

interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

function problem<T>(
  file: string,
  code: string,
  summary: string,
  hint: string,
  { line, column }: LineAndColumn = { line: 1, column: 1 },
): Result<T> {
  return failed([{ severity: "error", code, at: { kind: "file", file, line, column }, summary, hint }]);
}
