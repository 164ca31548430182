import { type Figures, total } from "./figures";
import { growthFactors } from "./table";

interface Target {
  readonly says: string;
  readonly unit: string;
  readonly limit: number;
  /** Undefined where its size was not measured. */
  readonly figure: number | undefined;
}

/** What is to be reached on two cores, next to what was. */
export function targetsOf(all: readonly Figures[]): string {
  const at = (size: number): Figures | undefined => all.find((figures) => figures.size === size);
  const sizes = all.map(({ size }) => size);
  const growth = (of: (figures: Figures) => number): number | undefined => {
    const factors = growthFactors(sizes, all.map(of));
    return factors.length === 0 ? undefined : Math.max(...factors);
  };
  const large = at(10_000);
  const peak = large === undefined ? undefined : Math.max(large.create.peak, large.apply.peak, large.unchanged.peak);
  const targets: readonly Target[] = [
    { says: "no-change plan of 1,000 members, start-up included", unit: "s", limit: 1, figure: at(1_000)?.orgplane?.unchanged },
    { says: "no-change plan of 10,000 members, start-up included", unit: "s", limit: 3, figure: large?.orgplane?.unchanged },
    { says: "plan with proof that creates 10,000 members", unit: "s", limit: 4, figure: large?.create.laps["plan"] },
    { says: "10,000 members, the highest peak", unit: "MB", limit: 600, figure: peak },
    {
      says: "growth of the no-change plan per tenfold",
      unit: "×",
      limit: 12,
      figure: growth(({ unchanged }) => total(unchanged)),
    },
    {
      says: "growth of the creating plan per tenfold",
      unit: "×",
      limit: 12,
      figure: growth(({ create }) => create.laps["plan"] ?? 0),
    },
    { says: "growth of the apply per tenfold", unit: "×", limit: 12, figure: growth(({ apply }) => apply.laps["apply"] ?? 0) },
  ];
  const lines = targets.map(({ says, unit, limit, figure }) => {
    const found = figure === undefined ? "not measured" : `${figure.toFixed(unit === "MB" ? 0 : 2)} ${unit}`;
    const verdict = figure === undefined ? "" : figure <= limit ? "reached" : "MISSED";
    return `  ${says.padEnd(54)}${found.padStart(14)}   at most ${String(limit).padStart(3)} ${unit.padEnd(3)} ${verdict}`.trimEnd();
  });
  return `To reach on two cores\n${lines.join("\n")}`;
}
