import type { Backend } from "../../provider/backend/backend";
import { type HostConfig, type Session, UNKNOWN } from "../../provider/hosted/contract";
import { sessionOn } from "../../provider/hosted/session";
import { simulated } from "../support/simulation";

const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: ["cvm:*"], resource: ["*"] }] });
const things: readonly (readonly [string, HostConfig])[] = [
  ["department", { name: "Same" }],
  ["member", { name: "same" }],
  ["service_control_policy", { name: "same", content }],
];

let backend: Backend;
beforeEach(async () => {
  backend = simulated();
  expect((await on(backend).create("organization", { service_control: true })).problems).toEqual([]);
});
afterEach(() => backend.close());

/** Another process: it knows nothing of what the others have made. */
function on(one: Backend): Session {
  return sessionOn(one, { quiet: 100 });
}

describe.each(things)("where a %s stands already", (type, config) => {
  it("the refusal says which one it is, as after a run that was cut short", async () => {
    const { id } = await on(backend).create(type, config);
    const { problems, state } = await on(backend).create(type, config);
    expect([state, problems.map(({ exists }) => exists)]).toEqual([undefined, [id]]);
    const taken = await on(backend).create(type, { ...config, adopt: { id: id ?? "" } });
    expect([taken.id, taken.problems]).toEqual([id, []]);
  });

  it("it says nothing of the kind where the same run has made it for another", async () => {
    const session = on(backend);
    expect((await session.create(type, config)).problems).toEqual([]);
    const { problems } = await session.create(type, config);
    expect(problems.map(({ severity, exists }) => [severity, exists])).toEqual([["error", undefined]]);
  });
});

it("a department of the same name elsewhere is none of these", async () => {
  const session = on(backend);
  const parent = await session.create("department", { name: "Above" });
  await session.create("department", { name: "Same", parent: parent.id ?? "" });
  expect((await on(backend).create("department", { name: "Same" })).problems).toEqual([]);
});

describe("what is to be taken over and is not there", () => {
  it.each(things)("a %s is not made anew, and the plan says so", async (type, config) => {
    const session = on(backend);
    for (const adopt of [{ id: "nowhere" }, { name: "nobody" }]) {
      const refusal = [expect.objectContaining({ severity: "error", code: "adopt-unfound", path: ["adopt"] })];
      expect(await session.foresee(type, { kind: "create", config: { ...config, adopt } })).toEqual(refusal);
      expect(await session.create(type, { ...config, adopt })).toEqual({ id: undefined, state: undefined, problems: refusal });
    }
    expect(await session.locate(type, String(config["name"]))).toBeUndefined();
  });

  it("nothing is said as long as it is not known below which department it is", async () => {
    const config: HostConfig = { name: "Same", parent: UNKNOWN, adopt: { name: "Same" } };
    expect(await on(backend).foresee("department", { kind: "create", config })).toEqual([]);
  });
});
