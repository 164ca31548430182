import type { Plan, PlanStep } from "../../plan/plan";
import { alterationsOf } from "../attributes";
import { clipped } from "../columns";
import { isDestructive } from "../facts";
import { covered, entryText, pack } from "../pack";
import { count, counted } from "../words";
import { asManyAsFit, firstThatFits, type Part } from "./budget";
import { oneLine, withReasons } from "./destructive";
import { codeBlock, folded, inline } from "./escape";

/** All steps in their order with their reasons, or without, or put together by what they do. */
export function stepsPart(plan: Plan): Part {
  if (plan.steps.length === 0) return { least: "", write: () => "" };
  const title = `### Steps: ${count(plan.steps.length)}`;
  const all = `All ${counted(plan.steps.length, "step")} in their order, with their reasons`;
  const least = `${title}\n\nOnly counted here: \`orgplane show\` has them all.`;
  const inOrder = (write: (step: PlanStep) => string): string => {
    const body = plan.steps.map(write).join("\n");
    return plan.steps.length <= 15 ? `${title}\n\n${body}` : `${title}\n\n${folded(all, body)}`;
  };
  const forms = [
    ...(plan.steps.length <= 1_000 ? [{ write: () => inOrder(withReasons) }, { write: () => inOrder(oneLine) }] : []),
    ...[200, 50, 20, 5].map((most) => ({ most: 30_000, write: () => `${title}\n\n${groups(plan, most)}` })),
    { write: () => `${title}\n\n${groupCounts(plan)}` },
    { write: () => least },
  ];
  return { least, write: (room) => firstThatFits(forms, room) };
}

/** One fold per kind of operation. Names of destructive steps have been given already. */
function groups(plan: Plan, most: number): string {
  const packed = pack(plan.steps.filter((step) => !isDestructive(step)));
  if (packed.length === 0) return "All of them are given above; their order and reasons are in the plan itself.";
  const shown = packed.slice(0, 100);
  const others = packed.length - shown.length;
  return [
    "Put together by what they do, without those above; the order and the reasons are in the plan itself.",
    ...shown.map(({ says, count: n, entries }) => {
      const some = covered(entries, most, (text) => clipped(text, 60)).map(entryText);
      return folded(`${says}: ${counted(n, "step")}`, codeBlock(some, "text"));
    }),
    ...(others > 0 ? [`… and ${counted(others, "more kind of step", "more kinds of steps")}`] : []),
  ].join("\n\n");
}

function groupCounts(plan: Plan): string {
  const packed = pack(plan.steps);
  const counts = new Map<string, number>();
  for (const { operation, count: n } of packed) counts.set(operation, (counts.get(operation) ?? 0) + n);
  const lines = [...counts].map(([operation, n]) => `- ${inline(operation, 60)}: ${counted(n, "step")}`);
  return asManyAsFit(lines, 4_000, (left) => `- … and ${counted(left, "more kind of step", "more kinds of steps")}`);
}

/** What changes in the attributes, object by object; policy documents as a diff. */
export function alterationsPart(plan: Plan): Part {
  const alterations = alterationsOf(plan, false);
  if (alterations.length === 0) return { least: "", write: () => "" };
  const title = "### Changes";
  const rest = (left: number): string => `… and ${counted(left, "more object that changes", "more objects that change")}`;
  const items = function* (longest: number): Generator<string> {
    for (const { change, lines } of alterations) {
      const shown = lines.slice(0, longest).map(({ mark, text }) => `${mark} ${clipped(text, 200)}`);
      if (lines.length > longest) shown.push(`  … ${counted(lines.length - longest, "more line")}`);
      const what =
        change.action === "create"
          ? "new"
          : change.action === "update"
            ? "changed"
            : change.action === "replace"
              ? "replaced by a new one"
              : "adopted";
      yield folded(`${change.called}: ${what}`, codeBlock(shown, "diff"));
    }
  };
  const least = `${title}\n\n${rest(alterations.length)}`;
  const some = (longest: number, room: number): string => {
    const fitting: string[] = [];
    let used = title.length + rest(alterations.length).length + 4;
    for (const item of items(longest)) {
      used += item.length + 2;
      if (used > room) break;
      fitting.push(item);
    }
    const left = alterations.length - fitting.length;
    return [title, ...fitting, ...(left > 0 ? [rest(left)] : [])].join("\n\n");
  };
  const forms = (room: number) => [
    ...[400, 60, 15].map((longest) => ({ most: 25_000, write: () => some(longest, Number.POSITIVE_INFINITY) })),
    { write: () => some(15, Math.min(room, 20_000)) },
  ];
  return { least, write: (room) => firstThatFits(alterations.length <= 500 ? forms(room) : forms(room).slice(-1), room) };
}
