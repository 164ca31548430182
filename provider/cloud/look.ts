import type { Diagnostic } from "../diagnostics";
import type { JsonObject } from "../wire/action";
import type { Paging, WireRequest } from "../wire/asking";
import type { WireLook } from "../wire/observing";
import type { Client, WireAnswer } from "./client";
import { listAll } from "./pages";

/** Ends a look before its time. Thrown by what a look is made of, and caught where it was begun. */
export class LookEnded extends Error {
  constructor(
    /** Undefined: the organization changed meanwhile, so the look is to be repeated. */
    readonly problem: Diagnostic | undefined,
  ) {
    super(problem?.summary ?? "the organization changed while it was looked at");
  }
}

export interface Numbers {
  readonly rootNode: number;
  readonly organizationId: number;
  readonly presets: Map<string, number>;
}

export function wireLook(client: Client, numbers: Numbers): WireLook {
  const ask = async (request: WireRequest): Promise<JsonObject> => {
    const answer = await client.read(request);
    if (answer.kind === "answered") return answer.response;
    throw new LookEnded(problemOf(answer, request, client));
  };
  return {
    ask,
    async list(request: WireRequest, paging: Paging) {
      const listed = await listAll(client, request, paging);
      if (listed.kind === "listed") return listed.items;
      throw new LookEnded(listed.kind === "changed" ? undefined : problemOf(listed, request, client));
    },
    rootNode: numbers.rootNode,
    organizationId: numbers.organizationId,
    notePreset: (name, number) => numbers.presets.set(name, number),
  };
}

/** What is wrong when a look cannot be had, and what to do. What vanished between two requests is no problem but a change. */
export function problemOf(
  answer: Exclude<WireAnswer, { kind: "answered" }>,
  { action }: WireRequest,
  { endpoint }: Client,
): Diagnostic | undefined {
  if (answer.kind === "lost") {
    const summary = `\`${endpoint.url}\` does not answer`;
    const hint = "look whether it is the right address and whether it can be reached from here";
    return { severity: "error", code: "backend-unreachable", summary, detail: answer.says, hint };
  }
  const { code, says } = answer;
  if (/^ResourceNotFound\.(?!OrganizationNotExist)/.test(code)) return undefined;
  if (code.startsWith("AuthFailure")) {
    const summary = `\`${endpoint.url}\` does not accept the credentials: ${code}`;
    const hint = "look at TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and at the clock of this machine";
    return { severity: "error", code: "credentials-refused", summary, detail: says, hint };
  }
  const summary = `${action} is refused by \`${endpoint.url}\`: ${code}`;
  const hint = "orgplane looks at the organization as its management account; use credentials of an administrator of it";
  return { severity: "error", code: "look-refused", summary, detail: says, hint };
}
