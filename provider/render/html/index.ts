import type { Plan, PlanBlocked, PlanChange, PlanNote } from "../../plan/plan";
import type { ChartNode } from "../../resources/chart";
import { type AttributeLine, alterationsOf } from "../attributes";
import {
  accessEntries,
  accessRest,
  accessTitle,
  breachSteps,
  changeCounts,
  checkEntries,
  checksOperator,
  checksTitle,
  circleOf,
  isDestructive,
  peopleIn,
  stepCounts,
  summaryLine,
} from "../facts";
import { readable } from "../readable";
import { count, counted, listed, nameIn } from "../words";
import { type Markup, markup, nothing, sentence } from "./markup";
import { allSteps, stepList } from "./steps";
import { style } from "./style";

/** The plan as one page that loads nothing and runs nothing. It hides nothing either: long parts open on a click. */
export function renderHtml(original: Plan): string {
  const plan = readable(original);
  const forever = plan.steps.filter((step) => !step.reversible);
  const removals = plan.steps.filter((step) => step.reversible && isDestructive(step));
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>orgplane: ${changeCounts(plan).join(", ") || summaryLine(plan)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>Plan of the organization ${sentence(`\`${nameIn(plan.chart.called)}\``)}</h1>
<ul class="chips">${chips(plan)}</ul>
${forever.length === 0 ? nothing : markup`<section class="alarm"><h2>Cannot be undone: ${counted(forever.length, "step")}</h2>${stepList(forever, false)}</section>`}
${removals.length === 0 ? nothing : markup`<section class="caution"><h2>Removes or deletes: ${counted(removals.length, "step")}</h2>${folded(removals.length, stepList(removals, false))}</section>`}
${breaches(plan)}
${access(plan)}
${blocked(plan)}
${checks(plan)}
${notes(plan, "warning", "Warnings")}
<h2>Organization</h2>
<div class="chart"><ul>${node(plan.chart)}</ul></div>
${alterations(plan)}
${plan.steps.length === 0 ? nothing : markup`<h2>Steps</h2>${allSteps(plan)}`}
${notes(plan, "retained", "Retained")}
${notes(plan, "adopted", "Adopted")}
${notes(plan, "unmanaged", "Not managed here")}
<footer>${summaryLine(plan)} Made from observation <code>${plan.observed.digest}</code>.</footer>
</body>
</html>
`;
  return page.html;
}

function chips(plan: Plan): readonly Markup[] {
  if (plan.blocked.length > 0 || plan.steps.length === 0)
    return [markup`<li class="${plan.blocked.length > 0 ? "alarm" : ""}">${summaryLine(plan)}</li>`];
  return [...changeCounts(plan), ...stepCounts(plan)].map(
    (text) => markup`<li class="${text.endsWith("undone") ? "alarm" : ""}">${text}</li>`,
  );
}

function folded(items: number, body: Markup): Markup {
  return items <= 50 ? body : markup`<details><summary>Show all ${count(items)}</summary>${body}</details>`;
}

const marks: Readonly<Record<ChartNode["mark"], readonly [string, string]>> = {
  none: ["", ""],
  create: ["+", "add"],
  update: ["~", "mod"],
  remove: ["−", "del"],
  moved_in: ["→", "mov"],
  moved_out: ["←", "mov"],
};

function node({ kind, called, mark, remarks, children, unchanged }: ChartNode): Markup {
  const [glyph, color] = marks[mark];
  const rest = [
    ...(unchanged.departments > 0 ? [counted(unchanged.departments, "department")] : []),
    ...(unchanged.members > 0 ? [counted(unchanged.members, "member")] : []),
  ];
  const below = [...children.map(node), ...(rest.length > 0 ? [markup`<li class="more">${listed(rest)} unchanged</li>`] : [])];
  const name = markup`<span class="${color} ${kind === "member" ? "" : "dep"}">${glyph === "" ? "" : `${glyph} `}<bdi>${nameIn(called)}</bdi></span>`;
  const remark = remarks.length === 0 ? nothing : markup`<span class="remark">${sentence(remarks.join(" · "))}</span>`;
  if (below.length === 0) return markup`<li>${name}${remark}</li>`;
  const list = markup`<ul>${below}</ul>`;
  return below.length > 200
    ? markup`<li>${name}${remark}<details><summary class="more">${count(below.length)} below</summary>${list}</details></li>`
    : markup`<li>${name}${remark}${list}</li>`;
}

function alterations(plan: Plan): Markup {
  const items = alterationsOf(plan, true);
  if (items.length === 0) return nothing;
  const texts = items.map(({ change, lines }) => {
    const body = markup`<pre class="diff">${lines.map(diffLine)}</pre>`;
    return markup`<details${change.action !== "create" && items.length <= 100 ? markup` open` : nothing}><summary>${sentence(change.called)} <span class="why">${change.address} ${happens(change)}</span></summary>${body}</details>`;
  });
  return markup`<h2>Changes</h2>${texts}`;
}

function happens({ action }: PlanChange): string {
  if (action === "create") return "is created";
  if (action === "replace") return "is replaced: another object takes its place";
  return action === "adopt" ? "is adopted" : "changes";
}

function diffLine({ mark, text }: AttributeLine): Markup {
  const color = mark === "+" ? "add" : mark === "-" ? "del" : mark === "~" ? "mod" : "";
  return markup`<span class="${color}">${mark} ${text}</span>`;
}

function breaches({ breaches }: Plan): Markup {
  if (breaches.length === 0) return nothing;
  const items = breaches.map(
    (breach) =>
      markup`<li><strong>${breach.kind}</strong>: ${sentence(breach.policy)}, ${breachSteps(breach)}, for ${sentence(peopleIn(breach.who))}${breach.example === undefined ? nothing : markup`<div>${sentence(breach.example)}</div>`}<div class="why">${sentence(breach.says)}</div></li>`,
  );
  return markup`<section class="alarm"><h2>Guard-rails broken for a moment: ${count(breaches.length)}</h2>${folded(items.length, markup`<ul class="plain">${items}</ul>`)}</section>`;
}

function access({ access }: Plan): Markup {
  if (access === undefined) return nothing;
  const items = accessEntries(access).map(
    ({ what, who, lines }) =>
      markup`<li><strong>${what}</strong>: ${sentence(who)}${lines.map((line) => markup`<div class="why">${sentence(line)}</div>`)}</li>`,
  );
  const rest = accessRest(access).map((text) => markup`<li class="why">${text}</li>`);
  return markup`<section class="caution"><h2>${accessTitle(access)}</h2>${folded(items.length, markup`<ul class="plain">${items}${rest}</ul>`)}</section>`;
}

function checks(plan: Plan): Markup {
  const items = checkEntries(plan).map(({ what, lines }) => {
    const findings = lines.length === 0 ? nothing : markup`<ul>${lines.map((line) => markup`<li>${sentence(line)}</li>`)}</ul>`;
    return markup`<li>${sentence(what)}${findings}</li>`;
  });
  if (items.length === 0) return nothing;
  const operator = checksOperator(plan).map((text) => markup`<p class="why">${text}</p>`);
  const kind = plan.checks?.some(({ findings }) => findings.some(({ cleared }) => !cleared)) === true ? "alarm" : "caution";
  return markup`<section class="${kind}"><h2>${checksTitle(plan)}</h2>${operator}${folded(items.length, markup`<ul class="plain">${items}</ul>`)}</section>`;
}

function blocked({ blocked }: Plan): Markup {
  if (blocked.length === 0) return nothing;
  const circle = circleOf(blocked);
  const around =
    circle === undefined
      ? nothing
      : markup`<p>They wait for each other:</p><ol>${[...circle, "the first of these: a circle. One of them has to change."].map((says) => markup`<li>${sentence(says)}</li>`)}</ol>`;
  return markup`<section class="alarm"><h2>No order exists: ${counted(blocked.length, "operation")} cannot be done</h2>${around}${folded(blocked.length, markup`<ul class="plain">${blocked.map(blockedItem)}</ul>`)}</section>`;
}

function blockedItem({ says, refused_by }: PlanBlocked): Markup {
  const refusals = refused_by.map(
    ({ rule, sentence: forbids, advice, blockers, more_blockers, waits_for }) =>
      markup`<li><code>${rule}</code> ${sentence(forbids)}<ul>${[
        ...blockers.map((blocker) => markup`<li>because ${sentence(blocker)}</li>`),
        ...(more_blockers > 0 ? [markup`<li>and ${count(more_blockers)} more</li>`] : []),
        ...waits_for.map((other) => markup`<li>waits for: ${sentence(other)}</li>`),
        ...(advice === undefined ? [] : [markup`<li><strong>what to do:</strong> ${sentence(advice)}</li>`]),
      ]}</ul></li>`,
  );
  return markup`<li><strong>${sentence(says)}</strong><ul>${refusals}</ul></li>`;
}

function notes(plan: Plan, kind: PlanNote["kind"], title: string): Markup {
  const some = plan.notes.filter((note) => note.kind === kind);
  if (some.length === 0) return nothing;
  const list = folded(
    some.length,
    markup`<ul class="plain">${some.map(({ says, code }) => markup`<li>${sentence(says)}${kind === "warning" ? markup` <span class="why">${code}</span>` : nothing}</li>`)}</ul>`,
  );
  return kind === "warning"
    ? markup`<section class="caution"><h2>${title}</h2>${list}</section>`
    : markup`<h2>${title}</h2>${list}`;
}
