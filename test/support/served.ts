import { randomUUID } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { organization } from "tencentcloud-sdk-nodejs/tencentcloud/services/organization";
import { type Listening, listen, type ServerParts } from "../../provider/gateway/server";
import type { Simulator } from "../../provider/simulator/simulator";
import { SIM_VERSION } from "../../provider/wire/action";
import { authorizationFor } from "../../provider/wire/signature";
import { simulator as openedSimulator } from "./simulation";

/** The simulator behind a real server on this machine. Its clock stands at noon; signatures go by the machine's. */
export interface Served extends Listening {
  readonly simulator: Simulator;
  /** What the gateway took for its own mistakes: none, unless a test provokes one. */
  readonly mistakes: readonly unknown[];
}

const running: Served[] = [];

export async function served(parts: Partial<ServerParts> = {}): Promise<Served> {
  const mistakes: unknown[] = [];
  const simulator = parts.simulator ?? openedSimulator();
  let secrets = 0;
  const listening = await listen({
    simulator,
    host: "127.0.0.1",
    port: 0,
    now: Date.now,
    uuid: randomUUID,
    sleep: async (ms) => sleep(ms),
    secret: () => {
      secrets += 1;
      return `secret${secrets}`;
    },
    rateLimit: false,
    mistake: (error) => mistakes.push(error),
    ...parts,
  });
  const one = { ...listening, simulator, mistakes };
  running.push(one);
  return one;
}

/** After each test. */
export async function closeServed(): Promise<void> {
  await Promise.all(running.map((one) => one.close()));
  for (const { simulator } of running.splice(0)) simulator.close();
}

export interface Key {
  readonly secretId: string;
  readonly secretKey: string;
}

export const ADMINISTRATOR: Key = { secretId: "AKIDORGPLANEADMIN", secretKey: "orgplane-admin-secret" };
export const ROOT_USER: Key = { secretId: "AKIDORGPLANEROOT", secretKey: "orgplane-root-secret" };

export type Method = "GET" | "POST";

function profile({ port }: Listening, reqMethod: Method, language?: "zh-CN" | "en-US") {
  const httpProfile = { endpoint: `127.0.0.1:${port}`, protocol: "http://" as const, reqMethod };
  return { httpProfile, ...(language === undefined ? {} : { language }) };
}

/** The official client of the present version. */
export function client(at: Listening, key = ADMINISTRATOR, reqMethod: Method = "POST", language?: "zh-CN" | "en-US") {
  return new organization.v20210331.Client({ credential: key, region: "", profile: profile(at, reqMethod, language) });
}

/** The official client of the former version. */
export function formerClient(at: Listening, key = ADMINISTRATOR, reqMethod: Method = "POST") {
  return new organization.v20181225.Client({ credential: key, region: "", profile: profile(at, reqMethod) });
}

/** The code of the error with which something fails, or `done`. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

export interface Sending {
  readonly method?: string;
  readonly target?: string;
  readonly body?: string | Buffer;
  /** Replaces headers that would be sent; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly action?: string;
  readonly version?: string;
  readonly service?: string;
  readonly key?: Key;
  readonly language?: string;
}

export interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What stands behind `Response`. */
  readonly response: Readonly<Record<string, unknown>> & { readonly RequestId: string };
  /** The code of the error, or `done`. */
  readonly code: string;
  readonly message: string;
}

/** Sends one request, signed unless the headers say otherwise, exactly as told. */
export function send(at: Listening, sending: Sending): Promise<Sent> {
  const { method = "POST", target = "/", body = "{}", action = "DescribeOrganization", version = "2021-03-31" } = sending;
  const { key = ADMINISTRATOR, service = "organization", language = "en-US" } = sending;
  const timestamp = Math.floor(Date.now() / 1000);
  const content = method === "GET" ? Buffer.alloc(0) : Buffer.from(body);
  const plain: Record<string, string | undefined> = {
    host: `127.0.0.1:${at.port}`,
    "content-type": method === "GET" ? "application/x-www-form-urlencoded" : "application/json",
    "x-tc-action": action,
    "x-tc-version": version,
    "x-tc-timestamp": String(timestamp),
    "x-tc-language": language,
    ...(method === "GET" ? {} : { "content-length": String(content.length) }),
  };
  const query = target.includes("?") ? target.slice(target.indexOf("?") + 1) : "";
  const request = { method, query, headers: { ...plain, ...sending.headers }, body: content };
  const signed = ["content-type", "host"];
  const authorization = authorizationFor(request, key, { timestamp, service, signed });
  const headers = { ...plain, authorization, ...sending.headers };
  const sent = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: "127.0.0.1", port: at.port, method, path: target, headers: sent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        resolve(sentOf(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks).toString("utf8")));
      });
    });
    outgoing.on("error", reject);
    outgoing.end(content);
  });
}

/** What an answer says. Throws when it is none of the two envelopes. */
export function sentOf(status: number, headers: IncomingHttpHeaders, body: string): Sent {
  const { Response: response } = JSON.parse(body) as { Response: Sent["response"] };
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(response.RequestId)) throw new Error(`no RequestId: ${body}`);
  const error = response["Error"] as { Code: string; Message: string } | undefined;
  return { status, headers, body, response, code: error?.Code ?? "done", message: error?.Message ?? "" };
}

/** Asks the service `sim`. */
export async function sim(
  at: Listening,
  action: string,
  parameters: object = {},
  key = ADMINISTRATOR,
): Promise<Sent["response"]> {
  const sent = await send(at, { action, version: SIM_VERSION, service: "sim", body: JSON.stringify(parameters), key });
  if (sent.code !== "done") throw new Error(`${action}: ${sent.code}: ${sent.message}`);
  return sent.response;
}
