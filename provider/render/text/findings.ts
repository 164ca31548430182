import type { Plan, PlanBlocked, PlanNote } from "../../plan/plan";
import {
  accessEntries,
  accessRest,
  accessTitle,
  addedReasons,
  breachSteps,
  checkEntries,
  checksOperator,
  checksTitle,
  circleOf,
  peopleIn,
} from "../facts";
import { count, counted, ranges } from "../words";
import { heading, type Page, paragraph } from "./page";

const shownFindings = 20;

function first<Item>(page: Page, items: readonly Item[]): readonly Item[] {
  return page.full ? items : items.slice(0, shownFindings);
}

function more(page: Page, all: number, shown: number): void {
  if (all > shown) page.lines.push(page.paint.dim(`    … and ${count(all - shown)} more (--full)`));
}

/** What the planner added, and why that is what the author asked for. */
export function addAdded(page: Page, plan: Plan): void {
  const reasons = addedReasons(plan);
  if (reasons.length === 0) return;
  heading(page, "Added by the planner");
  const shown = first(page, reasons);
  for (const { rule, says, steps, sentence } of shown) {
    const which = steps.length === 1 ? `step ${ranges(steps)}: ${sentence}` : `steps ${ranges(steps)}`;
    paragraph(page, "  ", which);
    paragraph(page, "      ", `${rule} · ${says}`, page.paint.dim);
  }
  more(page, reasons.length, shown.length);
}

/** Where a guard-rail is down for a moment because no order avoids it. */
export function addBreaches(page: Page, plan: Plan): void {
  if (plan.breaches.length === 0) return;
  page.lines.push("", page.paint.alarm(`Guard-rails broken for a moment: ${count(plan.breaches.length)}`));
  const shown = first(page, plan.breaches);
  for (const breach of shown) {
    const what = breach.kind === "opening" ? "opening" : "outage";
    paragraph(
      page,
      `  ${page.paint.alarm(`${what}:`)} `,
      `${breach.policy}, ${breachSteps(breach)}, for ${peopleIn(breach.who)}`,
    );
    if (breach.example !== undefined) paragraph(page, "      ", breach.example);
    paragraph(page, "      ", breach.says, page.paint.dim);
  }
  more(page, plan.breaches.length, shown.length);
}

/** Who may do more, and who less, once the plan is applied. */
export function addAccess(page: Page, { access }: Plan): void {
  if (access === undefined) return;
  heading(page, accessTitle(access));
  const entries = accessEntries(access);
  const shown = first(page, entries);
  for (const { what, who, lines } of shown) {
    paragraph(page, `  ${page.paint.change(`${what}:`)} `, who);
    for (const line of lines) paragraph(page, "      ", line, page.paint.dim);
  }
  more(page, entries.length, shown.length);
  for (const rest of accessRest(access)) paragraph(page, "  ", rest, page.paint.dim);
}

/** What the checks before deletions found, and how to dispose of it. */
export function addChecks(page: Page, plan: Plan): void {
  const entries = checkEntries(plan);
  if (entries.length === 0) return;
  heading(page, checksTitle(plan));
  for (const text of checksOperator(plan)) paragraph(page, "  ", text, page.paint.dim);
  const shown = first(page, entries);
  for (const { what, lines } of shown) {
    paragraph(page, "  ", what);
    const some = first(page, lines);
    for (const line of some) paragraph(page, "    - ", line, page.paint.dim);
    more(page, lines.length, some.length);
  }
  more(page, entries.length, shown.length);
}

/** Operations that no order lets through: who refuses them, what stands in the way, who waits for whom. */
export function addBlocked(page: Page, plan: Plan): void {
  if (plan.blocked.length === 0) return;
  page.lines.push("", page.paint.alarm(`No order exists: ${counted(plan.blocked.length, "operation")} cannot be done`));
  const circle = circleOf(plan.blocked);
  if (circle !== undefined) addCircle(page, circle);
  const shown = first(page, plan.blocked);
  for (const blocked of shown) addOperation(page, blocked);
  more(page, plan.blocked.length, shown.length);
}

function addCircle(page: Page, circle: readonly string[]): void {
  const [start = "", ...others] = circle;
  page.lines.push("  They wait for each other:");
  paragraph(page, "    ", start);
  for (const says of others) paragraph(page, "      waits for ", says);
  paragraph(page, "      waits for ", "the first of these: a circle. One of them has to change.");
}

function addOperation(page: Page, { says, refused_by }: PlanBlocked): void {
  page.lines.push("");
  paragraph(page, `  ${page.paint.remove("✗")} `, says, page.paint.bold);
  for (const { rule, sentence, advice, blockers, more_blockers, waits_for } of refused_by) {
    paragraph(page, "      ", `${rule}: ${sentence}`);
    for (const blocker of blockers) paragraph(page, "        because ", blocker);
    if (more_blockers > 0) page.lines.push(`        and ${count(more_blockers)} more`);
    for (const other of waits_for.slice(0, 5)) paragraph(page, "        waits for ", other);
    if (waits_for.length > 5) page.lines.push(`        and ${count(waits_for.length - 5)} more`);
    if (advice !== undefined) paragraph(page, `        ${page.paint.create("try")} `, advice);
  }
}

const noteTitles: readonly (readonly [PlanNote["kind"], string])[] = [
  ["warning", "Warnings"],
  ["retained", "Retained"],
  ["adopted", "Adopted"],
  ["unmanaged", "Not managed here"],
];

export function addNotes(page: Page, plan: Plan): void {
  for (const [kind, title] of noteTitles) {
    const notes = plan.notes.filter((note) => note.kind === kind);
    if (notes.length === 0) continue;
    heading(page, title);
    const shown = first(page, notes);
    const bullet = kind === "warning" ? page.paint.change("!") : page.paint.dim("·");
    for (const { says, code } of shown) paragraph(page, `  ${bullet} `, kind === "warning" ? `${says} (${code})` : says);
    more(page, notes.length, shown.length);
  }
}
