import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { applyPlan } from "../../provider/apply/apply";
import type { Progress } from "../../provider/apply/request";
import type { Backend } from "../../provider/backend/backend";
import { openBackend, refusingWrites } from "../../provider/backend/simulated";
import { readDesired } from "../../provider/desired/read";
import { calledBy, domainWith } from "../../provider/domain";
import { readLedger } from "../../provider/ledger/ledger";
import { kernelWith } from "../../provider/parts";
import { makePlan, type Planned } from "../../provider/plan/make";
import { readWorldFile } from "../../provider/simulator/world";
import { temporaryFolder } from "../support/folders";
import { indexProblems } from "../support/indexes";
import { NOON } from "../support/kernel";
import { opened } from "../support/simulation";

const folder = temporaryFolder();
const acme = "examples/acme-group";

async function planned(backend: Backend, ledger: string, path: string): Promise<Planned> {
  const desired = opened(await readDesired(path));
  const observation = await backend.observe();
  const owners = opened(readLedger(ledger));
  return makePlan({ domain: domainWith(observation.settings), desired, observation, owners });
}

async function acmeBackend(): Promise<Backend> {
  const world = opened(await readWorldFile(join(acme, "world.yaml")));
  const parts = { kernelWith, called: calledBy, now: () => NOON, world };
  return opened(openBackend(`sim:${join(folder(), "state", "organization.db")}`, parts));
}

it("planning on a fresh checkout writes nothing: not to the backend, not a file", async () => {
  const backend = await acmeBackend();
  const { plan } = await planned(refusingWrites(backend), join(folder(), "state", "ledger.json"), `${acme}/organization.yaml`);
  expect(plan.steps.length).toBeGreaterThan(60);
  await backend.close();
  expect(readdirSync(folder())).toEqual([]);
});

async function applied(backend: Backend, ledger: string, signal?: AbortSignal, onProgress?: (progress: Progress) => void) {
  const { plan, operations } = await planned(backend, ledger, `${acme}/organization.yaml`);
  expect(plan.blocked).toEqual([]);
  const request = { plan, operations, backend, ledger, domain: domainWith(), who: "ann", parallelism: 10 };
  const result = await applyPlan({
    ...request,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  return { plan, result: opened(result) };
}

async function expectNothingLeft(backend: Backend, ledger: string): Promise<void> {
  expect(indexProblems((await backend.observe()).organization)).toEqual([]);
  const { plan } = await planned(refusingWrites(backend), ledger, `${acme}/organization.yaml`);
  expect([plan.changes, plan.steps, plan.ledger]).toEqual([[], [], {}]);
}

it("the example is applied as planned, several steps at once, and the next plan is empty", async () => {
  const backend = await acmeBackend();
  const ledger = join(folder(), "state", "ledger.json");
  const { plan, result } = await applied(backend, ledger);
  expect(result).toMatchObject({ kind: "applied", problems: [], waiting: [], done: plan.steps.length });
  await expectNothingLeft(backend, ledger);
  await backend.close();
});

it("an apply that was stopped half-way goes on with a new plan of the same declarations", async () => {
  const backend = await acmeBackend();
  const ledger = join(folder(), "state", "ledger.json");
  const stop = new AbortController();
  const first = await applied(backend, ledger, stop.signal, ({ done }) => {
    if (done >= 40) stop.abort();
  });
  expect(first.result.kind).toBe("cancelled");
  const second = await applied(backend, ledger);
  expect(second.result.kind).toBe("applied");
  expect(first.result.done + second.result.done).toBe(first.plan.steps.length);
  await expectNothingLeft(backend, ledger);
  await backend.close();
});

it("losing the ledger costs nothing but an adoption by name", async () => {
  const backend = await acmeBackend();
  const ledger = join(folder(), "state", "ledger.json");
  await applied(backend, ledger);
  const before = readFileSync(ledger, "utf8");
  rmSync(ledger);
  const { plan } = await applied(backend, ledger);
  expect(plan.steps).toEqual([]);
  expect(new Set(plan.changes.map(({ action }) => action))).toEqual(new Set(["adopt"]));
  expect(readFileSync(ledger, "utf8")).toBe(before);
  await expectNothingLeft(backend, ledger);
  await backend.close();
});
