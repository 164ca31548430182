import type { ChartNode } from "../resources/chart";
import { count, counted, listed, nameIn } from "./words";

/** One line of the organization chart, laid out but not yet painted or wrapped. */
export interface ChartLine {
  readonly mark: ChartMark;
  /** The branches that lead to it: `│  ├─ `. */
  readonly branches: string;
  /** What stands in place of `branches` on a following line. */
  readonly continued: string;
  readonly kind: ChartNode["kind"] | "more";
  readonly name: string;
  readonly remarks: readonly string[];
}

export type ChartMark = " " | "+" | "~" | "-" | "→" | "←";

const markOf: Readonly<Record<ChartNode["mark"], ChartMark>> = {
  none: " ",
  create: "+",
  update: "~",
  remove: "-",
  moved_in: "→",
  moved_out: "←",
};

/** The legend, for the marks that occur. */
export const chartLegend: readonly (readonly [ChartMark, string])[] = [
  ["+", "created"],
  ["~", "changed"],
  ["-", "removed"],
  ["→", "moves in"],
  ["←", "moves out"],
];

/**
 * The chart as lines. Below each department at most `most` members and `most` departments are shown; the others are counted by
 * what happens to them. Levels deeper than `deepest` are counted too.
 */
export function chartLines(root: ChartNode, most: number, deepest = Number.POSITIVE_INFINITY): readonly ChartLine[] {
  const lines: ChartLine[] = [
    { mark: markOf[root.mark], branches: "", continued: "", kind: root.kind, name: nameIn(root.called), remarks: root.remarks },
  ];
  addBranches(lines, root, "", most, deepest);
  return lines;
}

function addBranches(lines: ChartLine[], node: ChartNode, trunk: string, most: number, deepest: number): void {
  const shown = deepest < 1 ? [] : shownBelow(node, most);
  const seen = new Set(shown);
  const hidden = node.children.filter((child) => !seen.has(child));
  const last = [moreLine(hidden), unchangedLine(node)].filter((line) => line !== undefined);
  for (const [index, child] of shown.entries()) {
    const isLast = index === shown.length - 1 && last.length === 0;
    const continued = `${trunk}${isLast ? "   " : "│  "}`;
    const branches = `${trunk}${isLast ? "└─ " : "├─ "}`;
    lines.push({
      mark: markOf[child.mark],
      branches,
      continued,
      kind: child.kind,
      name: nameIn(child.called),
      remarks: child.remarks,
    });
    addBranches(lines, child, continued, most, deepest - 1);
  }
  for (const [index, { mark, text }] of last.entries()) {
    const isLast = index === last.length - 1;
    const [branches, continued] = isLast ? ["└─ ", "   "] : ["├─ ", "│  "];
    lines.push({ mark, branches: trunk + branches, continued: trunk + continued, kind: "more", name: text, remarks: [] });
  }
}

/** Members first, as they belong to the department itself; what stays the same is folded before what changes. */
function shownBelow(node: ChartNode, most: number): readonly ChartNode[] {
  const first = (nodes: readonly ChartNode[]): readonly ChartNode[] => {
    if (nodes.length <= most) return nodes;
    const chosen = new Set([...nodes].sort((a, b) => weight(b) - weight(a)).slice(0, most));
    return nodes.filter((child) => chosen.has(child));
  };
  const members = first(node.children.filter((child) => child.kind === "member"));
  return [...members, ...first(node.children.filter((child) => child.kind !== "member"))];
}

function weight({ mark }: ChartNode): number {
  return mark === "remove" ? 3 : mark === "none" ? 0 : mark === "create" ? 1 : 2;
}

function moreLine(hidden: readonly ChartNode[]): { readonly mark: ChartMark; readonly text: string } | undefined {
  if (hidden.length === 0) return undefined;
  const marks = new Map<ChartMark, number>();
  const kinds = { departments: 0, members: 0 };
  const walk = (nodes: readonly ChartNode[]): void => {
    for (const node of nodes) {
      kinds[node.kind === "member" ? "members" : "departments"]++;
      const mark = markOf[node.mark];
      if (mark !== " ") marks.set(mark, (marks.get(mark) ?? 0) + 1);
      walk(node.children);
    }
  };
  walk(hidden);
  const what = listed(numbered(kinds.departments, kinds.members, "more "));
  const happens = chartLegend.filter(([mark]) => marks.has(mark)).map(([mark, says]) => `${count(marks.get(mark) ?? 0)} ${says}`);
  const [only] = marks.keys();
  const alike = marks.size === 1 && marks.get(only ?? " ") === kinds.departments + kinds.members;
  return {
    mark: marks.size === 1 && only !== undefined ? only : " ",
    text: `… ${what}${happens.length === 0 || alike ? "" : `: ${happens.join(", ")}`}`,
  };
}

function unchangedLine({ unchanged }: ChartNode): { readonly mark: ChartMark; readonly text: string } | undefined {
  const parts = numbered(unchanged.departments, unchanged.members, "");
  return parts.length === 0 ? undefined : { mark: " ", text: `… ${listed(parts)} unchanged` };
}

function numbered(departments: number, members: number, more: string): readonly string[] {
  return [
    ...(departments > 0 ? [counted(departments, `${more}department`)] : []),
    ...(members > 0 ? [counted(members, `${more}member`)] : []),
  ];
}
