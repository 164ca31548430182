import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What `scripts/test-engines.sh` has put on PATH. */
export const program = ["tofu", "terraform"].find((name) => {
  try {
    execFileSync(name, ["version"], { stdio: "ignore", env: { ...process.env, TF_CLI_CONFIG_FILE: "/dev/null" } });
    return true;
  } catch {
    return false;
  }
});

const PROVIDER = resolve("dist/terraform-provider-orgplane.mjs");

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** What `show -json` says of one resource in a plan. */
export interface PlannedResource {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: unknown;
    readonly importing?: unknown;
  };
}

/** A directory with a configuration in it, and the real program to run there. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "orgplane-engine-"));
  private provider: ChildProcess | undefined;
  private reattach: string | undefined;
  extra: Readonly<Record<string, string>> = {};

  constructor() {
    if (program === undefined) throw new Error("neither tofu nor terraform is on PATH: run scripts/test-engines.sh");
    const overrides = ["registry.terraform.io", "registry.opentofu.org"].map(
      (host) => `    "${host}/orgplane/orgplane" = "${join(PROVIDER, "..")}"\n`,
    );
    writeFileSync(
      join(this.folder, "rc"),
      `provider_installation {\n  dev_overrides {\n${overrides.join("")}  }\n  direct {}\n}\n`,
    );
  }

  private providerBlock = 'backend = "sim:org.db"';

  /** What the simulated organization begins with. */
  world(file: string): void {
    copyFileSync(file, join(this.folder, "world.yaml"));
    this.providerBlock = 'backend = "sim:org.db"\nworld = "world.yaml"';
  }

  /** Files of the configuration; the block that names the provider is added. */
  write(files: Readonly<Record<string, string>> | string, provider = this.providerBlock): void {
    const all = typeof files === "string" ? { "main.tf": files } : files;
    const terraform = 'terraform {\n  required_providers {\n    orgplane = { source = "orgplane/orgplane" }\n  }\n}\n';
    for (const [name, text] of Object.entries({ "provider.tf": `${terraform}provider "orgplane" {\n${provider}\n}\n`, ...all })) {
      mkdirSync(join(this.folder, name, ".."), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  /** Lets one provider process serve all commands from now on: much quicker, the same calls. */
  async attach(): Promise<void> {
    const child = spawn(process.execPath, [PROVIDER, "debug"], {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: this.env(),
    });
    this.provider = child;
    const line = await new Promise<string>((done, failed) => {
      let text = "";
      child.stdout.on("data", (part: Buffer) => {
        text += part.toString();
        if (text.includes("\n")) done(text);
      });
      child.once("exit", () => failed(new Error("the provider ended before it listened")));
    });
    this.reattach = /'(.*)'/.exec(line)?.[1] ?? "";
  }

  /** The program starts the provider by itself again. */
  async detached(): Promise<void> {
    const { provider } = this;
    this.provider = undefined;
    this.reattach = undefined;
    if (provider !== undefined && provider.exitCode === null && provider.signalCode === null) {
      provider.kill("SIGKILL");
      await new Promise((done) => provider.once("exit", done));
    }
  }

  get providerPid(): number | undefined {
    return this.provider?.pid;
  }

  env(): NodeJS.ProcessEnv {
    const { NODE_OPTIONS: _, ...env } = process.env;
    return {
      ...env,
      TF_CLI_CONFIG_FILE: join(this.folder, "rc"),
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      NO_COLOR: "1",
      ...(this.reattach === undefined ? {} : { TF_REATTACH_PROVIDERS: this.reattach }),
      ...this.extra,
    };
  }

  start(...args: readonly string[]): ChildProcess {
    return spawn(program ?? "", [...args], { cwd: this.folder, env: this.env(), stdio: ["ignore", "pipe", "pipe"] });
  }

  async run(...args: readonly string[]): Promise<Run> {
    return finished(this.start(...args));
  }

  async apply(...args: readonly string[]): Promise<Run> {
    return this.run("apply", "-auto-approve", "-no-color", "-input=false", ...args);
  }

  /** Applies, and fails the test with what the program said when that fails. */
  async applied(...args: readonly string[]): Promise<Run> {
    return succeeded(await this.apply(...args));
  }

  async destroyed(...args: readonly string[]): Promise<Run> {
    return succeeded(await this.run("destroy", "-auto-approve", "-no-color", "-input=false", ...args));
  }

  /** What a plan would do, without the resources that stay as they are. */
  async planned(...args: readonly string[]): Promise<readonly PlannedResource[]> {
    succeeded(await this.run("plan", "-no-color", "-input=false", "-out=plan.bin", ...args));
    const shown = succeeded(await this.run("show", "-json", "plan.bin"));
    const plan = JSON.parse(shown.stdout) as { readonly resource_changes?: readonly PlannedResource[] };
    return (plan.resource_changes ?? []).filter(
      ({ change }) => change.actions.join() !== "no-op" || change.importing !== undefined,
    );
  }

  /** What is stored of a resource. */
  stored(address: string): Readonly<Record<string, unknown>> | undefined {
    const file = join(this.folder, "terraform.tfstate");
    if (!existsSync(file)) return undefined;
    const state = JSON.parse(readFileSync(file, "utf8")) as StateFile;
    for (const { type, name, instances } of state.resources) {
      for (const { index_key: key, attributes } of instances) {
        const suffix = key === undefined ? "" : `[${JSON.stringify(key)}]`;
        if (`${type}.${name}${suffix}` === address) return attributes;
      }
    }
    return undefined;
  }

  async close(): Promise<void> {
    const { provider } = this;
    if (provider !== undefined && provider.exitCode === null && provider.signalCode === null) {
      provider.kill("SIGTERM");
      await new Promise((done) => provider.once("exit", done));
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly attributes: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

export function finished(child: ChildProcess): Promise<Run> {
  const begun = performance.now();
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (part: Buffer) => {
    stdout += part.toString();
  });
  child.stderr?.on("data", (part: Buffer) => {
    stderr += part.toString();
  });
  return new Promise((done) =>
    child.once("close", (code) => done({ code: code ?? -1, stdout, stderr, seconds: (performance.now() - begun) / 1_000 })),
  );
}

export function succeeded(run: Run): Run {
  if (run.code !== 0) throw new Error(`the program ended with ${run.code}:\n${run.stdout}\n${run.stderr}`);
  return run;
}
