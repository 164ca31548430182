import type { Plan } from "../../plan/plan";
import { type ChartLine, type ChartMark, chartLegend, chartLines } from "../chart";
import { padEnd, widthOf, wrapped } from "../columns";
import { heading, type Page, type Paint } from "./page";

/** The organization as a tree, with what changes in it. */
export function addChart(page: Page, plan: Plan): void {
  const lines = chartLines(plan.chart, page.full ? Number.POSITIVE_INFINITY : 12);
  const marks = new Set(lines.map((line) => line.mark));
  const legend = chartLegend
    .filter(([mark]) => marks.has(mark))
    .map(([mark, says]) => `${paintOf(page, mark)(mark)} ${page.paint.dim(says)}`);
  heading(page, "Organization", "");
  if (legend.length > 0) page.lines[page.lines.length - 1] += `  ${legend.join("  ")}`;
  page.lines.push("");
  const column = remarkColumn(page, lines);
  for (const [index, line] of lines.entries()) addLine(page, line, column, lines[index + 1]);
}

/** Remarks start in one column, unless few long names would push it to the edge. */
function remarkColumn(page: Page, lines: readonly ChartLine[]): number {
  const widths = lines.filter((line) => line.remarks.length > 0).map((line) => widthOf(line.branches) + widthOf(nameOf(line)));
  const most = Math.floor(page.width * 0.5);
  return 4 + widths.filter((width) => width <= most).reduce((widest, width) => Math.max(widest, width), 0) + 2;
}

function addLine(page: Page, line: ChartLine, column: number, next: ChartLine | undefined): void {
  const paint = line.mark === " " ? (text: string) => text : paintOf(page, line.mark);
  const name = nameOf(line);
  const painted =
    line.kind === "more" ? page.paint.dim(name) : line.kind === "member" ? paint(name) : page.paint.bold(paint(name));
  const tree = `  ${paint(line.mark)} ${page.paint.dim(line.branches)}${painted}`;
  if (line.remarks.length === 0) {
    page.lines.push(tree.trimEnd());
    return;
  }
  const taken = 4 + widthOf(line.branches) + widthOf(name);
  const start = Math.max(column, taken + 2);
  const room = page.width - start;
  const beside = room >= 24;
  // A remark of several lines does not cut the branch that goes on below.
  const hasBelow = next !== undefined && next.branches.length > line.branches.length;
  const under = padEnd(`    ${line.continued}${hasBelow ? "│" : ""}`, Math.min(column, Math.floor(page.width * 0.6)));
  const says = wrapped(line.remarks.join(" · "), beside ? room : page.width - widthOf(under));
  if (!beside) page.lines.push(tree);
  for (const [index, remark] of says.entries()) {
    const lead =
      beside && index === 0 ? `${tree}${" ".repeat(start - taken)}` : page.paint.dim(padEnd(under, beside ? start : 0));
    page.lines.push(`${lead}${page.paint.dim(remark)}`);
  }
}

/** Departments end in a slash, so that they differ from members without colour. */
function nameOf(line: ChartLine): string {
  return line.kind === "department" ? `${line.name}/` : line.name;
}

function paintOf({ paint }: Page, mark: ChartMark): Paint {
  if (mark === "+") return paint.create;
  if (mark === "-") return paint.remove;
  return mark === "~" ? paint.change : paint.move;
}
