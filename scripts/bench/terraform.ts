import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { companyOf } from "./company";
import { secondsOf } from "./processes";
import { asTerraformData } from "./written";

/** Seconds of whole processes. */
export interface WholeProcesses {
  readonly create: number;
  readonly apply: number;
  readonly unchanged: number;
}

/** OpenTofu or Terraform, where one of them is on the PATH. */
export function terraformOnPath(): { readonly program: string; readonly version: string } | undefined {
  for (const program of ["tofu", "terraform"]) {
    const { status, stdout } = spawnSync(program, ["version"], {
      encoding: "utf8",
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    });
    if (status === 0) return { program, version: stdout.split("\n")[0] ?? program };
  }
  return undefined;
}

/** The same company through the core of Terraform alone: a graph of resources that do nothing. */
export function measureTerraform(program: string, parent: string, size: number): WholeProcesses {
  const folder = join(parent, `terraform-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const configuration = join(folder, "terraform.rc");
  writeFileSync(configuration, "");
  writeFileSync(join(folder, "company.tf.json"), asTerraformData(companyOf(size)));
  const env = { CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: configuration, TF_IN_AUTOMATION: "1" };
  const run = (...args: readonly string[]): number =>
    secondsOf({ program, args: [...args, "-input=false", "-no-color"], folder, env });
  run("init");
  const create = run("plan", "-out=create.plan");
  const apply = secondsOf({ program, args: ["apply", "-input=false", "-no-color", "create.plan"], folder, env });
  return { create, apply, unchanged: run("plan", "-detailed-exitcode") };
}
