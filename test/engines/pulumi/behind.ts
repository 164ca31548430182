import { openBackend } from "../../../provider/backend/simulated";
import { calledBy } from "../../../provider/domain";
import type { Operation } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
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
