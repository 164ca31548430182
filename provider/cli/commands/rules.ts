import { type CatalogueEntry, catalogue } from "../../catalogue/catalogue";
import { padEnd, padStart, widthOf, wrapped } from "../../render/columns";
import { palette } from "../../render/text/page";
import { counted } from "../../render/words";
import type { Terminal } from "../terminal";

/** Lists the catalogue: by area with counts, or as JSON. */
export async function rules(terminal: Terminal, { format }: { readonly format: "text" | "json" }): Promise<number> {
  const entries = catalogue();
  terminal.out(format === "json" ? `${JSON.stringify(entries, null, 2)}\n` : tableOf(terminal, entries));
  return 0;
}

function tableOf(terminal: Terminal, entries: readonly CatalogueEntry[]): string {
  const paint = palette(terminal.color("stdout"));
  const width = terminal.width("stdout");
  const areas = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) areas.set(entry.area, [...(areas.get(entry.area) ?? []), entry]);
  const idWidth = Math.max(...entries.map(({ id }) => widthOf(id)));
  const lines: string[] = [];
  for (const [area, rules] of areas) {
    const enforced = rules.filter(({ status }) => status === "enforced").length;
    lines.push("", `${paint.bold(area)}  ${paint.dim(`${counted(rules.length, "rule")}, ${enforced} enforced`)}`);
    for (const { id, status, kind, statement } of rules) {
      const mark = status === "enforced" ? paint.create("✓") : paint.dim(status === "planned" ? "·" : "–");
      const lead = `  ${mark} ${paint.name(padEnd(id, idWidth))}  ${paint.dim(padEnd(kind, 12))} `;
      // A pipe is searched, a screen is read: only there one line has to be enough.
      const room = terminal.isTTY.stdout ? Math.max(24, width - widthOf(lead) - 1) : Number.POSITIVE_INFINITY;
      const [first = "", ...more] = wrapped(statement, room);
      lines.push(`${lead}${first}${more.length > 0 ? "…" : ""}`);
    }
  }
  lines.push("", paint.bold("area        enforced  not enforceable  planned"));
  const counts = (name: string, rules: readonly CatalogueEntry[]): string => {
    const of = (wanted: CatalogueEntry["status"], width: number): string =>
      padStart(String(rules.filter(({ status }) => status === wanted).length), width);
    return `${padEnd(name, 12)}${of("enforced", 8)}${of("not enforceable", 17)}${of("planned", 9)}`;
  };
  for (const [area, rules] of areas) lines.push(counts(area, rules));
  lines.push(paint.bold(counts("all", entries)));
  lines.push(paint.dim("✓ enforced, – not enforceable, · planned; `orgplane explain RULE-ID` tells more"));
  return `${lines.join("\n").trimStart()}\n`;
}
