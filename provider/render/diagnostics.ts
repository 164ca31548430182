import type { Diagnostic, Place } from "../diagnostics";
import { widthOf, wrapped } from "./columns";
import { type Palette, palette } from "./text/page";
import { visible } from "./visible";
import { counted, listed } from "./words";

export interface DiagnosticsOptions {
  readonly color: boolean;
  /** The text of each file, by the name that the places use, for the line that is shown. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Columns, 100 unless told. */
  readonly width?: number;
}

/**
 * Findings for the person who must act: all of them together, in the order of their places, each with its line where the text is
 * known. Ends with a line break; empty for no findings.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { color, sources, width = 100 }: DiagnosticsOptions,
): string {
  if (diagnostics.length === 0) return "";
  const paint = palette(color);
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? (sources?.get(file) ?? "").split(/\r\n|\n|\r/);
    lines.set(file, known);
    return known;
  };
  const texts = inOrder(diagnostics).map((diagnostic) => oneText(diagnostic, paint, linesOf, Math.max(40, width)));
  return `${texts.join("\n\n")}\n\n${totals(diagnostics, paint)}\n`;
}

function oneText(
  { severity, code, at, summary, detail, hint }: Diagnostic,
  paint: Palette,
  linesOf: (file: string) => readonly string[],
  width: number,
): string {
  const alarm = severity === "error" ? paint.alarm : paint.change;
  const title = `${severity}[${visible(code)}]: `;
  const [first = "", ...others] = wrapped(visible(summary), width - title.length);
  const lines = [
    `${alarm(title.slice(0, -2))}${paint.bold(`: ${first}`)}`,
    ...others.map((line) => `${" ".repeat(title.length)}${paint.bold(line)}`),
  ];
  if (at !== undefined) lines.push(`  ${paint.name("-->")} ${placeText(at)}`, ...frame(at, paint, linesOf, width));
  for (const [label, text] of [
    ["", detail],
    ["hint: ", hint],
  ] as const) {
    if (text === undefined) continue;
    // Details may have several lines on purpose; each is made visible by itself.
    const parts = text.split("\n").flatMap((line) => wrapped(visible(line), width - 4 - label.length));
    lines.push(
      ...parts.map(
        (line, index) => `  ${paint.name("=")} ${index === 0 ? paint.create(label) : " ".repeat(label.length)}${line}`,
      ),
    );
  }
  return lines.join("\n");
}

/** `organization.yaml:14:5`, or the path of a construct. */
export function placeText(at: Place): string {
  if (at.kind === "file") return `${visible(at.file)}:${at.line}:${at.column}`;
  return `construct ${visible(at.path)}${at.file === undefined ? "" : ` (${visible(at.file)})`}`;
}

/** The line of the source with a caret under the place. Of a long line only the surroundings are shown. */
function frame(at: Place, paint: Palette, linesOf: (file: string) => readonly string[], width: number): readonly string[] {
  if (at.kind !== "file") return [];
  const source = linesOf(at.file)[at.line - 1];
  if (source === undefined || source === "") return [];
  const number = String(at.line);
  const room = width - number.length - 4;
  const column = Math.min(Math.max(1, at.column), source.length + 1);
  const from = column > room - 20 ? Math.max(0, column - 1 - Math.floor(room / 2)) : 0;
  const before = shown(source.slice(from, column - 1));
  const token = /^(?:"[^"]*"|'[^']*'|[^\s,:\]}"']+)/.exec(source.slice(column - 1, column + 200))?.[0] ?? "";
  const lead = from > 0 ? "…" : "";
  const text = `${lead}${before}${shown(source.slice(column - 1, column - 1 + room * 2))}`;
  const start = widthOf(lead + before);
  const under = Math.max(1, Math.min(widthOf(shown(token)), room - start));
  const gutter = " ".repeat(number.length);
  const bar = paint.name("|");
  return [
    `${gutter} ${bar}`,
    `${paint.name(number)} ${bar} ${headOf(text, room)}`,
    `${gutter} ${bar} ${" ".repeat(start)}${paint.alarm("^".repeat(under))}`,
  ];
}

function headOf(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let head = "";
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > room) break;
    head += character;
  }
  return `${head}…`;
}

/** A tab is two columns here: a terminal would place it by its own stops, and the caret would miss. */
function shown(source: string): string {
  return visible(source.replaceAll("\t", "  "));
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, key: keyOf(diagnostic) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ diagnostic }) => diagnostic);
}

type Key = readonly [number, string, number, number, string, string];

/** Places in files first, by file, line and column; then constructs; then what has no place. */
function keyOf({ at, code, summary }: Diagnostic): Key {
  if (at === undefined) return [2, "", 0, 0, code, summary];
  return at.kind === "file" ? [0, at.file, at.line, at.column, code, summary] : [1, at.path, 0, 0, code, summary];
}

function compare(a: Key, b: Key): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

function totals(diagnostics: readonly Diagnostic[], paint: Palette): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [...(errors > 0 ? [counted(errors, "error")] : []), ...(warnings > 0 ? [counted(warnings, "warning")] : [])];
  return (errors > 0 ? paint.alarm : paint.change)(listed(parts));
}
