import { type Backend, BackendFailure, type Outcome } from "../../provider/backend/backend";
import type { HostConfig, Session } from "../../provider/hosted/contract";
import { sessionOn } from "../../provider/hosted/session";
import { type Operation, rowOf } from "../../provider/kernel";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { simulated } from "../support/simulation";

async function created(session: Session, type: string, config: HostConfig): Promise<string> {
  const { id, problems } = await session.create(type, config);
  expect(problems).toEqual([]);
  return id ?? "";
}

const deny = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });

/** A backend far away: its looks are counted, and can be made to fail. */
function distant(backend: Backend) {
  const seen = { looks: 0, fails: false };
  const observe: Backend["observe"] = async () => {
    seen.looks += 1;
    if (seen.fails) throw new BackendFailure([{ severity: "error", code: "unreachable", summary: "nobody answers there" }]);
    return backend.observe();
  };
  const far: Backend = { ...backend, isNear: false, observe };
  return { seen, far };
}

it("what was made is known although nobody can look any more; what was not begun is refused", async () => {
  const { seen, far } = distant(simulated());
  const perform = async (operation: Operation): Promise<Outcome> => {
    const outcome = await far.perform(operation);
    if (operation.name === "create_department") seen.fails = true;
    return outcome;
  };
  const session = sessionOn({ ...far, perform, isNear: true }, { quiet: 1_000 });
  await created(session, "organization", {});
  const { id, state, problems } = await session.create("department", { name: "Made" });
  expect({ id: typeof id, state, problems }).toMatchObject({ id: "string", state: { name: "Made" }, problems: [] });
  await expect(session.create("department", { name: "Never" })).rejects.toThrow("nobody answers there");
  seen.fails = false;
  expect(await session.locate("department", "Made")).toBe(id);
  expect(await session.locate("department", "Never")).toBeUndefined();
  await session.close();
});

it("a thousand reads of a distant organization are one look, and a read after a change sees it", async () => {
  const { seen, far } = distant(simulated());
  const session = sessionOn(far, { quiet: 1_000 });
  await created(session, "organization", {});
  const id = await created(session, "department", { name: "Here" });
  seen.looks = 0;
  await Promise.all(Array.from({ length: 1_000 }, () => session.read("department", id)));
  expect(seen.looks).toBeLessThanOrEqual(1);
  await session.update("department", id, { name: "There" });
  expect(await session.read("department", id)).toMatchObject({ name: "There" });
  await session.close();
});

it("what is switched on for a deletion is switched off again when the deletion fails", async () => {
  const backend = simulated();
  const refusing: Outcome = { kind: "refused", rule: "MEMBER-DELETE-FLOW", cloudCode: "FailedOperation", says: "not now" };
  const perform = async (operation: Operation): Promise<Outcome> =>
    operation.name === "delete_member" ? refusing : backend.perform(operation);
  const session = sessionOn({ ...backend, perform }, { quiet: 500 });
  await created(session, "organization", {});
  const member = await created(session, "member", { name: "leaves", deletion_policy: "delete" });
  const { gone, problems } = await session.remove("member", member, { deletion_policy: "delete" });
  expect({ gone, summary: problems[0]?.summary }).toMatchObject({ gone: false, summary: expect.stringContaining("not now") });
  const { organization } = await backend.observe();
  expect(rowOf(organization, organizations, SELF)?.memberDeletion).toBe(false);
  await session.close();
});

it("service control is switched off after the policies that are deleted, whichever call comes first", async () => {
  const session = sessionOn(simulated(), { quiet: 1_000 });
  await created(session, "organization", { service_control: true });
  const policies = await Promise.all(
    ["a", "b", "c"].map((name) => created(session, "service_control_policy", { name, content: deny })),
  );
  const off = session.update("organization", SELF, {});
  const gone: Promise<{ readonly gone: boolean }>[] = [];
  for (const policy of policies) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    gone.push(session.remove("service_control_policy", policy, {}));
  }
  expect((await Promise.all(gone)).map((one) => one.gone)).toEqual([true, true, true]);
  expect(await off).toMatchObject({ problems: [], state: { service_control: false } });
  await session.close();
});

it("an object that another one stands for is not taken over unless it is adopted", async () => {
  const session = sessionOn(simulated(), { quiet: 300 });
  await created(session, "organization", {});
  const member = await created(session, "member", { name: "ann" });
  const role = { service: "cloudaudit", member };
  const first = await session.create("delegated_admin", role);
  expect(first.problems).toEqual([]);
  const second = await session.create("delegated_admin", role);
  expect(second.id).toBeUndefined();
  expect(second.problems[0]).toMatchObject({ severity: "error" });
  const moved = session.create("delegated_admin", role);
  await session.remove("delegated_admin", first.id ?? "", {});
  expect((await moved).problems).toEqual([]);
  expect(await session.read("delegated_admin", first.id ?? "")).toMatchObject(role);
  await session.close();
});

it("a stop signal that many calls share keeps none of them", async () => {
  const session = sessionOn(simulated(), { quiet: 300 });
  await created(session, "organization", {});
  const { signal } = new AbortController();
  const held = { added: 0, removed: 0 };
  const counting: AbortSignal = Object.assign(signal, {
    addEventListener: () => void held.added++,
    removeEventListener: () => void held.removed++,
  });
  await Promise.all(Array.from({ length: 50 }, (_, n) => session.create("department", { name: `d-${n}` }, { signal: counting })));
  expect(held).toEqual({ added: 50, removed: 50 });
  await session.close();
});
