import type { SourceNode } from "./source";
import type { Report } from "./values";

/** A policy document written as structured data, as the JSON value it means; undefined when something cannot be meant. */
export function documentValue(node: SourceNode, report: Report): { readonly json: unknown } | undefined {
  let sound = true;
  const json = jsonOf(node, (at, wrong) => {
    sound = false;
    report(at, wrong);
  });
  return sound ? { json } : undefined;
}

function jsonOf(node: SourceNode, report: Report): unknown {
  if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOf(value, report)]));
  if (node.kind === "list") return node.items.map((item) => jsonOf(item, report));
  // `version: 2.0` would become 2, and a long id would lose its last digits.
  if (typeof node.value === "number" && node.written !== undefined && node.written !== String(node.value)) {
    report(node.at, {
      code: "number-in-document",
      summary: `\`${node.written}\` would become \`${String(node.value)}\` in the policy document`,
      hint: `write it in quotes: \`"${node.written}"\``,
    });
  }
  return node.value;
}
