import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Applied } from "../../provider/apply/request";
import type { Backend } from "../../provider/backend/backend";
import { fingerprints } from "../../provider/backend/fingerprint";
import { refusingWrites } from "../../provider/backend/simulated";
import { rowOf } from "../../provider/kernel";
import { journalFile } from "../../provider/ledger/journal";
import { readLedger, writeLedger } from "../../provider/ledger/ledger";
import { lockFile, takeLock } from "../../provider/ledger/lock";
import { departments } from "../../provider/resources/department/rows";
import { memberNames, members } from "../../provider/resources/member/rows";
import { temporaryFolder } from "../support/folders";
import { NOON, outside, withAccount } from "../support/kernel";
import { opened, problemsOf, simulated } from "../support/simulation";
import { apply, firstPlan, founded } from "./applying";
import { firstDay, planOf, tables, type Wanted } from "./plans";

const folder = temporaryFolder();
const ledger = (): string => join(folder(), ".orgplane", "ledger.json");

async function company(overrides: Parameters<typeof simulated>[1] = {}): Promise<Backend> {
  const backend = simulated(":memory:", overrides);
  await founded(backend);
  return backend;
}

async function digestOf(backend: Backend): Promise<string> {
  return fingerprints((await backend.observe()).organization, tables).digest;
}

it.each([1, 3, 8])("every step is done once, whoever it waits for, %d at once", async (parallelism) => {
  const backend = await company();
  const applied = opened(await apply(await firstPlan(backend), backend, ledger(), { parallelism }));
  expect(applied).toEqual({
    kind: "applied",
    total: 15,
    done: 15,
    doneBefore: 0,
    problems: [],
    waiting: [],
    notStarted: [],
  });
  const { organization } = await backend.observe();
  const app = rowOf(organization, memberNames, "app")?.member ?? "";
  const sandbox = rowOf(organization, members, app)?.department ?? "";
  expect(rowOf(organization, departments, sandbox)?.name).toBe("Sandbox");
  expect(rowOf(organization, members, "200000000001")?.department).toBe(sandbox);
  const owners = opened(readLedger(ledger()));
  expect([...owners.keys()]).toHaveLength(8);
  expect(owners.get("member.app")).toEqual({ type: "member", id: app, remembered: {} });
  expect(owners.get("department.sandbox")?.id).toBe(sandbox);
  expect(existsSync(lockFile(ledger()))).toBe(false);
  expect((await backend.changesSince?.(1))?.length).toBe(15);
});

it("secrets reach the backend and neither the journal nor the ledger", async () => {
  const backend = await company();
  const plan = await firstPlan(backend);
  expect(JSON.stringify(plan)).not.toContain("ann@example.com");
  opened(await apply(plan, backend, ledger()));
  const { organization } = await backend.observe();
  const log = rowOf(organization, memberNames, "log-archive")?.member ?? "";
  expect(rowOf(organization, { name: "security-information" }, log)).toMatchObject({ email: "ann@example.com" });
  const written = readdirSync(join(folder(), ".orgplane")).map((name) => readFileSync(join(folder(), ".orgplane", name), "utf8"));
  expect(written.join("")).toContain("(sensitive: member.log#email)");
  expect(written.join("")).not.toMatch(/ann@example\.com|13800000000/);
});

it("nor do those that they take the place of", async () => {
  const backend = await company();
  opened(await apply(await firstPlan(backend), backend, ledger()));
  const observation = await backend.observe();
  const member = rowOf(observation.organization, memberNames, "log-archive")?.member ?? "";
  const contact = { email: "ben@example.com", mobile: "13900000000" };
  const change: Wanted = { change: "member.log", operation: { name: "update_security_info", member, ...contact } };
  opened(await apply(planOf(observation, [change]), backend, ledger(), { operations: [change.operation] }));
  const { organization } = await backend.observe();
  expect(rowOf(organization, { name: "security-information" }, member)).toMatchObject(contact);
  const written = readFileSync(journalFile(ledger()), "utf8");
  expect(written).toContain("update_security_info");
  expect(written).not.toMatch(/example\.com|13800000000|13900000000/);
});

describe("before the first step", () => {
  const refusedWith = async (backend: Backend, ...args: Parameters<typeof apply>): Promise<readonly string[]> => {
    const before = await digestOf(backend);
    const result = await apply(...args);
    expect(await digestOf(backend)).toBe(before);
    expect(existsSync(lockFile(ledger()))).toBe(false);
    expect(existsSync(journalFile(ledger()))).toBe(false);
    expect(existsSync(ledger())).toBe(false);
    return problemsOf(result);
  };

  it("a plan without the secrets it keeps out is refused", async () => {
    const backend = await company();
    const plan = await firstPlan(backend);
    const operations = plan.steps.map(({ operation }) => operation);
    expect(await refusedWith(backend, plan, backend, ledger(), { operations })).toEqual([
      "secrets-missing: the plan keeps secrets out, and nothing else says what they are",
    ]);
  });

  it("a plan that is not executable is refused", async () => {
    const backend = await company();
    const plan = { ...(await firstPlan(backend)), executable: false };
    expect((await refusedWith(backend, plan, backend, ledger()))[0]).toMatch(/^plan-not-executable: /);
  });

  it("a plan made from another observation is refused, saying what changed since, and who did it", async () => {
    const backend = await company();
    await backend.perform(opOf(2));
    const plan = await firstPlan(backend);
    await backend.perform({ name: "rename_department", department: "1", title: "Changed" } as never);
    await backend.perform(opOf(4));
    const refused = await apply(plan, backend, ledger());
    expect(problemsOf(refused)).toEqual(["plan-outdated: the organization has changed since the plan was made"]);
    const detail = refused.ok ? "" : (refused.problems[0]?.detail ?? "");
    expect(detail).toContain("department `Changed` has changed");
    expect(detail).toContain("department `Sandbox` is new");
    expect(detail).toMatch(/2026-01-15T12:00:00\.000Z an administrator of the management account: .*`Changed`/);
  });

  it("a plan that a rule would refuse is refused as a whole, with the rule", async () => {
    const backend = await company();
    await backend.perform(opOf(2));
    const observation = await backend.observe();
    const twice: Wanted = { change: "department.x", operation: { ...opOf(2), department: "+department.x" } };
    const problems = await refusedWith(backend, planOf(observation, [firstDay[0] ?? twice, twice]), backend, ledger(), {
      operations: [opOf(0), twice.operation],
    });
    expect(problems[0]).toMatch(/^DEPT-[A-Z-]+: step 2, create .* would be refused: /);
  });

  it("a plan made with other settings is refused", async () => {
    const backend = await company();
    const plan = { ...(await firstPlan(backend)), settings: { gravity: 1 } };
    expect((await refusedWith(backend, plan, backend, ledger()))[0]).toMatch(/^plan-outdated: the settings/);
  });

  it("a second apply at the same time is told who holds the lock", async () => {
    const backend = await company();
    const lock = opened(takeLock(ledger(), { who: "bob", at: NOON, dead: "refuse" }));
    expect(problemsOf(await apply(await firstPlan(backend), backend, ledger()))[0]).toMatch(
      /^locked: locked by bob .* since 2026/,
    );
    lock.release();
  });

  it("proving writes nothing to the backend", async () => {
    const backend = await company();
    const plan = await firstPlan(backend);
    const nothing = { ...plan, steps: [], ledger: {} };
    expect(opened(await apply(nothing, refusingWrites(backend), ledger())).kind).toBe("applied");
  });
});

function opOf(index: number): Wanted["operation"] {
  const operation = firstDay[index === 4 ? 3 : index]?.operation;
  if (operation === undefined) throw new Error("no such operation");
  return operation;
}

describe("a refusal half-way", () => {
  /** A cloud that knows a rule which we do not. */
  function refusing(backend: Backend, name: string, title: string): Backend {
    return {
      ...backend,
      perform: async (operation) =>
        operation.name === name && (operation as { title?: string }).title === title
          ? { kind: "refused", rule: "DEPT-NAME-UNIQUE", cloudCode: "FailedOperation.Odd", says: "it does not like the name" }
          : backend.perform(operation),
    };
  }

  it("stops what depends on it, lets the others finish, and says precisely what it was", async () => {
    const backend = await company();
    const plan = await firstPlan(backend);
    const applied = opened(await apply(plan, refusing(backend, "create_department", "Sandbox"), ledger()));
    expect(applied.kind).toBe("refused");
    expect(applied.problems).toEqual([
      {
        kind: "refused",
        step: 4,
        says: plan.steps[3]?.says,
        rule: "DEPT-NAME-UNIQUE",
        cloudCode: "FailedOperation.Odd",
        why: "it does not like the name",
        advice: expect.any(String),
      },
    ]);
    expect(applied.notStarted.map(({ step, behind }) => [step, behind])).toEqual([
      [12, 4],
      [13, 4],
      [14, 4],
    ]);
    expect(applied.done).toBe(11);
    const owners = opened(readLedger(ledger()));
    expect(owners.has("department.sandbox")).toBe(false);
    expect(owners.has("department.production")).toBe(true);
  });

  it("is taken up by the next apply of the same plan", async () => {
    const backend = await company();
    const plan = await firstPlan(backend);
    opened(await apply(plan, refusing(backend, "create_department", "Sandbox"), ledger()));
    expect(opened(await apply(plan, backend, ledger()))).toMatchObject({ kind: "applied", done: 15, doneBefore: 11 });
    expect((await backend.changesSince?.(1))?.length).toBe(15);
    expect(problemsOf(await apply(plan, backend, ledger()))).toEqual(["plan-applied: this plan has been applied already"]);
  });

  it("is not taken up when somebody else changed something in between", async () => {
    const backend = await company();
    const plan = await firstPlan(backend);
    opened(await apply(plan, refusing(backend, "create_department", "Sandbox"), ledger()));
    await backend.perform({ ...opOf(3), title: "Another" } as never);
    expect(problemsOf(await apply(plan, backend, ledger()))).toEqual([
      "plan-outdated: the organization has changed since the plan was made",
    ]);
  });
});

describe("somebody else's answer", () => {
  const beta = (answers: "nothing" | "reject") => ({
    organization: withAccount(outside, "200000000001", { name: "Beta", answers }),
  });
  const behind: Wanted = {
    change: "member.beta",
    operation: { name: "move_member", member: "200000000001", department: "root" },
    after: [13],
  };
  async function applied(backend: Backend): Promise<Applied> {
    const plan = planOf(await backend.observe(), [...firstDay, behind]);
    const operations = [...firstDay, behind].map(({ operation }) => operation);
    return opened(await apply(plan, backend, ledger(), { operations }));
  }

  it("that has not come is waited for: everything else is done, what stands behind it is not started", async () => {
    const backend = await company(beta("nothing"));
    const result = await applied(backend);
    expect(result.kind).toBe("waiting");
    expect(result.waiting).toEqual([
      {
        step: 13,
        says: expect.any(String),
        who: expect.stringContaining("200000000001"),
        why: "account `Beta` (200000000001) has not answered yet",
      },
    ]);
    expect(result.notStarted.map(({ step, behind }) => [step, behind])).toEqual([[16, 13]]);
    expect(result.done).toBe(14);
  });

  it("that declines is a refusal", async () => {
    const result = await applied(await company(beta("reject")));
    expect(result.kind).toBe("refused");
    expect(result.problems.map(({ step, rule }) => [step, rule])).toEqual([[13, "INVITE-REJECT-EFFECT"]]);
  });
});

describe("an answer that got lost", () => {
  /** Loses the answer to one operation, done or not. */
  function losing(backend: Backend, name: string, happens: boolean): Backend {
    return {
      ...backend,
      perform: async (operation) => {
        if (operation.name !== name) return backend.perform(operation);
        if (happens) await backend.perform(operation);
        throw new Error("the connection was reset");
      },
    };
  }

  it.each([
    "create_scp",
    "create_member",
    "bind_scp",
    "unbind_scp",
    "enable_scp",
    "rename_department",
    "bind_security_info",
    "move_member",
    "invite_member",
  ])("is settled by looking when %s has happened, ids included", async (name) => {
    const backend = await company();
    const plan = await firstPlan(backend);
    expect(opened(await apply(plan, losing(backend, name, true), ledger()))).toMatchObject({ kind: "applied", done: 15 });
    const sound = await company();
    opened(await apply(plan, sound, join(folder(), "other", "ledger.json")));
    expect(await digestOf(backend)).toBe(await digestOf(sound));
  });

  it.each(["create_scp", "unbind_scp", "enable_scp", "bind_security_info", "move_member"])(
    "is unknown as long as nothing of %s can be seen; the next apply asks again",
    async (name) => {
      const backend = await company();
      const plan = await firstPlan(backend);
      const first = opened(await apply(plan, losing(backend, name, false), ledger()));
      expect(first.kind).toBe("unknown");
      expect(first.problems.map(({ kind, why }) => [kind, why])).toEqual([["unknown", "the connection was reset"]]);
      expect(opened(await apply(plan, backend, ledger()))).toMatchObject({ kind: "applied", done: 15, doneBefore: first.done });
      expect((await backend.changesSince?.(1))?.length).toBe(15);
    },
  );
});

it("cancelled: what is under way is finished and written down, nothing else is started, and the lock is free", async () => {
  const backend = await company();
  const plan = await firstPlan(backend);
  const cancel = new AbortController();
  const first = opened(
    await apply(plan, backend, ledger(), {
      parallelism: 2,
      signal: cancel.signal,
      onProgress: ({ done }) => {
        if (done >= 4) cancel.abort();
      },
    }),
  );
  expect(first.kind).toBe("cancelled");
  expect(first.done).toBeGreaterThanOrEqual(4);
  expect(first.done).toBeLessThanOrEqual(6);
  expect(first.notStarted).toHaveLength(15 - first.done);
  expect(existsSync(lockFile(ledger()))).toBe(false);
  expect(opened(await apply(plan, backend, ledger()))).toMatchObject({ kind: "applied", doneBefore: first.done });
  expect((await backend.changesSince?.(1))?.length).toBe(15);
});

it("progress counts up to the end and says how long it will take", async () => {
  const backend = await company();
  const seen: (readonly [number, number | undefined])[] = [];
  let now = NOON;
  await apply(await firstPlan(backend), backend, ledger(), {
    parallelism: 1,
    now: () => {
      now += 500;
      return now;
    },
    onProgress: ({ done, total, running, failed, secondsLeft }) => {
      expect([total, failed]).toEqual([15, 0]);
      expect(running.length).toBeLessThanOrEqual(1);
      seen.push([done, secondsLeft]);
    },
  });
  expect(seen[0]).toEqual([0, undefined]);
  expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b));
  expect(seen.at(-1)).toEqual([15, 0]);
});

it("a ledger that changes without any step is written: objects taken over, declarations that are gone", async () => {
  const backend = await company();
  writeLedger(ledger(), new Map([["department.old", { type: "department", id: "7", remembered: {} }]]));
  const edits = { "department.old": null, "department.found": { type: "department", id: "1", remembered: {} } };
  const plan = planOf(await backend.observe(), [], { ledger: edits });
  opened(await apply(plan, backend, ledger(), { operations: [] }));
  expect([...opened(readLedger(ledger())).keys()]).toEqual(["department.found"]);
});
