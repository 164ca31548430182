import { type Attributes, noteOf } from "../../resources/attributes";
import { camelCase } from "../../schema/pulumi-names";
import {
  isPlainProperties,
  isProperties,
  type PlainProperties,
  type PlainValue,
  type Properties,
  Secret,
  type Value,
} from "./value";

/** Attributes in our names, as far as they are some of ours; keys of maps are the author's own. What is null counts as not given. */
export function attributesFrom(attributes: Attributes, properties: PlainProperties): PlainProperties {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, schema]): (readonly [string, PlainValue])[] => {
      const value = properties[camelCase(name)];
      if (value === undefined || value === null) return [];
      const { fields } = noteOf(schema);
      return [[name, fields !== undefined && isPlainProperties(value) ? attributesFrom(fields, value) : value]];
    }),
  );
}

/** Properties in Pulumi's names. What has no value is left out; what is sensitive is secret. */
export function propertiesFrom(attributes: Attributes, values: PlainProperties): Properties {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, schema]): (readonly [string, Value])[] => {
      const value = values[name];
      if (value === undefined || value === null) return [];
      const { fields, sensitive } = noteOf(schema);
      const named = fields !== undefined && isPlainProperties(value) ? plainNames(fields, value) : value;
      return [[camelCase(name), sensitive === true ? new Secret(named) : named]];
    }),
  );
}

/** Inside of what is secret as a whole nothing is marked again. */
function plainNames(attributes: Attributes, values: PlainProperties): PlainProperties {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, schema]): (readonly [string, PlainValue])[] => {
      const value = values[name];
      if (value === undefined || value === null) return [];
      const { fields } = noteOf(schema);
      return [[camelCase(name), fields !== undefined && isPlainProperties(value) ? plainNames(fields, value) : value]];
    }),
  );
}

/** The same properties, where those are secret that were secret before: an author's mark is kept wherever the value goes. */
export function withSecretsOf(properties: Properties, ...marked: readonly Properties[]): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const secret = marked.some((each) => secretIn(each[name]));
      return [name, secret && !(value instanceof Secret) ? new Secret(value) : value];
    }),
  );
}

function secretIn(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (value instanceof Secret) return true;
  if (Array.isArray(value)) return value.some((each: Value) => secretIn(each));
  return isProperties(value) && Object.values(value).some((each) => secretIn(each));
}
