import { ADOPT } from "../../desired/settle";
import { type Compared, compare, withDefaults } from "../../hosted/config";
import type { HostConfig, HostState } from "../../hosted/contract";
import { noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { TIMEOUTS } from "../../schema/terraform-provider";
import { fromHost, hostConfig, hostValue } from "../values/host";
import { fieldOf, recordOf, UNKNOWN, type Value, type ValueRecord } from "../values/value";

/** What a plan promises, and the attributes whose change only another object can bring. */
export interface PlannedChange {
  readonly planned: ValueRecord;
  readonly requiresReplace: readonly string[];
}

/** The names of what a resource says about the object itself. */
export function attributeNames(type: ResourceType): readonly string[] {
  return Object.keys(type.attributes);
}

/** Attributes as they are written or stored, `adopt` among them. */
export function configOf(type: ResourceType, value: Value): HostConfig {
  return hostConfig(value, [...attributeNames(type), ADOPT]);
}

/** Of what will be made: what is written, defaults, and unknown for what only the cloud says. */
export function plannedCreation(type: ResourceType, config: Value): ValueRecord {
  const wanted = withDefaults(type, configOf(type, config));
  return recordOf([...attributeNames(type).map(attribute), ...goingAbout(config), ["id", UNKNOWN]]);

  function attribute(name: string): [string, Value] {
    return [name, fromHost(wanted[name])];
  }
}

/**
 * Of what exists: where the new value means what the stored one does, the stored one stays, so that nothing is shown as changed that is
 * not. An update that changes nothing is exactly what is stored.
 * @param real how the configuration differs from what is really there, where somebody has looked: a state may say less
 */
export function plannedUpdate(type: ResourceType, prior: Value, config: Value, real: Compared | undefined): PlannedChange {
  const wanted = withDefaults(type, configOf(type, config));
  const stored = compare(type, configOf(type, prior), wanted);
  const differs = (name: string): boolean =>
    isPlain(type, name)
      ? fieldOf(prior, name) !== fromHost(wanted[name])
      : stored.differing.includes(name) && (real === undefined || real.differing.includes(name));
  const attributes = attributeNames(type).map((name): [string, Value] => {
    const [before, after] = [fieldOf(prior, name), fromHost(wanted[name])];
    return [name, before !== null && after !== null && !differs(name) ? before : after];
  });
  return {
    planned: recordOf([...attributes, ...goingAbout(config), ["id", fieldOf(prior, "id")]]),
    requiresReplace: (real ?? stored).replacing.filter(differs),
  };
}

/** Has one way to be written. What says how orgplane goes about the object is nowhere in the cloud: only the state tells that it changed. */
function isPlain({ attributes }: ResourceType, name: string): boolean {
  const schema = attributes[name];
  return schema !== undefined && ["text", "flag", "choice", "reference"].includes(noteOf(schema).kind);
}

/** Arguments that say how the provider goes about it, not what the object is. */
function goingAbout(config: Value): readonly (readonly [string, Value])[] {
  return [ADOPT, TIMEOUTS].map((name) => [name, fieldOf(config, name)]);
}

/** What is stored of an object, as the hosts' common core has it. */
export function storedOf(type: ResourceType, state: Value): HostState {
  return Object.fromEntries(attributeNames(type).map((name) => [name, hostValue(fieldOf(state, name))]));
}

/** The whole object: what exists, and how the author wants the provider to go about it. */
export function stateFrom(type: ResourceType, id: string, state: HostState, written: Value): ValueRecord {
  const attributes = attributeNames(type).map((name): [string, Value] => [name, fromHost(state[name])]);
  return recordOf([...attributes, ...goingAbout(written), ["id", id]]);
}
