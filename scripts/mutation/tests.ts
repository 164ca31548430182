import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { performance } from "node:perf_hooks";
import { expect } from "expect";
import { bind } from "jest-each";

/** A test of a file: what `it` was given. Files with hooks or mocks of their own are not for this runner; it has none. */
export interface LoadedTest {
  readonly file: string;
  /** With the names of the groups around it, in the order of the file. */
  readonly name: string;
  readonly body: () => unknown;
}

export interface Outcome {
  readonly passed: boolean;
  readonly milliseconds: number;
}

const load = createRequire(__filename);

/**
 * Loads a file of tests anew, with everything below `test/` that it needs, so that what it makes while it loads is made by
 * the rules as they are now. The code under test stays loaded.
 */
export function loadTests(root: string, file: string): readonly LoadedTest[] {
  for (const path of Object.keys(load.cache)) if (path.startsWith(join(root, "test") + sep)) delete load.cache[path];
  const found: LoadedTest[] = [];
  const groups: string[] = [];
  const it = (name: string, body: () => unknown): void => {
    found.push({ file, name: [...groups, name].join(" › "), body });
  };
  const describe = (name: string, body: () => void): void => {
    groups.push(name);
    body();
    groups.pop();
  };
  Object.assign(globalThis, {
    expect,
    it: Object.assign(it, { each: bind(it) }),
    test: it,
    describe: Object.assign(describe, { each: bind(describe) }),
  });
  load(join(root, file));
  return found;
}

export async function outcomeOf(test: LoadedTest): Promise<Outcome> {
  const start = performance.now();
  try {
    await test.body();
    return { passed: true, milliseconds: performance.now() - start };
  } catch {
    return { passed: false, milliseconds: performance.now() - start };
  }
}
