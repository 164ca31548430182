import type { Plan, PlanStep } from "../../plan/plan";
import { clipped, widthOf } from "../columns";
import { isDestructive, reasonsOf } from "../facts";
import { entryText, type Packed, pack } from "../pack";
import { count, counted, operationTitle } from "../words";
import { heading, type Page, type Paint, paragraph, stepNumber } from "./page";

const glyphs: Readonly<Record<PlanStep["verb"], string>> = {
  create: "+",
  change: "~",
  move: "→",
  bind: "⊕",
  unbind: "⊖",
  remove: "-",
  delete: "-",
  answer: "?",
};

function paintOf({ paint }: Page, step: PlanStep): Paint {
  if (!step.reversible) return paint.alarm;
  if (step.verb === "create" || step.verb === "bind") return paint.create;
  if (step.verb === "change" || step.verb === "answer") return paint.change;
  return step.verb === "move" ? paint.move : paint.remove;
}

/** What nothing brings back, before everything else. Each step by its name, however many there are. */
export function addIrreversible(page: Page, plan: Plan): void {
  const steps = plan.steps.filter((step) => !step.reversible);
  if (steps.length === 0) return;
  page.lines.push("", page.paint.alarm(`Cannot be undone: ${counted(steps.length, "step")}`));
  if (steps.length > 20 && !page.full) {
    addPacked(page, pack(steps));
    return;
  }
  for (const step of steps) {
    paragraph(page, `  ${page.paint.dim(stepNumber(step.step, plan.steps.length))}  ${page.paint.alarm("✖")} `, step.says);
    const whose = [
      ...(step.change === null ? [] : [step.change]),
      ...(step.subject.id.startsWith("+") ? [] : [`id ${step.subject.id}`]),
    ];
    if (whose.length > 0) paragraph(page, indent(plan), whose.join(" · "), page.paint.dim);
  }
}

export function addPacked(page: Page, packed: readonly Packed[], lead = "  "): void {
  for (const { says, count: n, entries } of packed) {
    paragraph(page, `${lead}${page.paint.alarm("✖")} `, `${says} (${count(n)}):`);
    paragraph(page, `${lead}    `, entries.map(entryText).join(", "));
  }
}

const shownOfEach = 3;

/** The steps in their order. Of many alike the first few are shown and the others counted, where they stand. */
export function addSteps(page: Page, plan: Plan): void {
  if (plan.steps.length === 0) return;
  heading(page, "Steps", orderOf(plan));
  const folds = !page.full && plan.steps.length > 40;
  const seen = new Map<string, number>();
  const last = lastOfEach(plan.steps);
  let folded: PlanStep[] = [];
  for (const step of plan.steps) {
    const nth = (seen.get(step.operation.name) ?? 0) + 1;
    seen.set(step.operation.name, nth);
    if (
      folds &&
      nth > shownOfEach &&
      last.get(step.operation.name) !== step.step &&
      step.added === null &&
      step.awaits === null
    ) {
      folded.push(step);
      continue;
    }
    addFolded(page, plan, folded);
    folded = [];
    addStep(page, plan, step);
  }
  addFolded(page, plan, folded);
  if (folds && hidesSome(seen)) page.lines.push("", page.paint.dim("  Every step with its reasons: --full"));
}

function orderOf(plan: Plan): string {
  if (plan.blocked.length > 0) return "as far as an order was found; none of them will be done";
  return plan.steps.length > 1 ? "in this order; what does not wait for another may run at once" : "";
}

function hidesSome(seen: ReadonlyMap<string, number>): boolean {
  return [...seen.values()].some((n) => n > shownOfEach + 1);
}

function lastOfEach(steps: readonly PlanStep[]): ReadonlyMap<string, number> {
  return new Map(steps.map((step) => [step.operation.name, step.step]));
}

function addStep(page: Page, plan: Plan, step: PlanStep): void {
  const glyph = step.reversible ? glyphs[step.verb] : "✖";
  const lead = `  ${page.paint.dim(stepNumber(step.step, plan.steps.length))}  ${paintOf(page, step)(glyph)} `;
  paragraph(page, lead, step.says);
  for (const { behind, rule, says } of reasonsOf(step)) {
    if (rule === undefined && beside(page, behind)) continue;
    const parts = [behind, rule, says].filter((part) => part !== undefined && part !== "");
    paragraph(page, indent(plan), parts.join(" · "), page.paint.dim);
  }
  if (step.added !== null) paragraph(page, indent(plan), `added by the planner · ${step.added.rule}`, page.paint.change);
  if (step.awaits !== null) paragraph(page, indent(plan), `waits for ${step.awaits.who}`, page.paint.change);
}

/** A plain wait stands on the line of its step where there is room. */
function beside({ lines, width, paint }: Page, behind: string): boolean {
  const line = lines.at(-1);
  if (line === undefined || widthOf(line) + widthOf(behind) + 2 > width || line.endsWith(behind)) return false;
  lines[lines.length - 1] = `${line}  ${paint.dim(behind)}`;
  return true;
}

function addFolded(page: Page, plan: Plan, steps: readonly PlanStep[]): void {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return;
  if (steps.length === 1) {
    addStep(page, plan, first);
    return;
  }
  const destructive = steps.filter(isDestructive);
  const kinds = new Map<string, number>();
  for (const step of steps) if (!isDestructive(step)) kinds.set(step.operation.name, (kinds.get(step.operation.name) ?? 0) + 1);
  const place = `${" ".repeat(2 + widthOf(stepNumber(1, plan.steps.length)))}  `;
  if (kinds.size > 0) {
    const what = [...kinds].map(([name, n]) => `${operationTitle(name)} ×${count(n)}`).join(", ");
    const all = steps.length - destructive.length;
    paragraph(
      page,
      `${place}${page.paint.dim("…")} `,
      `${counted(all, "more step")} up to ${last.step}: ${clipped(what, 300)}`,
      page.paint.dim,
    );
  }
  // Reversible removals are packed here; what cannot be undone has been listed before.
  const packed = pack(destructive.filter((step) => step.reversible));
  if (packed.length > 0) addPacked(page, packed, place);
  const listedBefore = destructive.filter((step) => !step.reversible).length;
  if (listedBefore > 0)
    paragraph(page, `${place}${page.paint.alarm("✖")} `, `${counted(listedBefore, "step")} that cannot be undone, listed above`);
}

function indent(plan: Plan): string {
  return " ".repeat(6 + widthOf(stepNumber(1, plan.steps.length)));
}
