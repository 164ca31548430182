/** A test of a text; undefined where every text passes. */
export type TextTest = ((text: string) => boolean) | undefined;

/** A wildcard pattern as the cheapest test that does: equality, start, end, or its pieces in order. */
export function compileWildcard(pattern: string): TextTest {
  const pieces = pattern.split("*");
  const head = pieces[0] ?? "";
  if (pieces.length === 1) return (text) => text === head;
  const tail = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  if (middle.length > 0) return (text) => hasPieces(text, head, middle, tail);
  if (head === "" && tail === "") return undefined;
  if (tail === "") return (text) => text.startsWith(head);
  if (head === "") return (text) => text.endsWith(tail);
  const least = head.length + tail.length;
  return (text) => text.length >= least && text.startsWith(head) && text.endsWith(tail);
}

function hasPieces(text: string, head: string, middle: readonly string[], tail: string): boolean {
  if (!text.startsWith(head) || !text.endsWith(tail)) return false;
  const end = text.length - tail.length;
  let from = head.length;
  for (const piece of middle) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= end;
}

/** Passes what one of the patterns matches. */
export function compileWildcards(patterns: readonly string[]): TextTest {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes("*")));
  const others: ((text: string) => boolean)[] = [];
  for (const pattern of patterns) {
    if (!pattern.includes("*")) continue;
    const test = compileWildcard(pattern);
    if (test === undefined) return undefined;
    others.push(test);
  }
  if (others.length === 0) return (text) => exact.has(text);
  return (text) => exact.has(text) || others.some((test) => test(text));
}
