import { type Attributes, noteOf } from "../../resources/attributes";
import { camelCase } from "../../schema/pulumi-names";

/** Names of properties, keys of maps, places in lists. */
export type Path = readonly (string | number)[];

/** As Pulumi writes it: `a.b`, `a[0]`, `a["odd key"]`. */
export function writtenPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `["${step.replaceAll(/["\\]/g, "\\$&")}"]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

/** A path of ours, in the names that Pulumi has for it; keys of maps are the author's own. */
export function propertyPath(attributes: Attributes, path: Path): Path {
  const [first, ...rest] = path;
  const schema = typeof first === "string" ? attributes[first] : undefined;
  if (first === undefined || schema === undefined) return path;
  const fields = noteOf(schema).fields;
  return [camelCase(String(first)), ...(fields === undefined ? rest : propertyPath(fields, rest))];
}
