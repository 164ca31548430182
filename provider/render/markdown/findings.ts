import type { Plan, PlanBlocked, PlanNote } from "../../plan/plan";
import {
  accessEntries,
  accessRest,
  accessTitle,
  addedReasons,
  breachSteps,
  checkEntries,
  checksOperator,
  checksTitle,
  circleOf,
  peopleIn,
} from "../facts";
import { count, counted, ranges } from "../words";
import { asManyAsFit, type Part } from "./budget";
import { folded, inline } from "./escape";

/** A titled list that shows as many items as there is room for, and counts the others. */
export function listPart(title: string, items: readonly string[], fold?: string): Part {
  if (items.length === 0) return { least: "", write: () => "" };
  const rest = (left: number): string => `- … and ${count(left)} more`;
  const around = (body: string): string =>
    fold === undefined || items.length <= 3 ? `${title}\n\n${body}` : `${title}\n\n${folded(fold, body)}`;
  const least = around(rest(items.length));
  return {
    least,
    write: (room) => around(asManyAsFit(items, room - (least.length - rest(items.length).length), rest)),
  };
}

export function breachesPart(plan: Plan): Part {
  const items = plan.breaches.map((breach) => {
    const { kind, policy, who, says, example } = breach;
    const shown = example === undefined ? "" : `\n  <br>${inline(example)}`;
    return `- **${kind}**: ${inline(policy)}, ${breachSteps(breach)}, for ${inline(peopleIn(who), 60)}${shown}\n  <br>${inline(says)}`;
  });
  return listPart(`### ⚠️ Guard-rails broken for a moment: ${count(plan.breaches.length)}`, items);
}

export function accessPart({ access }: Plan): Part {
  if (access === undefined) return listPart("", []);
  const items = accessEntries(access).map(
    ({ what, who, lines }) => `- **${what}**: ${inline(who, 60)}${lines.map((line) => `\n  <br>${inline(line)}`).join("")}`,
  );
  return listPart(`### 🔑 ${accessTitle(access)}`, [...items, ...accessRest(access).map((rest) => `- ${inline(rest)}`)]);
}

export function checksPart(plan: Plan): Part {
  const items = checkEntries(plan).map(
    ({ what, lines }) => `- ${inline(what, 80)}${lines.map((line) => `\n  - ${inline(line, 80)}`).join("")}`,
  );
  const operator = checksOperator(plan).map((text) => `- ${inline(text)}`);
  return listPart(`### 🗑️ ${checksTitle(plan)}`, items.length === 0 ? [] : [...operator, ...items]);
}

export function blockedPart(plan: Plan): Part {
  const circle = circleOf(plan.blocked);
  const shown =
    circle === undefined
      ? []
      : [
          `- They wait for each other:\n${[...circle, "the first of these: a circle. One of them has to change."].slice(0, 30).map(circleLine).join("\n")}`,
        ];
  return listPart(`### ❌ No order exists: ${counted(plan.blocked.length, "operation")} cannot be done`, [
    ...shown,
    ...plan.blocked.map(blockedItem),
  ]);
}

function circleLine(says: string, index: number): string {
  return `  - ${index === 0 ? "" : "waits for: "}${inline(says, 80)}`;
}

function blockedItem({ says, refused_by }: PlanBlocked): string {
  const refusals = refused_by
    .slice(0, 10)
    .flatMap(({ rule, sentence, advice, blockers, more_blockers, waits_for }) => [
      `  - ${inline(`\`${rule}\``)}: ${inline(sentence)}`,
      ...blockers.slice(0, 10).map((blocker) => `    - because ${inline(blocker, 80)}`),
      ...(more_blockers > 0 ? [`    - and ${count(more_blockers)} more`] : []),
      ...waits_for.slice(0, 5).map((other) => `    - waits for: ${inline(other, 80)}`),
      ...(waits_for.length > 5 ? [`    - and waits for ${count(waits_for.length - 5)} more`] : []),
      ...(advice === undefined ? [] : [`    - **what to do:** ${inline(advice)}`]),
    ]);
  return [`- **${inline(says)}**`, ...refusals].join("\n");
}

export function addedPart(plan: Plan): Part {
  const items = addedReasons(plan).map(({ rule, says, steps, sentence }) => {
    const which =
      steps.length === 1
        ? `**${ranges(steps)}.** ${inline(sentence)}`
        : `**${ranges(steps)}** (${counted(steps.length, "step")})`;
    return `- ${which}\n  <br>${inline(`\`${rule}\`: ${says}`)}`;
  });
  return listPart("### Added by the planner", items);
}

const titles: Readonly<Record<PlanNote["kind"], string>> = {
  warning: "### ⚠️ Warnings",
  retained: "### Retained",
  adopted: "### Adopted",
  unmanaged: "### Not managed here",
};

export function notesPart(plan: Plan, kind: PlanNote["kind"]): Part {
  const notes = plan.notes.filter((note) => note.kind === kind);
  const items = notes.map(({ says, code }) => `- ${inline(kind === "warning" ? `${says} (\`${code}\`)` : says)}`);
  return listPart(titles[kind], items, counted(notes.length, "object"));
}
