import type { Plan, PlanStep } from "../../plan/plan";
import { type Markup, markup, nothing, sentence } from "./markup";

const glyphs: Readonly<Record<PlanStep["verb"], readonly [string, string]>> = {
  create: ["+", "add"],
  change: ["~", "mod"],
  move: ["→", "mov"],
  bind: ["⊕", "add"],
  unbind: ["⊖", "del"],
  remove: ["−", "del"],
  delete: ["−", "del"],
  answer: ["?", "mod"],
};

/** Steps as a list. `anchors`: whether other places may link to these lines; once per step. */
export function stepList(steps: readonly PlanStep[], anchors: boolean): Markup {
  return markup`<ol class="steps">${steps.map((step) => stepItem(step, anchors))}</ol>`;
}

function stepItem(step: PlanStep, anchor: boolean): Markup {
  const [glyph, kind] = step.reversible ? glyphs[step.verb] : (["✖", "del"] as const);
  const number = anchor
    ? markup`<span class="n" >${step.step}</span>`
    : markup`<a class="n" href="#step-${step.step}">${step.step}</a>`;
  const id = anchor ? markup` id="step-${step.step}"` : nothing;
  return markup`<li${id}>${number}<span class="g ${kind}">${glyph}</span><div>${sentence(step.says)}${reasons(step)}</div></li>
`;
}

function reasons(step: PlanStep): Markup {
  const explained = new Set(step.held_by.flatMap((held) => held.after));
  const others = step.waits_for.filter((wait) => !explained.has(wait));
  return markup`${step.held_by.map(({ rule, after, says }) => markup`<div class="why">${links(after)}<code>${rule}</code> ${sentence(says)}</div>`)}${
    others.length === 0 ? nothing : markup`<div class="why">${links(others)}</div>`
  }${step.added === null ? nothing : markup`<div class="why mod">added by the planner: <code>${step.added.rule}</code> ${sentence(step.added.says)}</div>`}${
    step.awaits === null ? nothing : markup`<div class="why mod">waits for ${sentence(step.awaits.who)}</div>`
  }`;
}

function links(steps: readonly number[]): Markup {
  if (steps.length === 0) return nothing;
  const shown = steps.slice(0, 12).map((step, index) => markup`${index === 0 ? "" : ", "}<a href="#step-${step}">${step}</a>`);
  return markup`after ${shown}${steps.length > 12 ? ` and ${steps.length - 12} more` : ""} `;
}

/** Every step; long plans are folded into chapters of a thousand. */
export function allSteps({ steps }: Plan): Markup {
  if (steps.length <= 1_000) return stepList(steps, true);
  const chapters: Markup[] = [];
  for (let from = 0; from < steps.length; from += 1_000) {
    const some = steps.slice(from, from + 1_000);
    chapters.push(
      markup`<details${from === 0 ? markup` open` : nothing}><summary>Steps ${from + 1} to ${from + some.length}</summary>${stepList(some, true)}</details>`,
    );
  }
  return markup`${chapters}`;
}
