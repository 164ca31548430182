/**
 * Names are written by anybody and shown to people who decide by what they see. What could move the cursor, colour the terminal,
 * turn the reading direction, hide a letter or start a new line is therefore written out: `\n`, `\u{202e}`.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u115f\u1160\u2800\u3164\uffa0]|\u17b4|\u17b5|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const plain = /^[\x20-\x7e]*$/;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** `text` on one line, with everything written out that would not be seen. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unseen, (character) => short[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** JSON text that means the same, with everything written out that would not be seen; line breaks of the layout stay. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) => (character === "\n" ? character : unicodeEscapes(character)));
}

function unicodeEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`,
  ).join("");
}
