/** 1234567 as `1,234,567`. Not by locale: a plan reads the same everywhere. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** `1 step`, `2 steps`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Numbers of steps, neighbours as ranges, at most `most` entries: `1–4, 7 and 30 more`. */
export function ranges(numbers: readonly number[], most = 8): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const n of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.to === n - 1) run.to = n;
    else runs.push({ from: n, to: n });
  }
  const shown = runs.slice(0, most);
  const left = sorted.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const parts = shown.flatMap(({ from, to }) =>
    to === from + 1 ? [String(from), String(to)] : [to === from ? String(from) : `${from}–${to}`],
  );
  return left === 0 ? parts.join(", ") : `${parts.join(", ")} and ${count(left)} more`;
}

/** A piece of a sentence: what stands between backticks is a name. */
export interface Piece {
  readonly quoted: boolean;
  readonly text: string;
}

/** Takes a sentence apart at its backticks. A last backtick without a partner belongs to the text. */
export function piecesOf(sentence: string): readonly Piece[] {
  const parts = sentence.split("`");
  const pieces: Piece[] = [];
  for (const [index, text] of parts.entries()) {
    const unpaired = index === parts.length - 1 && index % 2 === 1;
    if (unpaired) pieces.push({ quoted: false, text: `\`${text}` });
    else if (index % 2 === 1 || text !== "") pieces.push({ quoted: index % 2 === 1, text });
  }
  return pieces;
}

/** The name in "department `Security`"; all of it where nothing is quoted. */
export function nameIn(called: string): string {
  const first = called.indexOf("`");
  const last = called.lastIndexOf("`");
  return first >= 0 && last === called.length - 1 && last > first + 1 ? called.slice(first + 1, last) : called;
}

/** An operation's name for people: `bind_scp` as `bind scp`. */
export function operationTitle(name: string): string {
  return name.replaceAll("_", " ");
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
