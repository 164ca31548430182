import type { Applied } from "../apply/request";
import { type Page, palette, paragraph } from "../render/text/page";
import { visible } from "../render/visible";
import { count, counted, ranges } from "../render/words";
import type { Terminal } from "./terminal";

const shown = 20;

/** How an apply ended, for people. */
export function outcomeText(terminal: Terminal, applied: Applied): string {
  const page: Page = { width: terminal.width("stdout"), full: false, paint: palette(terminal.color("stdout")), lines: [] };
  const { paint } = page;
  if (applied.tookOver !== undefined) {
    paragraph(
      page,
      "",
      `Took over the lock of ${visible(applied.tookOver.who)}, whose apply of ${visible(applied.tookOver.since)} died.`,
      paint.dim,
    );
  }
  for (const { kind, step, says, rule, cloudCode, why, advice } of applied.problems.slice(0, shown)) {
    paragraph(page, `${paint.alarm(kind === "refused" ? "refused" : "unknown")} `, `step ${step}: ${visible(says)}`);
    const code = [rule, cloudCode].filter((part) => part !== undefined).map(visible);
    paragraph(page, "        ", code.length === 0 ? visible(why) : `${visible(why)} (${code.join(", ")})`);
    if (advice !== undefined) paragraph(page, `        ${paint.create("try")} `, visible(advice));
  }
  if (applied.problems.length > shown) page.lines.push(`and ${count(applied.problems.length - shown)} more`);
  for (const { step, says, who, why } of applied.waiting.slice(0, shown)) {
    paragraph(page, `${paint.change("waiting")} `, `step ${step}: ${visible(says)}`);
    paragraph(page, "        ", `${visible(who)}: ${visible(why)}`);
  }
  if (applied.waiting.length > shown) page.lines.push(`and ${count(applied.waiting.length - shown)} more`);
  if (applied.notStarted.length > 0) {
    const steps = ranges(applied.notStarted.map(({ step }) => step));
    paragraph(
      page,
      "",
      `Not started: ${counted(applied.notStarted.length, "step")} (${steps}), because of what they stand behind.`,
      paint.dim,
    );
  }
  paragraph(page, "", lastLine(applied), applied.kind === "applied" ? paint.create : paint.bold);
  return `${page.lines.join("\n")}\n`;
}

function lastLine({ kind, done, total, doneBefore }: Applied): string {
  const before = doneBefore > 0 ? ` (${count(doneBefore)} of them by an earlier apply)` : "";
  const so = `${count(done)} of ${counted(total, "step")} done${before}`;
  if (kind === "applied") return `Applied: ${so}.`;
  if (kind === "waiting") return `Not finished: ${so}. Apply again when the answers are there.`;
  if (kind === "cancelled") return `Stopped: ${so}. Apply again to go on.`;
  if (kind === "unknown")
    return `Not finished: ${so}. Some answers were lost; apply again, and what happened is found out by looking.`;
  return `Not finished: ${so}. What is done stays done; plan again to see what is left.`;
}
