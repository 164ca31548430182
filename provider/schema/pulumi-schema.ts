import { adoptFields } from "../desired/settle";
import { type AttributeNote, type Attributes, isOptional, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import { camelCase, className, PACKAGE, tokenOf } from "./pulumi-names";

/** A property in Pulumi's package schema. */
export interface PulumiProperty {
  readonly type?: "string" | "boolean" | "integer" | "array" | "object";
  readonly $ref?: string;
  readonly items?: { readonly type: "string" } | { readonly $ref: string };
  readonly additionalProperties?: { readonly type: "string" };
  readonly description: string;
  readonly secret?: true;
  readonly willReplaceOnChanges?: true;
  readonly default?: string | boolean;
}

export type PulumiProperties = Readonly<Record<string, PulumiProperty>>;

export interface PulumiObject {
  readonly type: "object";
  readonly description: string;
  readonly properties: PulumiProperties;
  readonly required: readonly string[];
}

export interface PulumiResource {
  readonly description: string;
  readonly properties: PulumiProperties;
  readonly required: readonly string[];
  readonly inputProperties: PulumiProperties;
  readonly requiredInputs: readonly string[];
}

export interface PulumiFunction {
  readonly description: string;
  readonly inputs: PulumiObject;
  readonly outputs: PulumiObject;
}

export interface PulumiPackage {
  readonly name: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly license: string;
  readonly meta: { readonly moduleFormat: string };
  readonly config: { readonly variables: PulumiProperties };
  readonly provider: Omit<PulumiResource, "requiredInputs" | "required">;
  readonly types: Readonly<Record<string, PulumiObject>>;
  readonly resources: Readonly<Record<string, PulumiResource>>;
  readonly functions: Readonly<Record<string, PulumiFunction>>;
  readonly language: Readonly<Record<string, unknown>>;
}

/** What goes into the package besides the resource types. */
export interface PulumiSurroundings {
  readonly version: string;
  /** What the provider is configured with. */
  readonly settings: Attributes;
  readonly functions: Readonly<Record<string, PulumiFunction>>;
  /** Types that the functions answer with. */
  readonly types: Readonly<Record<string, PulumiObject>>;
}

const ADOPT = tokenOf("adopt");
const DESCRIPTION = "Tencent Cloud Organization as code: the rules exist once, every change is proven before it is made.";

/** The package as Pulumi's code generators and its schema-driven languages want it. */
export function pulumiSchema(types: readonly ResourceType[], around: PulumiSurroundings): PulumiPackage {
  const settings = propertiesOf(around.settings, "provider");
  return {
    name: PACKAGE,
    version: around.version,
    displayName: "orgplane",
    description: DESCRIPTION,
    keywords: ["pulumi", "orgplane", "tencentcloud", "organization", "category/cloud"],
    license: "Apache-2.0",
    meta: { moduleFormat: "(.*)" },
    config: { variables: settings },
    provider: { description: "Where the organization lives, and who asks.", properties: settings, inputProperties: settings },
    types: sorted({
      [ADOPT]: objectOf(
        adoptFields,
        "adopt",
        "Which existing object a resource takes over instead of making one: by one of these.",
      ),
      ...Object.fromEntries(types.flatMap((type) => nestedObjects(type.attributes, type.name))),
      ...around.types,
    }),
    resources: Object.fromEntries(types.map((type) => [tokenOf(type.name), resourceOf(type)])),
    functions: around.functions,
    language: { nodejs: { packageName: "orgplane", respectSchemaVersion: true } },
  };
}

function resourceOf(type: ResourceType): PulumiResource {
  const properties = propertiesOf(type.attributes, type.name);
  const adopt: PulumiProperty = {
    $ref: `#/types/${ADOPT}`,
    description: "The existing object that this resource takes over instead of making one: by its id or by its name.",
  };
  const known = Object.entries(type.attributes).filter(([, schema]) => isKnown(schema));
  return {
    description: type.doc,
    properties: sorted({ ...withoutDefaults(properties), adopt }),
    required: known.map(([name]) => camelCase(name)).sort(),
    inputProperties: sorted({ ...properties, adopt }),
    requiredInputs: requiredOf(type.attributes),
  };
}

/** Objects that attributes hold, each a type of its own. */
function nestedObjects(attributes: Attributes, owner: string): readonly (readonly [string, PulumiObject])[] {
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const note = noteOf(schema);
    if (note.fields === undefined) return [];
    const inner = `${owner}_${name}`;
    return [[tokenOf(inner), objectOf(note.fields, inner, note.doc)] as const, ...nestedObjects(note.fields, inner)];
  });
}

export function objectOf(attributes: Attributes, owner: string, description: string): PulumiObject {
  return { type: "object", description, properties: propertiesOf(attributes, owner), required: requiredOf(attributes) };
}

/** The name of the class or interface that stands for an object inside a resource. */
export function nestedName(owner: string, attribute: string): string {
  return className(`${owner}_${attribute}`);
}

/** It always has a value: one is demanded, or there is a default. */
export function isKnown(schema: Attributes[string]): boolean {
  return !isOptional(schema) || noteOf(schema).default !== undefined;
}

/** It has to be given. */
export function isRequired(schema: Attributes[string]): boolean {
  return !isOptional(schema) && noteOf(schema).default === undefined;
}

function requiredOf(attributes: Attributes): readonly string[] {
  return Object.entries(attributes)
    .filter(([, schema]) => isRequired(schema))
    .map(([name]) => camelCase(name))
    .sort();
}

function propertiesOf(attributes: Attributes, owner: string): PulumiProperties {
  return sorted(
    Object.fromEntries(
      Object.entries(attributes).map(([name, schema]) => [camelCase(name), propertyOf(name, noteOf(schema), owner)]),
    ),
  );
}

function propertyOf(name: string, note: AttributeNote, owner: string): PulumiProperty {
  const simple = typeof note.default === "string" || typeof note.default === "boolean" ? note.default : undefined;
  return {
    ...shapeOf(name, note, owner),
    description: describedBy(note),
    ...(note.sensitive === true && { secret: true as const }),
    ...(note.replaces === true && { willReplaceOnChanges: true as const }),
    ...(simple !== undefined && { default: simple }),
  };
}

function shapeOf(name: string, note: AttributeNote, owner: string): Omit<PulumiProperty, "description"> {
  switch (note.kind) {
    case "text":
    case "choice":
    case "reference":
    case "document":
      return { type: "string" };
    case "flag":
      return { type: "boolean" };
    case "texts":
    case "references":
      return { type: "array", items: { type: "string" } };
    case "tags":
      return { type: "object", additionalProperties: { type: "string" } };
    case "object":
      return { $ref: `#/types/${tokenOf(`${owner}_${name}`)}` };
  }
}

/** What it is, and what can be written. */
export function describedBy(note: AttributeNote): string {
  const choices = note.choices === undefined ? [] : [`One of: ${note.choices.map((choice) => `\`${choice}\``).join(", ")}.`];
  const titles = (note.refersTo ?? []).filter((type) => type !== "account").map((type) => type.replaceAll("_", " "));
  const account = note.refersTo?.includes("account") === true ? ", or the id of an account" : "";
  const it = note.kind === "references" ? "Each is" : "It is";
  const references = titles.length === 0 ? [] : [`${it} a ${titles.join(" or a ")}, by its id or its name${account}.`];
  return [note.doc, ...choices, ...references].join(" ");
}

/** Defaults belong to what is written; what exists has its values. */
function withoutDefaults(properties: PulumiProperties): PulumiProperties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { default: _, willReplaceOnChanges: __, ...property }]) => [name, property]),
  );
}

export function sorted<T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}
