import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { writeDurably } from "../ledger/files";
import type { Plan } from "../plan/plan";
import { renderJson } from "../render/json";

/** Whether the text is meant to be a plan, right or wrong: what `apply` needs to know of a file. */
export function looksLikePlan(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"orgplane-plan\//.test(text.slice(0, 1_000));
}

/** The text of a file that may be a plan; undefined for folders, and for what cannot be read (the caller says so). */
export function textAt(cwd: string, path: string): string | undefined {
  try {
    return readFileSync(resolve(cwd, path), "utf8");
  } catch {
    return undefined;
  }
}

/** Reads a plan that `plan --out` wrote; everything wrong with it is reported together. */
export async function readPlan(cwd: string, path: string): Promise<Result<Plan>> {
  const text = textAt(cwd, path);
  if (text === undefined)
    return failed([problem(`the plan file \`${path}\` cannot be read`, "write one with `orgplane plan PATH --out FILE`")]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed([
      { ...problem(`\`${path}\` is not JSON, so it is no plan`, "write one with `orgplane plan PATH --out FILE`"), detail },
    ]);
  }
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  if (typeof format === "string" && format.startsWith("orgplane-plan/") && format !== "orgplane-plan/1") {
    return failed([
      problem(
        `\`${path}\` is a plan of the format \`${format}\`; this version reads \`orgplane-plan/1\``,
        "plan again with this version",
      ),
    ]);
  }
  const { planSchema } = await import("../plan/plan");
  const parsed = planSchema.safeParse(json);
  // The text's own object, not the parser's copy, whose keys are in another order: what was written is shown byte for byte.
  if (parsed.success) return succeeded(json as Plan);
  const { issues } = parsed.error;
  const shown = issues.slice(0, 20).map((issue) => `${pathText(issue.path)}: ${issue.message}`);
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more problems`);
  const hint = "a plan is written by `orgplane plan PATH --out FILE` and not meant to be edited; plan again";
  return failed([{ ...problem(`\`${path}\` is not a plan`, hint), detail: shown.join("\n") }]);
}

/** Writes it so that whoever looks sees the old file or the whole new one. */
export function writePlan(cwd: string, path: string, plan: Plan): Result<undefined> {
  try {
    writeDurably(resolve(cwd, path), renderJson(plan));
    return succeeded(undefined);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed([{ ...problem(`the plan cannot be written to \`${path}\``), detail }]);
  }
}

function problem(summary: string, hint?: string): Diagnostic {
  return { severity: "error", code: "plan-file", summary, ...(hint === undefined ? {} : { hint }) };
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text === "" ? "the file" : `\`${text.replace(/^\./, "")}\``;
}
