import type { Plan } from "../../plan/plan";
import { changeCounts, stepCounts, summaryLine } from "../facts";
import { readable } from "../readable";
import { counted } from "../words";
import { fitted, type Part } from "./budget";
import { chartPart } from "./chart";
import { destructivePart } from "./destructive";
import { accessPart, addedPart, blockedPart, breachesPart, checksPart, notesPart } from "./findings";
import { alterationsPart, stepsPart } from "./steps";

/** What fits into one comment of a pull request with room to spare (hosts allow 65,536 characters). */
export const markdownLimit = 60_000;

/**
 * The plan as one comment of a pull request: at most `markdownLimit` characters (UTF-16 units) for a plan of any size. What a
 * reviewer must not miss gets the room first; the rest is folded, then counted. No step that destroys something is hidden:
 * `destructive.ts` states that promise exactly. Nothing written in the plan can become a link, a mention, HTML or a heading.
 */
export function renderMarkdown(original: Plan): string {
  const plan = readable(original);
  const room = markdownLimit - 2_000;
  const parts: readonly Part[] = [
    destructivePart(plan, markdownLimit),
    breachesPart(plan),
    accessPart(plan),
    blockedPart(plan),
    checksPart(plan),
    notesPart(plan, "warning"),
    chartPart(plan),
    alterationsPart(plan),
    addedPart(plan),
    stepsPart(plan),
    notesPart(plan, "retained"),
    notesPart(plan, "adopted"),
    notesPart(plan, "unmanaged"),
  ];
  const body = fitted(parts, [0, 3, 1, 2, 4, 5, 6, 8, 7, 9, 10, 11, 12], room);
  return `${[headOf(plan), body].filter((text) => text !== "").join("\n\n")}\n`;
}

function headOf(plan: Plan): string {
  const changes = changeCounts(plan);
  const title =
    plan.blocked.length > 0
      ? "cannot be executed"
      : plan.steps.length === 0
        ? "no changes"
        : changes.length > 0
          ? changes.join(", ")
          : counted(plan.steps.length, "step");
  const lines = [`## orgplane: ${title}`];
  if (plan.blocked.length > 0 || plan.steps.length === 0) lines.push(summaryLine(plan));
  else lines.push(`${stepCounts(plan).map(emphasized).join(" · ")}`);
  return lines.join("\n\n");
}

function emphasized(part: string): string {
  return part.endsWith("cannot be undone") ? `**${part}**` : part;
}
