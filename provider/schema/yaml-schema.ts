import { adoptFields } from "../desired/settle";
import { nestedTypes } from "../desired/yaml";
import { type AttributeNote, type Attributes, isOptional, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";

type Json = Readonly<Record<string, unknown>>;

/** The key of a declaration, as a pattern of JSON Schema (which knows no Unicode classes everywhere: letters are what is no ASCII sign). */
const KEY = "^[A-Za-z_\\u0080-\\uffff][A-Za-z0-9_\\u0080-\\uffff-]*$";
const ACCOUNT = { type: "integer", minimum: 10000 };

/** JSON Schema (draft-07, which every editor knows) of the YAML file. */
export function yamlSchema(types: readonly ResourceType[]): Json {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "orgplane organization",
    description: "An organization as orgplane reads it: departments, members, policies and what belongs to them.",
    type: "object",
    minProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(
      types.map((type) => [type.section, type.single === true ? declarationRef(type) : section(type)]),
    ),
    definitions: Object.fromEntries(types.map((type) => [type.name, declaration(type, types)])),
  };
}

function declarationRef(type: ResourceType): Json {
  return { $ref: `#/definitions/${type.name}` };
}

function section(type: ResourceType): Json {
  return {
    description: type.doc,
    type: ["object", "null"],
    propertyNames: { pattern: KEY },
    additionalProperties: declarationRef(type),
  };
}

function declaration(type: ResourceType, types: readonly ResourceType[]): Json {
  const nested = nestedTypes(types, type).filter((inner) => !Object.hasOwn(type.attributes, inner.section));
  const attributes = objectOf(type.attributes, types);
  const required: readonly unknown[] = Array.isArray(attributes["required"]) ? attributes["required"] : [];
  return {
    ...attributes,
    description: type.doc,
    ...(required.length === 0 && { type: ["object", "null"] }),
    properties: {
      ...(attributes["properties"] as Json),
      adopt: {
        ...objectOf(adoptFields, types),
        description: "The existing object that this declaration takes over instead of making one.",
        minProperties: 1,
        maxProperties: 1,
      },
      ...Object.fromEntries(nested.map((inner) => [inner.section, section(inner)])),
    },
  };
}

function objectOf(attributes: Attributes, types: readonly ResourceType[]): Json {
  const required = Object.entries(attributes).filter(([, schema]) => !isOptional(schema) && noteOf(schema).default === undefined);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(attributes).map(([name, schema]) => [name, attribute(noteOf(schema), types)])),
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
  };
}

function attribute(note: AttributeNote, types: readonly ResourceType[]): Json {
  return { description: note.doc, ...shape(note, types), ...(note.default !== undefined && { default: note.default }) };
}

function shape(note: AttributeNote, types: readonly ResourceType[]): Json {
  switch (note.kind) {
    case "text":
      return texty;
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { type: "string", enum: note.choices ?? [] };
    case "texts":
      return { type: "array", items: note.choices === undefined ? texty : { type: "string", enum: note.choices } };
    case "tags":
      return { type: "object", additionalProperties: texty };
    case "reference":
      return referenceShape(note);
    case "references":
      return { type: "array", items: referenceShape(note) };
    case "document":
      return { type: ["object", "string"] };
    case "object":
      return objectOf(note.fields ?? {}, types);
  }
}

/** Whole numbers are read by their digits, so that ids need no quotes. */
const texty: Json = { type: ["string", "integer"] };

function referenceShape(note: AttributeNote): Json {
  return (note.refersTo ?? []).includes("account") ? { anyOf: [{ type: "string" }, ACCOUNT] } : { type: "string" };
}
