import { applyPlan } from "../../provider/apply/apply";
import type { Backend, Observation } from "../../provider/backend/backend";
import { openBackend } from "../../provider/backend/simulated";
import type { Desired } from "../../provider/desired/declaration";
import { readDesired } from "../../provider/desired/read";
import type { Result } from "../../provider/diagnostics";
import { calledBy, domainWith } from "../../provider/domain";
import { type Owners, readLedger } from "../../provider/ledger/ledger";
import { kernelWith } from "../../provider/parts";
import { type Domain, makePlan, type Planned } from "../../provider/plan/make";
import { defaultWorld } from "../../provider/simulator/world";
import { partsOf } from "./parts";
import type { Place } from "./place";
import { type Measured, type Stage, Stopwatch } from "./stopwatch";

/** What planning has before it begins. */
export interface Looked {
  readonly backend: Backend;
  readonly domain: Domain;
  readonly desired: Desired;
  readonly owners: Owners;
  readonly observation: Observation;
}

/** Measures one stage of one size, in a process of its own: the peak of its memory is then that of the stage. */
export async function measure(stage: Stage, place: Place): Promise<Measured> {
  const watch = new Stopwatch();
  const looked = await look(place, watch);
  try {
    const { domain, desired, owners, observation } = looked;
    if (stage === "parts") {
      partsOf(looked, watch);
      return watch.measured(0);
    }
    const planned = makePlan({ domain, desired, observation, owners });
    watch.lap("plan");
    if (!planned.plan.executable) throw new Error(`${planned.plan.blocked.length} operations found no place`);
    if (stage === "unchanged" && planned.plan.changes.length > 0) throw new Error("a second plan is not empty");
    if (stage === "apply") await apply(looked, planned, place, watch);
    return watch.measured(planned.plan.steps.length);
  } finally {
    await looked.backend.close();
  }
}

async function look({ file, database, ledger }: Place, watch: Stopwatch): Promise<Looked> {
  const desired = valueIn(await readDesired(file));
  watch.lap("read");
  const backend = valueIn(openBackend(`sim:${database}`, { kernelWith, called: calledBy, now: Date.now, world: defaultWorld }));
  const owners = valueIn(readLedger(ledger));
  const observation = await backend.observe();
  watch.lap("observe");
  return { backend, domain: domainWith(observation.settings), desired, owners, observation };
}

async function apply({ backend, domain }: Looked, { plan, operations }: Planned, place: Place, watch: Stopwatch): Promise<void> {
  const applied = valueIn(await applyPlan({ plan, operations, backend, ledger: place.ledger, domain, who: "bench" }));
  if (applied.kind !== "applied") throw new Error(`the apply ended as ${applied.kind}`);
  watch.lap("apply");
}

function valueIn<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const [first] = result.problems;
  throw new Error(`${result.problems.length} problems, the first: ${first?.code} ${first?.summary}`);
}
