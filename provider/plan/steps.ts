import { decide, type Kernel, type Operation, type Organization, rowOf } from "../kernel";
import { calledIn } from "../resources/called";
import { masked } from "../resources/secrets";
import { guardRail } from "./guards";
import type { Domain } from "./make";
import type { Sequenced } from "./order";
import type { PlanStep } from "./plan";

export interface Replayed {
  readonly steps: readonly PlanStep[];
  /** The organization before each step, and the last one. */
  readonly organizations: readonly Organization[];
  readonly end: Organization;
}

/** Writes the steps for people and machines, by walking through the sequence once more. */
export function stepsOf(domain: Domain, start: Organization, at: number, sequence: readonly Sequenced[]): Replayed {
  const sentenceOf = sentencesOf(domain);
  const organizations: Organization[] = [start];
  let organization = start;
  const steps = sequence.map((sequenced, index): PlanStep => {
    const decision = decide(domain.kernel, organization, sequenced.operation, at);
    if (decision.kind === "refused")
      throw new Error(`the ordered step ${index + 1} is refused by ${decision.refusals[0].rule.id} when replayed`);
    const heldBy = reasonsOf(domain.kernel, organizations, at, sequenced);
    const step = stepOf(domain, sentenceOf, organization, decision.organization, { ...sequenced, heldBy }, index);
    organization = decision.organization;
    organizations.push(organization);
    return step;
  });
  return { steps, organizations, end: organization };
}

function stepOf(
  domain: Domain,
  sentenceOf: (rule: string, operation: string) => string,
  before: Organization,
  after: Organization,
  { operation, change, added, heldBy, waitsFor }: Sequenced,
  index: number,
): PlanStep {
  const definition = domain.kernel.operations.get(operation.name);
  if (definition === undefined) throw new Error(`the kernel knows no operation ${operation.name}`);
  const subject = definition.subject(operation);
  // What is about to go is called what it was called; everything else what it will be called.
  const then = calledIn(before, domain.types, domain.names);
  const now = calledIn(after, domain.types, domain.names);
  const called = (table: string, id: string): string =>
    rowOf(after, { name: table }, id) === undefined ? then(table, id) : now(table, id);
  const calledBefore = (table: string, id: string): string =>
    rowOf(before, { name: table }, id) === undefined ? now(table, id) : then(table, id);
  const fields = fieldsOf(before, after, subject, definition.sensitive ?? []);
  return {
    step: index + 1,
    operation: { ...masked(domain.kernel, operation, change ?? "plan") },
    subject: { ...subject, called: called(subject.table, subject.id) },
    says: definition.describe(operation, calledBefore),
    change,
    verb: definition.verb,
    ...fields,
    held_by: heldBy.map(({ rule, after: behind }) => ({
      rule,
      after: behind.map(oneBased),
      says: sentenceOf(rule, operation.name),
    })),
    waits_for: waitsFor.map(oneBased),
    reversible: definition.reversible,
    added,
    awaits:
      definition.verb === "answer"
        ? { who: definition.answeredBy?.(operation, called) ?? "somebody else", says: definition.describe(operation, called) }
        : null,
  };
}

/**
 * The rules that hold a step at its place, each with the steps it stands behind because of it: what would refuse it right before
 * such a step and no longer afterwards; where nothing would, what it would take away from that step.
 */
function reasonsOf(kernel: Kernel, organizations: readonly Organization[], at: number, step: Sequenced): Sequenced["heldBy"] {
  const reasons = new Map<string, number[]>();
  for (const earlier of step.waitsFor) {
    const rule = reasonOf(kernel, organizations, at, step, earlier);
    const behind = reasons.get(rule);
    if (behind === undefined) reasons.set(rule, [earlier]);
    else behind.push(earlier);
  }
  return [...reasons].map(([rule, after]) => ({ rule, after }));
}

function reasonOf(kernel: Kernel, organizations: readonly Organization[], at: number, step: Sequenced, earlier: number): string {
  const { operation, heldBy } = step;
  const asked = heldBy.filter(({ rule, after }) => rule !== operation.name && after.includes(earlier)).map(({ rule }) => rule);
  const before = refusersOf(kernel, organizations[earlier], operation, at);
  const [first] = before;
  if (first === undefined) return asked[0] ?? operation.name;
  if (before.length === 1) return first;
  const after = new Set(refusersOf(kernel, organizations[earlier + 1], operation, at));
  // Several steps may have to come first for one rule, so that it still refuses after each but the last.
  return before.find((rule) => !after.has(rule)) ?? before.find((rule) => asked.includes(rule)) ?? first;
}

function refusersOf(kernel: Kernel, organization: Organization | undefined, operation: Operation, at: number): readonly string[] {
  if (organization === undefined) return [];
  const decision = decide(kernel, organization, operation, at);
  return decision.kind === "refused" ? decision.refusals.map(({ rule }) => rule.id) : [];
}

function oneBased(index: number): number {
  return index + 1;
}

/** The fields of the subject's row that a step changes. */
function fieldsOf(
  before: Organization,
  after: Organization,
  { table, id }: { readonly table: string; readonly id: string },
  sensitive: readonly string[],
): Pick<PlanStep, "before" | "after"> {
  const was = rowOf<Record<string, unknown>>(before, { name: table }, id);
  const is = rowOf<Record<string, unknown>>(after, { name: table }, id);
  const changed = Object.keys({ ...was, ...is }).filter(
    (field) => !sensitive.includes(field) && JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]),
  );
  const pick = (row: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, unknown>> | null =>
    row === undefined ? null : Object.fromEntries(changed.map((field) => [field, row[field] ?? null]));
  return { before: pick(was), after: pick(is) };
}

/** What a rule says: about the operation itself where it governs it (some ids stand for a sentence per operation). */
function sentencesOf({ kernel }: Domain): (rule: string, operation: string) => string {
  const any = new Map<string, string>([
    [guardRail, "nobody may do meanwhile what is forbidden before and after, or lose what is allowed before and after"],
  ]);
  for (const rules of kernel.rules.values()) for (const { id, sentence } of rules) any.set(id, sentence);
  for (const effects of kernel.effects.values()) for (const { id, sentence } of effects) any.set(id, sentence);
  return (rule, operation) => kernel.rules.get(operation)?.find(({ id }) => id === rule)?.sentence ?? any.get(rule) ?? "";
}
