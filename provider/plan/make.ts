import type { AccessChanges } from "../access/changes";
import type { Observation } from "../backend/backend";
import { type Fingerprints, fingerprints } from "../backend/fingerprint";
import type { Desired } from "../desired/declaration";
import { type Change, type Diff, diff } from "../diff/diff";
import type { Kernel, Operation, Organization } from "../kernel";
import { editsBetween, type Owners } from "../ledger/ledger";
import { noteOf } from "../resources/attributes";
import { calledIn, type Names } from "../resources/called";
import type { ChartNode } from "../resources/chart";
import type { ResourceType } from "../resources/resource-type";
import { accessOf } from "./access";
import { checksOf } from "./checks";
import { blockedOf, breachTeller } from "./explain";
import type { Guards } from "./guards";
import { type Ordering, order } from "./order";
import type { Plan, PlanChange, PlanNote } from "./plan";
import { stepsOf } from "./steps";

/** What planning needs to know of the cloud at hand; `domain()` of provider/parts.ts provides it. */
export interface Domain {
  readonly kernel: Kernel;
  readonly types: readonly ResourceType[];
  readonly names: Names;
  /** Fresh ones for every plan: they remember what they have seen of it. */
  guards(): Guards;
  /** The tables of the rows that guard and are guarded, for naming them. */
  readonly guarded: { readonly policy: string; readonly member: string; readonly place: string };
  /** Who may do more, and who less. */
  accessChanges(before: Organization, after: Organization): AccessChanges;
  chart(before: Organization, after: Organization, touched: ReadonlySet<string>): ChartNode;
}

export interface PlanRequest {
  readonly domain: Domain;
  readonly desired: Desired;
  readonly observation: Observation;
  readonly owners: Owners;
  readonly destroy?: boolean;
}

export interface Planned {
  readonly plan: Plan;
  /** The operations of the steps, with the sensitive values that the plan leaves out. */
  readonly operations: readonly Operation[];
  readonly diff: Diff;
}

/** Works out what differs, in which order to change it, and what to tell the reviewer. Pure: nothing is written anywhere. */
export function makePlan({ domain, desired, observation, owners, destroy = false }: PlanRequest): Planned {
  const { kernel, types } = domain;
  const difference = diff({ desired, observation, owners, types, names: domain.names, destroy });
  const wanted = difference.changes.flatMap((change) =>
    change.operations.map((operation) => ({ operation, change: change.address })),
  );
  const start = observation.organization;
  const ordering = order({ kernel, start, at: observation.at, wanted, guards: domain.guards() });
  const teller = breachTeller(domain, ordering.kind === "ordered" ? ordering.breaches : []);
  const { steps, end } = stepsOf(domain, start, observation.at, ordering.steps, teller.pass);
  const observed = observedOf(
    fingerprints(
      start,
      types.map((type) => type.table),
    ),
    observation.revision,
  );
  const access = ordering.kind === "ordered" && ordering.isGuarding ? accessOf(domain, start, end) : undefined;
  const { at, caller } = observation;
  const checks = checksOf({ domain, start, end, at, wanted, steps: ordering.steps, caller });
  const plan: Plan = {
    format: "orgplane-plan/1",
    observed,
    settings: observation.settings,
    executable: ordering.kind === "ordered",
    changes: difference.changes.map((change) => changeOf(domain, change, start, end)),
    steps,
    breaches: teller.breaches(),
    ...(access === undefined ? {} : { access }),
    ...(checks.length === 0 ? {} : { checks }),
    blocked: ordering.kind === "stuck" ? blockedOf(domain, end, ordering.leftovers) : [],
    notes: notesOf(domain, difference, start, end),
    ledger: editsBetween(owners, difference.standing),
    chart: domain.chart(start, end, touchedBy(difference)),
    summary: { ...countsOf(difference), steps: steps.length, ...stepCounts(steps, ordering) },
  };
  return { plan, operations: ordering.steps.map((step) => step.operation), diff: difference };
}

function observedOf({ digest, objects }: Fingerprints, revision: number | undefined): Plan["observed"] {
  return revision === undefined ? { digest, objects } : { digest, revision, objects };
}

function changeOf({ types, names }: Domain, change: Change, start: Organization, end: Organization): PlanChange {
  const { address, type, id, action, before, after, differing } = change;
  const shown = action === "create" ? Object.keys(type.attributes).filter((name) => !isEmpty(after?.[name])) : differing;
  return {
    address,
    type: type.name,
    called: calledIn(action === "remove" ? start : end, types, names)(type.table, id),
    id,
    action,
    ...(change.why === undefined ? {} : { why: change.why }),
    attributes: shown.map((attribute) => {
      const schema = type.attributes[attribute];
      if (schema !== undefined && noteOf(schema).sensitive === true)
        return { attribute, before: null, after: null, sensitive: true };
      return { attribute, before: before?.[attribute] ?? null, after: after?.[attribute] ?? null };
    }),
  };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function notesOf(domain: Domain, difference: Diff, start: Organization, end: Organization): readonly PlanNote[] {
  const called = calledIn(start, domain.types, domain.names);
  const retained = difference.changes.flatMap((change): readonly PlanNote[] => {
    if (change.action !== "retain") return [];
    const who = called(change.type.table, change.id);
    return [
      {
        kind: "retained",
        code: "retained",
        subject: change.address,
        says: `${who} is no longer declared and stays: ${change.why ?? ""}`,
      },
    ];
  });
  const unmanaged = difference.unmanaged.map(({ type, ids }): PlanNote => {
    const first = ids.slice(0, 5).map((id) => called(type.table, id));
    const more = ids.length > first.length ? ` and ${ids.length - first.length} more` : "";
    return {
      kind: "unmanaged",
      code: "unmanaged",
      subject: null,
      says: `not declared here and left alone: ${first.join(", ")}${more}`,
    };
  });
  const unchangeable = difference.unchangeable.map(
    ({ address, code, says }): PlanNote => ({ kind: "warning", code, subject: address, says }),
  );
  return [...unchangeable, ...cautionsOf(domain, difference, end), ...retained, ...unmanaged];
}

function cautionsOf({ kernel, types, names }: Domain, { changes }: Diff, end: Organization): readonly PlanNote[] {
  const called = calledIn(end, types, names);
  return changes.flatMap(({ address, operations }) =>
    operations.flatMap((operation): readonly PlanNote[] => {
      const caution = kernel.operations.get(operation.name)?.caution?.(operation, called);
      return caution === undefined ? [] : [{ kind: "warning", code: caution.rule, subject: address, says: caution.says }];
    }),
  );
}

/** Ids whose branches the chart shows: the objects that change, and what the operations name. */
function touchedBy({ changes }: Diff): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { id, action, operations } of changes) {
    if (action !== "retain") touched.add(id);
    for (const operation of operations)
      for (const value of Object.values(operation)) if (typeof value === "string") touched.add(value);
  }
  return touched;
}

function countsOf({ changes }: Diff): Pick<Plan["summary"], "create" | "update" | "replace" | "remove" | "adopt" | "retain"> {
  const counts = { create: 0, update: 0, replace: 0, remove: 0, adopt: 0, retain: 0 };
  for (const { action } of changes) counts[action]++;
  return counts;
}

function stepCounts(steps: Plan["steps"], ordering: Ordering): Pick<Plan["summary"], "added" | "irreversible" | "waits"> {
  const depth: number[] = [];
  for (const step of ordering.steps) depth.push(1 + Math.max(0, ...step.waitsFor.map((earlier) => depth[earlier] ?? 0)));
  return {
    added: steps.filter((step) => step.added !== null).length,
    irreversible: steps.filter((step) => !step.reversible).length,
    waits: depth.reduce((most, length) => Math.max(most, length), 0),
  };
}
