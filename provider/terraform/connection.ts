import { openSession } from "../hosted";
import type { Session } from "../hosted/contract";
import type { Configuration } from "./configuration";
import { type Told, toldOf } from "./diagnostics";

/** The organization that the provider block names, from its configuration to the end of the process. */
export class Connection {
  private current: Session | undefined;
  private readonly stopping = new AbortController();

  /** @returns what is wrong; nothing when the backend is open */
  async configure({ backend, credentials, world, wait }: Configuration): Promise<readonly Told[]> {
    const opened = await openSession({
      backend,
      cwd: process.cwd(),
      environment: process.env,
      ...credentials,
      ...(world !== undefined && { world }),
      ...(wait !== undefined && { quiet: wait }),
    });
    if (!opened.ok) return opened.problems.map((problem) => toldOf(problem, {}));
    await this.current?.close();
    this.current = opened.value;
    return [];
  }

  /** Undefined: the provider is not configured, or with values that are not known yet. */
  get session(): Session | undefined {
    return this.current;
  }

  /** Nothing new begins from now on; what runs ends with what is there by then. */
  stop(): void {
    this.stopping.abort();
  }

  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  async close(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    await current?.close();
  }
}

export const notConfigured: Told = {
  severity: "error",
  summary: "The provider is not configured yet",
  why: "its configuration holds values that are known only after an apply, so nothing can be looked up",
  advice: "give the provider values that are known, or apply what they come from first (`-target`)",
};
