import { structuredPatch } from "diff";
import type { Plan, PlanChange } from "../plan/plan";
import { visible } from "./visible";
import { counted, nameIn } from "./words";

/** One line of what a change does to an attribute. */
export interface AttributeLine {
  readonly mark: "+" | "-" | "~" | " ";
  readonly text: string;
}

/** What a change does, line by line; documents as a text diff. */
export interface Alteration {
  readonly change: PlanChange;
  readonly lines: readonly AttributeLine[];
}

/**
 * What the declarations change, in the order of the plan. Of what is created only texts of several lines are shown unless
 * `everything` is asked for: the file that declares it is part of the same review, but a policy must be seen.
 */
export function alterationsOf(plan: Plan, everything: boolean): readonly Alteration[] {
  return plan.changes.flatMap((change) => {
    if (change.action === "remove" || change.action === "retain") return [];
    const lines = change.attributes.flatMap((attribute) => linesOf(attribute, change.action === "create", everything));
    return lines.length === 0 ? [] : [{ change, lines }];
  });
}

function linesOf(
  { attribute, before, after, sensitive, names = {} }: PlanChange["attributes"][number],
  isCreated: boolean,
  everything: boolean,
): readonly AttributeLine[] {
  const name = attribute.replaceAll("_", " ");
  if (sensitive === true)
    return isCreated && !everything ? [] : [{ mark: isCreated ? "+" : "~", text: `${name}: kept out of the plan` }];
  const [was, is] = [documentOf(before), documentOf(after)];
  if (was !== undefined || is !== undefined) {
    const mark = isNothing(before) ? "+" : isNothing(after) ? "-" : "~";
    const lines = isNothing(before)
      ? wholly("+", is)
      : isNothing(after)
        ? wholly("-", was)
        : differing(textOf(was, before), textOf(is, after));
    return [{ mark, text: `${name}:` }, ...lines.map((line) => ({ mark: line.mark, text: `  ${line.text}` }))];
  }
  if (isCreated && !everything) return [];
  if (Array.isArray(before) || Array.isArray(after)) return setLines(name, itemsOf(before), itemsOf(after), names);
  if (isRecord(before) || isRecord(after)) return recordLines(name, isRecord(before) ? before : {}, isRecord(after) ? after : {});
  const [from, to] = valueTexts([before, after], names);
  if (isNothing(before)) return [{ mark: "+", text: `${name}: ${to}` }];
  if (isNothing(after)) return [{ mark: "-", text: `${name}: ${from}` }];
  return [{ mark: "~", text: `${name}: ${from} → ${to}` }];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isNothing(value) ? [] : [value];
}

function setLines(
  name: string,
  before: readonly unknown[],
  after: readonly unknown[],
  names: NamesOfIds,
): readonly AttributeLine[] {
  const [had, has] = [before, after].map((values) => new Set(values.map((value) => JSON.stringify(value))));
  const gone = before.filter((value) => has?.has(JSON.stringify(value)) !== true);
  const come = after.filter((value) => had?.has(JSON.stringify(value)) !== true);
  const texts = valueTexts([...gone, ...come], names);
  return texts.map((text, index) => ({ mark: index < gone.length ? "-" : "+", text: `${name}: ${text}` }));
}

function recordLines(
  name: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly AttributeLine[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key): readonly AttributeLine[] => {
    const [was, is] = [before[key], after[key]].map((value) => (value === undefined ? undefined : valueText(value, {})));
    if (was === is) return [];
    const label = `${name} ${visible(key)}`;
    if (was === undefined) return [{ mark: "+", text: `${label}: ${is}` }];
    return [is === undefined ? { mark: "-", text: `${label}: ${was}` } : { mark: "~", text: `${label}: ${was} → ${is}` }];
  });
}

type NamesOfIds = Readonly<Record<string, string>>;

/** Values for people; where two of them would read the same, their ids tell them apart. */
function valueTexts(values: readonly unknown[], names: NamesOfIds): readonly string[] {
  const texts = values.map((value) => valueText(value, names));
  return texts.map((text, index) => {
    const value = values[index];
    const isTwin = texts.some((other, at) => at !== index && other === text && values[at] !== value);
    return isTwin && typeof value === "string" ? `${text} (${visible(value)})` : text;
  });
}

/** A value for people: references by name, texts in backticks, flags as on and off. */
function valueText(value: unknown, names: NamesOfIds): string {
  if (isNothing(value)) return "nothing";
  if (typeof value === "boolean") return value ? "on" : "off";
  if (typeof value === "string") return `\`${visible(Object.hasOwn(names, value) ? nameIn(names[value] ?? value) : value)}\``;
  return visible(typeof value === "number" ? String(value) : (JSON.stringify(value) ?? ""));
}

/** A value that is read line by line: JSON, or text of several lines. */
type Document = { readonly json: unknown } | { readonly text: string };

function documentOf(value: unknown): Document | undefined {
  if (typeof value !== "string") return undefined;
  const trimmed = value.trim();
  if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
    try {
      return { json: inOrder(JSON.parse(trimmed)) };
    } catch {
      // Not JSON after all: shown as it is written.
    }
  }
  return value.trimEnd().includes("\n") ? { text: value } : undefined;
}

/** One value per line, so that a difference is as small as it is; the line of a text that is no document. */
function textOf(document: Document | undefined, value: unknown): string {
  if (document === undefined) return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  if ("text" in document) return document.text;
  // Without the commas at the ends of lines: they would make two lines differ whenever one is added below.
  return JSON.stringify(document.json, null, 2).replace(/,$/gm, "");
}

/** All of a document, laid out to be read rather than compared: what is short stands on one line. */
function wholly(mark: "+" | "-", document: Document | undefined): readonly AttributeLine[] {
  if (document === undefined) return [];
  const text = "text" in document ? document.text.trimEnd() : compact(document.json, "");
  return text.split("\n").map((line) => ({ mark, text: visible(line) }));
}

/** Nobody reads a document that is nested deeper, and each level costs a look at everything below. */
const deepest = 40;

function compact(value: unknown, indent: string): string {
  const flat = onOneLine(value);
  if (typeof value !== "object" || value === null || flat.length + indent.length <= 72 || indent.length > deepest * 2)
    return flat;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => `${inner}${compact(item, inner)}`)
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Keys in one order, so that only what the document says makes a difference. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}

function differing(before: string, after: string): readonly AttributeLine[] {
  const patch = structuredPatch("", "", `${before}\n`, `${after}\n`, undefined, undefined, { context: 3, maxEditLength: 2_000 });
  if (patch === undefined) return [...wholly("-", { text: before }), ...wholly("+", { text: after })];
  return patch.hunks.flatMap((hunk, index): readonly AttributeLine[] => {
    const previous = patch.hunks[index - 1];
    const skipped = hunk.oldStart - (previous === undefined ? 1 : previous.oldStart + previous.oldLines);
    const gap: readonly AttributeLine[] = skipped > 0 ? [{ mark: " ", text: `… ${counted(skipped, "line")} unchanged` }] : [];
    return [...gap, ...hunk.lines.filter((line) => !line.startsWith("\\")).map(patchLine)];
  });
}

function patchLine(line: string): AttributeLine {
  const mark = line.startsWith("+") ? "+" : line.startsWith("-") ? "-" : " ";
  return { mark, text: visible(line.slice(1)) };
}
