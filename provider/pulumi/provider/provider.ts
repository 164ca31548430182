import { resourceTypes } from "../../parts";
import type { ResourceType } from "../../resources/resource-type";
import { typeOfToken } from "../../schema/pulumi-names";
import { logTo } from "../rpc/engine";
import { Failure, failureCodes } from "../rpc/failure";
import type { Configuration } from "./configuration";
import { Session } from "./session";

/** One provider, from its start to its end: configured once, asked for many resources at a time. */
export class Provider {
  private session: Session | undefined;
  private readonly cancelling = new AbortController();
  private log = logTo(undefined);

  constructor(engine: string | undefined) {
    this.log = logTo(engine);
  }

  /** The engine is elsewhere than it was when the process started. */
  attach(engine: string): void {
    this.log.close();
    this.log = logTo(engine);
  }

  async configure(configuration: Configuration): Promise<Failure | undefined> {
    const opened = await Session.open(configuration);
    if (!opened.ok)
      return new Failure(
        failureCodes.invalid,
        opened.problems.map(({ summary, hint }) => [summary, hint].filter(Boolean).join(": ")).join("\n"),
      );
    await this.session?.close();
    this.session = opened.value;
    return undefined;
  }

  /** What looks and changes; a failure before the provider is configured. */
  opened(): Session | Failure {
    return this.session ?? new Failure(failureCodes.refused, "the provider is not configured: nothing can be asked of it");
  }

  /** For what can be said without it as well. */
  get sessionIfOpen(): Session | undefined {
    return this.session;
  }

  warn(urn: string, says: string): void {
    this.log.warn(urn, says);
  }

  cancel(): void {
    this.cancelling.abort();
  }

  get cancelled(): AbortSignal {
    return this.cancelling.signal;
  }

  async close(): Promise<void> {
    this.log.close();
    await this.session?.close();
    this.session = undefined;
  }
}

/** The resource type that a resource is of: its name says it, `urn:pulumi:<stack>::<project>::<parents>$<type>::<name>`. */
export function typeOfUrn(urn: string): ResourceType | Failure {
  const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
  return typeOfToken(resourceTypes, token) ?? new Failure(failureCodes.notFound, `orgplane has no resource type \`${token}\``);
}

export function nameOfUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
