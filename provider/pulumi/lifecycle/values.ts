import { ADOPT } from "../../desired/settle";
import type { ResourceType } from "../../resources/resource-type";
import { attributesFrom, propertiesFrom, withSecretsOf } from "../values/attributes";
import { type PlainProperties, type Properties, plainProperties } from "../values/value";

/** The inputs of a resource as attributes. */
export function attributesOf(type: ResourceType, inputs: Properties): PlainProperties {
  return attributesFrom(type.attributes, plainProperties(inputs));
}

/** Attributes as properties: secret where an attribute is sensitive, or where the author has marked it. */
export function propertiesOf(type: ResourceType, attributes: PlainProperties, inputs: Properties): Properties {
  const adopt = inputs[ADOPT];
  const properties = propertiesFrom(type.attributes, attributes);
  return withSecretsOf(adopt === undefined ? properties : { ...properties, [ADOPT]: adopt }, inputs);
}
