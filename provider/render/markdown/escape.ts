import { clipped } from "../columns";
import { piecesOf } from "../words";

/**
 * Markdown of plain sentences that nothing in them can break out of. Names (what stands between backticks) become code spans; so
 * does every word outside of them that is more than letters, digits and simple punctuation. In a code span nothing is a link, a
 * mention, an image, HTML or emphasis, and no code span here contains a backtick or a line break. Backslashes are not relied on:
 * hosts look for mentions and addresses after those are gone.
 */

const harmless = /^[\p{L}\p{M}\p{N}.,;:!?'"()%+=/→←·…–—×-]+$/u;
/** What hosts turn into links or pictures although it is harmless Markdown: addresses, issue and commit numbers, emoji names. */
const telling = /:\/\/|www\.|\bgh-\d|:[\p{L}\p{N}+-]+:|[0-9a-f]{7,}/iu;
/** What would start a list, a heading or a rule if it came first in a block. */
const opening = /^(?:[-+=]|\p{N}+[.)])/u;

interface Token {
  readonly code: boolean;
  readonly text: string;
}

/**
 * `sentence` must be visible text already (see `visible`). Names longer than `most` columns lose their middle.
 * The result may stand anywhere inside a paragraph, a list item or a `<summary>`, also at its start.
 */
export function inline(sentence: string, most = 200): string {
  const tokens = piecesOf(sentence).flatMap((piece): readonly Token[] =>
    piece.quoted ? [{ code: true, text: clipped(piece.text, most) }] : wordsOf(piece.text, most),
  );
  let markdown = "";
  let afterCode = false;
  for (const token of tokens) {
    const first = markdown.trim() === "";
    const code = token.code || (first && opening.test(token.text));
    // Two code spans side by side would share their backticks.
    markdown += code ? `${afterCode ? " " : ""}${codeSpan(token.text)}` : token.text;
    afterCode = code;
  }
  // Nothing between two marks of emphasis would be a rule across the page.
  return markdown.trim() === "" ? codeSpan("") : markdown.trim();
}

function wordsOf(text: string, most: number): readonly Token[] {
  return text.split(/( +)/).flatMap((word): readonly Token[] => {
    if (word === "") return [];
    if (word.startsWith(" ")) return [{ code: false, text: " " }];
    if (harmless.test(word) && !telling.test(word)) return [{ code: false, text: clipped(word, most) }];
    return [{ code: true, text: clipped(word, most) }];
  });
}

/** One line of visible text as a code span. */
export function codeSpan(text: string): string {
  if (text.trim() === "") return '`""`';
  if (!text.includes("`")) return `\`${text}\``;
  const longest = Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}

/** Lines of visible text as a code block; its fence is longer than any run of backticks inside. */
export function codeBlock(lines: readonly string[], language: "diff" | "text"): string {
  const fence = fenceFor(lines);
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

function fenceFor(lines: readonly string[]): string {
  let longest = 2;
  for (const line of lines) for (const [run] of line.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  return "`".repeat(longest + 1);
}

/** What opens on a click; `sentence` is visible text, `body` Markdown. Hosts read no Markdown in a summary, only HTML. */
export function folded(sentence: string, body: string): string {
  return `<details>\n<summary>${summaryHtml(sentence)}</summary>\n\n${body}\n\n</details>`;
}

function summaryHtml(sentence: string): string {
  return piecesOf(sentence)
    .flatMap((piece): readonly Token[] =>
      piece.quoted ? [{ code: true, text: clipped(piece.text, 80) }] : wordsOf(piece.text, 80),
    )
    .map(({ code, text }) => (code ? `<code>${html(text)}</code>` : html(text)))
    .join("");
}

/** Text as HTML, in an element or in a quoted attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
