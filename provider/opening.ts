import { isAbsolute, resolve } from "node:path";
import type { Backend } from "./backend/backend";
import { openBackend } from "./backend/simulated";
import { type Result, succeeded } from "./diagnostics";
import { calledBy } from "./domain";
import { kernelWith } from "./parts";
import { defaultWorld, readWorldFile } from "./simulator/world";

/** Where an organization is, in the words of the command line and of the hosts' provider configuration. */
export interface Opening {
  /** `sim:FILE`, `sim::memory:`, or an `http(s)://` endpoint. */
  readonly backend: string;
  /** What relative files are relative to. */
  readonly cwd: string;
  /** A world file: what a simulated organization that does not exist yet begins with. */
  readonly world?: string;
  /** Credentials, instead of those in the environment. */
  readonly secretId?: string;
  readonly secretKey?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens a backend. Nothing is looked at yet, and no file is made. */
export async function openOrganization({ backend, cwd, world: file }: Opening): Promise<Result<Backend>> {
  const world = file === undefined ? succeeded(defaultWorld) : await readWorldFile(resolve(cwd, file), file);
  if (!world.ok) return world;
  return openBackend(specAt(cwd, backend), { kernelWith, called: calledBy, now: Date.now, world: world.value });
}

/** The file of a simulator, from where the user stands. */
export function specAt(cwd: string, spec: string): string {
  const file = spec.startsWith("sim:") ? spec.slice("sim:".length) : "";
  return file === "" || file === ":memory:" || isAbsolute(file) ? spec : `sim:${resolve(cwd, file)}`;
}
