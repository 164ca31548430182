/**
 * Does the text match a pattern in which `*` stands for any run of characters, empty included, and every other character for
 * itself? Goes back to the latest `*` only: an earlier one could not find more.
 */
export function wildcardMatches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (pattern[p] === "*") {
      star = p++;
      resume = t;
    } else if (p < pattern.length && pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** Does the pattern match every text? */
export function isAny(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** Letters A to Z in lower case, all others as they are: what `…_ignore_case` compares. */
export function folded(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
