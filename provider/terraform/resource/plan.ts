import { ADOPT } from "../../desired/settle";
import { noteOf } from "../../resources/attributes";
import type { Resolved, ResourceType } from "../../resources/resource-type";
import { TIMEOUTS } from "../../schema/terraform-provider";
import { fieldOf, isWhollyKnown, recordOf, UNKNOWN, type Value, type ValueRecord } from "../values/value";
import { complete, defaultValue, meansTheSame, resolvedFrom, type Sight } from "./forms";

/** What a plan promises, and which changes only another object can bring. */
export interface PlannedChange {
  readonly planned: ValueRecord;
  readonly requiresReplace: readonly string[];
}

/** Of what will be made: what is written, defaults, and unknown for what only the cloud says. */
export function plannedCreation(type: ResourceType, config: Value): ValueRecord {
  const attributes = Object.entries(type.attributes).map(([name, schema]): [string, Value] => {
    const written = fieldOf(config, name);
    return [name, written === null ? defaultValue(noteOf(schema)) : written];
  });
  return recordOf([...attributes, ...unchecked(config), ["id", UNKNOWN]]);
}

/**
 * Of what exists: where the new value means what the stored one does, the stored one stays, so that nothing is shown as changed that is
 * not. An update that changes nothing is exactly what is stored.
 * @param existing what is really there, where somebody can look
 */
export function plannedUpdate(
  type: ResourceType,
  prior: Value,
  config: Value,
  existing: Resolved | undefined,
  sight: Sight,
): PlannedChange {
  const wanted = plannedCreation(type, config);
  const resolved = resolvedFrom(type, wanted);
  const requiresReplace: string[] = [];
  const attributes = Object.entries(type.attributes).map(([name, schema]): [string, Value] => {
    const [before, after] = [fieldOf(prior, name), fieldOf(wanted, name)];
    const bothOrDefault = before !== null && after !== null;
    const same = isWhollyKnown(after) && meansTheSame(type, name, before, after, resolved, sight);
    if (same && (bothOrDefault || before === after)) return [name, before];
    const moved = !same && !isThere(type, name, after, existing, resolved, sight);
    if (moved && noteOf(schema).replaces === true) requiresReplace.push(name);
    return [name, after];
  });
  return {
    planned: recordOf([...attributes, ...unchecked(config), ["id", fieldOf(prior, "id")]]),
    requiresReplace,
  };
}

/** What the state does not hold (an import cannot know it) may still be so: the account that was invited is the member's own id. */
function isThere(
  type: ResourceType,
  name: string,
  after: Value,
  existing: Resolved | undefined,
  resolved: Resolved,
  sight: Sight,
): boolean {
  if (existing === undefined || !isWhollyKnown(after)) return false;
  const wanted = complete(type, { ...existing, [name]: resolved[name] }, sight);
  const [has, wants] = [existing[name], wanted[name]];
  return JSON.stringify(has) === JSON.stringify(wants) || type.same?.(name, has, wants) === true;
}

/** Arguments that say how the provider goes about it, not what the object is. */
function unchecked(config: Value): readonly (readonly [string, Value])[] {
  return [ADOPT, TIMEOUTS].map((name) => [name, fieldOf(config, name)]);
}
