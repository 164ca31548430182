/**
 * A test of a stretch of a text, from a place up to another; undefined where every text passes. Requests are tested where they stand:
 * cutting them up would cost more than the tests.
 */
export type TextTest = ((text: string, from: number, to: number) => boolean) | undefined;

/** A wildcard pattern as the cheapest test that does: equality, start, end, or its pieces in order. */
export function compileWildcard(pattern: string): TextTest {
  const pieces = pattern.split("*");
  const head = pieces[0] ?? "";
  if (pieces.length === 1) return (text, from, to) => to - from === head.length && text.startsWith(head, from);
  const tail = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  const least = head.length + tail.length;
  if (middle.length > 0)
    return (text, from, to) =>
      to - from >= least &&
      text.startsWith(head, from) &&
      text.startsWith(tail, to - tail.length) &&
      hasPieces(text, middle, from + head.length, to - tail.length);
  if (head === "" && tail === "") return undefined;
  if (tail === "") return (text, from, to) => to - from >= least && text.startsWith(head, from);
  if (head === "") return (text, from, to) => to - from >= least && text.startsWith(tail, to - least);
  return (text, from, to) => to - from >= least && text.startsWith(head, from) && text.startsWith(tail, to - tail.length);
}

function hasPieces(text: string, pieces: readonly string[], from: number, to: number): boolean {
  let at = from;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > to) return false;
    at = found + piece.length;
  }
  return true;
}

/** Passes what one of the patterns matches as a whole. */
export function compileWildcards(patterns: readonly string[]): ((text: string) => boolean) | undefined {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes("*")));
  const others: NonNullable<TextTest>[] = [];
  for (const pattern of patterns) {
    if (!pattern.includes("*")) continue;
    const test = compileWildcard(pattern);
    if (test === undefined) return undefined;
    others.push(test);
  }
  if (others.length === 0) return (text) => exact.has(text);
  return (text) => exact.has(text) || others.some((test) => test(text, 0, text.length));
}
