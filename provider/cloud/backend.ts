import type { Backend, LoggedOperation, Observation, Outcome } from "../backend/backend";
import { givenId } from "../backend/given";
import { type Kernel, type Operation, replay, type SettingValue } from "../kernel";
import { SIM_VERSION } from "../wire/action";
import { timeOnWire } from "../wire/answering/times";
import type { Known } from "../wire/asking";
import { request } from "../wire/asking";
import { number, records, text } from "../wire/observing";
import { requestFor } from "../wire/requests";
import { answeredBySomebody } from "./answers";
import type { Client } from "./client";
import { LookEnded } from "./look";
import { freshNumbers, type Observed, observe } from "./observe";
import { performed } from "./perform";

export interface CloudParts {
  kernelWith(settings: Readonly<Record<string, SettingValue>>): Kernel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An organization over HTTP: the real cloud, or a simulator that speaks as it does. */
export function cloudBackend(client: Client, parts: CloudParts): Backend {
  return new CloudBackend(client, parts);
}

class CloudBackend implements Backend {
  readonly name: string;
  #seen: Observed | undefined;
  #kernel: Kernel | undefined;
  /** Clients of other accounts, in a simulation. */
  readonly #others = new Map<string, Client>();

  constructor(
    readonly client: Client,
    readonly parts: CloudParts,
  ) {
    this.name = client.endpoint.url;
  }

  async observe(): Promise<Observation> {
    this.#seen = await observe(this.client, this.parts.now);
    this.#kernel = this.parts.kernelWith(this.#seen.observation.settings);
    return this.#seen.observation;
  }

  async perform(operation: Operation): Promise<Outcome> {
    const asked = requestFor(operation);
    if (asked === undefined) return unaskable(operation);
    const kernel = await this.#rules();
    const client = await this.#clientFor(operation);
    if (client === undefined) return notOurs(operation);
    const outcome = await performed(client, asked, operation, kernel.operations.get(operation.name), this.#known());
    if (outcome.kind === "done") await this.#follow(kernel, operation, outcome.ids);
    return outcome;
  }

  async answered(operation: Operation, patience: number): Promise<Outcome> {
    const kernel = await this.#rules();
    const seen = this.#seen?.observation;
    if (seen === undefined) throw new Error("nothing was looked at before an answer was waited for");
    const outcome = await answeredBySomebody(this.client, kernel, seen, operation, {
      patience,
      look: () => this.observe(),
      now: this.parts.now,
    });
    if (outcome.kind === "done") await this.#follow(kernel, operation, outcome.ids);
    return outcome;
  }

  async changesSince(revision: number): Promise<readonly LoggedOperation[]> {
    const answer = await this.client.read(request("DescribeOperations", { Since: revision }, SIM_VERSION));
    if (answer.kind !== "answered") return [];
    return records(answer.response, "Operations").map((entry) => ({
      revision: number(entry, "Revision"),
      at: timeOnWire(text(entry, "Time")) ?? 0,
      by: text(entry, "By"),
      operation: JSON.parse(text(entry, "Operation")),
      says: text(entry, "Says"),
    }));
  }

  async close(): Promise<void> {
    this.client.close();
  }

  async #rules(): Promise<Kernel> {
    if (this.#kernel === undefined) await this.observe();
    if (this.#kernel === undefined) throw new Error("a look left no rules behind");
    return this.#kernel;
  }

  #known(): Known {
    const seen = this.#seen;
    if (seen === undefined) throw new Error("nothing was looked at before something was asked for");
    return { ...seen.numbers, organization: seen.observation.organization };
  }

  /** What was done is known without another look: later requests may need it (the terms of a member, Root's number). */
  async #follow(kernel: Kernel, operation: Operation, ids: Readonly<Record<string, string>>): Promise<void> {
    const seen = this.#seen;
    if (seen === undefined) return;
    const named = Object.fromEntries(
      Object.entries(operation).map(([name, value]) => [
        name,
        typeof value === "string" ? (givenId(ids, value) ?? value) : value,
      ]),
    ) as Operation;
    const { organization, at } = seen.observation;
    const decision = replay(kernel, organization, named, at);
    if (decision.kind === "refused") return;
    this.#seen = { ...seen, observation: { ...seen.observation, organization: decision.organization } };
    // An organization that is new has numbers that only the cloud knows.
    if (seen.numbers.organizationId === 0) await this.#learnNumbers();
  }

  /** Whoever has to ask: the caller, or an account that a simulation lets speak; elsewhere its credentials are its own. */
  async #clientFor({ by }: Operation): Promise<Client | undefined> {
    const seen = this.#seen?.observation;
    if (by?.kind !== "account" || seen === undefined || by.account === seen.caller) return this.client;
    if (seen.revision === undefined) return undefined;
    const known = this.#others.get(by.account);
    if (known !== undefined) return known;
    const asked = request("CreateCredential", { Uin: by.account, User: by.user }, SIM_VERSION);
    const answer = await this.client.read(asked);
    if (answer.kind !== "answered") return undefined;
    const credential = { secretId: text(answer.response, "SecretId"), secretKey: text(answer.response, "SecretKey") };
    const other = this.client.as(credential);
    this.#others.set(by.account, other);
    return other;
  }

  async #learnNumbers(): Promise<void> {
    try {
      const numbers = await freshNumbers(this.client);
      if (this.#seen !== undefined) this.#seen = { ...this.#seen, numbers };
    } catch (error) {
      if (!(error instanceof LookEnded)) throw error;
      await this.observe();
    }
  }
}

function notOurs({ by }: Operation): Outcome {
  const account = by?.kind === "account" ? by.account : "somebody else";
  const says = `account ${account} has to ask for this itself: use its credentials`;
  return { kind: "refused", rule: "not-ours-to-ask", cloudCode: "UnauthorizedOperation", says };
}

function unaskable({ name }: Operation): Outcome {
  const says = `the cloud's API has no request for \`${name}\`: do it in the console`;
  return { kind: "refused", rule: "not-in-the-api", cloudCode: "UnsupportedOperation", says };
}
