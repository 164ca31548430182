import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The repository as text: for tests that hold its structure. */
export const repository = resolve(__dirname, "../..");

export interface Source {
  /** From the top of the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export function sourcesBelow(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !entry.parentPath.includes("/generated"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: relative(repository, path), text: readFileSync(path, "utf8") })),
  );
}

/** The files of this repository that a source imports, from the top, without extension. */
export function importsOf({ file, text }: Source): readonly string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}[^"']*)["']/g)].map((match) => match[1] ?? "");
  return found.map((path) => relative(repository, resolve(repository, dirname(file), path)));
}
