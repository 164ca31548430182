import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openBackend, refusingWrites } from "../../provider/backend/simulated";
import { temporaryFolder } from "../support/folders";
import { createOrganization, MANAGEMENT, NOON, outside } from "../support/kernel";
import { opened, parts, problemsOf, simulated } from "../support/simulation";

const folder = temporaryFolder();
const world = { organization: outside, caller: MANAGEMENT, at: NOON, settings: {}, credentials: {} };

it("sim:FILE begins as the world says and keeps what is done; the world no longer counts then", async () => {
  const file = join(folder(), "organization.db");
  const first = opened(openBackend(`sim:${file}`, { ...parts, world }));
  expect(first.name).toBe(`sim:${file}`);
  expect(await first.observe()).toEqual({ organization: outside, caller: MANAGEMENT, at: NOON, revision: 0, settings: {} });
  expect(await first.perform(createOrganization)).toEqual({ kind: "done", ids: {} });
  const seen = await first.observe();
  await first.close();
  const second = opened(openBackend(`sim:${file}`, { ...parts, world: { ...world, caller: "other" } }));
  expect(await second.observe()).toEqual(seen);
  expect((await second.changesSince?.(0))?.map(({ operation }) => operation.name)).toEqual(["create_organization"]);
  await second.close();
});

it("sim::memory: leaves no file behind", async () => {
  const backend = opened(openBackend("sim::memory:", { ...parts, world }));
  expect(await backend.perform(createOrganization)).toEqual({ kind: "done", ids: {} });
  expect((await backend.observe()).revision).toBe(1);
  await backend.close();
  expect(existsSync(":memory:")).toBe(false);
  expect(readdirSync(folder())).toEqual([]);
});

it("what is no backend is refused with what to do", () => {
  for (const spec of ["", "sim:", "organization.db", "ftp://x"]) {
    expect(problemsOf(openBackend(spec, parts))).toEqual([`backend-unknown: \`${spec}\` is not a backend`]);
  }
});

it("observing an organization whose file does not exist creates nothing, and a backend to look at refuses every write", async () => {
  const file = join(folder(), "below", "organization.db");
  const backend = refusingWrites(simulated(file));
  await backend.observe();
  await backend.changesSince?.(0);
  await expect(backend.perform(createOrganization)).rejects.toThrow("only to be looked at");
  await expect(backend.answered(createOrganization, 0)).rejects.toThrow("only to be looked at");
  await backend.close();
  expect(readdirSync(folder())).toEqual([]);
});
