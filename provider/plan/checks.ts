import { decide, type Operation, type Organization, type Refusal } from "../kernel";
import { calledIn } from "../resources/called";
import type { Domain } from "./make";
import type { Sequenced, Wanted } from "./order";
import type { PlanCheck } from "./plan";

export interface Checking {
  readonly domain: Domain;
  readonly start: Organization;
  /** After the steps: those that find no place are judged there once more. */
  readonly end: Organization;
  readonly at: number;
  readonly wanted: readonly Wanted[];
  readonly steps: readonly Sequenced[];
  /** The account whose credentials are used. */
  readonly caller: string;
}

/** Runs the check of every operation that has one, on the organization as observed, and tells which findings the plan clears. */
export function checksOf({ domain, start, end, at, wanted, steps, caller }: Checking): readonly PlanCheck[] {
  const { kernel } = domain;
  const checked = wanted.filter(({ operation }) => kernel.operations.get(operation.name)?.check !== undefined);
  if (checked.length === 0) return [];
  const called = calledIn(start, domain.types, domain.names);
  const places = new Map(steps.map(({ operation }, index) => [operation, index + 1]));
  const refusalsIn = (organization: Organization, operation: Operation): readonly Refusal[] => {
    const by = operation.by ?? ({ kind: "account", account: caller, user: "administrator" } as const);
    const decision = decide(kernel, organization, { ...operation, by }, at);
    return decision.kind === "accepted" ? [] : decision.refusals;
  };
  return checked.flatMap(({ operation, change }): readonly PlanCheck[] => {
    const definition = kernel.operations.get(operation.name);
    const refusals = refusalsIn(start, operation);
    const check = definition?.check?.(operation, start, refusals);
    if (definition === undefined || check === undefined) return [];
    const subject = definition.subject(operation);
    const step = places.get(operation) ?? null;
    const stays = new Set(step === null ? refusalsIn(end, operation).map(({ rule }) => rule.id) : []);
    return [
      {
        subject: { id: subject.id, called: called(subject.table, subject.id) },
        says: definition.describe(operation, called),
        change,
        step,
        operator: check.operator,
        confirm: check.confirm,
        asked: check.asked,
        findings: check.findings.map(({ check: asked, rule, blockers, count, remedy }) => ({
          check: asked,
          rule,
          blockers: blockers.map(({ table, id, says }) => `${called(table, id)} ${says}`),
          more_blockers: Math.max(0, count - blockers.length),
          remedy,
          cleared: !stays.has(rule),
        })),
      },
    ];
  });
}
