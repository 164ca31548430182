import type { Outcome } from "../backend/backend";
import type { Operation, OperationDefinition, Organization } from "../kernel";
import { rowOf } from "../kernel";
import type { JsonObject } from "../wire/action";
import type { Ids, Known, OperationRequest, Search, WireRequest } from "../wire/asking";
import { ruleIn, sentenceIn } from "./answers";
import type { Client, WireAnswer } from "./client";
import { listAll } from "./pages";

/** How often a request whose answer was lost is asked again. */
const ATTEMPTS = 8;

/**
 * Asks for one operation. A request whose answer was lost is repeated, but what makes something new is looked for before it is made
 * again: the API has no idempotency tokens.
 */
export async function performed(
  client: Client,
  asked: OperationRequest,
  operation: Operation,
  definition: OperationDefinition | undefined,
  known: Known,
): Promise<Outcome> {
  const first = asked.before?.(operation, known);
  const found = first === undefined ? undefined : await client.read(first);
  if (found !== undefined && found.kind !== "answered") return outcomeOf(found);
  for (const step of asked.steps?.(operation, known) ?? []) {
    const taken = await insisted(client, step);
    if (taken.kind !== "answered") return outcomeOf(taken);
  }
  const request = asked.asks(operation, known, found?.response);
  let says = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await client.write(request);
    if (answer.kind === "answered") return done(client, asked, operation, definition, known, answer.response);
    if (answer.kind === "refused") {
      if (attempt === 1) return outcomeOf(answer);
      // Refused the second time, because the first time it was done: or because of something else, which looking will show.
      return asked.doneBy?.includes(answer.code) === true
        ? { kind: "done", ids: {} }
        : { kind: "unknown", says: `${says}; asked again: ${answer.code}` };
    }
    says = answer.says;
    await client.pause(attempt);
    if (asked.find === undefined) continue;
    const made = await search(client, asked.find(operation, known), isNew(definition, operation, known.organization));
    if (made === "lost") return { kind: "unknown", says };
    if (made !== undefined) return { kind: "done", ids: made };
  }
  return { kind: "unknown", says };
}

/** What is harmless when repeated is repeated until an answer comes; that it is done already is as good. */
async function insisted(client: Client, request: WireRequest): Promise<WireAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await client.write(request);
    const again = attempt > 1 && answer.kind === "refused" && /NotExist/.test(answer.code);
    if (again) return { kind: "answered", response: {} };
    if (answer.kind !== "lost" || attempt >= ATTEMPTS) return answer;
    await client.pause(attempt);
  }
}

async function done(
  client: Client,
  { ids, find }: OperationRequest,
  operation: Operation,
  definition: OperationDefinition | undefined,
  known: Known,
  response: JsonObject,
): Promise<Outcome> {
  if (ids !== undefined) return { kind: "done", ids: ids(operation, response) };
  if (find === undefined || definition?.creates === undefined) return { kind: "done", ids: {} };
  // The answer does not say what it made.
  const made = await search(client, find(operation, known), () => true);
  return typeof made === "object"
    ? { kind: "done", ids: made }
    : { kind: "unknown", says: `${operation.name} was accepted, but what it made cannot be found` };
}

async function search(
  client: Client,
  { request, paging, match }: Search,
  counts: (ids: Ids) => boolean,
): Promise<Ids | "lost" | undefined> {
  const listed = paging === undefined ? await single(client, request) : await listAll(client, request, paging);
  if (listed.kind === "changed") return search(client, { request, match, ...(paging === undefined ? {} : { paging }) }, counts);
  // Where there is nothing at all, it is not there.
  if (listed.kind === "refused") return listed.code.startsWith("ResourceNotFound") ? undefined : "lost";
  if (listed.kind === "lost") return "lost";
  for (const record of listed.items) {
    const ids = match(record);
    if (ids !== undefined && counts(ids)) return ids;
  }
  return undefined;
}

async function single(client: Client, request: Search["request"]): ReturnType<typeof listAll> {
  const answer = await client.read(request);
  return answer.kind === "answered" ? { kind: "listed", items: [answer.response] } : answer;
}

/** What was there before is not what the operation has made. */
function isNew(definition: OperationDefinition | undefined, operation: Operation, before: Organization): (ids: Ids) => boolean {
  const table = definition?.subject(operation).table ?? "";
  return (ids) => Object.values(ids).every((id) => rowOf(before, { name: table }, id) === undefined);
}

function outcomeOf(
  answer:
    | { readonly kind: "refused"; readonly code: string; readonly says: string }
    | { readonly kind: "lost"; readonly says: string },
): Outcome {
  if (answer.kind === "lost") return { kind: "unknown", says: answer.says };
  const { code, says } = answer;
  return { kind: "refused", rule: ruleIn(says) ?? code, cloudCode: code, says: sentenceIn(says) };
}
