import type { Diagnostic, Place } from "../diagnostics";

/** More problems than anybody reads; a hostile file must not produce millions. */
const MOST = 500;

/** Collects problems, so that the author sees all of them at once. */
export class Findings {
  private readonly found: Diagnostic[] = [];
  private left = 0;

  add(problem: {
    readonly code: string;
    readonly at?: Place;
    readonly summary: string;
    readonly detail?: string;
    readonly hint?: string;
  }): void {
    this.addAll([{ severity: "error", ...problem }]);
  }

  addAll(problems: readonly Diagnostic[]): void {
    for (const problem of problems) {
      if (this.found.length < MOST) this.found.push(problem);
      else this.left++;
    }
  }

  get any(): boolean {
    return this.found.some((problem) => problem.severity === "error");
  }

  /** In the order of their places, each once. */
  all(): readonly Diagnostic[] {
    const once = new Map(this.found.map((problem) => [JSON.stringify([problem.code, problem.at, problem.summary]), problem]));
    const sorted = [...once.values()].sort((a, b) => compare(placeKey(a), placeKey(b)));
    if (this.left === 0) return sorted;
    return [
      ...sorted,
      {
        severity: "error",
        code: "more-problems",
        summary: `${this.left} more problems are not shown`,
        hint: "repair these first",
      },
    ];
  }
}

function placeKey({ at }: Diagnostic): readonly [string, number, number] {
  if (at === undefined) return ["", 0, 0];
  return at.kind === "file" ? [at.file, at.line, at.column] : [at.path, 0, 0];
}

function compare(a: readonly [string, number, number], b: readonly [string, number, number]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || a[2] - b[2];
}
