import type { Plan, PlanAccess, PlanBlocked, PlanBreach, PlanChange, PlanCheck, PlanNote, PlanStep } from "../plan/plan";
import type { ChartNode } from "../resources/chart";
import { visible } from "./visible";

/**
 * The plan with every text of it made visible, once and in one place, so that no renderer can forget it. Attribute values are
 * left as they are: their line breaks are layout, and `attributes.ts` makes each line visible.
 */
export function readable(plan: Plan): Plan {
  return {
    ...plan,
    changes: plan.changes.map(readableChange),
    steps: plan.steps.map(readableStep),
    breaches: plan.breaches.map(readableBreach),
    ...(plan.access === undefined ? {} : { access: readableAccess(plan.access) }),
    ...(plan.checks === undefined ? {} : { checks: plan.checks.map(readableCheck) }),
    blocked: plan.blocked.map(readableBlocked),
    notes: plan.notes.map(readableNote),
    chart: readableNode(plan.chart),
  };
}

function readableChange(change: PlanChange): PlanChange {
  return {
    ...change,
    address: visible(change.address),
    type: visible(change.type),
    called: visible(change.called),
    id: visible(change.id),
    ...(change.why === undefined ? {} : { why: visible(change.why) }),
    attributes: change.attributes.map((attribute) => ({ ...attribute, attribute: visible(attribute.attribute) })),
  };
}

function readableStep(step: PlanStep): PlanStep {
  return {
    ...step,
    operation: { name: visible(step.operation.name) },
    subject: { table: visible(step.subject.table), id: visible(step.subject.id), called: visible(step.subject.called) },
    says: visible(step.says),
    change: step.change === null ? null : visible(step.change),
    held_by: step.held_by.map(({ rule, after, says }) => ({ rule: visible(rule), after, says: visible(says) })),
    added: step.added === null ? null : { rule: visible(step.added.rule), says: visible(step.added.says) },
    awaits: step.awaits === null ? null : { who: visible(step.awaits.who), says: visible(step.awaits.says) },
  };
}

function readableBreach(breach: PlanBreach): PlanBreach {
  const who = { first: breach.who.first.map(visible), count: breach.who.count };
  const example = breach.example === undefined ? {} : { example: visible(breach.example) };
  return { ...breach, policy: visible(breach.policy), who, ...example, says: visible(breach.says) };
}

function readableAccess(access: PlanAccess): PlanAccess {
  const answer = (of: PlanAccess["groups"][number]["more"]): typeof of => {
    if (of.answer === "unknown") return { ...of, why: visible(of.why) };
    // What is shown of an example is its sentence.
    return of.answer === "no"
      ? of
      : { ...of, examples: of.examples.map((example) => ({ ...example, says: visible(example.says) })) };
  };
  return {
    ...access,
    groups: access.groups.map(({ who, more, less }) => ({
      who: { first: who.first.map(visible), count: who.count },
      more: answer(more),
      less: answer(less),
    })),
  };
}

function readableCheck(check: PlanCheck): PlanCheck {
  return {
    ...check,
    subject: { id: visible(check.subject.id), called: visible(check.subject.called) },
    says: visible(check.says),
    operator: visible(check.operator),
    confirm: visible(check.confirm),
    findings: check.findings.map((finding) => ({
      ...finding,
      check: visible(finding.check),
      rule: visible(finding.rule),
      blockers: finding.blockers.map(visible),
      remedy: finding.remedy === null ? null : visible(finding.remedy),
    })),
  };
}

function readableBlocked(blocked: PlanBlocked): PlanBlocked {
  return {
    operation: { name: visible(blocked.operation.name) },
    says: visible(blocked.says),
    change: blocked.change === null ? null : visible(blocked.change),
    refused_by: blocked.refused_by.map((refusal) => ({
      rule: visible(refusal.rule),
      sentence: visible(refusal.sentence),
      ...(refusal.advice === undefined ? {} : { advice: visible(refusal.advice) }),
      blockers: refusal.blockers.map(visible),
      more_blockers: refusal.more_blockers,
      waits_for: refusal.waits_for.map(visible),
    })),
  };
}

function readableNote({ kind, code, subject, says }: PlanNote): PlanNote {
  return { kind, code: visible(code), subject: subject === null ? null : visible(subject), says: visible(says) };
}

function readableNode(node: ChartNode): ChartNode {
  return { ...node, called: visible(node.called), remarks: node.remarks.map(visible), children: node.children.map(readableNode) };
}
