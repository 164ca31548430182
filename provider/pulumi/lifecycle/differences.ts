import { canonical } from "../../diff/resolve";
import { type Compared, compare } from "../../hosted/config";
import type { HostConfig, HostValue } from "../../hosted/contract";
import { noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { camelCase } from "../../schema/pulumi-names";
import type { PropertyDifference } from "../rpc/responses";
import { type Path, propertyPath, writtenPath } from "../values/paths";
import { UNKNOWN } from "../values/value";

/**
 * Where the new inputs differ from the old ones, part by part, with what only another object can have.
 * @param exists how the new inputs differ from what exists, where it does: the old ones may say less than the organization knows
 */
export function propertyDifferences(
  type: ResourceType,
  before: HostConfig,
  after: HostConfig,
  exists: Compared | undefined,
  ignored: readonly string[],
): readonly PropertyDifference[] {
  const { differing, replacing } = compare(type, before, after);
  const all = Object.keys(type.attributes).filter(
    (name) => differing.includes(name) || isOursAndDiffers(type, name, before, after),
  );
  return all
    .flatMap((name) => {
      const replaces = replacing.includes(name) && (exists === undefined || exists.replacing.includes(name));
      return found(name, before[name], after[name]).map(({ path, kind }) => ({
        path: writtenPath(propertyPath(type.attributes, path)),
        property: camelCase(name),
        kind,
        replaces,
      }));
    })
    .filter(({ path }) => !ignored.some((each) => isWithin(path, each)));
}

/** What says how orgplane goes about an object is nowhere in the cloud, and yet has to reach the state: so it is a difference here. */
function isOursAndDiffers(type: ResourceType, name: string, before: HostConfig, after: HostConfig): boolean {
  const schema = type.attributes[name];
  if (schema === undefined || !["choice", "reference"].includes(noteOf(schema).kind)) return false;
  return type.same?.(name, "one", "another") === true && canonical(before[name]) !== canonical(after[name]);
}

function isWithin(path: string, ignored: string): boolean {
  return path === ignored || (path.startsWith(ignored) && [".", "["].includes(path.charAt(ignored.length)));
}

type Part = Pick<PropertyDifference, "kind"> & { readonly path: Path };
type Given = HostValue | undefined;

function found(name: string, before: Given, after: Given): readonly Part[] {
  const all = parts([name], before, after);
  // They may mean something else although they are written alike, where what is implied differs.
  return all.length === 0 ? [{ path: [name], kind: "update" }] : all;
}

function parts(path: Path, before: Given, after: Given): readonly Part[] {
  if (before === undefined || before === null) return [{ path, kind: "add" }];
  if (after === undefined || after === null) return [{ path, kind: "delete" }];
  if (Array.isArray(before) && Array.isArray(after)) return items(path, before, after);
  if (isFields(before) && isFields(after)) return entries(path, before, after);
  return [{ path, kind: "update" }];
}

type Fields = Readonly<Record<string, HostValue | undefined>>;

function isFields(value: HostValue): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entries(path: Path, before: Fields, after: Fields): readonly Part[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys
    .filter((key) => after[key] === UNKNOWN || canonical(before[key]) !== canonical(after[key]))
    .flatMap((key) => parts([...path, key], before[key], after[key]));
}

/** Lists are sets here: what is in one and not in the other, at its place; where one goes and another comes, it is an update. */
function items(path: Path, before: readonly HostValue[], after: readonly HostValue[]): readonly Part[] {
  const gone = before.flatMap((item, index) => (after.includes(item) ? [] : [index]));
  const come = after.flatMap((item, index) => (item !== UNKNOWN && before.includes(item) ? [] : [index]));
  return [...new Set([...gone, ...come])]
    .sort((a, b) => a - b)
    .map((index) => ({
      path: [...path, index],
      kind: gone.includes(index) ? (come.includes(index) ? "update" : "delete") : "add",
    }));
}
