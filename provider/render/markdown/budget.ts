/**
 * A part of the document that can be told at any length. `write(room)` answers with at most `room` characters whenever `room` is
 * at least the length of `least`, the shortest form that still keeps the part's promise.
 */
export interface Part {
  readonly least: string;
  write(room: number): string;
}

/**
 * Shares out the room: every part gets its shortest form, then the parts grow in the order of `importance` (what a reviewer must
 * see first), each as far as what is left allows.
 * @param parts in the order in which they stand in the document
 * @param importance indexes into `parts`
 */
export function fitted(parts: readonly Part[], importance: readonly number[], room: number): string {
  const written = parts.map((part) => part.least);
  const separator = "\n\n";
  let left = room - written.reduce((sum, text) => sum + text.length + separator.length, 0);
  for (const index of importance) {
    const part = parts[index];
    if (part === undefined) continue;
    const grown = part.write(part.least.length + Math.max(0, left));
    left -= grown.length - part.least.length;
    written[index] = grown;
  }
  return written.filter((text) => text !== "").join(separator);
}

/** One way to tell a part, and how long it may get even where there is more room. */
export interface Form {
  readonly most?: number;
  write(): string;
}

/** The first of the forms (most telling first) that fits; the last one if none does. */
export function firstThatFits(forms: readonly Form[], room: number): string {
  let text = "";
  for (const { most = Number.POSITIVE_INFINITY, write } of forms) {
    text = write();
    if (text.length <= Math.min(room, most)) break;
  }
  return text;
}

/** As many of the items as fit, joined by line breaks, and a last line about those that do not. */
export function asManyAsFit(items: readonly string[], room: number, rest: (left: number) => string): string {
  const shown: string[] = [];
  let used = 0;
  // The last line grows with its number only; its longest form is reserved.
  const reserved = rest(items.length).length + 1;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    if (used + item.length + 1 + (isLast ? 0 : reserved) > room) break;
    shown.push(item);
    used += item.length + 1;
  }
  const left = items.length - shown.length;
  return [...shown, ...(left > 0 ? [rest(left)] : [])].join("\n");
}
