import stringWidth from "string-width";

const ascii = /^[\x20-\x7e]*$/;

/** Columns that `text` takes in a terminal: two for each Chinese character, none for colours. */
export function widthOf(text: string): number {
  return ascii.test(text) ? text.length : stringWidth(text);
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** At most `width` columns; what is too long loses its middle, because the ends of names differ most. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  const head = taken(characters, Math.ceil((width - 1) / 2));
  const tail = taken([...characters].reverse(), width - 1 - Math.ceil((width - 1) / 2));
  return `${head.join("")}…${tail.reverse().join("")}`;
}

function taken(characters: readonly string[], width: number): string[] {
  const some: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    some.push(character);
  }
  return some;
}

/** Breaks `text` at spaces into lines of at most `width` columns; a word that is longer than a line is cut. */
export function wrapped(text: string, width: number): readonly string[] {
  const room = Math.max(width, 8);
  if (widthOf(text) <= room) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((long) => pieces(long, room))) {
    const width = widthOf(word);
    if (line !== "" && used + 1 + width > room) {
      lines.push(line);
      line = word;
      used = width;
    } else {
      used += (line === "" ? 0 : 1) + width;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const cut: string[] = [];
  let rest = [...word];
  while (rest.length > 0) {
    const piece = taken(rest, width);
    const length = Math.max(1, piece.length);
    cut.push(rest.slice(0, length).join(""));
    rest = rest.slice(length);
  }
  return cut;
}
