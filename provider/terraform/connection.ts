import { BackendFailure } from "../backend/backend";
import type { Session } from "../hosted/contract";
import { connect } from "../hosted/session";
import type { Configuration } from "./configuration";
import type { Told } from "./diagnostics";
import { toldOf } from "./resource/told";

/** The organization that the provider block names, from its configuration to the end of the process. */
export class Connection {
  private current: Session | undefined;
  private readonly stopping = new AbortController();

  /** @returns what is wrong; nothing when the backend is open */
  async configure({ backend, credentials, world, wait, prepare, quarantine }: Configuration): Promise<readonly Told[]> {
    const opened = await connect({
      backend,
      cwd: process.cwd(),
      environment: process.env,
      ...credentials,
      ...(world !== undefined && { world }),
      prepare,
      destroysFirst: true,
      makesWholly: true,
      ...(quarantine !== undefined && { organization: { quarantine } }),
      ...(wait !== undefined && { quiet: wait }),
    });
    if (!opened.ok) return opened.problems.map((problem) => toldOf(problem, {}));
    await this.current?.close();
    this.current = opened.value;
    // Looked at once now: wrong credentials are one problem, not one for each resource.
    return lookingFailed(() => opened.value.observe());
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

/** Why nobody can look there; nothing when somebody can. */
async function lookingFailed(look: () => Promise<unknown>): Promise<readonly Told[]> {
  try {
    await look();
    return [];
  } catch (error) {
    if (error instanceof BackendFailure) return error.problems.map((problem) => toldOf(problem, {}));
    throw error;
  }
}
