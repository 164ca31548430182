import type { Plan } from "../../plan/plan";
import { type ChartLine, chartLegend, chartLines } from "../chart";
import { clipped, padEnd, widthOf } from "../columns";
import { firstThatFits, type Part } from "./budget";
import { codeBlock } from "./escape";

/** The chart as a diff block: hosts colour what is created and removed. Folded more and more until it fits. */
export function chartPart(plan: Plan): Part {
  const block = (most: number, deepest?: number): string => {
    const lines = chartLines(plan.chart, most, deepest);
    const marks = new Set(lines.map((line) => line.mark));
    const legend = chartLegend.filter(([mark]) => marks.has(mark)).map(([mark, says]) => `\`${mark}\` ${says}`);
    return `### Organization\n\n${legend.length === 0 ? "" : `${legend.join(", ")}\n\n`}${codeBlock(textLines(lines), "diff")}`;
  };
  const least = block(0, 0);
  const forms = [
    ...[40, 12, 5, 2, 1].map((most) => ({ most: 15_000, write: () => block(most) })),
    ...[3, 2, 1].map((deepest) => ({ most: 15_000, write: () => block(3, deepest) })),
    { write: () => least },
  ];
  return { least, write: (room) => firstThatFits(forms, room) };
}

function textLines(lines: readonly ChartLine[]): readonly string[] {
  const named = lines.map((line) => ({
    line,
    tree: `${line.mark} ${line.branches}${clipped(line.name, 60)}${line.kind === "department" ? "/" : ""}`,
  }));
  const column = named.reduce(
    (widest, { line, tree }) => (line.remarks.length === 0 ? widest : Math.max(widest, widthOf(tree))),
    0,
  );
  return named.map(({ line, tree }) => {
    if (line.remarks.length === 0) return tree;
    return `${padEnd(tree, Math.min(column, 60))}  ${clipped(line.remarks.join(" · "), 200)}`;
  });
}
