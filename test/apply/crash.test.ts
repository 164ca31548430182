import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprints } from "../../provider/backend/fingerprint";
import { journalFile } from "../../provider/ledger/journal";
import { readLedger } from "../../provider/ledger/ledger";
import type { Plan } from "../../provider/plan/plan";
import { temporaryFolder } from "../support/folders";
import { indexProblems } from "../support/indexes";
import { bundled, type Ended, ended, started } from "../support/programs";
import { opened, problemsOf, simulated } from "../support/simulation";
import { apply, firstPlan, founded } from "./applying";
import { tables } from "./plans";

const folder = temporaryFolder();
const program = bundled("test/apply/child.ts");

/** A founded organization and the plan of its first day, ready to be copied. */
async function prepared(): Promise<{ readonly start: string; readonly plan: Plan }> {
  const start = join(folder(), "start");
  mkdirSync(start);
  const backend = simulated(join(start, "organization.db"));
  await founded(backend);
  const plan = await firstPlan(backend);
  await backend.close();
  writeFileSync(join(start, "plan.json"), JSON.stringify(plan));
  return { start, plan };
}

function run(place: string, parallelism: number, moment: number): Promise<Ended> {
  return ended(started(program, [place, String(parallelism), String(moment)]));
}

interface End {
  readonly digest: string;
  readonly ledger: string;
  /** What was done, in the order of its names: each thing must be there once. */
  readonly log: readonly string[];
}

async function endOf(place: string): Promise<End> {
  const backend = simulated(join(place, "organization.db"));
  const { organization } = await backend.observe();
  expect(indexProblems(organization)).toEqual([]);
  const log = (await backend.changesSince?.(1)) ?? [];
  await backend.close();
  return {
    digest: fingerprints(organization, tables).digest,
    ledger: JSON.stringify([...opened(readLedger(join(place, "ledger.json")))]),
    log: log.map(({ operation }) => `${operation.name} ${String({ title: "", ...operation }.title)}`).sort(),
  };
}

/** Dies at the moment, then applies again, as a person would after the error. False when it was over before that moment. */
async function diesAndGoesOn(start: string, plan: Plan, parallelism: number, moment: number): Promise<End | undefined> {
  const place = join(folder(), `${parallelism}-${moment}`);
  cpSync(start, place, { recursive: true });
  const first = await run(place, parallelism, moment);
  if (first.signal !== "SIGKILL") {
    expect(first).toMatchObject({ code: 0, err: "" });
    return undefined;
  }
  const backend = simulated(join(place, "organization.db"));
  const ledger = join(place, "ledger.json");
  const again = await apply(plan, backend, ledger, { parallelism, deadLock: "take over" });
  // Died after the last word in the journal: there is nothing left to do.
  if (!again.ok) expect(problemsOf(again)).toEqual(["plan-applied: this plan has been applied already"]);
  else expect(again.value).toMatchObject({ kind: "applied", done: 15 });
  await backend.close();
  return endOf(place);
}

/** Every `every`-th moment, until there is nothing left to interrupt; how many moments there are. */
async function atEveryMoment(
  start: string,
  plan: Plan,
  parallelism: number,
  every: number,
  check: (end: End) => void,
): Promise<number> {
  for (let moment = 1; ; moment += 2 * every) {
    const ends = await Promise.all([moment, moment + every].map((one) => diesAndGoesOn(start, plan, parallelism, one)));
    for (const end of ends) if (end !== undefined) check(end);
    if (ends.includes(undefined)) return moment;
  }
}

it("kill -9 at any moment of an apply, then apply again: the same end, nothing done twice", async () => {
  const { start, plan } = await prepared();
  const undisturbed = join(folder(), "undisturbed");
  cpSync(start, undisturbed, { recursive: true });
  expect(await run(undisturbed, 1, 0)).toMatchObject({ code: 0, err: "" });
  const expected = await endOf(undisturbed);
  expect(expected.log).toHaveLength(15);
  const moments = await atEveryMoment(start, plan, 1, 1, (end) => expect(end).toEqual(expected));
  // At least one for writing down and one for doing each of the 15 steps.
  expect(moments).toBeGreaterThan(30);
}, 240_000);

it("the same with several steps at once: ids may be given in another order, and nothing is done twice", async () => {
  const { start, plan } = await prepared();
  const undisturbed = join(folder(), "undisturbed");
  cpSync(start, undisturbed, { recursive: true });
  await run(undisturbed, 4, 0);
  const expected = await endOf(undisturbed);
  await atEveryMoment(start, plan, 4, 2, (end) => {
    expect(end.log).toEqual(expected.log);
    expect(end.ledger.replaceAll(/"id":"\d+"/g, "")).toBe(expected.ledger.replaceAll(/"id":"\d+"/g, ""));
  });
}, 240_000);

it("after a crash the ledger knows what the journal knows, before anything is applied again", async () => {
  const { start } = await prepared();
  const place = join(folder(), "crashed");
  cpSync(start, place, { recursive: true });
  await run(place, 1, 20);
  expect(readFileSync(journalFile(join(place, "ledger.json")), "utf8")).toContain("department.security");
  expect(opened(readLedger(join(place, "ledger.json"))).get("department.security")).toEqual({
    type: "department",
    id: "1",
    remembered: {},
  });
});

it("after a crash the lock is told as that of a process that no longer runs", async () => {
  const { start, plan } = await prepared();
  const place = join(folder(), "crashed");
  cpSync(start, place, { recursive: true });
  await run(place, 1, 15);
  const backend = simulated(join(place, "organization.db"));
  const refused = await apply(plan, backend, join(place, "ledger.json"));
  expect(problemsOf(refused)[0]).toMatch(
    /^locked: locked by child \d+ \(process \d+ on .*\) since .*, but that process no longer runs$/,
  );
  await backend.close();
});

it("two processes at once: one applies, the other is told who does", async () => {
  const { start } = await prepared();
  const place = join(folder(), "two");
  cpSync(start, place, { recursive: true });
  const both = await Promise.all([run(place, 2, 0), run(place, 2, 0)]);
  const results = both.map(({ out }) => JSON.parse(out.trim().split("\n").at(-1) ?? "null"));
  const applied = results.filter((result) => result.ok);
  expect(applied).toHaveLength(1);
  expect(applied[0].value).toMatchObject({ kind: "applied", done: 15 });
  const [other] = results.filter((result) => !result.ok);
  // The slower one meets the lock, or comes when all is done.
  expect(other.problems[0].code).toMatch(/^(locked|plan-applied)$/);
  expect((await endOf(place)).log).toHaveLength(15);
});
