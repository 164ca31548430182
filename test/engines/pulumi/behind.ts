import { existsSync } from "node:fs";
import { openBackend } from "../../../provider/backend/simulated";
import { calledBy } from "../../../provider/domain";
import { type Operation, rowIds, rowOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { departments } from "../../../provider/resources/department/rows";
import { opened } from "../../support/simulation";

/** Does something to the organization of a file, as somebody else would while the engine does not look. */
export async function behindItsBack(
  database: string,
  ...operations: readonly (Operation & Readonly<Record<string, unknown>>)[]
): Promise<void> {
  const backend = opened(openBackend(`sim:${database}`, { kernelWith, called: calledBy, now: Date.now }));
  try {
    for (const operation of operations) {
      const outcome = await backend.perform(operation);
      if (outcome.kind !== "done") throw new Error(`${operation.name}: ${outcome.says}`);
    }
  } finally {
    await backend.close();
  }
}

/** Waits until the organization of a file has a department of this name. */
export async function departmentIn(database: string, name: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!existsSync(database)) continue;
    const backend = opened(openBackend(`sim:${database}`, { kernelWith, called: calledBy, now: Date.now }));
    const { organization } = await backend.observe();
    await backend.close();
    for (const [table, id] of rowIds(organization)) {
      if (table === departments.name && rowOf(organization, departments, id)?.name === name) return;
    }
  }
}
