import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

/** A TypeScript program of the tests as one file that Node.js starts quickly. */
export function bundled(source: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "orgplane-program-")), "program.cjs");
  buildSync({ entryPoints: [resolve(source)], outfile, bundle: true, platform: "node", format: "cjs", packages: "external" });
  return outfile;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export function started(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_PATH: resolve("node_modules"), ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    err += String(chunk);
  });
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, out, err })));
}
