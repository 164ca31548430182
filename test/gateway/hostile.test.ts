import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { closeServed, type Served, send, sentOf, served } from "../support/served";

/** Clients that do not behave: the server answers with documented codes, or not at all, and goes on for everybody else. */

const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeServed();
});

async function connected({ port }: Served): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => socket.destroy());
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

/** Writes as told and reads until the server ends the connection. */
async function talk(at: Served, text: string | Buffer): Promise<string> {
  const socket = await connected(at);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.write(text);
  await once(socket, "close");
  return Buffer.concat(chunks).toString("utf8");
}

function codeIn(answer: string): string {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  return sentOf(200, {}, body).code;
}

async function isAlive(at: Served): Promise<void> {
  expect((await send(at, {})).code).toMatch(/done|ResourceNotFound.OrganizationNotExist/);
  expect(at.mistakes).toEqual([]);
}

it("a body of 20 MB, one of just 10 MB, and a GET of more than 32 KB", async () => {
  const at = await served();
  const large = (bytes: number): string => `{"Lang":"${"x".repeat(bytes - 11)}"}`;
  expect((await send(at, { body: large(20 * 2 ** 20) })).code).toBe("RequestSizeLimitExceeded");
  expect((await send(at, { body: large(10 * 2 ** 20 + 1) })).code).toBe("RequestSizeLimitExceeded");
  expect((await send(at, { body: large(10 * 2 ** 20) })).code).toBe("InvalidParameterValue");
  const get = (bytes: number) => send(at, { method: "GET", target: `/?Lang=${"x".repeat(bytes - 7)}` });
  expect((await get(32 * 1024 + 1)).code).toBe("RequestSizeLimitExceeded");
  expect((await get(32 * 1024)).code).toBe("InvalidParameterValue");
  expect((await get(100_000)).code).toBe("RequestSizeLimitExceeded");
  await isAlive(at);
});

it.each<[string, string, string]>([
  ["no HTTP", "hello\r\n\r\n", "UnsupportedProtocol"],
  ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc", "UnsupportedProtocol"],
  ["a length that is none", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", "UnsupportedProtocol"],
  ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "UnsupportedProtocol"],
  ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "AuthFailure.InvalidAuthorization"],
  ["HTTP 1.0", "GET / HTTP/1.0\r\n\r\n", "AuthFailure.InvalidAuthorization"],
  ["an expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n", "AuthFailure.InvalidAuthorization"],
  [
    "an upgrade",
    "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: close, upgrade\r\n\r\n",
    "AuthFailure.InvalidAuthorization",
  ],
  ["headers without end", `GET / HTTP/1.1\r\nHost: a\r\n${"X-A: b\r\n".repeat(20_000)}`, "RequestSizeLimitExceeded"],
])("%s", async (_, text, code) => {
  const at = await served();
  expect(codeIn(await talk(at, Buffer.from(text, "latin1")))).toBe(code);
  await isAlive(at);
});

it("half-sent requests end, whether the headers or the body never come whole", async () => {
  const at = await served({ limits: { headers: 200, request: 400 } });
  const half = await Promise.all([
    talk(at, "POST / HTTP/1.1\r\nHost: a\r\nX-TC-"),
    talk(at, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"Lim'),
    talk(at, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}"),
  ]);
  expect(half.map(codeIn)).toEqual(["UnsupportedProtocol", "UnsupportedProtocol", "UnsupportedProtocol"]);
  await isAlive(at);
});

it("idle connections end: those that never say anything, and those that are done", async () => {
  const at = await served({ limits: { headers: 200, request: 400, idle: 200 } });
  const silent = await Promise.all(Array.from({ length: 50 }, () => connected(at)));
  const ended = Promise.all(silent.map((socket) => once(socket.resume(), "close")));
  const done = talk(at, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await ended;
  expect(codeIn(await done)).toBe("AuthFailure.InvalidAuthorization");
  await isAlive(at);
});

it("thousands of idle connections leave the server to others, up to a number that is not exceeded", async () => {
  const at = await served({ limits: { connections: 2_000 } });
  for (let tens = 0; tens < 150; tens += 1) await Promise.all(Array.from({ length: 10 }, () => connected(at)));
  await isAlive(at);
  await Promise.all(sockets.splice(0, 1000).map((socket) => once(socket.destroy(), "close")));
  await isAlive(at);
});

it("clients that go away in the middle of anything harm nobody", async () => {
  const at = await served();
  for (const text of [
    "",
    "POST",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n{",
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
  ]) {
    const socket = await connected(at);
    socket.write(text);
    socket.destroy();
  }
  await isAlive(at);
});

it("a client that takes the server for its proxy gets its answer through the tunnel", async () => {
  const at = await served();
  const request = "GET / HTTP/1.1\r\nHost: organization.orgplane.test\r\nConnection: close\r\n\r\n";
  const answer = await talk(
    at,
    `CONNECT organization.orgplane.test:80 HTTP/1.1\r\nHost: organization.orgplane.test\r\n\r\n${request}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain("AuthFailure.InvalidAuthorization");
  await isAlive(at);
});

it("a trace id comes back, unless it is none", async () => {
  const at = await served();
  expect((await send(at, { headers: { "x-tc-traceid": "trace-1" } })).headers["x-tc-traceid"]).toBe("trace-1");
  expect((await send(at, { headers: { "x-tc-traceid": "x".repeat(300) } })).headers["x-tc-traceid"]).toBeUndefined();
});

it("thousands of requests at once are all answered, each write once and durable", async () => {
  const at = await served();
  await send(at, { action: "CreateOrganization" });
  const body = JSON.stringify({ Offset: 0, Limit: 1 });
  const root = (await send(at, { action: "DescribeOrganizationNodes", body })).response["Items"] as readonly {
    readonly NodeId: number;
  }[];
  const add = (n: number) =>
    send(at, { action: "AddOrganizationNode", body: JSON.stringify({ ParentNodeId: root[0]?.NodeId, Name: `n${n % 100}` }) });
  const answers = await Promise.all(
    Array.from({ length: 3000 }, (_, n) =>
      n % 10 === 0 ? add(n / 10) : send(at, { action: "DescribeOrganizationNodes", body }),
    ),
  );
  const codes = new Map<string, number>();
  for (const { code } of answers) codes.set(code, (codes.get(code) ?? 0) + 1);
  // A hundred names, each asked for three times.
  expect([...codes].sort()).toEqual([
    ["FailedOperation.OrganizationNodeNameUsed", 200],
    ["done", 2800],
  ]);
  expect(at.simulator.look().revision).toBe(101);
  expect(new Set(answers.map(({ response }) => response.RequestId)).size).toBe(3000);
  await isAlive(at);
});
