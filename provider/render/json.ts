import type { Plan } from "../plan/plan";
import { visibleJson } from "./visible";

/** The plan itself, as its schema describes it. The same plan gives the same bytes. */
export function renderJson(plan: Plan): string {
  return `${visibleJson(JSON.stringify(plan, null, 2))}\n`;
}
