import { cloudBackend } from "../../provider/cloud/backend";
import { type Client, clientFor } from "../../provider/cloud/client";
import type { HostConfig, Session } from "../../provider/hosted/contract";
import { connect, sessionOn } from "../../provider/hosted/session";
import { kernelWith } from "../../provider/parts";
import { clientParts, exampleSimulator, type Far, far } from "../cloud/company";

let there: Far;
let client: Client;
let session: Session;
beforeEach(async () => {
  there = await far(await exampleSimulator());
  client = clientFor(there.client.endpoint, clientParts);
  session = sessionOn(cloudBackend(client, { kernelWith, now: Date.now }));
});
afterEach(async () => {
  await session.close();
  await there.close();
});

async function created(type: string, config: HostConfig): Promise<string> {
  const { id, problems } = await session.create(type, config);
  expect(problems).toEqual([]);
  return id ?? "";
}

const sent = (): number => [...client.sent.values()].reduce((sum, count) => sum + count, 0);

it("a life over HTTP: made all at once, names swapped, a department emptied and deleted", async () => {
  await created("organization", { service_control: true, member_deletion: true });
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
  const policy = await created("service_control_policy", { name: "limits", content });
  const bound = { service_control_policies: [policy] };
  const [left, right] = await Promise.all([
    created("department", { name: "Left", ...bound }),
    created("department", { name: "Right" }),
  ]);
  const keeping = { deletion_policy: "delete" };
  const names = ["ann", "bob", "cyd"];
  const members = await Promise.all(names.map((name) => created("member", { name, department: left, ...keeping })));

  const swapped = await Promise.all([
    session.update("department", left, { name: "Right", ...bound }),
    session.update("department", right, { name: "Left" }),
  ]);
  expect(swapped.map(({ state, problems }) => [state?.["name"], problems])).toEqual([
    ["Right", []],
    ["Left", []],
  ]);

  // The members' move, the department's end and the policy's end are asked for in the wrong order.
  const ended = await Promise.all([
    session.remove("service_control_policy", policy, {}),
    session.remove("department", left, {}),
    ...members.map((id, index) => session.update("member", id, { name: names[index] ?? "", department: right, ...keeping })),
  ]);
  expect(ended.flatMap(({ problems }) => problems)).toEqual([]);
  const gone = await Promise.all(members.map((id) => session.remove("member", id, keeping)));
  expect(gone.map(({ gone: isGone, problems }) => [isGone, problems])).toEqual(names.map(() => [true, []]));

  // Somebody else's look has the last word.
  const seen = sessionOn(there.backend);
  expect(await seen.read("department", left)).toBeUndefined();
  expect(await seen.read("department", right)).toMatchObject({ name: "Left" });
  expect(await seen.read("member", members[0] ?? "")).toBeUndefined();
  expect(await seen.read("service_control_policy", policy)).toBeUndefined();
});

it("two hundred members at once take a number of requests that grows with them, not with their square", async () => {
  await created("organization", {});
  const make = async (from: number, to: number): Promise<number> => {
    const before = sent();
    await Promise.all(Array.from({ length: to - from }, (_, at) => created("member", { name: `m${from + at}` })));
    return sent() - before;
  };
  const [first, second] = [await make(0, 100), await make(100, 200)];
  console.log(`requests for the first hundred members ${first}, for the second ${second}`);
  expect(first).toBeGreaterThanOrEqual(100);
  expect(second).toBeLessThan(1.5 * first);
  expect(first + second).toBeLessThan(10 * 200);
});

it("credentials that are refused and a server that is not there are one problem each, without a secret", async () => {
  const problemsAt = async (backend: string): Promise<string> => {
    const opened = await connect({ backend, cwd: ".", environment: {}, secretId: "AKIDNOBODY", secretKey: "hidden-key" });
    if (!opened.ok) throw new Error("it opens: nothing is looked at yet");
    const failure = await opened.value.observe().catch((error: unknown) => error);
    await opened.value.close();
    return JSON.stringify(failure);
  };
  const [refused, absent] = [await problemsAt(there.client.endpoint.url), await problemsAt("http://127.0.0.1:9")];
  expect(refused).toContain("credentials-refused");
  expect(absent).toContain("backend-unreachable");
  expect(refused + absent).not.toContain("hidden-key");
});
