import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import type { JsonObject } from "../wire/action";
import type { WireRequest } from "../wire/asking";
import { type Credential, type Endpoint, type Route, routeTo } from "./endpoint";
import { type RateLimit, type RateParts, rateLimit } from "./rate";

export type WireAnswer =
  | { readonly kind: "answered"; readonly response: JsonObject }
  /** The service said no, and did nothing. */
  | { readonly kind: "refused"; readonly code: string; readonly says: string }
  /** No answer, or one that does not say whether it happened. */
  | { readonly kind: "lost"; readonly says: string };

/** Asks one endpoint, never faster than it allows. */
export interface Client {
  readonly endpoint: Endpoint;
  /** A request that changes nothing: repeated until an answer comes, within reason. */
  read(request: WireRequest): Promise<WireAnswer>;
  /** A request that may change something: repeated only where the service says that it did not even begin. */
  write(request: WireRequest): Promise<WireAnswer>;
  /** Requests sent so far, by action, repetitions included. */
  readonly sent: ReadonlyMap<string, number>;
  /** Waits a little, and longer with each attempt. */
  pause(attempt: number): Promise<void>;
  /** The same endpoint, asked by somebody else. */
  as(credential: Credential): Client;
  /** Lets go of connections that are kept for later requests. */
  close(): void;
}

export interface ClientParts extends RateParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Seconds until an unanswered request counts as lost. */
  readonly timeout?: number;
}

/** How often a read is sent before its silence is reported. */
const READ_ATTEMPTS = 6;
/** How often anything is sent again because it came too soon. */
const THROTTLED_ATTEMPTS = 30;

/** The error class that says "not now": nothing was begun. */
const TOO_OFTEN = /^RequestLimitExceeded(\.|$)/;
/** Faults of the service itself: what became of the request is anybody's guess. */
const UNCLEAR = /^(InternalError|ServiceUnavailable)(\.|$)/;

export function clientFor(endpoint: Endpoint, parts: ClientParts): Client {
  return new SdkClient(endpoint, parts, rateLimit(endpoint.local ? "throttle" : "start", parts));
}

class SdkClient implements Client {
  readonly sent = new Map<string, number>();
  readonly #byVersion = new Map<string, CommonClient>();
  readonly #route: Route;

  constructor(
    readonly endpoint: Endpoint,
    readonly parts: ClientParts,
    readonly rate: RateLimit,
  ) {
    this.#route = routeTo(endpoint, parts.environment);
  }

  async read(request: WireRequest): Promise<WireAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.write(request);
      if (answer.kind !== "lost" || attempt >= READ_ATTEMPTS) return answer;
      await this.pause(attempt);
    }
  }

  async write(request: WireRequest): Promise<WireAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      await this.rate.turn(request.action);
      const answer = await this.#send(request);
      const tooOften = answer.kind === "refused" && TOO_OFTEN.test(answer.code);
      if (!tooOften) {
        this.rate.taken(request.action);
        return answer;
      }
      this.rate.throttled(request.action);
      if (attempt >= THROTTLED_ATTEMPTS) return answer;
    }
  }

  pause(attempt: number): Promise<void> {
    const longest = Math.min(5000, 50 * 2 ** attempt);
    return this.parts.sleep(longest * (0.5 + this.parts.random() / 2));
  }

  as(credential: Credential): Client {
    return new SdkClient({ ...this.endpoint, credential }, this.parts, this.rate);
  }

  close(): void {
    if ("agent" in this.#route) this.#route.agent.destroy();
  }

  async #send({ version, action, parameters }: WireRequest): Promise<WireAnswer> {
    this.sent.set(action, (this.sent.get(action) ?? 0) + 1);
    try {
      const response: unknown = await this.#clientOf(version).request(action, parameters);
      if (isObject(response)) return { kind: "answered", response };
      return { kind: "lost", says: `${action}: the answer holds no response` };
    } catch (error) {
      return answerIn(error, action);
    }
  }

  #clientOf(version: string): CommonClient {
    const known = this.#byVersion.get(version);
    if (known !== undefined) return known;
    const { host, protocol, credential } = this.endpoint;
    const httpProfile = { endpoint: host, protocol, reqTimeout: this.parts.timeout ?? 60, ...this.#route };
    const made = new CommonClient(host, version, { credential: { ...credential }, profile: { language: "en-US", httpProfile } });
    this.#byVersion.set(version, made);
    return made;
  }
}

/** The SDK throws for whatever is no success; only what carries a code is the service's own word. */
function answerIn(error: unknown, action: string): WireAnswer {
  const says = error instanceof Error ? error.message : String(error);
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  const fromService = error instanceof Error && "requestId" in error && error.requestId !== "";
  if (typeof code !== "string" || !fromService) return { kind: "lost", says: `${action}: ${says}` };
  return UNCLEAR.test(code) ? { kind: "lost", says: `${action}: ${code}: ${says}` } : { kind: "refused", code, says };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
