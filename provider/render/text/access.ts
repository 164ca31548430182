import type { AccessAnswer, AnsweredResource, NamedDecision, NamedLevel } from "../access";
import { padEnd, widthOf } from "../columns";
import { visible } from "../visible";
import { counted, listed, nameIn } from "../words";
import { type Page, palette, paragraph } from "./page";

export interface AccessTextOptions {
  readonly color: boolean;
  readonly width: number;
}

/** Who says so, for people: the answer first, then what decided, then every level on the way. */
export function renderAccess(answer: AccessAnswer, { color, width }: AccessTextOptions): string {
  const page: Page = { width, full: true, paint: palette(color), lines: [] };
  for (const [index, resource] of answer.resources.entries()) {
    if (index > 0) page.lines.push("");
    resourceLines(page, answer, resource);
  }
  if (answer.resources.length > 1) summaryLines(page, answer);
  return `${page.lines.join("\n")}\n`;
}

function resourceLines(page: Page, answer: AccessAnswer, { resource, before, after }: AnsweredResource): void {
  const { paint } = page;
  const { called, action } = answer;
  const what = `${visible(called)}: \`${visible(action)}\`${resource === "*" ? "" : ` on \`${visible(resource)}\``}`;
  if (before === undefined) {
    paragraph(page, `${verdict(page, after)}  `, what);
    explanation(page, answer, after);
    return;
  }
  paragraph(page, "", what, paint.bold);
  const same = reasons(before) === reasons(after);
  paragraph(page, "", `  ${changeText(before, after, same)}`);
  if (!same) {
    page.lines.push("", `${paint.bold("before")}  ${verdict(page, before)}`);
    explanation(page, answer, before);
  }
  page.lines.push("", `${paint.bold(same ? "before and after" : "after")}  ${verdict(page, after)}`);
  explanation(page, answer, after);
}

/** Everything that is said of a decision but how many policies a level has. */
function reasons(decision: NamedDecision): string {
  return JSON.stringify({ ...decision, levels: decision.levels.map(({ policies: _, ...level }) => level) });
}

function changeText(before: NamedDecision, after: NamedDecision, same: boolean): string {
  if (same) return "The plan changes nothing about this.";
  if (before.decision === after.decision)
    return `The plan does not change the answer: ${word(after)} before and after, for other reasons.`;
  return `The plan changes this: ${word(before)} before, ${word(after)} after.`;
}

function word({ decision }: NamedDecision): string {
  return decision === "allow" ? "allowed" : "denied";
}

function verdict({ paint }: Page, decision: NamedDecision): string {
  return decision.decision === "allow" ? paint.bold(paint.create("ALLOWED")) : paint.alarm("DENIED");
}

function explanation(page: Page, answer: AccessAnswer, decision: NamedDecision): void {
  const { paint } = page;
  paragraph(page, "  ", reason(decision));
  for (const line of decision.statement ?? []) paragraph(page, "    ", visible(line), paint.dim);
  levelLines(page, decision);
  paragraph(page, "  ", permissionsText(answer, decision), paint.dim);
  if (decision.missing.length > 0) paragraph(page, "  ", missingText(decision.missing), paint.dim);
  for (const policy of decision.unreadable)
    paragraph(page, `  ${paint.alarm("!")} `, `${visible(policy)} cannot be read and counts as matching nothing.`);
  paragraph(page, "  ", `\`orgplane explain ${decision.rule}\` has the rule and where it comes from.`, paint.dim);
}

function reason(decision: NamedDecision): string {
  const last = decision.levels.at(-1);
  if (decision.exempt !== null) return `Service control does not apply: ${visible(decision.exempt)}.`;
  if (last === undefined) return "No level is checked.";
  if (decision.serviceControl === "allow") return `Every level allows it, up to ${visible(last.called)}.`;
  if (last.by === null) return `No statement at ${visible(last.called)} allows it: a level on which nothing matches denies.`;
  return `Statement ${last.by.statement} of ${visible(last.by.called)}, bound to ${visible(last.called)}, denies it.`;
}

function levelLines(page: Page, { levels, beyond }: NamedDecision): void {
  const { paint } = page;
  if (levels.length === 0) return;
  const width = Math.min(
    40,
    Math.max(...[...levels.map(({ called }) => called), ...beyond].map((name) => widthOf(visible(name)))),
  );
  page.lines.push("");
  for (const level of levels)
    paragraph(
      page,
      `  ${level.verdict === "passes" ? paint.create("✓") : paint.remove("✗")} ${nameCell(page, level.called, width)}  `,
      levelText(level),
    );
  for (const called of beyond) page.lines.push(`  ${paint.dim(`· ${padEnd(visible(called), width)}  not reached`)}`);
  page.lines.push("");
}

function nameCell({ paint }: Page, called: string, width: number): string {
  return paint.name(padEnd(visible(called), width));
}

function levelText({ by, verdict: found, policies }: NamedLevel): string {
  if (by === null) return `none of ${counted(policies, "policy", "policies")} says anything about it`;
  return `${found === "passes" ? "allowed" : "denied"} by \`${visible(nameIn(by.called))}\`, statement ${by.statement}`;
}

function permissionsText({ permissions, user }: AccessAnswer, decision: NamedDecision): string {
  if (!decision.permissionsConsulted) return "The account's own permissions are not looked at.";
  if (user === "root") return "The root user may do everything in its own account.";
  return permissions === "allow"
    ? "The account's own permissions are taken to allow it; service control grants nothing by itself."
    : "The account's own permissions do not allow it, and service control grants nothing.";
}

function missingText(keys: readonly string[]): string {
  const [first = ""] = keys;
  const all = listed(keys.map((key) => `\`${visible(key)}\``));
  return `Statements on the way ask for ${all}, which the request does not give; \`--condition ${visible(first)}=…\` may change the answer.`;
}

function summaryLines(page: Page, { resources }: AccessAnswer): void {
  const denied = resources.filter(({ after }) => after.decision === "deny").length;
  const text =
    denied === 0
      ? `The request is allowed: every one of its ${resources.length} resources is.`
      : `The request is denied: ${denied} of its ${resources.length} resources ${denied === 1 ? "is" : "are"}.`;
  page.lines.push("", page.paint.bold(text));
}
