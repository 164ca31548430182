import { resolve } from "node:path";
import { readDesired } from "../../desired/read";
import { resourceTypes } from "../../parts";
import { visible } from "../../render/visible";
import { counted, listed } from "../../render/words";
import type { Terminal } from "../terminal";

/** Checks the declarations by themselves. */
export async function validate(terminal: Terminal, path: string): Promise<number> {
  const desired = await readDesired(resolve(terminal.cwd, path));
  if (!desired.ok) {
    await terminal.report(desired.problems);
    return 1;
  }
  await terminal.report(desired.warnings);
  const counts = new Map<string, number>();
  for (const { type } of desired.value.declarations.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  const parts = resourceTypes.flatMap(({ name, title }) => {
    const n = counts.get(name) ?? 0;
    return n === 0 ? [] : [counted(n, title, title.endsWith("y") ? `${title.slice(0, -1)}ies` : `${title}s`)];
  });
  terminal.out(`${visible(path)} is valid: ${listed(parts)}.\n`);
  return 0;
}
