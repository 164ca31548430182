import { ADOPT } from "../../desired/settle";
import type { HostConfig, HostValue } from "../../hosted/contract";
import type { ResourceType } from "../../resources/resource-type";
import { attributesFrom, propertiesFrom, withSecretsOf } from "../values/attributes";
import { type PlainProperties, type PlainValue, type Properties, plainProperties } from "../values/value";

/** The inputs of a resource as the hosts' common core has them. */
export function configOf(type: ResourceType, inputs: Properties): HostConfig {
  const all = plainProperties(inputs);
  const attributes = attributesFrom(type.attributes, all);
  const adopt = all[ADOPT];
  return hostConfig(adopt === undefined ? attributes : { ...attributes, [ADOPT]: adopt });
}

function hostConfig(of: PlainProperties): HostConfig {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, hostValue(value)]));
}

function hostValue(value: PlainValue): HostValue {
  // No attribute is a number: whole ones were read as texts by then.
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return value;
  // `Array.isArray` does not narrow readonly arrays.
  if (Array.isArray(value)) return value.map((item: PlainValue) => hostValue(item));
  return Object.fromEntries(Object.entries(value as PlainProperties).map(([key, each]) => [key, hostValue(each)]));
}

/**
 * Attributes as properties: secret where an attribute is sensitive, or where the author has marked it. What says which object was taken over
 * stays as it was written.
 */
export function propertiesOf(type: ResourceType, attributes: HostConfig, inputs: Properties): Properties {
  const adopt = inputs[ADOPT];
  const properties = propertiesFrom(type.attributes, plainAttributes(attributes));
  return withSecretsOf(adopt === undefined ? properties : { ...properties, [ADOPT]: adopt }, inputs);
}

function plainAttributes(attributes: HostConfig): PlainProperties {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const plain = plainValue(value);
      return plain === null ? [] : [[name, plain] as const];
    }),
  );
}

function plainValue(value: HostValue | undefined): PlainValue {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: HostValue) => plainValue(item));
  return plainAttributes(value as HostConfig);
}
