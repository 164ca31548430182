import type { Connection } from "../connection";
import type { Calls } from "../process/service";
import { applying } from "./apply";
import { planning } from "./plan";

/** The calls that plan a change and carry it out. */
export function changing(connection: Connection): Pick<Calls, "planResourceChange" | "applyResourceChange"> {
  return { ...planning(connection), ...applying(connection) };
}
