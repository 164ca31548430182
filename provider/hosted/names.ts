import { type Organization, rowIds, rowOf } from "../kernel";
import { resourceTypes } from "../parts";
import { noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import { type HostConfig, type HostValue, UNKNOWN } from "./contract";

/**
 * References by name, as ids of what has the name by now. A host orders by references, so two objects that name each other could not be
 * written by ids: the organization guards Root by a policy, and there are policies only in an organization. A name that nothing has yet is
 * left as it is: what needs it waits.
 */
export function withIds(type: ResourceType, config: HostConfig, organization: Organization): HostConfig {
  const found = Object.entries(type.attributes).flatMap(([name, schema]) => {
    const { kind, refersTo } = noteOf(schema);
    const value = config[name];
    if (refersTo === undefined || value === undefined || value === null || value === UNKNOWN) return [];
    if (kind === "reference") return [[name, idOf(value, refersTo, organization)] as const];
    return Array.isArray(value) ? [[name, value.map((item: HostValue) => idOf(item, refersTo, organization))] as const] : [];
  });
  return found.length === 0 ? config : { ...config, ...Object.fromEntries(found) };
}

function idOf(value: HostValue, refersTo: readonly string[], organization: Organization): HostValue {
  if (typeof value !== "string") return value;
  const types = resourceTypes.filter(({ name }) => refersTo.includes(name));
  if (types.some(({ table, builtIn }) => builtIn?.includes(value) || rowOf(organization, { name: table }, value) !== undefined))
    return value;
  for (const type of types) {
    const id = namedObject(type, value, organization);
    if (id !== undefined) return id;
  }
  return value;
}

/** The object that a name means, where its type has names. */
export function namedObject(type: ResourceType, name: string, organization: Organization): string | undefined {
  const nothing = Object.fromEntries(Object.keys(type.attributes).map((attribute) => [attribute, null]));
  return type.find(organization, { ...nothing, name }, { name });
}

/** The only object of a type that is called so, wherever it stands: a department below another one, a unit in whichever region. */
export function onlyNamed(type: ResourceType, name: string, organization: Organization): string | undefined {
  const ids = [...rowIds(organization)].flatMap(([table, id]) => (table === type.table ? [id] : []));
  const named = ids.filter((id) => type.read(organization, id)?.["name"] === name);
  return named.length === 1 ? named[0] : undefined;
}
