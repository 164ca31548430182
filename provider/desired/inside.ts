import { Findings } from "./findings";
import { jsonSource } from "./json-source";
import { Positions, type SourceEntry, type SourceNode, type SourceScalar } from "./source";

/**
 * Where in a value something is wrong, as an offset in the file: follows the path as far as it leads. A policy document that is written as
 * JSON text is looked into as well, where its lines stand in the file as they are.
 */
export function placeInside(node: SourceNode, path: readonly PropertyKey[]): number {
  return node.kind === "scalar" ? placeInText(node, path) : atPath(node, path);
}

function placeInText(scalar: SourceScalar, path: readonly PropertyKey[]): number {
  const { lines, value, at } = scalar;
  if (lines === undefined || typeof value !== "string") return at;
  const positions = new Positions("", value);
  const findings = new Findings();
  const json = jsonSource(value, positions, findings);
  const malformed = findings.all()[0]?.at;
  const place = json === undefined ? malformed : positions.place(atPath(json, path));
  if (place?.kind !== "file" || (json !== undefined && path.length === 0)) return at;
  const line = lines[place.line - 1];
  return line === undefined ? at : line + place.column - 1;
}

/** A value that holds others begins where nobody looks for it: its key stands for it. */
function atPath(node: SourceNode, path: readonly PropertyKey[]): number {
  let found: SourceNode = node;
  let at = node.at;
  for (const part of path) {
    const entry: SourceEntry | undefined =
      found.kind === "map" ? found.entries.findLast(({ key }) => key === String(part)) : undefined;
    const next: SourceNode | undefined = found.kind === "list" ? found.items[Number(part)] : entry?.value;
    if (next === undefined) break;
    found = next;
    at = entry === undefined || next.kind === "scalar" ? next.at : entry.keyAt;
  }
  return at;
}
