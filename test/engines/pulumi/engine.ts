import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Is the engine on PATH, with its host for Node.js programs? `scripts/engines.sh pulumi` says where it is. */
export const engineIsHere = ["pulumi", "pulumi-language-nodejs"].every((name) => {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

const REPOSITORY = resolve(__dirname, "../../..");
const PLUGIN = join(REPOSITORY, "dist/pulumi");

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a preview would do with one resource. */
export interface Step {
  readonly op: string;
  /** `department.security`. */
  readonly resource: string;
  /** Property paths with what happens to each: `add`, `update-replace`, … */
  readonly detailed: Readonly<Record<string, string>>;
}

/** What the engine has stored of one resource. */
export interface Stored {
  readonly id: string;
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly initErrors?: readonly string[];
}

/** A project with a program and a stack, in a folder of its own, and the real engine to run there. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "orgplane-pulumi-"));
  readonly database = join(this.folder, "organization.db");
  private readonly env: NodeJS.ProcessEnv;
  /** Where the program is. */
  private readonly at: string;

  /** @param example a program of this repository, from its top; without one, `write` says what the program is */
  constructor(
    private readonly settings: Readonly<Record<string, string>> = {},
    example?: string,
  ) {
    if (!engineIsHere) throw new Error("pulumi is not on PATH: PATH=$(scripts/engines.sh pulumi):$PATH");
    if (!existsSync(join(PLUGIN, "pulumi-resource-orgplane"))) throw new Error("the provider is not built: npm run build");
    const state = join(this.folder, "state");
    mkdirSync(state);
    this.at = example === undefined ? this.folder : join(this.folder, example);
    if (example === undefined) this.prepare();
    else copyExample(example, this.folder);
    const { NODE_OPTIONS: _, ...env } = process.env;
    this.env = {
      ...env,
      NO_COLOR: "1",
      PULUMI_BACKEND_URL: `file://${state}`,
      PULUMI_CONFIG_PASSPHRASE: "correct horse",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_HOME: join(this.folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
    };
  }

  /** What `npm install orgplane` and `orgplane pulumi install` leave behind. */
  private prepare(): void {
    mkdirSync(join(this.folder, "node_modules"));
    symlinkSync(REPOSITORY, join(this.folder, "node_modules/orgplane"));
    symlinkSync(join(REPOSITORY, "node_modules/@pulumi"), join(this.folder, "node_modules/@pulumi"));
    writeFileSync(join(this.folder, "package.json"), JSON.stringify({ name: "program", private: true }));
    const plugins = `plugins:\n  providers:\n    - name: orgplane\n      path: ${JSON.stringify(PLUGIN)}\n`;
    writeFileSync(join(this.folder, "Pulumi.yaml"), `name: program\nruntime: nodejs\nmain: index.js\n${plugins}`);
  }

  async init(): Promise<this> {
    await this.succeeds("stack", "init", "dev");
    const settings = { backend: `sim:${this.database}`, ...this.settings };
    for (const [name, value] of Object.entries(settings)) {
      const kept = name.startsWith("secret") ? "--secret" : "--plaintext";
      await this.succeeds("config", "set", kept, `orgplane:${name}`, value);
    }
    return this;
  }

  /** The program: the body of a module in which `o` is the package; what it says is awaited. */
  write(program: string): void {
    const text = `const o = require("orgplane/pulumi");\nconst pulumi = require("@pulumi/pulumi");\nmodule.exports = (async () => {\n${program}\n})();\n`;
    writeFileSync(join(this.folder, "index.js"), text);
  }

  start(...args: readonly string[]): ChildProcess {
    return spawn("pulumi", [...args, "--non-interactive"], {
      cwd: this.at,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  run(...args: readonly string[]): Promise<Run> {
    return finished(this.start(...args));
  }

  async succeeds(...args: readonly string[]): Promise<Run> {
    const run = await this.run(...args);
    if (run.code !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${run.code}:\n${run.stdout}\n${run.stderr}`);
    return run;
  }

  up(...args: readonly string[]): Promise<Run> {
    return this.succeeds("up", "--yes", "--skip-preview", ...args);
  }

  async fails(...args: readonly string[]): Promise<Run> {
    const run = await this.run(...args);
    if (run.code === 0) throw new Error(`pulumi ${args.join(" ")} did not fail:\n${run.stdout}`);
    return run;
  }

  /** What the next update would do, by resource; those that stay as they are are left out. */
  async preview(): Promise<readonly Step[]> {
    const { stdout } = await this.succeeds("preview", "--json");
    const { steps } = JSON.parse(stdout) as { readonly steps: readonly PreviewStep[] };
    return steps
      .filter(({ op, urn }) => op !== "same" && urn.includes("orgplane:index:"))
      .map(({ op, urn, detailedDiff }) => ({
        op,
        resource: shortName(urn),
        detailed: Object.fromEntries(Object.entries(detailedDiff ?? {}).map(([path, { kind }]) => [path, kind])),
      }))
      .sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0));
  }

  /** What is stored, by `department.security`; secrets in clear. */
  async stored(): Promise<ReadonlyMap<string, Stored>> {
    const { stdout } = await this.succeeds("stack", "export", "--show-secrets");
    const { deployment } = JSON.parse(stdout) as { readonly deployment: { readonly resources?: readonly StoredResource[] } };
    const own = (deployment.resources ?? []).filter(({ type }) => type.startsWith("orgplane:index:"));
    return new Map(
      own.map(({ urn, id, type, inputs, outputs, initErrors }) => [
        shortName(urn),
        { id, type, inputs, outputs, ...(initErrors !== undefined && { initErrors }) },
      ]),
    );
  }

  /** Everything that the state file says, secrets encrypted. */
  state(): string {
    return readFileSync(join(this.folder, "state/.pulumi/stacks/program/dev.json"), "utf8");
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** An example where it writes nothing into the repository, with the rest of the repository around it. */
function copyExample(example: string, folder: string): void {
  const parent = dirname(example);
  cpSync(join(REPOSITORY, parent), join(folder, parent), {
    recursive: true,
    filter: (path) => !/\.orgplane|Pulumi\.dev/.test(path),
  });
  for (const name of ["constructs", "dist", "node_modules", "package.json", "provider"]) {
    symlinkSync(join(REPOSITORY, name), join(folder, name));
  }
}

interface PreviewStep {
  readonly op: string;
  readonly urn: string;
  readonly detailedDiff?: Readonly<Record<string, { readonly kind: string }>>;
}

interface StoredResource extends Stored {
  readonly urn: string;
}

/** `urn:…::orgplane:index:Department::security` is `Department.security`. */
function shortName(urn: string): string {
  const [, , type = "", ...name] = urn.split("::");
  return `${type.split(":").at(-1)}.${name.join("::")}`;
}

export function finished(child: ChildProcess): Promise<Run> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (part) => {
    stdout += String(part);
  });
  child.stderr?.on("data", (part) => {
    stderr += String(part);
  });
  return new Promise((done) => child.once("close", (code) => done({ code: code ?? 1, stdout, stderr })));
}
