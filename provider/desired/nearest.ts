/** Longer words are not compared: the table grows with the square of the length. */
const LONGEST = 64;

/** Fewer letters are no beginning of a word that anybody could mean. */
const SHORTEST_BEGINNING = 4;

/** The known name that a mistyped one most probably means, or of which it is the beginning; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = plain(word);
  const begun: string[] = [];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    if (wanted.length >= SHORTEST_BEGINNING && begun.length < 2 && plain(name).startsWith(wanted)) begun.push(name);
    if (name.length > LONGEST || Math.abs(name.length - word.length) >= least) continue;
    const distance = plain(name) === wanted ? 0 : editDistance(wanted, plain(name), least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best ?? (begun.length === 1 ? begun[0] : undefined);
}

/** `serviceControl`, `service-control` and `service_control` are one word to a person. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}

/** Insertions, deletions, replacements and swaps of neighbours; at least `limit` when it is not below it. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(cell(last, column) + 1, cell(next, column - 1) + 1, cell(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, cell(beforeLast, column - 2) + 1);
      next.push(cost);
    }
    if (Math.min(...next) >= limit) return limit;
    beforeLast = last;
    last = next;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
