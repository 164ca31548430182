import type { HostProblem } from "../../hosted/contract";
import { type Attributes, noteOf } from "../../resources/attributes";
import type { Path, Told } from "../diagnostics";

/** A problem of the hosts' common core, at its place in a resource with these attributes. */
export function toldOf({ severity, code, summary, detail, hint, path }: HostProblem, attributes: Attributes): Told {
  // Codes of our own are written in small letters: nothing explains them further.
  const rule = /^[A-Z]/.test(code) ? code : undefined;
  const why = detail
    ?.split("\n")
    .filter((line) => line !== `rule ${code}`)
    .join("\n");
  const schema = attributes[String(path?.[0] ?? "")];
  // Where nothing else is known to help: what the attribute is.
  const meant = schema === undefined || why !== undefined || rule !== undefined ? undefined : `What it is: ${noteOf(schema).doc}`;
  return { severity, summary, rule, why, advice: hint ?? meant, path: path === undefined ? undefined : pathIn(path, attributes) };
}

/** Steps into sets lead nowhere: the set is named. Steps into maps are keys. */
function pathIn([name = "", ...inside]: readonly (string | number)[], attributes: Attributes): Path {
  const schema = attributes[String(name)];
  const kind = schema === undefined ? "object" : noteOf(schema).kind;
  if (kind === "tags") return [name, ...inside.slice(0, 1).map((key) => ({ key: String(key) }))];
  return kind === "object" ? [name, ...inside] : [name];
}
