import type { Session } from "../../provider/hosted/contract";
import { connect } from "../../provider/hosted/session";

/** What a host does with a plan of its own: all calls at once, or a few at a time in a random order, each after a random pause. */
type Task = () => Promise<{ readonly problems: readonly { readonly severity: string; readonly summary: string }[] }>;

const seeds = [1, 2, 3, 4, 5, 6];

function randomFrom(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

async function walk(seed: number, parallelism: number, tasks: readonly Task[]): Promise<void> {
  const random = randomFrom(seed);
  const queue = tasks.map((task) => ({ task, at: random() })).sort((a, b) => a.at - b.at);
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await new Promise((resolve) => setTimeout(resolve, random() * 20));
      const { problems } = await next.task();
      expect({ seed, problems: problems.filter(({ severity }) => severity === "error") }).toEqual({ seed, problems: [] });
    }
  };
  await Promise.all(Array.from({ length: parallelism }, worker));
}

async function connected(quiet = 2_000): Promise<Session> {
  const session = await connect({ backend: "sim::memory:", cwd: ".", environment: {}, quiet });
  if (!session.ok) throw new Error(session.problems[0]?.summary);
  return session.value;
}

const deny = (action: string): string =>
  JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: [action], resource: ["*"] }] });

async function made(session: Session, type: string, config: Parameters<Session["create"]>[1]): Promise<string> {
  const { id, problems } = await session.create(type, config);
  expect(problems).toEqual([]);
  return id ?? "";
}

describe.each(seeds)("whatever the order in which a host calls (seed %i)", (seed) => {
  const parallelism = 2 + (seed % 5) * 2;

  it("members move out of a department that is deleted", async () => {
    const session = await connected();
    await made(session, "organization", {});
    const old = await made(session, "department", { name: "Old" });
    const next = await made(session, "department", { name: "New" });
    const members = await Promise.all(
      Array.from({ length: 8 }, (_, n) => made(session, "member", { name: `m${n}`, department: old })),
    );
    await walk(seed, parallelism, [
      async () => session.remove("department", old, { name: "Old" }),
      ...members.map(
        (id, n): Task =>
          () =>
            session.update("member", id, { name: `m${n}`, department: next }),
      ),
    ]);
    expect(await session.read("department", old)).toBeUndefined();
    expect(await session.read("member", members[0] ?? "")).toMatchObject({ department: next });
    await session.close();
  });

  it("the only policy of a target is replaced", async () => {
    const session = await connected();
    await made(session, "organization", { service_control: true });
    const allow = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });
    const first = await made(session, "service_control_policy", { name: "first", content: allow });
    const second = await made(session, "service_control_policy", { name: "second", content: allow });
    const target = await made(session, "department", { name: "Target", full_access: false, service_control_policies: [first] });
    await walk(seed, parallelism, [
      () => session.remove("service_control_policy", first, {}),
      () => session.update("department", target, { name: "Target", full_access: false, service_control_policies: [second] }),
    ]);
    expect(await session.read("department", target)).toMatchObject({ service_control_policies: [second], full_access: false });
    await session.close();
  });

  it("all policies of a full target are replaced", async () => {
    const session = await connected();
    await made(session, "organization", { service_control: true });
    const policy = (name: string): Promise<string> =>
      made(session, "service_control_policy", { name, content: deny(`cvm:${name}`) });
    const [old, fresh] = [
      ["a", "b", "c", "d"],
      ["e", "f", "g", "h"],
    ] as const;
    const before = await Promise.all(old.map(policy));
    const after = await Promise.all(fresh.map(policy));
    const target = await made(session, "department", { name: "Target", service_control_policies: before });
    await walk(seed, parallelism, [
      ...before.map(
        (id): Task =>
          () =>
            session.remove("service_control_policy", id, {}),
      ),
      () => session.update("department", target, { name: "Target", service_control_policies: after }),
    ]);
    expect(await session.read("department", target)).toMatchObject({ service_control_policies: [...after].sort() });
    await session.close();
  });

  it("two names are swapped", async () => {
    const session = await connected();
    await made(session, "organization", {});
    const [a, b] = [await made(session, "department", { name: "A" }), await made(session, "department", { name: "B" })];
    const [x, y] = [await made(session, "member", { name: "x" }), await made(session, "member", { name: "y" })];
    await walk(seed, 4, [
      () => session.update("department", a, { name: "B" }),
      () => session.update("department", b, { name: "A" }),
      () => session.update("member", x, { name: "y" }),
      () => session.update("member", y, { name: "x" }),
    ]);
    expect(await session.read("department", a)).toMatchObject({ name: "B" });
    expect(await session.read("member", y)).toMatchObject({ name: "x" });
    await session.close();
  });

  it("a department moves under another parent: a new one takes its place", async () => {
    const session = await connected();
    await made(session, "organization", {});
    const parent = await made(session, "department", { name: "Parent" });
    const moved = await made(session, "department", { name: "Moved" });
    const members = await Promise.all(
      Array.from({ length: 5 }, (_, n) => made(session, "member", { name: `m${n}`, department: moved })),
    );
    const foreseen = await session.foresee("department", {
      kind: "replace",
      id: moved,
      before: {},
      config: { name: "Moved", parent },
    });
    expect(foreseen.map(({ code }) => code)).toContain("replace-order");
    const created = await made(session, "department", { name: "Moved", parent });
    await walk(seed, parallelism, [
      () => session.remove("department", moved, {}),
      ...members.map(
        (id, n): Task =>
          () =>
            session.update("member", id, { name: `m${n}`, department: created }),
      ),
    ]);
    expect(await session.read("department", moved)).toBeUndefined();
    expect(await session.read("department", created)).toMatchObject({ parent });
    await session.close();
  });
});

it("what nobody makes room for is given up, with the rule, what blocks and what helps", async () => {
  const session = await connected(300);
  await made(session, "organization", {});
  const full = await made(session, "department", { name: "Full" });
  await made(session, "member", { name: "stays", department: full });
  const { gone, problems } = await session.remove("department", full, {});
  expect(gone).toBe(false);
  expect(problems[0]).toMatchObject({ severity: "error", code: "DEPT-DELETE-EMPTY" });
  expect(problems[0]?.summary).toContain("cannot delete department `Full`");
  expect(problems[0]?.detail).toContain("member `stays`");
  await session.close();
});
