import { companyOf, policyCount } from "./company";
import { type Figures, total } from "./figures";
import type { Measured } from "./stopwatch";

/** One line of figures: a cell per size, and how much the figure grows per tenfold of members. */
interface Line {
  readonly label: string;
  readonly cells: readonly string[];
  readonly note?: string;
}

const LABEL = 34;
const CELL = 11;

/** All figures, a column per size. */
export function tableOf(all: readonly Figures[], terraform: string | undefined): string {
  const times = (label: string, of: (figures: Figures) => number | undefined): Line => {
    const values = all.map(of);
    return { label, cells: values.map(seconds), note: growth(all, values) };
  };
  const peak = (of: (figures: Figures) => Measured): Line => ({
    label: "  peak memory",
    cells: all.map((figures) => `${Math.round(of(figures).peak)} MB`),
  });
  const cpu = (of: (figures: Figures) => Measured): Line => ({
    label: "  of all cores, start-up included",
    cells: all.map((figures) => seconds(of(figures).cpu)),
  });
  const rate = (of: (figures: Figures) => Measured, lap: string): Line => ({
    label: "  steps per second",
    cells: all.map((figures) => count(of(figures).steps / (of(figures).laps[lap] ?? 1))),
  });
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    [
      "The company",
      [
        { label: "members", cells: all.map(({ size }) => count(size)), note: "growth per tenfold" },
        { label: "departments", cells: all.map(({ size }) => count(companyOf(size).departments.length)) },
        { label: "policies", cells: all.map(({ size }) => count(policyCount(size))) },
        { label: "steps that create it", cells: all.map(({ create }) => count(create.steps)) },
      ],
    ],
    [
      "In a process of its own, start-up left out",
      [
        times("read the declarations", ({ unchanged }) => unchanged.laps["read"]),
        times("no changes: look", ({ unchanged }) => unchanged.laps["observe"]),
        times("no changes: plan", ({ unchanged }) => unchanged.laps["plan"]),
        times("no changes: all of it", ({ unchanged }) => total(unchanged)),
        cpu(({ unchanged }) => unchanged),
        peak(({ unchanged }) => unchanged),
        times("create everything: plan and proof", ({ create }) => create.laps["plan"]),
        rate(({ create }) => create, "plan"),
        cpu(({ create }) => create),
        peak(({ create }) => create),
        times("create everything: apply", ({ apply }) => apply.laps["apply"]),
        rate(({ apply }) => apply, "apply"),
        cpu(({ apply }) => apply),
        peak(({ apply }) => apply),
      ],
    ],
    [
      "Whole processes, from start to end",
      [
        times("orgplane plan, no changes", ({ orgplane }) => orgplane?.unchanged),
        times("orgplane plan, create everything", ({ orgplane }) => orgplane?.create),
        times("orgplane apply", ({ orgplane }) => orgplane?.apply),
      ],
    ],
    ...(terraform === undefined ? [] : [terraformSection(all, terraform, times)]),
    ...partSections(all),
  ];
  return sections.map(([title, lines]) => `${title}\n${lines.map(written).join("\n")}`).join("\n\n");
}

function terraformSection(
  all: readonly Figures[],
  terraform: string,
  times: (label: string, of: (figures: Figures) => number | undefined) => Line,
): readonly [string, readonly Line[]] {
  const kinds = ["unchanged", "create", "apply"] as const;
  const labels = { unchanged: "plan, no changes", create: "plan, create everything", apply: "apply" };
  const ratio = (kind: (typeof kinds)[number]): Line => ({
    label: `  as many times orgplane's`,
    cells: all.map(({ terraform: theirs, orgplane: ours }) =>
      theirs === undefined || ours === undefined ? "" : `${(theirs[kind] / ours[kind]).toFixed(1)} ×`,
    ),
  });
  return [
    `The same as resources of type terraform_data: ${terraform}`,
    kinds.flatMap((kind) => [times(labels[kind], (figures) => figures.terraform?.[kind]), ratio(kind)]),
  ];
}

function partSections(all: readonly Figures[]): readonly (readonly [string, readonly Line[]])[] {
  return (["create", "unchanged"] as const).flatMap((stage) => {
    const names = Object.keys(all.find(({ parts }) => parts !== undefined)?.parts?.[stage].laps ?? {});
    if (names.length === 0) return [];
    const lines = names.map((name): Line => {
      const values = all.map(({ parts }) => parts?.[stage].laps[name]);
      return { label: name, cells: values.map(seconds), note: growth(all, values) };
    });
    return [[`Part by part, ${stage === "create" ? "create everything" : "no changes"}`, lines] as const];
  });
}

/** How the figure grows from size to size, brought to a factor of ten. */
function growth(all: readonly Figures[], values: readonly (number | undefined)[]): string {
  const factors = growthFactors(
    all.map(({ size }) => size),
    values,
  );
  return factors.map((factor) => `×${factor.toFixed(1)}`).join(" ");
}

export function growthFactors(sizes: readonly number[], values: readonly (number | undefined)[]): readonly number[] {
  return sizes.flatMap((size, index) => {
    const [before, value, value0] = [sizes[index - 1], values[index], values[index - 1]];
    if (before === undefined || value === undefined || value0 === undefined || size <= before) return [];
    return [(value / value0) ** (1 / Math.log10(size / before))];
  });
}

function written({ label, cells, note }: Line): string {
  return `  ${label.padEnd(LABEL)}${cells.map((cell) => cell.padStart(CELL)).join("")}   ${note ?? ""}`.trimEnd();
}

function seconds(value: number | undefined): string {
  if (value === undefined) return "";
  return value < 10 ? `${value.toFixed(value < 0.1 ? 3 : 2)} s` : `${value.toFixed(1)} s`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}
