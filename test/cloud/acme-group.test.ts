import { join } from "node:path";
import { simulatedBackend } from "../../provider/backend/simulated";
import type { Organization } from "../../provider/kernel";
import { contentsOf } from "../../provider/store/changes";
import { applied, days, planned, written } from "../examples/acme";
import { temporaryFolder } from "../support/folders";
import { exampleSimulator, far } from "./company";

const place = temporaryFolder();
const ledger = (name: string): string => join(place(), `${name}.json`);

/** Everything there is: rows and groups, in an order of their own. */
function everything(organization: Organization): readonly (readonly [string, unknown])[] {
  const { rows, groups } = contentsOf(organization);
  const held = groups.map(({ cell, now, joined }) => [`group ${cell}`, [now, ...[...joined].sort()]] as const);
  return [...rows.map(({ cell, row }) => [`row ${cell}`, row] as const), ...held].sort(([a], [b]) => (a < b ? -1 : 1));
}

it("the whole example over HTTP: the plans of the embedded organization, byte by byte, and its end", async () => {
  const near = simulatedBackend(await exampleSimulator());
  const company = await far(await exampleSimulator());
  for (const day of [days.one, days.two]) {
    const desired = await written(day);
    const here = await planned(near, ledger("near"), desired);
    const there = await planned(company.backend, ledger("far"), desired);
    // Not the plans themselves: a difference would be printed in full.
    expect(JSON.stringify(there.plan) === JSON.stringify(here.plan)).toBe(true);
    // One at a time, so that ids do not depend on what is answered first.
    expect(await applied(near, ledger("near"), desired, 1)).toMatchObject({ kind: "applied" });
    expect(await applied(company.backend, ledger("far"), desired, 1)).toMatchObject({ kind: "applied" });
  }
  const [end, seen] = [everything((await near.observe()).organization), everything(company.simulator.look().organization)];
  expect(end.length).toBeGreaterThan(500);
  expect(seen).toEqual(end);
  // What is seen over the wire is all that there is.
  expect(everything((await company.backend.observe()).organization)).toEqual(seen);
  await near.close();
  await company.close();
});

it("with 5 % of answers lost, 5 % of requests throttled and 2 % of faults: the same company, nothing twice", async () => {
  const seed = 20260115;
  const company = await far(await exampleSimulator());
  const fault = (Kind: string, Probability: number, more = {}) =>
    company.sim("CreateFault", { Kind, Probability, Seed: seed + Math.round(Probability * 1000), ...more });
  await fault("drop_before", 0.025);
  await fault("drop_after", 0.026);
  await fault("throttle", 0.05);
  await fault("refuse", 0.02, { Code: "InternalError" });
  const desired = await written(days.one);
  const { kind, problems } = await applied(company.backend, ledger("faults"), desired);
  expect({ seed, kind, problems }).toEqual({ seed, kind: "applied", problems: [] });
  const told = await company.sim("DescribeFaults");
  const faults = told.kind === "answered" ? told.response["Faults"] : [];
  expect(Array.isArray(faults) && faults.length).toBe(4);
  expect(JSON.stringify(faults)).not.toContain('"Hit":0');
  const { plan } = await planned(simulatedBackend(company.simulator), ledger("faults"), desired);
  expect(plan.changes).toEqual([]);
  // What was made twice would be there without a declaration.
  expect(plan.notes.filter((note) => note.kind === "unmanaged")).toEqual([]);
  await company.close();
});
