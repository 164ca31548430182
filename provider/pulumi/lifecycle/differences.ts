import { noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { camelCase } from "../../schema/pulumi-names";
import type { PropertyDifference } from "../rpc/responses";
import { type Path, propertyPath, writtenPath } from "../values/paths";
import { isPlainProperties, type PlainProperties, type PlainValue, UNKNOWN } from "../values/value";
import { differing, type Sight } from "./forms";

/** Where the new inputs differ from the old ones, part by part, with what only another object can have. */
export function propertyDifferences(
  type: ResourceType,
  before: PlainProperties,
  after: PlainProperties,
  sight: Sight,
): readonly PropertyDifference[] {
  return differing(type, before, after, sight).flatMap((name) => {
    const schema = type.attributes[name];
    const replaces = schema !== undefined && noteOf(schema).replaces === true;
    const found = parts([name], before[name], after[name]);
    // They mean something else although they are written alike: what is implied differs.
    const all: readonly Part[] = found.length === 0 ? [{ path: [name], kind: "update" }] : found;
    return all.map(({ path, kind }) => ({
      path: writtenPath(propertyPath(type.attributes, path)),
      property: camelCase(name),
      kind,
      replaces,
    }));
  });
}

type Part = Pick<PropertyDifference, "kind"> & { readonly path: Path };

function parts(path: Path, before: PlainValue | undefined, after: PlainValue | undefined): readonly Part[] {
  if (before === undefined) return [{ path, kind: "add" }];
  if (after === undefined) return [{ path, kind: "delete" }];
  if (Array.isArray(before) && Array.isArray(after)) return items(path, before, after);
  if (isPlainProperties(before) && isPlainProperties(after)) return entries(path, before, after);
  return [{ path, kind: "update" }];
}

function entries(path: Path, before: PlainProperties, after: PlainProperties): readonly Part[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]) || after[key] === UNKNOWN)
    .flatMap((key) => parts([...path, key], before[key], after[key]));
}

/** Lists are sets here: what is in one and not in the other, at its place; where one goes and another comes, it is an update. */
function items(path: Path, before: readonly PlainValue[], after: readonly PlainValue[]): readonly Part[] {
  const gone = before.flatMap((item, index) => (after.includes(item) ? [] : [index]));
  const come = after.flatMap((item, index) => (item !== UNKNOWN && before.includes(item) ? [] : [index]));
  const both = new Set([...gone, ...come]);
  return [...both]
    .sort((a, b) => a - b)
    .map((index) => ({
      path: [...path, index],
      kind: gone.includes(index) ? (come.includes(index) ? "update" : "delete") : "add",
    }));
}
