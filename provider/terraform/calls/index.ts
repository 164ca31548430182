import { Connection } from "../connection";
import type { Calls } from "../process/service";
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
    ...looking(connection),
    ...changing(connection),
    stopProvider: async () => {
      connection.stop();
      return {};
    },
    close: () => connection.close(),
  };
}
