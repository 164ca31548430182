import type { JsonObject } from "../action";
import { numberOf } from "./parameters";

/** How many records a page has unless the call says otherwise. */
const PAGE = 10;

/**
 * The records of the page that `Offset` and `Limit` ask for; behind the end there are none. Cut before records are rendered.
 * What the action documents about the two is checked by the gateway.
 */
export function pageOf<T>(records: readonly T[], parameters: JsonObject, size = PAGE): readonly T[] {
  const offset = numberOf(parameters, "Offset") ?? 0;
  return records.slice(offset, offset + (numberOf(parameters, "Limit") ?? size));
}
