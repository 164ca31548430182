import type { Plan, PlanChange } from "../../plan/plan";
import { type AttributeLine, alterationsOf } from "../attributes";
import { isEmpty, summaryLine } from "../facts";
import { readable } from "../readable";
import { count } from "../words";
import { addChart } from "./chart";
import { addAccess, addAdded, addBlocked, addBreaches, addChecks, addNotes } from "./findings";
import { heading, type Page, type Paint, palette, paragraph } from "./page";
import { addIrreversible, addSteps } from "./steps";

export interface TextOptions {
  /** Colours of a terminal. */
  readonly color: boolean;
  /** Columns; lines are wrapped there. At least 40. */
  readonly width: number;
  /** Nothing is folded: every step with its reasons, every attribute, every member. */
  readonly full?: boolean;
}

/**
 * The plan for a person at a terminal. Steps that cannot be undone come first and are named one by one, however many there are;
 * repetitive steps are folded unless `full`. Ends with a line break.
 */
export function renderText(original: Plan, { color, width, full = false }: TextOptions): string {
  const plan = readable(original);
  const page: Page = { width: Math.max(40, width), full, paint: palette(color), lines: [] };
  if (!isEmpty(plan) || plan.changes.length > 0) addChart(page, plan);
  addIrreversible(page, plan);
  addAlterations(page, plan);
  addSteps(page, plan);
  addAdded(page, plan);
  addBreaches(page, plan);
  addAccess(page, plan);
  addBlocked(page, plan);
  addChecks(page, plan);
  addNotes(page, plan);
  page.lines.push("");
  paragraph(page, "", summaryLine(plan), plan.blocked.length > 0 ? page.paint.alarm : page.paint.bold);
  return `${page.lines.join("\n").replace(/^\n+/, "")}\n`;
}

const linesOfOne = 40;
const linesOfAll = 200;

/** What changes in the attributes, with policy documents as a text diff. */
function addAlterations(page: Page, plan: Plan): void {
  const alterations = alterationsOf(plan, page.full);
  if (alterations.length === 0) return;
  heading(page, "Changes");
  let left = page.full ? Number.POSITIVE_INFINITY : linesOfAll;
  for (const [index, { change, lines }] of alterations.entries()) {
    if (left <= 0) {
      page.lines.push("", page.paint.dim(`  … and ${count(alterations.length - index)} more objects that change (--full)`));
      return;
    }
    page.lines.push("");
    paragraph(page, "  ", `${change.called} (${change.address}) ${happens(change)}`, page.paint.bold);
    const shown = page.full ? lines : lines.slice(0, Math.min(linesOfOne, left));
    for (const line of shown) addAttribute(page, line);
    if (shown.length < lines.length)
      page.lines.push(page.paint.dim(`      … ${count(lines.length - shown.length)} more lines (--full)`));
    left -= shown.length;
  }
}

export function happens({ action }: PlanChange): string {
  if (action === "create") return "is created";
  if (action === "replace") return "is replaced: another object takes its place";
  return action === "adopt" ? "is adopted" : "changes";
}

function addAttribute(page: Page, { mark, text }: AttributeLine): void {
  const paint = paintOf(page, mark);
  const indented = /^ */.exec(text)?.[0] ?? "";
  paragraph(page, `    ${paint(mark)} ${indented}`, text.slice(indented.length), paint);
}

function paintOf({ paint }: Page, mark: AttributeLine["mark"]): Paint {
  if (mark === "+") return paint.create;
  if (mark === "-") return paint.remove;
  return mark === "~" ? paint.change : paint.dim;
}
