import { setMaxListeners } from "node:events";
import { BackendFailure } from "../../backend/backend";
import type { CallOptions, HostProblem, Session } from "../../hosted/contract";
import { connect } from "../../hosted/session";
import { resourceTypes } from "../../parts";
import type { ResourceType } from "../../resources/resource-type";
import { typeOfToken } from "../../schema/pulumi-names";
import { type Log, logTo } from "../rpc/engine";
import { Failure, failureCodes } from "../rpc/failure";
import { unreachable } from "../rpc/service";
import type { Configuration } from "./configuration";
import { told } from "./told";

/** Milliseconds without any movement after which what still waits for others is refused, unless the settings say another time. */
const QUIET_MS = 15_000;

/** One provider, from its start to its end: configured once, asked for many resources at a time. */
export class Provider {
  private open: Session | undefined;
  private readonly cancelling = new AbortController();
  private log: Log;

  constructor(engine: string | undefined) {
    // Every call that runs listens to it.
    setMaxListeners(0, this.cancelling.signal);
    this.log = logTo(engine);
  }

  /** The engine is elsewhere than it was when the process started. */
  attach(engine: string): void {
    this.log.close();
    this.log = logTo(engine);
  }

  async configure({ wait = QUIET_MS, ...opening }: Configuration): Promise<Failure | undefined> {
    const opened = await connect({ ...opening, cwd: process.cwd(), environment: process.env, quiet: wait });
    if (!opened.ok) return new Failure(failureCodes.invalid, opened.problems.map(told).join("\n"));
    await this.open?.close();
    this.open = opened.value;
    // Where it cannot be looked at, that is said once, here, and not for every resource.
    return opened.value.observe().then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof BackendFailure) return unreachable(error);
        throw error;
      },
    );
  }

  /** What looks and changes; a failure before the provider is configured. */
  session(): Session | Failure {
    return this.open ?? new Failure(failureCodes.refused, "the provider is not configured: nothing can be asked of it");
  }

  /** Limits of a call. @param timeout in seconds; 0: as long as usual */
  limits(timeout: number): CallOptions {
    return { signal: this.cancelling.signal, ...(timeout > 0 && { timeout: timeout * 1_000 }) };
  }

  warn(urn: string, problems: readonly HostProblem[]): void {
    for (const problem of problems) if (problem.severity === "warning") this.log.warn(urn, told(problem));
  }

  cancel(): void {
    this.cancelling.abort();
  }

  async close(): Promise<void> {
    this.log.close();
    await this.open?.close();
    this.open = undefined;
  }
}

/** The resource type that a resource is of: its name says it, `urn:pulumi:<stack>::<project>::<parents>$<type>::<name>`. */
export function typeOfUrn(urn: string): ResourceType | Failure {
  const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
  return typeOfToken(resourceTypes, token) ?? new Failure(failureCodes.notFound, `orgplane has no resource type \`${token}\``);
}
