import type { Json, JsonObject } from "../wire/action";
import type { Paging, WireRequest } from "../wire/asking";
import type { Client, WireAnswer } from "./client";

export type Listed =
  | { readonly kind: "listed"; readonly items: readonly JsonObject[] }
  /** Pages that do not belong together: somebody changed the list meanwhile. */
  | { readonly kind: "changed" }
  | Exclude<WireAnswer, { kind: "answered" }>;

/** Everything that an action lists. After the first page the others are asked for together; pages that disagree are no list. */
export async function listAll(client: Client, request: WireRequest, paging: Paging): Promise<Listed> {
  return paging.style === "token" ? oneByOne(client, request, paging) : together(client, request, paging);
}

async function together(client: Client, request: WireRequest, paging: Paging): Promise<Listed> {
  const first = await client.read(pageOf(request, paging, 0));
  if (first.kind !== "answered") return first;
  const total = totalOf(first.response, paging);
  const rest = Array.from({ length: Math.max(0, Math.ceil(total / paging.size) - 1) }, (_, page) =>
    client.read(pageOf(request, paging, page + 1)),
  );
  const items: JsonObject[] = [...recordsIn(first.response, paging.items)];
  for (const answer of await Promise.all(rest)) {
    if (answer.kind !== "answered") return answer;
    if (totalOf(answer.response, paging) !== total) return { kind: "changed" };
    items.push(...recordsIn(answer.response, paging.items));
  }
  return items.length === total ? { kind: "listed", items } : { kind: "changed" };
}

/** The token of the next page is only known with the page. */
async function oneByOne(client: Client, request: WireRequest, paging: Paging): Promise<Listed> {
  const items: JsonObject[] = [];
  let token: Json = "";
  do {
    const parameters: JsonObject = {
      ...request.parameters,
      MaxResults: paging.size,
      ...(token === "" ? {} : { NextToken: token }),
    };
    const answer = await client.read({ ...request, parameters });
    if (answer.kind !== "answered") return answer;
    items.push(...recordsIn(answer.response, paging.items));
    token = answer.response["NextToken"] ?? "";
  } while (token !== "");
  return { kind: "listed", items };
}

function pageOf(request: WireRequest, { style, size }: Paging, page: number): WireRequest {
  const place: JsonObject = style === "offset-limit" ? { Offset: page * size, Limit: size } : { Page: page + 1, Rp: size };
  return { ...request, parameters: { ...request.parameters, ...place } };
}

function totalOf(response: JsonObject, { total, items }: Paging): number {
  const count = total === undefined ? undefined : response[total];
  return typeof count === "number" ? count : recordsIn(response, items).length;
}

export function recordsIn(response: JsonObject, field: string): readonly JsonObject[] {
  const value = response[field];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
