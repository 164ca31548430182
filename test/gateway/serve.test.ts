import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { run } from "../cli/run";
import { temporaryFolder } from "../support/folders";
import { bundled, type Ended, ended, started } from "../support/programs";
import { client, codeOf, ROOT_USER, send, sim } from "../support/served";

/** The command itself, as a process of its own. */

const folder = temporaryFolder();
const program = bundled("provider/cli/bin.ts");
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Serving {
  readonly host: string;
  readonly port: number;
  readonly child: ChildProcess;
  readonly end: Promise<Ended>;
  close(): Promise<void>;
}

async function serving(...args: readonly string[]): Promise<Serving> {
  const child = started(program, ["serve", "--port", "0", ...args]);
  running.push(child);
  const end = ended(child);
  let text = "";
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      const found = /^listening on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(text)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    end.then(({ err }) => reject(new Error(err)));
  });
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    await end;
  };
  return { host: "127.0.0.1", port, child, end, close };
}

it("says where it listens and how to point clients at it; only this machine can reach it", async () => {
  const at = await serving();
  expect((await send(at, { action: "CreateOrganization", key: ROOT_USER })).code).toBe("done");
  at.child.kill("SIGINT");
  const { code, signal, out, err } = await at.end;
  expect([code, signal, err]).toEqual([0, null, ""]);
  for (const text of [
    "AKIDORGPLANEADMIN",
    "orgplane-admin-secret",
    "nodejs SDK",
    "Go SDK",
    "tccli",
    "Terraform provider",
    "--backend",
  ]) {
    expect(out).toContain(text);
  }
});

it.each(["SIGTERM", "SIGINT"] as const)("%s: what is in flight is answered, then it ends with 0", async (signal) => {
  const at = await serving();
  await sim(at, "CreateFault", { Kind: "delay", Milliseconds: 1500, Action: "CreateOrganization" });
  const inFlight = send(at, { action: "CreateOrganization" });
  // A fault has seen the request: it is in flight.
  for (;;) {
    const { Faults } = await sim(at, "DescribeFaults");
    if ((Faults as readonly { readonly Seen: number }[])[0]?.Seen === 1) break;
  }
  at.child.kill(signal);
  expect((await inFlight).code).toBe("done");
  expect((await at.end).code).toBe(0);
  await expect(send(at, {})).rejects.toThrow();
});

it("a half-sent request does not keep it from ending", async () => {
  const at = await serving();
  const { connect } = await import("node:net");
  const socket = connect(at.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
  await send(at, {});
  at.child.kill("SIGTERM");
  expect((await at.end).code).toBe(0);
  socket.destroy();
});

it("--db keeps everything: the organization, the credentials, the clock; the world counts for new files only", async () => {
  const file = join(folder(), "organization.db");
  const world = join(folder(), "world.yaml");
  writeFileSync(world, 'clock: "2030-01-01T00:00:00Z"\n');
  const first = await serving("--db", file, "--world", world);
  await client(first).CreateOrganization();
  await sim(first, "CreateCredential", { Uin: "100000000001", User: "root", SecretId: "KEPT", SecretKey: "k" });
  await sim(first, "AdvanceClock", { Seconds: 60 });
  const before = await client(first).DescribeOrganization({});
  await first.close();
  const second = await serving("--db", file);
  const kept = { secretId: "KEPT", secretKey: "k" };
  expect({ ...(await client(second, kept).DescribeOrganization({})), RequestId: "" }).toEqual({ ...before, RequestId: "" });
  expect(await sim(second, "DescribeClock")).toMatchObject({ Now: "2030-01-01T00:01:00Z" });
  await second.close();
});

it("what was acknowledged is there after a kill", async () => {
  const file = join(folder(), "organization.db");
  const first = await serving("--db", file);
  await client(first).CreateOrganization();
  const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
  const root = (await client(first).DescribeOrganization({})).RootNodeId ?? 0;
  const acknowledged: string[] = [];
  const adding = names.map(async (Name) => {
    await client(first).AddOrganizationNode({ ParentNodeId: root, Name });
    acknowledged.push(Name);
    if (acknowledged.length === 10) first.child.kill("SIGKILL");
  });
  await Promise.allSettled(adding);
  await first.end;
  const second = await serving("--db", file);
  const { Items = [] } = await client(second).DescribeOrganizationNodes({ Offset: 0, Limit: 50 });
  expect(Items.map(({ Name }) => Name)).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);
  await second.close();
});

it("--world: who calls is in the world; --rate-limit: too many are refused", async () => {
  const world = join(folder(), "world.yaml");
  writeFileSync(world, "credentials: [{ secret_id: MINE, secret_key: k, account: 100000000001, user: root }]\n");
  const at = await serving("--world", world, "--rate-limit");
  expect(await codeOf(client(at).CreateOrganization())).toBe("AuthFailure.SecretIdNotFound");
  const key = { secretId: "MINE", secretKey: "k" };
  const codes = await Promise.all(
    Array.from({ length: 100 }, async () => (await send(at, { action: "QuitOrganization", body: '{"OrgId":1}', key })).code),
  );
  expect(codes.filter((code) => code === "RequestLimitExceeded").length).toBeGreaterThanOrEqual(40);
  await at.close();
});

it("what cannot be served is said, with what to do", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const busy = await run(["serve", "--port", port]);
  expect([busy.code, busy.stdout]).toEqual([1, ""]);
  expect(busy.stderr).toMatch(/nothing can be served at 127\.0\.0\.1:\d+.*EADDRINUSE[\s\S]*name another `--port`/);
  await new Promise((done) => taken.close(done));
  writeFileSync(join(folder(), "x.db"), "this is no database, and it is long enough to be looked at by SQLite".repeat(40));
  const foreign = await run(["serve", "--port", "0", "--db", "x.db"], { cwd: folder() });
  expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining("is not a database")]);
  const world = await run(["serve", "--port", "0", "--world", "none.yaml"], { cwd: folder() });
  expect([world.code, world.stderr]).toEqual([1, expect.stringContaining("`none.yaml` cannot be read")]);
  expect((await run(["serve", "--port", "x"])).code).toBe(1);
});
