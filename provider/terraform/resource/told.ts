import type { HostProblem } from "../../hosted/contract";
import { type Attributes, noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import type { Path, Told } from "../diagnostics";

/** A problem of the hosts' common core, at its place in a resource with these attributes. */
export function toldOf({ severity, code, summary, detail, hint, path }: HostProblem, attributes: Attributes): Told {
  // Codes of our own are written in small letters, those of the cloud in words: nothing explains them further.
  const rule = /^[A-Z0-9]+(-[A-Z0-9]+)+$/.test(code) ? code : undefined;
  const why = detail
    ?.split("\n")
    .filter((line) => line !== `rule ${code}`)
    .join("\n");
  const schema = attributes[String(path?.[0] ?? "")];
  // Where nothing else is known to help: what the attribute is.
  const meant = schema === undefined || why !== undefined || rule !== undefined ? undefined : `What it is: ${noteOf(schema).doc}`;
  return { severity, summary, rule, why, advice: hint ?? meant, path: path === undefined ? undefined : pathIn(path, attributes) };
}

/** The same, of the attempt to make an object of this type: where one stands there already, how to take it over. */
export function toldOfType(type: ResourceType, problem: HostProblem): Told {
  const told = toldOf(problem, type.attributes);
  const { exists } = problem;
  if (exists === undefined) return told;
  const imports = `\`terraform import orgplane_${type.name}.NAME ${exists}\` with the address of this resource, or an \`import\` block`;
  const otherwise = told.advice === undefined ? "" : `; otherwise ${told.advice}`;
  const advice = `there is one already, \`${exists}\`: if it is this one, as after an apply that was cut short, take it over by ${imports}, or by \`adopt = { id = "${exists}" }\`; if it is the one that this resource replaces (\`-replace\`, \`replace_triggered_by\`), two cannot have one name at once: replace it without \`create_before_destroy\`, or under another name${otherwise}`;
  return { ...told, advice };
}

/** Steps into sets lead nowhere: the set is named. Steps into maps are keys. */
function pathIn([name = "", ...inside]: readonly (string | number)[], attributes: Attributes): Path {
  const schema = attributes[String(name)];
  const kind = schema === undefined ? "object" : noteOf(schema).kind;
  if (kind === "tags") return [name, ...inside.slice(0, 1).map((key) => ({ key: String(key) }))];
  return kind === "object" ? [name, ...inside] : [name];
}
