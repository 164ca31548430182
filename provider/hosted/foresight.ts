import type { Observation } from "../backend/backend";
import { ADOPT } from "../desired/settle";
import { type Called, decide, type Operation, type Subject } from "../kernel";
import { checksOf } from "../plan/checks";
import type { Domain } from "../plan/make";
import type { PlanCheck } from "../plan/plan";
import { calledIn } from "../resources/called";
import type { Removal, Resolved, ResourceType } from "../resources/resource-type";
import { adoptIn, holdsUnknown, resolved } from "./config";
import type { Foreseen, HostConfig, HostProblem, HostValue } from "./contract";
import { meant, situationOf } from "./errands";
import { described } from "./problems";

/** What can be said of one change before it is done. A host shows one at a time, so nothing here judges what others may still do. */
export function foreseen(type: ResourceType, change: Foreseen, observation: Observation, domain: Domain): readonly HostProblem[] {
  const { organization } = observation;
  const called = calledIn(organization, domain.types, domain.names);
  const exists = change.kind === "create" ? undefined : type.read(organization, change.id);
  switch (change.kind) {
    case "create": {
      const missing = unfound(type, change.config, observation);
      if (missing.length > 0) return missing;
      const after = meant(type, knownPart(change.config, {}), observation);
      return cautions(type.create(`+${type.name}`, after, situationOf(observation, {})), domain, called);
    }
    case "update": {
      if (exists === undefined) return [];
      const after = meant(type, knownPart(change.config, change.before), observation);
      const fixed = (type.unchangeable?.(exists, after) ?? []).map(
        ({ code, says }): HostProblem => ({ severity: "warning", code, summary: says }),
      );
      return [...fixed, ...cautions(type.update(change.id, exists, after, situationOf(observation, {})), domain, called)];
    }
    case "replace":
      return exists === undefined
        ? []
        : [...held(type, change, observation, called), ...removal(type, change, exists, observation, domain)];
    case "remove":
      return exists === undefined ? [] : removal(type, change, exists, observation, domain);
  }
}

/** What is to be taken over is not there: made anew, it would be another one, and nobody has asked for that. */
export function unfound(type: ResourceType, config: HostConfig, observation: Observation): readonly HostProblem[] {
  const { adopt } = adoptIn(config);
  if (adopt === undefined || type.single === true || type.alwaysThere === true) return [];
  // Its name may mean another one below a parent that is not known yet.
  if (adopt.id === undefined && Object.values(config).some(holdsUnknown)) return [];
  if (type.find(observation.organization, meant(type, knownPart(config, {}), observation), adopt) !== undefined) return [];
  const which = adopt.id === undefined ? `called \`${adopt.name}\`` : `with the id \`${adopt.id}\``;
  return [
    {
      severity: "error",
      code: "adopt-unfound",
      summary: `there is no ${type.title} ${which} that could be taken over`,
      hint: "name one that exists, or take `adopt` out to create it",
      path: [ADOPT],
    },
  ];
}

/** Objects of a set are there, whichever they will be; of what else is not known yet, nothing can be said. */
function knownPart(config: HostConfig, before: HostConfig): HostConfig {
  const known = ([name, value]: readonly [string, HostValue | undefined]): readonly [string, HostValue | undefined] => {
    if (!Array.isArray(value)) return [name, holdsUnknown(value) ? before[name] : value];
    return [name, value.map((item: HostValue) => (holdsUnknown(item) ? "(known after apply)" : item))];
  };
  return Object.fromEntries(Object.entries(config).map(known));
}

function removal(
  type: ResourceType,
  { id, before }: Exclude<Foreseen, { kind: "create" }>,
  exists: Resolved,
  observation: Observation,
  domain: Domain,
): readonly HostProblem[] {
  const called = calledIn(observation.organization, domain.types, domain.names);
  const gone: Removal = type.remove(id, exists, situationOf(observation, resolved(type, before)));
  if (gone.kind === "retained") {
    const summary = `${called(type.table, id)} stays in the organization: ${gone.why}`;
    return [{ severity: "warning", code: "retained", summary }];
  }
  const lost = gone.operations.filter(({ name }) => domain.kernel.operations.get(name)?.reversible === false);
  return [
    ...lost.map((operation): HostProblem => {
      const summary = `this cannot be undone: ${described(domain, operation, called)}`;
      return { severity: "warning", code: "irreversible", summary };
    }),
    ...refusedAsItIs({ table: type.table, id }, gone.operations, observation, domain),
    ...findings(gone.operations, observation, domain),
    ...cautions(gone.operations, domain, called),
  ];
}

/** What the object itself stands in the way of, as it is: no other change of the same run makes room for it. */
function refusedAsItIs(
  { table, id }: Subject,
  operations: readonly Operation[],
  { organization: start, at }: Observation,
  domain: Domain,
): readonly HostProblem[] {
  const called = calledIn(start, domain.types, domain.names);
  let organization = start;
  for (const operation of operations) {
    const decision = decide(domain.kernel, organization, operation, at);
    if (decision.kind === "accepted") {
      organization = decision.organization;
      continue;
    }
    const own = decision.refusals.filter(({ reads }) =>
      reads.every(({ question }) => (question.kind === "value" || question.kind === "exists") && question.id === id),
    );
    return own.map(
      ({ rule }): HostProblem => ({
        severity: "warning",
        code: rule.id,
        summary: `${called(table, id)} cannot be removed as it is: ${rule.sentence}`,
        ...(rule.advice === undefined ? {} : { hint: rule.advice }),
      }),
    );
  }
  return [];
}

/** A host that destroys before it creates would ask for what the rules refuse as long as something depends on it. */
function held(
  type: ResourceType,
  { id, goesLast }: Extract<Foreseen, { kind: "replace" }>,
  { organization }: Observation,
  called: Called,
): readonly HostProblem[] {
  const holders = type.heldBy?.(organization, id) ?? [];
  if (holders.length === 0 || goesLast?.() === true) return [];
  const named = holders.slice(0, 5).map(({ table, id: one }) => called(table, one));
  const more = holders.length > named.length ? ` and ${holders.length - named.length} more` : "";
  return [
    {
      severity: "warning",
      code: "replace-order",
      summary: `${called(type.table, id)} can only be replaced when the new one is made first`,
      detail: `${named.join(", ")}${more} depend on it; destroyed first, it would be refused as long as they do`,
      hint: "write `lifecycle { create_before_destroy = true }` in it, as orgplane's constructs do; where that is written, this is no concern",
    },
  ];
}

/** Everything that the check before an irreversible step finds. */
function findings(operations: readonly Operation[], observation: Observation, domain: Domain): readonly HostProblem[] {
  const { organization: start, at, caller } = observation;
  const wanted = operations.map((operation) => ({ operation, change: "" }));
  const checks = checksOf({ domain, start, end: start, at, wanted, steps: [], caller });
  return checks.flatMap(({ subject, findings: found }: PlanCheck) =>
    found.map(({ check, rule, blockers, more_blockers: more, remedy }): HostProblem => {
      const lines = [...blockers, ...(more > 0 ? [`and ${more} more`] : [])];
      return {
        severity: "warning",
        code: rule,
        summary: `the check of ${subject.called} finds: ${check}`,
        ...(lines.length > 0 ? { detail: lines.join("\n") } : {}),
        ...(remedy === null ? {} : { hint: remedy }),
      };
    }),
  );
}

function cautions(operations: readonly Operation[], { kernel }: Domain, called: Called): readonly HostProblem[] {
  return operations.flatMap((operation): readonly HostProblem[] => {
    const caution = kernel.operations.get(operation.name)?.caution?.(operation, called);
    return caution === undefined ? [] : [{ severity: "warning", code: caution.rule, summary: caution.says }];
  });
}
