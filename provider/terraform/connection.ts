import type { Backend, Observation } from "../backend/backend";
import { openBackend } from "../backend/simulated";
import type { Diagnostic } from "../diagnostics";
import { calledBy } from "../domain";
import { kernelWith } from "../parts";
import { defaultWorld, readWorldFile } from "../simulator/world";
import type { Configuration } from "./configuration";
import type { Told } from "./diagnostics";

/** The backend that the provider block names, from its configuration to the end of the process. */
export class Connection {
  private backend: Backend | undefined;
  private readonly stopping = new AbortController();

  /** @returns what is wrong; nothing when the backend is open */
  async configure({ backend: spec, world: worldFile }: Configuration): Promise<readonly Told[]> {
    const world = worldFile === undefined ? undefined : await readWorldFile(worldFile, worldFile);
    if (world?.ok === false) return world.problems.map((problem) => told(problem, "world"));
    const opened = openBackend(spec, { kernelWith, called: calledBy, now: Date.now, world: world?.value ?? defaultWorld });
    if (!opened.ok) return opened.problems.map((problem) => told(problem, "backend"));
    await this.backend?.close();
    this.backend = opened.value;
    return [];
  }

  get open(): Backend | undefined {
    return this.backend;
  }

  async observe(): Promise<Observation | undefined> {
    return this.backend?.observe();
  }

  stop(): void {
    this.stopping.abort();
  }

  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  async close(): Promise<void> {
    await this.backend?.close();
    this.backend = undefined;
  }
}

function told({ severity, code, summary, detail, hint }: Diagnostic, argument: string): Told {
  return { severity, summary, rule: /^[A-Z]/.test(code) ? code : undefined, why: detail, advice: hint, path: [argument] };
}
