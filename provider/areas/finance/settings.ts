import { type Given, type Setting, setting } from "../../kernel";
import type { DrawOrder } from "./books";

export const drawOrder = setting<string>({
  name: "balance_draw_order",
  default: "allocation,gift,cash",
  rule: "FUND-RETURN-UNCONSUMED",
  doc: "In which order the parts of a balance are consumed; of several allocations the oldest first. Parts left out come last.",
});

export const budgetNeedsPermission = setting<boolean>({
  name: "budget_needs_permission",
  default: true,
  rule: "FIN-BUDGET",
  doc: "A budget can be set only for a member with the budget permission.",
});

export const financeSettings: readonly Setting[] = [drawOrder, budgetNeedsPermission];

const parts = ["allocation", "gift", "cash"] as const;

/** The order that the setting names. */
export function drawOrderOf(given: Given): DrawOrder {
  const named = given.setting(drawOrder).split(",");
  const place = (part: string): number => (named.includes(part) ? named.indexOf(part) : named.length);
  return [...parts].sort((a, b) => place(a) - place(b));
}
