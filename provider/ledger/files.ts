import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { failed, type Result, succeeded } from "../diagnostics";

/** The text of a file; undefined when there is none. */
export function readText(file: string): Result<string | undefined> {
  try {
    return succeeded(readFileSync(file, "utf8"));
  } catch (error) {
    if (isCode(error, "ENOENT")) return succeeded(undefined);
    const detail = messageOf(error);
    return failed([{ severity: "error", code: "file-unreadable", summary: `\`${file}\` cannot be read`, detail }]);
  }
}

/** The first and the last bytes of a file, as text; undefined where it cannot be read. */
export function readEnds(
  file: string,
  first: number,
  last: number,
): { readonly head: string; readonly tail: string } | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const { size } = fstatSync(descriptor);
    const read = (position: number, length: number): string => {
      const bytes = Buffer.alloc(Math.min(length, size));
      return bytes.toString("utf8", 0, readSync(descriptor ?? 0, bytes, 0, bytes.length, position));
    };
    return { head: read(0, first), tail: read(Math.max(0, size - last), last) };
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Writes a file so that a crash at any moment leaves the old text or the new one. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  const descriptor = openSync(temporary, "w");
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

/** A new or renamed file is found again after a power cut only when its folder was written as well. */
function syncFolder(folder: string): void {
  // Windows cannot open folders; there the rename itself is all that can be done.
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Not by `instanceof`: errors of the machine may come from another realm. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

export function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
