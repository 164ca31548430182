import type { Observation, Outcome } from "../backend/backend";
import { expectationsOf, settle } from "../backend/expectations";
import { decide, type Kernel, type Operation, replay, rowIds } from "../kernel";
import { secretsOf } from "../resources/secrets";
import { type JsonObject, SIM_VERSION } from "../wire/action";
import { request } from "../wire/asking";
import { text } from "../wire/observing";
import type { Client } from "./client";

export interface Waiting {
  /** Milliseconds. */
  readonly patience: number;
  look(): Promise<Observation>;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Waits for what only somebody else can do. In a simulation the account that has to answer does so as its world says; elsewhere one looks
 * again and again whether it has happened.
 */
export async function answeredBySomebody(
  client: Client,
  kernel: Kernel,
  before: Observation,
  operation: Operation,
  waiting: Waiting,
): Promise<Outcome> {
  if (before.revision !== undefined) return answeredInSimulation(client, operation);
  const { organization, at } = before;
  const decision = decide(kernel, organization, operation, at);
  const later = replay(kernel, organization, operation, at + 1000);
  if (decision.kind === "refused" || later.kind === "refused") return { kind: "pending", says: "nobody has answered yet" };
  const expectations = expectationsOf(organization, decision, later.organization, secretsOf(kernel, operation));
  const taken = new Set([...rowIds(organization)].map(([table, id]) => `${table}/${id}`));
  const until = waiting.now() + waiting.patience;
  for (let attempt = 1; ; attempt += 1) {
    const seen = await waiting.look();
    const ids = settle(seen.organization, expectations, taken);
    if (ids !== undefined) return { kind: "done", ids };
    if (waiting.now() >= until) return { kind: "pending", says: "nobody has answered yet" };
    await client.pause(attempt);
  }
}

async function answeredInSimulation(client: Client, operation: Operation): Promise<Outcome> {
  const Arguments = Object.entries(operation).flatMap(([Name, Value]): JsonObject[] =>
    Name === "name" || typeof Value !== "string" ? [] : [{ Name, Value }],
  );
  const asked = request("AnswerOperation", { Name: operation.name, Arguments }, SIM_VERSION);
  const answer = await client.write(asked);
  if (answer.kind === "lost") return { kind: "unknown", says: answer.says };
  if (answer.kind === "refused") {
    const { code, says } = answer;
    return { kind: "refused", rule: ruleIn(says) ?? code, cloudCode: code, says: sentenceIn(says) };
  }
  return answer.response["Pending"] === true
    ? { kind: "pending", says: text(answer.response, "Says") }
    : { kind: "done", ids: {} };
}

/** A simulator names the rule behind its sentence: `… [DEPT-DELETE-EMPTY]`. */
export function ruleIn(says: string): string | undefined {
  return /\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\]$/.exec(says)?.[1];
}

/** The sentence without the rule, which is told apart from it. */
export function sentenceIn(says: string): string {
  return says.replace(/ \[[A-Z][A-Z0-9-]*\]$/, "");
}
