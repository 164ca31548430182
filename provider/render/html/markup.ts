import { piecesOf } from "../words";

/** HTML that is already safe. Only this module makes it from text. */
export interface Markup {
  readonly html: string;
}

/** Text as HTML, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A template whose values are text, unless they are markup themselves. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  let html = parts[0] ?? "";
  for (const [index, value] of values.entries()) html += htmlOf(value) + (parts[index + 1] ?? "");
  return { html };
}

function htmlOf(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}

export const nothing: Markup = { html: "" };

/** A sentence with its names set off. `bdi` keeps names that are written from right to left from turning the sentence. */
export function sentence(text: string): Markup {
  return {
    html: piecesOf(text)
      .map((piece) => (piece.quoted ? `<code><bdi>${escaped(piece.text)}</bdi></code>` : escaped(piece.text)))
      .join(""),
  };
}
