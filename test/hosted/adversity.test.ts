import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Backend, Outcome } from "../../provider/backend/backend";
import type { HostConfig, Session } from "../../provider/hosted/contract";
import { connect, sessionOn } from "../../provider/hosted/session";
import { type Operation, rowsOf } from "../../provider/kernel";
import { departments } from "../../provider/resources/department/rows";
import { simulated } from "../support/simulation";

const folder = mkdtempSync(join(tmpdir(), "orgplane-hosted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function created(session: Session, type: string, config: HostConfig): Promise<string> {
  const { id, problems } = await session.create(type, config);
  expect(problems).toEqual([]);
  return id ?? "";
}

async function onFile(file: string, world?: string): Promise<Session> {
  const connecting = { backend: `sim:${join(folder, file)}`, cwd: ".", environment: {}, quiet: 2_000 };
  const session = await connect(world === undefined ? connecting : { ...connecting, world });
  if (!session.ok) throw new Error(session.problems[0]?.summary);
  return session.value;
}

it("an entity admin is retired in one go: the role, what it pays for, the member itself", async () => {
  const session = await onFile("entity.db", "examples/acme-group/world.yaml");
  await created(session, "organization", { member_deletion: true });
  const entity = "Acme Health Co., Ltd.";
  const admin = await created(session, "member", { name: "health", account: "200000000010", deletion_policy: "remove" });
  const role = await created(session, "entity_admin", { entity, member: admin });
  const clinic = await created(session, "member", { name: "clinic", entity, payment_mode: "pay_on_behalf", payer: admin });
  const outcomes = await Promise.all([
    session.remove("member", admin, { deletion_policy: "remove" }),
    session.remove("entity_admin", role, {}),
    session.update("member", clinic, { name: "clinic", entity }),
  ]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
  expect(await session.read("member", admin)).toBeUndefined();
  expect(await session.read("member", clinic)).toMatchObject({ payment_mode: "self_pay" });
  await session.close();
});

it("two processes on one organization wait for each other", async () => {
  const [one, other] = [await onFile("two.db"), await onFile("two.db")];
  await created(one, "organization", {});
  const full = await created(one, "department", { name: "Full" });
  const member = await created(one, "member", { name: "moves", department: full });
  const removed = one.remove("department", full, {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  const moved = await other.update("member", member, { name: "moves" });
  expect(moved.problems).toEqual([]);
  expect((await removed).problems).toEqual([]);
  expect(await other.read("department", full)).toBeUndefined();
  await Promise.all([one.close(), other.close()]);
});

it("a call that is stopped begins nothing more, and says how things are", async () => {
  const session = await onFile("stop.db");
  await created(session, "organization", {});
  const full = await created(session, "department", { name: "Full" });
  await created(session, "member", { name: "stays", department: full });
  const stop = new AbortController();
  const removed = session.remove("department", full, {}, { signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  expect(await removed).toMatchObject({ gone: false, problems: [{ code: "stopped" }] });
  const late = await session.create("department", { name: "Late" }, { signal: stop.signal });
  expect(late).toMatchObject({ id: undefined, problems: [{ code: "stopped" }] });
  await session.close();
});

it("what the rules say about the request alone is said at once", async () => {
  const session = sessionOn(simulated(), { quiet: 600_000 });
  await created(session, "organization", {});
  const { problems } = await session.create("department", { name: "x".repeat(41) });
  expect(problems[0]?.code).toMatch(/NAME-LENGTH$/);
  await session.close();
});

it("a policy bound while service control is off waits for the switch", async () => {
  const session = sessionOn(simulated(), { quiet: 2_000 });
  await created(session, "organization", {});
  const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
  const bound = (async () => {
    const policy = await created(session, "service_control_policy", { name: "no-cvm", content });
    return created(session, "department", { name: "Guarded", service_control_policies: [policy] });
  })();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const switched = await session.update("organization", "self", { service_control: true });
  expect(switched.problems).toEqual([]);
  expect(await session.read("department", await bound)).toMatchObject({ full_access: true });
  await session.close();
});

/** Every other answer is lost: sometimes before, sometimes after it was done. */
function forgetful(backend: Backend): Backend {
  let asked = 0;
  const lost: Outcome = { kind: "unknown", says: "the connection broke" };
  const perform = async (operation: Operation): Promise<Outcome> => {
    asked += 1;
    if (asked % 5 === 1) return lost;
    const outcome = await backend.perform(operation);
    return asked % 2 === 0 ? lost : outcome;
  };
  return { ...backend, perform };
}

it("answers that are lost are settled by looking: nothing is made twice", async () => {
  const backend = simulated();
  const session = sessionOn(forgetful(backend), { quiet: 2_000 });
  for (let tries = 0; tries < 5; tries += 1) {
    const { problems } = await session.create("organization", {});
    if (problems.length === 0) break;
  }
  const names = ["A", "B", "C", "D", "E", "F"];
  const results = await Promise.all(names.map((name) => session.create("department", { name })));
  for (const [index, { id, problems }] of results.entries()) {
    // Made and known, or not known to be made and said so; never made without a word.
    if (problems.length === 0) expect(await session.locate("department", names[index] ?? "")).toBe(id);
    else expect(problems[0]).toMatchObject({ code: "unknown-outcome" });
  }
  const { organization } = await backend.observe();
  const made = [...rowsOf(organization, departments)].map(([, { name }]) => name);
  expect(made.length).toBe(new Set(made).size);
  await session.close();
});
