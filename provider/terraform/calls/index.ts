import { BackendFailure } from "../../backend/backend";
import { Connection } from "../connection";
import { diagnostic } from "../diagnostics";
import type { Calls } from "../process/service";
import { toldOf } from "../resource/told";
import { changing } from "./change";
import { configuring } from "./configure";
import { describing } from "./describe";
import { looking } from "./look";
import { states } from "./states";
import { validating } from "./validate";

/** Every method of the provider, and how it ends. */
export type ClosableCalls = Calls & { close(): Promise<void> };

export function newCalls(): ClosableCalls {
  const connection = new Connection();
  return {
    ...describing,
    ...states,
    ...validating,
    ...configuring(connection),
    ...saying(looking(connection)),
    ...saying(changing(connection)),
    stopProvider: async () => {
      connection.stop();
      return {};
    },
    close: () => connection.close(),
  };
}

/** A look that could not be had is a problem for people, like any other; every answer of these calls can carry it. */
function saying<Some extends Partial<Calls>>(calls: Some): Some {
  const wrapped = Object.entries(calls).map(([name, call]) => [
    name,
    async (asked: never) => {
      try {
        return await call(asked);
      } catch (error) {
        if (!(error instanceof BackendFailure)) throw error;
        return { diagnostics: error.problems.map((problem) => diagnostic(toldOf(problem, {}))) };
      }
    },
  ]);
  // The same calls under the same names.
  return Object.fromEntries(wrapped) as Some;
}
