import pico from "picocolors";
import { padStart, widthOf, wrapped } from "../columns";

export type Paint = (text: string) => string;

/** The colours of the text form; every one of them is the identity where there is no colour. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly name: Paint;
  readonly create: Paint;
  readonly change: Paint;
  readonly remove: Paint;
  readonly move: Paint;
  readonly alarm: Paint;
}

export function palette(color: boolean): Palette {
  const colors = pico.createColors(color);
  return {
    bold: colors.bold,
    dim: colors.dim,
    name: colors.cyan,
    create: colors.green,
    change: colors.yellow,
    remove: colors.red,
    move: colors.blue,
    alarm: (text) => colors.bold(colors.red(text)),
  };
}

/** Lines being written: wrapped at the width, names painted. */
export interface Page {
  readonly width: number;
  readonly full: boolean;
  readonly paint: Palette;
  readonly lines: string[];
}

export function heading(page: Page, title: string, remark = ""): void {
  page.lines.push("", `${page.paint.bold(title)}${remark === "" ? "" : `  ${page.paint.dim(remark)}`}`);
}

/**
 * A paragraph with `lead` before its first line (its colours included) and as many spaces before the others.
 * @param paint for all of the text; names keep their own colour
 */
export function paragraph(page: Page, lead: string, text: string, paint: Paint = (plain) => plain): void {
  const indent = widthOf(lead);
  let inName = false;
  for (const [index, line] of wrapped(text, page.width - indent).entries()) {
    const pieces = line.split("`").map((piece, at) => {
      if (at > 0) inName = !inName;
      return { piece, isName: inName };
    });
    // The backticks stay: they show where a name ends when there is no colour, and colour follows them when there is.
    const painted = pieces
      .map(({ piece, isName }) => (piece === "" ? "" : isName ? page.paint.name(piece) : paint(piece)))
      .join(paint("`"));
    page.lines.push(`${index === 0 ? lead : " ".repeat(indent)}${painted}`.trimEnd());
  }
}

/** The number of a step, right-aligned to the widest. */
export function stepNumber(step: number, steps: number): string {
  return padStart(String(step), Math.max(3, String(steps).length));
}
