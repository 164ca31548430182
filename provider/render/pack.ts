import type { PlanStep } from "../plan/plan";
import { count, operationTitle, piecesOf } from "./words";

/**
 * Steps that say the same of different names, put together: "delete member …" and the names. Neighbours in a row of numbers
 * become one entry that stands for exactly those, so ten thousand numbered members fit into one line.
 */
export interface Packed {
  /** What is done, with `…` in place of the names. */
  readonly says: string;
  readonly operation: string;
  readonly reversible: boolean;
  readonly count: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** `web-07`, or `web-001 … web-250` for exactly these. */
  readonly text: string;
  readonly count: number;
}

export function pack(steps: readonly PlanStep[]): readonly Packed[] {
  const groups = new Map<string, { says: string; steps: PlanStep[]; labels: string[] }>();
  for (const step of steps) {
    const pieces = piecesOf(step.says);
    const says = pieces.map((piece) => (piece.quoted ? "…" : piece.text)).join("");
    const label = pieces.filter((piece) => piece.quoted).map((piece) => piece.text);
    const key = JSON.stringify([step.operation.name, step.reversible, says]);
    const group = groups.get(key) ?? { says, steps: [], labels: [] };
    group.steps.push(step);
    group.labels.push(label.length === 0 ? step.subject.called : label.join(" · "));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group): readonly Packed[] => {
    const first = group.steps[0];
    if (first === undefined) return [];
    const entries = runs(distinct(group.labels, group.steps));
    return [
      {
        says: group.says,
        operation: operationTitle(first.operation.name),
        reversible: first.reversible,
        count: group.steps.length,
        entries,
      },
    ];
  });
}

/** Two things of one name are told apart by their ids. */
function distinct(labels: readonly string[], steps: readonly PlanStep[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const label of labels) seen.set(label, (seen.get(label) ?? 0) + 1);
  return labels.map((label, index) => ((seen.get(label) ?? 0) > 1 ? `${label} (${steps[index]?.subject.id})` : label));
}

interface Numbered {
  readonly label: string;
  /** What stands around the last number, and how it is written. */
  readonly series: string;
  readonly n: number;
}

function numberedOf(label: string): Numbered {
  const found = /^(.*?)(\d{1,15})(\D*)$/s.exec(label);
  const [, head = "", digits = "", tail = ""] = found ?? [];
  if (digits === "") return { label, series: label, n: -1 };
  // With leading zeros the length belongs to the series: `07` and `007` are different names.
  const width = digits.startsWith("0") ? digits.length : 0;
  return { label, series: JSON.stringify([head, tail, width === 0 ? digits.length : width]), n: Number(digits) };
}

function runs(labels: readonly string[]): readonly Entry[] {
  const sorted = labels.map(numberedOf).sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : a.n - b.n));
  const entries: Entry[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (follows(sorted[to - 1], sorted[to])) to++;
    const [first, last] = [sorted[from], sorted[to - 1]];
    if (first === undefined || last === undefined) break;
    if (to - from >= 3) entries.push({ text: `${first.label} … ${last.label}`, count: to - from });
    else for (const { label } of sorted.slice(from, to)) entries.push({ text: label, count: 1 });
    from = to;
  }
  return entries;
}

function follows(earlier: Numbered | undefined, later: Numbered | undefined): boolean {
  return (
    earlier !== undefined && later !== undefined && earlier.n >= 0 && earlier.series === later.series && later.n === earlier.n + 1
  );
}

/** An entry with the number of what it stands for, where that is more than one. */
export function entryText({ text, count: n }: Entry): string {
  return n === 1 ? text : `${text} (${count(n)})`;
}

/**
 * The same entries in at most `most` ranges of the sorted list, each with the exact number of what lies in it: what is left when
 * the names themselves do not fit. Every step is in exactly one range.
 */
export function covered(entries: readonly Entry[], most: number, clip: (text: string) => string): readonly Entry[] {
  if (entries.length <= most) return entries.map(({ text, count }) => ({ text: clip(text), count }));
  const size = Math.ceil(entries.length / Math.max(1, most));
  const ranges: Entry[] = [];
  for (let from = 0; from < entries.length; from += size) {
    const some = entries.slice(from, from + size);
    const [first, last] = [some[0], some.at(-1)];
    if (first === undefined || last === undefined) break;
    const total = some.reduce((sum, entry) => sum + entry.count, 0);
    ranges.push({ text: some.length === 1 ? clip(first.text) : `from ${clip(first.text)} to ${clip(last.text)}`, count: total });
  }
  return ranges;
}
