import type { Plan, PlanAccess, PlanBlocked, PlanCheck, PlanStep } from "../plan/plan";
import { count, counted, ranges } from "./words";

/** What every form of the plan says about it, said once. */

/** Takes something away: it cannot be undone, or it removes or deletes. No form of the plan ever hides such a step. */
export function isDestructive(step: PlanStep): boolean {
  return !step.reversible || step.verb === "remove" || step.verb === "delete";
}

export function isEmpty(plan: Plan): boolean {
  return plan.steps.length === 0 && plan.blocked.length === 0;
}

/** `3 to create, 1 to change, 2 to remove`; empty when no declaration changes. */
export function changeCounts({ summary }: Plan): readonly string[] {
  const parts: readonly (readonly [number, string])[] = [
    [summary.create, "to create"],
    [summary.update, "to change"],
    [summary.replace, "to replace"],
    [summary.remove, "to remove"],
    [summary.adopt, "to adopt"],
    [summary.retain, "retained"],
  ];
  return parts.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
}

/** `23 steps`, `2 of them added by the planner`, `1 cannot be undone`, … */
export function stepCounts({ summary, steps }: Plan): readonly string[] {
  const waiting = steps.filter((step) => step.awaits !== null).length;
  return [
    counted(summary.steps, "step"),
    ...(summary.irreversible > 0 ? [`${count(summary.irreversible)} cannot be undone`] : []),
    ...(summary.added > 0 ? [`${count(summary.added)} added by the planner`] : []),
    ...(waiting > 0 ? [`${count(waiting)} waiting for somebody else`] : []),
    ...(summary.steps > 1 && summary.waits > 0 ? [`longest chain ${count(summary.waits)}`] : []),
  ];
}

/** The plan in one line. */
export function summaryLine(plan: Plan): string {
  const changes = changeCounts(plan);
  if (plan.blocked.length > 0)
    return `This plan cannot be executed: ${counted(plan.blocked.length, "operation")} found no place in any order. Nothing will be changed.`;
  if (plan.steps.length === 0)
    return changes.length === 0 ? "No changes: the organization is as declared." : `No steps: ${changes.join(", ")}.`;
  return `${changes.length === 0 ? "" : `${changes.join(", ")}: `}${stepCounts(plan).join(", ")}.`;
}

/** Why a step stands where it stands: by which rules behind which steps, and what else it waits for. */
export interface Reason {
  /** `behind 3, 7`, `waits for 2`; empty for a rule that holds it at its place by itself. */
  readonly behind: string;
  /** Absent for a plain wait. */
  readonly rule?: string;
  readonly says: string;
}

export function reasonsOf(step: PlanStep): readonly Reason[] {
  const explained = new Set(step.held_by.flatMap((held) => held.after));
  const others = step.waits_for.filter((wait) => !explained.has(wait));
  const held = step.held_by.map(
    ({ rule, after, says }): Reason => ({ behind: after.length === 0 ? "" : `after ${ranges(after)}`, rule, says }),
  );
  return others.length === 0 ? held : [{ behind: `after ${ranges(others)}`, says: "" }, ...held];
}

/** Blocked operations that wait for each other in a circle, in the order of waiting; the shortest circle, if there is one. */
export function circleOf(blocked: readonly PlanBlocked[]): readonly string[] | undefined {
  const waits = new Map(
    blocked.map((operation) => [operation.says, operation.refused_by.flatMap((refusal) => refusal.waits_for)]),
  );
  let shortest: readonly string[] | undefined;
  // A circle is an explanation for people: beyond some size nobody reads it, so looking has a limit too.
  for (const start of [...waits.keys()].slice(0, 200)) {
    const circle = wayBack(waits, start, 500);
    if (circle !== undefined && (shortest === undefined || circle.length < shortest.length)) shortest = circle;
  }
  return shortest;
}

function wayBack(waits: ReadonlyMap<string, readonly string[]>, start: string, most: number): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = 0; at < queue.length && at < most; at++) {
    const here = queue[at];
    if (here === undefined) break;
    for (const next of waits.get(here) ?? []) {
      if (next === start) return pathTo(cameFrom, start, here);
      if (cameFrom.has(next) || !waits.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): readonly string[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    path.unshift(before);
    at = before;
  }
  return path;
}

/** Who is in a breach: the first of them and how many more. */
export function peopleIn({ first, count: all }: { readonly first: readonly string[]; readonly count: number }): string {
  const more = all - first.length;
  if (first.length === 0) return counted(all, "member");
  return `${first.join(", ")}${more > 0 ? ` and ${count(more)} more` : ""}`;
}

/** What a plan says about access, one entry per group of members and direction; the lines are examples, or why it is not known. */
export interface AccessEntry {
  readonly what: string;
  readonly who: string;
  readonly lines: readonly string[];
}

export function accessEntries({ groups }: PlanAccess): readonly AccessEntry[] {
  return groups.flatMap(({ who, more, less }) =>
    [["may do more", more] as const, ["may do less", less] as const].flatMap(([what, answer]): readonly AccessEntry[] => {
      if (answer.answer === "no") return [];
      if (answer.answer === "yes") return [{ what, who: peopleIn(who), lines: answer.examples.map(({ says }) => says) }];
      return [{ what: `${what}, perhaps`, who: peopleIn(who), lines: [`could not be decided: ${answer.why}`] }];
    }),
  );
}

export function accessTitle({ groups, others }: PlanAccess): string {
  const members = groups.reduce((sum, { who }) => sum + who.count, others.members);
  return `Access changes for ${counted(members, "member")}`;
}

/** What is said at the end: who else is affected, and for whom it is proved that nothing changes. */
export function accessRest({ others, unchanged }: PlanAccess): readonly string[] {
  return [
    ...(others.members > 0 ? [`… and ${counted(others.members, "member")} in ${counted(others.groups, "further group")}`] : []),
    ...(unchanged > 0
      ? [`proved: nothing changes for ${unchanged === 1 ? "the other member" : `the other ${count(unchanged)} members`}`]
      : []),
  ];
}

/** What the checks before deletions say: those with findings one by one, the others as one line; who has to do it comes last. */
export interface CheckEntry {
  readonly what: string;
  readonly lines: readonly string[];
}

export function checkEntries({ checks = [] }: Plan): readonly CheckEntry[] {
  const found = checks.filter(({ findings }) => findings.length > 0);
  const clean = checks.filter(({ findings }) => findings.length === 0);
  return [
    ...found.map(({ subject, step, asked, confirm, findings }): CheckEntry => {
      const where = step === null ? "" : ` (step ${step})`;
      const open = findings.filter(({ cleared }) => !cleared).length;
      const left = open === 0 ? "all cleared by earlier steps of this plan" : `${count(open)} still in the way`;
      return {
        what: `${subject.called}${where}: ${count(asked)} checks, ${counted(findings.length, "finding")}; ${left}; to confirm: ${confirm}`,
        lines: findings.map(findingText),
      };
    }),
    ...clean.map(
      ({ subject, step, asked, confirm }): CheckEntry => ({
        what: `${subject.called}${step === null ? "" : ` (step ${step})`}: ${count(asked)} checks, nothing found; to confirm: ${confirm}`,
        lines: [],
      }),
    ),
  ];
}

function findingText({ check, rule, blockers, more_blockers, remedy, cleared }: PlanCheck["findings"][number]): string {
  const more = more_blockers > 0 ? [`and ${count(more_blockers)} more`] : [];
  const because = blockers.length + more.length === 0 ? "" : `: ${[...blockers, ...more].join(", ")}`;
  const what = cleared ? "; cleared by earlier steps of this plan" : remedy === null ? "" : `; what to do: ${remedy}`;
  return `${check} (\`${rule}\`)${because}${what}`;
}

export function checksTitle({ checks = [] }: Plan): string {
  const found = checks.filter(({ findings }) => findings.some(({ cleared }) => !cleared)).length;
  return `Checks before deleting: ${counted(checks.length, "member")}${found > 0 ? `, ${count(found)} cannot be deleted yet` : ""}`;
}

/** Who has to perform the deletions. */
export function checksOperator({ checks = [] }: Plan): readonly string[] {
  return [...new Set(checks.map(({ operator }) => `to be done by ${operator}`))];
}

export function breachSteps({ from, to }: { readonly from: number; readonly to: number }): string {
  return `after step ${from}, until step ${to}`;
}

/** Why the planner added steps: the reason, the steps that have it, and the first of them in words. */
export interface AddedReason {
  readonly rule: string;
  readonly says: string;
  readonly steps: readonly number[];
  readonly sentence: string;
}

/** In the order of their first steps. */
export function addedReasons({ steps }: Plan): readonly AddedReason[] {
  const reasons = new Map<string, AddedReason & { readonly steps: number[] }>();
  for (const { step, says, added } of steps) {
    if (added === null) continue;
    const key = JSON.stringify([added.rule, added.says]);
    const reason = reasons.get(key) ?? { ...added, steps: [], sentence: says };
    reason.steps.push(step);
    reasons.set(key, reason);
  }
  return [...reasons.values()];
}
