import { type CatalogueEntry, catalogue } from "../../catalogue/catalogue";
import { nearest } from "../../desired/nearest";
import type { Rule, Setting } from "../../kernel";
import { parts } from "../../parts";
import { wrapped } from "../../render/columns";
import { palette } from "../../render/text/page";
import { visible } from "../../render/visible";
import { listed } from "../../render/words";
import type { Terminal } from "../terminal";
import { exampleLines, type Line } from "./example-lines";

/** Everything there is to say about a rule. */
export async function explain(terminal: Terminal, asked: string): Promise<number> {
  const wanted = asked.toUpperCase();
  const entries = catalogue();
  const entry = entries.find(({ id }) => id === wanted);
  // Several operations may share a presupposition, each with its own words.
  const rules = parts.flatMap((part) => part.rules).filter(({ id }) => id === wanted);
  if (entry === undefined && rules.length === 0) {
    terminal.err(
      `There is no rule \`${visible(asked)}\`.${suggestion(wanted, entries)}\n\`orgplane rules\` lists all of them.\n`,
    );
    return 1;
  }
  const settings = parts.flatMap((part) => part.settings).filter((setting) => setting.rule === wanted);
  const lines = [
    ...(entry === undefined ? [] : catalogued(entry)),
    ...rules.flatMap((rule, index) => enforced(rule, entry === undefined && index === 0)),
    ...settings.flatMap(adjustable),
    ...(await exampleLines(wanted)),
  ];
  terminal.out(page(terminal, wanted, lines));
  return 0;
}

function catalogued(entry: CatalogueEntry): readonly Line[] {
  return [
    ["", entry.statement],
    ["kind", entry.inferred ? `${entry.kind}, concluded from the documents, not stated by them` : entry.kind],
    ["governs", entry.operations.join(", ")],
    ...(entry.remedy === undefined ? [] : [["remedy", entry.remedy] as const]),
    ...entry.sources.map((source, index) => [index === 0 ? "source" : "", source] as const),
    ...(entry.note === undefined ? [] : [["note", entry.note] as const]),
    ["status", entry.status],
    ...(entry.reason === undefined ? [] : [["reason", entry.reason] as const]),
    ...(entry.file === undefined
      ? []
      : [
          [
            entry.reason === undefined ? "enforced in" : "listed in",
            `${entry.file}${entry.how === undefined ? "" : ` (${entry.how})`}`,
          ] as const,
        ]),
    ...(entry.test === undefined ? [] : [["shown by", entry.test] as const]),
  ];
}

function enforced({ kind, refuses, sentence, advice, cloudCode }: Rule, isFirst: boolean): readonly Line[] {
  const codes =
    typeof cloudCode === "string" ? [cloudCode] : [...new Set(Object.values(cloudCode))].filter((code) => code !== undefined);
  return [
    ...(isFirst
      ? ([
          ["", sentence],
          ["kind", kind],
          ["governs", refuses.join(", ")],
        ] as const)
      : []),
    ...(advice === undefined ? [] : [["what to do", advice] as const]),
    ["error code", codes.join(", ")],
  ];
}

function adjustable({ name, default: value, doc, evidence }: Setting): readonly Line[] {
  return [
    ["setting", `${name} = ${String(value)} (default)`],
    ["", doc],
    ...(evidence === undefined ? [] : [["evidence", evidence] as const]),
  ];
}

function page(terminal: Terminal, id: string, lines: readonly Line[]): string {
  const paint = palette(terminal.color("stdout"));
  const indent = 14;
  const width = terminal.width("stdout") - indent;
  const texts = lines.flatMap(([label, text], index) => {
    const isStatement = index === 0;
    const rows = wrapped(text, isStatement ? width + indent - 2 : width);
    if (isStatement) return [...rows.map((row) => `  ${row}`), ""];
    return rows.map((row, at) =>
      label === "" && row === "" ? "" : `  ${paint.dim((at === 0 ? label : "").padEnd(indent - 2))}${row}`,
    );
  });
  return `${paint.bold(id)}\n${texts.join("\n")}\n`;
}

/** Ids that are near in writing, and those that share their words. */
function suggestion(wanted: string, entries: readonly CatalogueEntry[]): string {
  const ids = entries.map(({ id }) => id);
  const near = nearest(wanted, ids);
  const words = wanted.split("-").filter((word) => word.length > 2);
  const shared = ids
    .map((id) => ({ id, n: words.filter((word) => id.split("-").includes(word)).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const some = [...new Set([...(near === undefined ? [] : [near]), ...shared])].slice(0, 4);
  return some.length === 0 ? "" : ` Did you mean ${listed(some.map((id) => `\`${id}\``)).replace(/ and ([^ ]+)$/, " or $1")}?`;
}
