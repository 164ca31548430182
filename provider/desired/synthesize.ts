import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { failed, type Result, succeeded } from "../diagnostics";

const settings = z.looseObject({
  app: z.string(),
  output: z.string().optional(),
  context: z.record(z.string(), z.unknown()).optional(),
});

/** What a program writes is kept only so far as it is shown when it fails. */
const SHOWN = 4000;

/**
 * Runs the program that a `cdktf.json` names, as `cdktf synth` would, and says in which folder its stacks are. Whatever it prints goes to
 * stderr: stdout belongs to results.
 */
export async function synthesize(folder: string): Promise<Result<string>> {
  const file = join(folder, "cdktf.json");
  const read = settings.safeParse(await json(file));
  if (!read.success) {
    return wrong(
      file,
      "no-app",
      `\`${file}\` does not say which program to run`,
      'give it `"app"`, for example `"npx tsx main.ts"`',
    );
  }
  const output = resolve(folder, read.data.output ?? "cdktf.out");
  const { status, printed } = await run(read.data.app, folder, {
    CDKTF_OUTDIR: output,
    CDKTF_CONTEXT_JSON: JSON.stringify(read.data.context ?? {}),
    // Misuse of constructs is then listed beside the stacks, instead of ending the program with the first list of messages.
    CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true",
  });
  if (status === 0) return succeeded(output);
  const summary = `the program \`${read.data.app}\` failed (exit code ${status ?? "none"})`;
  return wrong(file, "app-failed", summary, "run it by itself to see more", printed.trim());
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

function run(
  command: string,
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ status: number | null; printed: string }> {
  return new Promise((done) => {
    let printed = "";
    const child = spawn(command, {
      cwd,
      shell: true,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer) => {
      process.stderr.write(chunk);
      printed = (printed + chunk.toString("utf8")).slice(-SHOWN);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => done({ status: null, printed: error.message }));
    child.on("close", (status) => done({ status, printed }));
  });
}

function wrong(file: string, code: string, summary: string, hint: string, detail?: string): Result<string> {
  const at = { kind: "file", file, line: 1, column: 1 } as const;
  return failed([{ severity: "error", code, at, summary, hint, ...(detail !== undefined && detail !== "" && { detail }) }]);
}
