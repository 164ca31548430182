import { join } from "node:path";
import { applyPlan } from "../../provider/apply/apply";
import type { Applied } from "../../provider/apply/request";
import type { Backend } from "../../provider/backend/backend";
import { openBackend } from "../../provider/backend/simulated";
import type { Desired } from "../../provider/desired/declaration";
import { readDesired } from "../../provider/desired/read";
import { calledBy, domainWith } from "../../provider/domain";
import { readLedger } from "../../provider/ledger/ledger";
import { kernelWith } from "../../provider/parts";
import { makePlan, type Planned } from "../../provider/plan/make";
import type { Plan } from "../../provider/plan/plan";
import { readWorldFile } from "../../provider/simulator/world";
import { NOON } from "../support/kernel";
import { opened } from "../support/simulation";

export const folder = join(__dirname, "../../examples/acme-group");

/** The folders of the two days; each holds an `organization.yaml` and a program. */
export const days = { one: folder, two: join(folder, "day-2") } as const;

export async function written(day: string): Promise<Desired> {
  return opened(await readDesired(join(day, "organization.yaml")));
}

/** Runs the program of the folder, as `orgplane plan` does. */
export async function programmed(day: string): Promise<Desired> {
  return opened(await readDesired(day));
}

/** A company that exists in memory only, before its first day. */
export async function founded(): Promise<Backend> {
  const world = opened(await readWorldFile(join(folder, "world.yaml")));
  return opened(openBackend("sim::memory:", { kernelWith, called: calledBy, now: () => NOON, world }));
}

/** What the command line does for `plan`. */
export async function planned(backend: Backend, ledger: string, desired: Desired): Promise<Planned> {
  const owners = opened(readLedger(ledger));
  const observation = await backend.observe();
  return makePlan({ domain: domainWith(observation.settings), desired, observation, owners });
}

/** What the command line does for `apply`, without the question. */
export async function applied(backend: Backend, ledger: string, desired: Desired, parallelism = 8): Promise<Applied> {
  const { plan, operations } = await planned(backend, ledger, desired);
  expect(plan.blocked).toEqual([]);
  return opened(
    await applyPlan({ plan, operations, backend, ledger, domain: domainWith(plan.settings), parallelism, who: "ann" }),
  );
}

/** A plan as a list of steps to look things up in. */
export class Steps {
  constructor(
    readonly plan: Plan,
    private readonly ids: ReadonlyMap<string, { readonly id: string }>,
  ) {}

  /** The id of what a declaration stood for before the plan. */
  old(address: string): string {
    const owned = this.ids.get(address);
    if (owned === undefined) throw new Error(`${address} owned nothing`);
    return owned.id;
  }

  /** The places of the steps, from 1, whose operation has this name and these fields. */
  places(name: string, fields: Readonly<Record<string, unknown>> = {}): readonly number[] {
    return this.plan.steps
      .filter(
        ({ operation }) => operation.name === name && Object.entries(fields).every(([key, value]) => operation[key] === value),
      )
      .map(({ step }) => step);
  }

  /** The place of the only such step. */
  place(name: string, fields: Readonly<Record<string, unknown>> = {}): number {
    const places = this.places(name, fields);
    const [place] = places;
    if (place === undefined || places.length > 1)
      throw new Error(`${places.length} steps are ${name} ${JSON.stringify(fields)}: ${places.join(", ")}`);
    return place;
  }

  at(place: number): Plan["steps"][number] {
    const step = this.plan.steps[place - 1];
    if (step === undefined) throw new Error(`there is no step ${place}`);
    return step;
  }
}
