import type { JsonObject } from "../action";
import { numberOf } from "./parameters";

/** How many records a page has unless the call says otherwise. */
const PAGE = 20;

/** The records of the page that `Page` (from 1) and `Rp` ask for; behind the end there are none. */
export function pageOf<T>(records: readonly T[], parameters: JsonObject): readonly T[] {
  const size = numberOf(parameters, "Rp") ?? PAGE;
  const offset = ((numberOf(parameters, "Page") ?? 1) - 1) * size;
  return records.slice(offset, offset + size);
}
