import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { Place } from "./place";
import type { Measured, Stage } from "./stopwatch";

/** The bundled command line, beside the bundle of this program. */
const ORGPLANE = fileURLToPath(new URL("bin.mjs", import.meta.url));

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end and says how many seconds that took. Throws when it fails. */
export function secondsOf({ program, args, folder, env = {} }: Command): number {
  const began = performance.now();
  const ended = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const seconds = (performance.now() - began) / 1000;
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${ended.status}: ${ended.stderr.slice(0, 2000)}`);
  return seconds;
}

/** One run of the command line, from its start to its end. `args` without the place. */
export function orgplaneSeconds({ folder, database, ledger }: Place, ...args: readonly string[]): number {
  const place = ["--backend", `sim:${database}`, "--ledger", ledger];
  return secondsOf({ program: process.execPath, args: [ORGPLANE, ...args, ...place], folder });
}

/** One stage of one size in a process of its own. */
export function measuredIn(folder: string, stage: Stage, size: number): Measured {
  const script = fileURLToPath(import.meta.url.replace(/[^/]*$/, "bench.mjs"));
  const args = [...process.execArgv, script, "--measure", stage, "--size", String(size), "--folder", folder];
  const ended = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0) throw new Error(`measuring ${stage} of ${size} members failed`);
  return JSON.parse(ended.stdout) as Measured;
}
