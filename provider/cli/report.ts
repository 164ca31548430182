import { readFileSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostics";
import { renderDiagnostics } from "../render/diagnostics";

/** Larger files are named, but not read again to show one line. */
const largestShown = 16 * 1024 * 1024;

/** Findings as text, with the lines of the files that they name and with paths as short as the reader would write them. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  { cwd, color, width }: { readonly cwd: string; readonly color: boolean; readonly width: number },
): string {
  const sources = new Map<string, string>();
  const shortened = diagnostics.map((diagnostic): Diagnostic => {
    const { at } = diagnostic;
    const texts = withoutFolder(cwd, diagnostic);
    if (at?.file === undefined) return texts;
    const file = shortPath(cwd, at.file);
    if (at.kind === "file" && !sources.has(file)) sources.set(file, textOf(resolve(cwd, at.file)));
    return { ...texts, at: { ...at, file } };
  });
  return renderDiagnostics(shortened, { color, sources, width });
}

/** Messages name files as they were opened; the reader wrote them from here. */
function withoutFolder(cwd: string, diagnostic: Diagnostic): Diagnostic {
  const short = (text: string): string => text.replaceAll(`${cwd}${sep}`, "");
  const { summary, detail, hint } = diagnostic;
  return {
    ...diagnostic,
    summary: short(summary),
    ...(detail === undefined ? {} : { detail: short(detail) }),
    ...(hint === undefined ? {} : { hint: short(hint) }),
  };
}

/** Relative where the file is below `cwd`. */
export function shortPath(cwd: string, file: string): string {
  const short = relative(cwd, resolve(cwd, file));
  return short === "" || short.startsWith("..") || isAbsolute(short) ? file : short;
}

function textOf(file: string): string {
  try {
    return statSync(file).size > largestShown ? "" : readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
