import type { Plan, PlanStep } from "../../plan/plan";
import { clipped } from "../columns";
import { isDestructive, reasonsOf } from "../facts";
import { covered, type Entry, entryText, type Packed, pack } from "../pack";
import { count, counted } from "../words";
import { firstThatFits, type Part } from "./budget";
import { codeBlock, inline } from "./escape";

/**
 * The promise to reviewers: no step that cannot be undone, removes or deletes is ever hidden. In this order, as room allows:
 *
 * 1. each with its reasons (up to a quarter of the document);
 * 2. each on a line of its own (up to half of it);
 * 3. grouped by what is done, every name, neighbours in a row of numbers as one range that stands for exactly those. This takes
 *    the names themselves and two characters each: some 5,000 names of ten characters, any number of numbered ones;
 * 4. where even that does not fit (no text of 60,000 characters can name 100,000 unrelated things): ranges of the sorted
 *    names, each with the exact number of steps in it, so that every step is in exactly one. The section, which is the first of
 *    the document, then begins by saying so, and where the whole list is.
 */
export function destructivePart(plan: Plan, limit: number): Part {
  const steps = plan.steps.filter(isDestructive);
  if (steps.length === 0) return { least: "", write: () => "" };
  const forever = steps.filter((step) => !step.reversible);
  const removals = steps.filter((step) => step.reversible);
  const packed = pack(steps);
  const warning = `**These ${count(steps.length)} steps are more than one comment can name.** Ranges of sorted names stand for them, each step in exactly one. Do not approve by this comment alone: \`orgplane show PLANFILE --full\` names every one.`;
  const rangesOf = (most: number): string =>
    `${warning}\n\n${titled(forever, removals, (some) => rangesText(packedOf(packed, some === forever), most))}`;
  const least = rangesOf(1);
  return {
    least,
    write: (room) =>
      firstThatFits(
        [
          ...(steps.length <= 200
            ? [{ most: limit / 4, write: () => titled(forever, removals, (some) => some.map(withReasons).join("\n")) }]
            : []),
          ...(steps.length <= 2_000
            ? [{ most: limit / 2, write: () => titled(forever, removals, (some) => some.map(oneLine).join("\n")) }]
            : []),
          { write: () => titled(forever, removals, (some) => namesText(packedOf(packed, some === forever))) },
          ...[2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2].map((most) => ({ write: () => rangesOf(most) })),
          { write: () => least },
        ],
        room,
      ),
  };
}

function packedOf(packed: readonly Packed[], forever: boolean): readonly Packed[] {
  return packed.filter((group) => group.reversible !== forever);
}

function titled(
  forever: readonly PlanStep[],
  removals: readonly PlanStep[],
  body: (steps: readonly PlanStep[]) => string,
): string {
  return [
    ...(forever.length > 0 ? [`### ⛔ Cannot be undone: ${counted(forever.length, "step")}\n\n${body(forever)}`] : []),
    ...(removals.length > 0 ? [`### ➖ Removes or deletes: ${counted(removals.length, "step")}\n\n${body(removals)}`] : []),
  ].join("\n\n");
}

export function oneLine(step: PlanStep): string {
  return `- **${step.step}.** ${inline(step.says, 80)}${step.added === null ? "" : " *(added by the planner)*"}`;
}

export function withReasons(step: PlanStep): string {
  const why = reasonsOf(step).map(({ behind, rule, says }) =>
    inline([behind, rule === undefined ? "" : `\`${rule}\``, says].filter((part) => part !== "").join(": ")),
  );
  const more = [
    ...(step.added === null ? [] : [`added by the planner: ${inline(`\`${step.added.rule}\`: ${step.added.says}`)}`]),
    ...(step.awaits === null ? [] : [`waits for ${inline(step.awaits.who)}`]),
  ];
  return [`- **${step.step}.** ${inline(step.says)}`, ...[...more, ...why].map((line) => `  <br>${line}`)].join("\n");
}

function namesText(packed: readonly Packed[]): string {
  return packed
    .map(
      ({ says, count: n, entries }) =>
        `**${inline(says)}** (${count(n)})\n\n${codeBlock(filled(entries.map((entry) => entryText({ ...entry, text: clipped(entry.text, 80) }))), "text")}`,
    )
    .join("\n\n");
}

function rangesText(packed: readonly Packed[], most: number): string {
  const groups = new Map<string, { count: number; entries: Entry[] }>();
  for (const { operation, count: n, entries } of packed) {
    const group = groups.get(operation) ?? { count: 0, entries: [] };
    group.count += n;
    for (const entry of entries) group.entries.push(entry);
    groups.set(operation, group);
  }
  const shown = [...groups].sort(([, a], [, b]) => b.count - a.count).slice(0, most === 1 ? 20 : 60);
  const others = packed.reduce((sum, { count: n }) => sum + n, 0) - shown.reduce((sum, [, group]) => sum + group.count, 0);
  const clip = (text: string): string => clipped(text, 40);
  const texts = shown.map(([operation, { count: n, entries }]) => {
    const ranges = covered(sorted(entries), Math.max(1, Math.floor((most * n) / Math.max(1, n + others))), clip).map(entryText);
    return `**${inline(clip(operation))}** (${count(n)})\n\n${codeBlock(filled(ranges), "text")}`;
  });
  if (others > 0) texts.push(`and ${counted(others, "step")} of other operations`);
  return texts.join("\n\n");
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** Items side by side, separated by commas, in lines short enough to read. */
function filled(items: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [index, item] of items.entries()) {
    const text = index === items.length - 1 ? item : `${item},`;
    if (line !== "" && line.length + 1 + text.length > 110) {
      lines.push(line);
      line = text;
    } else line = line === "" ? text : `${line} ${text}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}
