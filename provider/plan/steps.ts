import { type Organization, refusing, replay, rowOf } from "../kernel";
import { calledIn } from "../resources/called";
import { masked } from "../resources/secrets";
import { guardRail } from "./guards";
import type { Domain } from "./make";
import type { Sequenced } from "./order";
import type { PlanStep } from "./plan";

export interface Replayed {
  readonly steps: readonly PlanStep[];
  readonly end: Organization;
}

/**
 * Writes the steps for people and machines, by walking through the sequence once more.
 * @param passing is shown every organization on the way, after so many steps: to keep them all would take more than the plan itself
 */
export function stepsOf(
  domain: Domain,
  start: Organization,
  at: number,
  sequence: readonly Sequenced[],
  passing: (organization: Organization, after: number) => void = () => {},
): Replayed {
  const sentenceOf = sentencesOf(domain);
  const reasons = new Reasons(domain, at, sequence);
  let organization = start;
  passing(start, 0);
  const steps = sequence.map((sequenced, index): PlanStep => {
    const decision = replay(domain.kernel, organization, sequenced.operation, at);
    if (decision.kind === "refused")
      throw new Error(`the ordered step ${index + 1} is refused by ${decision.refusals[0].rule.id} when replayed`);
    reasons.pass(index, organization, decision.organization);
    const heldBy = reasons.of(index);
    const step = stepOf(domain, sentenceOf, organization, decision.organization, { ...sequenced, heldBy }, index);
    organization = decision.organization;
    passing(organization, index + 1);
    return step;
  });
  return { steps, end: organization };
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
class Reasons {
  /** Per step: those that wait for it. */
  readonly #waiting: readonly number[][];
  /** Per step: the rule behind each of its waits. */
  readonly #rules: readonly Map<number, string>[];

  constructor(
    readonly domain: Domain,
    readonly at: number,
    readonly sequence: readonly Sequenced[],
  ) {
    this.#waiting = sequence.map(() => []);
    this.#rules = sequence.map(() => new Map());
    for (const [step, { waitsFor }] of sequence.entries()) for (const earlier of waitsFor) this.#waiting[earlier]?.push(step);
  }

  /** Finds out what this step does for those that wait for it. */
  pass(earlier: number, before: Organization, after: Organization): void {
    for (const step of this.#waiting[earlier] ?? []) {
      const sequenced = this.sequence[step];
      if (sequenced !== undefined) this.#rules[step]?.set(earlier, this.#reason(sequenced, earlier, before, after));
    }
  }

  /** Once everything that it waits for was passed. */
  of(step: number): Sequenced["heldBy"] {
    const reasons = new Map<string, number[]>();
    for (const earlier of this.sequence[step]?.waitsFor ?? []) {
      const rule = this.#rules[step]?.get(earlier);
      if (rule === undefined) throw new Error(`step ${step + 1} waits for step ${earlier + 1}, which comes later`);
      const behind = reasons.get(rule);
      if (behind === undefined) reasons.set(rule, [earlier]);
      else behind.push(earlier);
    }
    this.#rules[step]?.clear();
    return [...reasons].map(([rule, after]) => ({ rule, after }));
  }

  #reason({ operation, heldBy }: Sequenced, earlier: number, organization: Organization, next: Organization): string {
    const { kernel } = this.domain;
    const asked = heldBy.filter(({ rule, after }) => rule !== operation.name && after.includes(earlier)).map(({ rule }) => rule);
    // No rule of the kernel reads what that step did: asking them could only blame one that waits for something else.
    if (asked.length === 1 && asked[0] === guardRail) return guardRail;
    const before = refusing(kernel, organization, operation, this.at).map(({ id }) => id);
    const [first] = before;
    if (first === undefined) return asked[0] ?? operation.name;
    if (before.length === 1) return first;
    const after = new Set(refusing(kernel, next, operation, this.at).map(({ id }) => id));
    // Several steps may have to come first for one rule, so that it still refuses after each but the last.
    return before.find((rule) => !after.has(rule)) ?? before.find((rule) => asked.includes(rule)) ?? first;
  }
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
    (field) =>
      !sensitive.includes(field) && was?.[field] !== is?.[field] && JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]),
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
