import { calledBy } from "../../domain";
import { type Example, exampleOf } from "../../examples";
import { runExample, type Scene, type Shown } from "../../examples/run";
import { parts } from "../../parts";

/** What a labelled line of a page says. */
export type Line = readonly [label: string, text: string];

/** The example of a rule, run now: what it refuses and what it lets pass, or what is different because of it. */
export async function exampleLines(rule: string): Promise<readonly Line[]> {
  const own = await exampleOf(rule);
  if (own !== undefined) return linesOf(rule, own);
  const follows = parts.flatMap((part) => part.facts).find(({ id }) => id === rule)?.follows ?? [];
  for (const other of follows) {
    const example = await exampleOf(other);
    if (example !== undefined) return [["follows", `from ${follows.join(", ")}`], ["such as", other], ...linesOf(other, example)];
  }
  return [];
}

function linesOf(rule: string, example: Example): readonly Line[] {
  const shown = runExample(rule, example, calledBy);
  const settings = Object.entries(example.settings ?? {}).map(([name, value]) => `with the setting ${name} = ${String(value)}`);
  return [["", ""], ...labelled("example", ["run now", ...settings]), ...labelled("given", shown.given), ...outcomeOf(shown)];
}

function outcomeOf(shown: Shown): readonly Line[] {
  switch (shown.kind) {
    case "refusal":
      return [
        ["refused", sceneText(shown.refused)],
        ...shown.refused.refusals.map(({ rule, sentence, cloudCode }): Line => ["", `${rule}: ${sentence} (${cloudCode})`]),
        ["accepted", typeof shown.accepted === "string" ? shown.accepted : sceneText(shown.accepted)],
      ];
    case "difference":
      return [["when", shown.judged], ...labelled("because", shown.because)];
    case "change":
      return [["when", shown.judged], ...labelled("then", shown.after)];
  }
}

function sceneText({ first, judged }: Scene): string {
  return [...first, judged].join("; then ");
}

function labelled(label: string, texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => [index === 0 ? label : "", text]);
}
