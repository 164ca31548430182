import { fingerprints } from "../../provider/backend/fingerprint";
import { diff } from "../../provider/diff/diff";
import { makePlan } from "../../provider/plan/make";
import { order } from "../../provider/plan/order";
import { prove } from "../../provider/plan/prove";
import { stepsOf } from "../../provider/plan/steps";
import { renderJson } from "../../provider/render/json";
import { renderMarkdown } from "../../provider/render/markdown";
import { renderText } from "../../provider/render/text";
import type { Looked } from "./measure";
import type { Stopwatch } from "./stopwatch";

/** What planning spends its time on, part by part; then all of it together, and what showing it costs. */
export function partsOf({ domain, desired, owners, observation }: Looked, watch: Stopwatch): void {
  const { kernel, types } = domain;
  const { organization: start, at } = observation;
  watch.skip();
  const difference = diff({ desired, observation, owners, types });
  watch.lap("diff");
  const wanted = difference.changes.flatMap(({ operations, address }) =>
    operations.map((operation) => ({ operation, change: address })),
  );
  const { steps } = order({ kernel, start, at, wanted, guards: domain.guards() });
  watch.lap("order");
  stepsOf(domain, start, at, steps);
  watch.lap("steps");
  prove(
    kernel,
    start,
    steps.map(({ operation }) => operation),
    at,
  );
  watch.lap("prove");
  fingerprints(
    start,
    types.map(({ table }) => table),
  );
  watch.lap("fingerprints");
  const { plan } = makePlan({ domain, desired, observation, owners });
  watch.lap("whole plan, warm");
  renderText(plan, { color: false, width: 100, full: false });
  watch.lap("text");
  renderMarkdown(plan);
  watch.lap("markdown");
  renderJson(plan);
  watch.lap("json");
}
