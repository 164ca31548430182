import { isAbsolute, resolve } from "node:path";
import type { Backend } from "./backend/backend";
import { openBackend } from "./backend/simulated";
import { type Diagnostic, type Result, succeeded } from "./diagnostics";
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
export async function openOrganization(opening: Opening): Promise<Result<Backend>> {
  const { backend, cwd, world: file } = opening;
  if (/^https?:/i.test(backend)) return openOverHttp(opening);
  const world = file === undefined ? succeeded(defaultWorld) : await readWorldFile(resolve(cwd, file), file);
  if (!world.ok) return world;
  return openBackend(specAt(cwd, backend), { kernelWith, called: calledBy, now: Date.now, world: world.value });
}

/** Loaded only by those who need it: the SDK's core takes a while to load. */
async function openOverHttp({ backend, environment, secretId, secretKey, world }: Opening): Promise<Result<Backend>> {
  const [{ clientFor }, { cloudBackend }, { endpointOf }] = await Promise.all([
    import("./cloud/client"),
    import("./cloud/backend"),
    import("./cloud/endpoint"),
  ]);
  const given = { ...(secretId === undefined ? {} : { secretId }), ...(secretKey === undefined ? {} : { secretKey }) };
  const endpoint = endpointOf(backend, environment, given);
  if (!endpoint.ok) return endpoint;
  const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const client = clientFor(endpoint.value, { environment, sleep, now: () => performance.now(), random: Math.random });
  const warnings: readonly Diagnostic[] = world === undefined ? [] : [worldIgnored(backend)];
  return succeeded(cloudBackend(client, { kernelWith, now: Date.now }), warnings);
}

function worldIgnored(backend: string): Diagnostic {
  const summary = `a world makes a simulated organization; \`${backend}\` has what it has`;
  return { severity: "warning", code: "world-ignored", summary, hint: "give the world to `orgplane serve`, or leave it out" };
}

/** The file of a simulator, from where the user stands. */
export function specAt(cwd: string, spec: string): string {
  const file = spec.startsWith("sim:") ? spec.slice("sim:".length) : "";
  return file === "" || file === ":memory:" || isAbsolute(file) ? spec : `sim:${resolve(cwd, file)}`;
}
