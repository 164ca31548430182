import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { refused } from "../wire/action";
import { BodyBudget, bodyOf, LARGEST_BODY } from "./body";
import { Gateway, type GatewayParts, type WireResponse } from "./gateway";

export interface ServerParts extends GatewayParts {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
}

/** How much of a client's slowness is borne, in milliseconds, and how many clients. */
export interface Limits {
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until a request is there. */
  readonly request: number;
  /** Between two requests of a connection. */
  readonly idle: number;
  readonly connections: number;
}

const LIMITS: Limits = { headers: 20_000, request: 60_000, idle: 65_000, connections: 16_000 };
/** Bytes of the request line and the headers: a GET has everything there. */
const LARGEST_HEAD = 64 * 1024;
/** Bytes of a GET's target. */
const LARGEST_TARGET = 32 * 1024;
/** Headers of a request; the SDKs send about ten. */
const MOST_HEADERS = 200;

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Takes no more requests, answers those that it has, and ends. */
  close(): Promise<void>;
}

/** Serves the simulator over HTTP until it is closed. Rejects when the address cannot be had. */
export function listen({ host, port, limits, ...parts }: ServerParts): Promise<Listening> {
  const bounds = { ...LIMITS, ...limits };
  const service = new HttpService(new Gateway(parts));
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEAD,
      // A request without Host is answered like every other.
      requireHostHeader: false,
      headersTimeout: bounds.headers,
      requestTimeout: bounds.request,
      keepAliveTimeout: bounds.idle,
      connectionsCheckingInterval: Math.min(1000, bounds.headers),
      noDelay: true,
    },
    (request, response) => void service.serve(request, response),
  );
  server.maxConnections = bounds.connections;
  server.maxHeadersCount = MOST_HEADERS;
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => void service.serve(request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => service.unreadable(error, socket));
  server.on("connect", (_: IncomingMessage, socket: Duplex, head: Buffer) => tunnel(server, socket, head));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // As many may knock at once as may be let in: who is not heard knocks again after seconds only.
    server.listen({ port, host, backlog: bounds.connections }, () => {
      server.off("error", reject);
      const { port: taken } = server.address() as AddressInfo;
      resolve({ host, port: taken, close: () => closed(server, service) });
    });
  });
}

/** A client that takes us for its proxy, whatever host it asks for, gets the simulator. */
function tunnel(server: Server, socket: Duplex, head: Buffer): void {
  socket.on("error", () => socket.destroy());
  socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
  if (head.length > 0) socket.unshift(head);
  server.emit("connection", socket as Socket);
}

/** How long a request that is on its way when the server ends may take to arrive, in milliseconds. */
const GRACE = 2_000;

function closed(server: Server, service: HttpService): Promise<void> {
  return new Promise((resolve) => {
    service.ending = true;
    const grace = setTimeout(() => void service.quiet().then(() => server.closeAllConnections()), GRACE);
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Turns HTTP into requests of the gateway, and its answers into HTTP: 200 for everything. */
class HttpService {
  readonly #budget = new BodyBudget();
  /** Requests that have arrived and wait for their answers. */
  readonly #answering = new Set<Promise<unknown>>();
  /** No connection is kept for another request. */
  ending = false;

  constructor(readonly gateway: Gateway) {}

  /** Resolves when everything that has arrived is answered. */
  async quiet(): Promise<void> {
    while (this.#answering.size > 0) await Promise.all(this.#answering);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on("error", () => response.destroy());
    const traceId = request.headers["x-tc-traceid"];
    if (typeof traceId === "string" && /^[\x20-\x7e]{1,256}$/.test(traceId)) response.setHeader("X-TC-TraceId", traceId);
    const answer = await this.#answer(request);
    if (answer === undefined || answer.kind === "dropped") {
      // A request that has arrived whole lets go of its connection only when that is said.
      request.socket.destroy();
      return;
    }
    // What is left of a request that was not read would be taken for the next one.
    if (this.ending || !request.complete) response.setHeader("Connection", "close");
    const body = Buffer.from(answer.body);
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
    response.end(body);
  }

  /** Undefined when the client went away before its request was there. */
  async #answer(request: IncomingMessage): Promise<WireResponse | undefined> {
    const { method = "", url = "" } = request;
    if (method === "GET" && url.length > LARGEST_TARGET) return this.gateway.refusal(tooLarge("32 KB"));
    const received = await bodyOf(request, this.#budget);
    if (received.kind === "gone") return undefined;
    if (received.kind === "too large") return this.gateway.refusal(tooLarge(`${LARGEST_BODY / 2 ** 20} MB`));
    if (received.kind === "no room") {
      return this.gateway.refusal(refused("ServiceUnavailable", "too much is being received at once: try again"));
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    );
    const answer = this.gateway.answer({ method, query: queryOf(url), headers, body: received.body });
    this.#answering.add(answer);
    try {
      return await answer;
    } finally {
      this.#answering.delete(answer);
      received.release();
    }
  }

  /** What was no request, or did not arrive whole in time. */
  unreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
    if (!socket.writable || socket.destroyed || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
    const refusal =
      error.code === "HPE_HEADER_OVERFLOW"
        ? tooLarge("32 KB")
        : refused("UnsupportedProtocol", late ? "the request did not arrive in time" : "this is no HTTP request");
    const answer = this.gateway.refusal(refusal);
    const body = answer.kind === "body" ? answer.body : "";
    const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close`;
    socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
  }
}

function tooLarge(limit: string): ReturnType<typeof refused> {
  return refused("RequestSizeLimitExceeded", `the request is larger than ${limit}`);
}

/** Of a target such as `/?Limit=5`, or in absolute form, as proxies are sent it. The path does not count: every signature is for `/`. */
function queryOf(target: string): string {
  const at = target.indexOf("?");
  return at === -1 ? "" : target.slice(at + 1).replace(/#.*$/s, "");
}
