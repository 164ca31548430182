import { version } from "../package.json";
import { adoptFields } from "../provider/desired/settle";
import { article } from "../provider/hosted/config";
import { resourceTypes } from "../provider/parts";
import { capitalized } from "../provider/render/words";
import { type AttributeNote, type Attributes, noteOf } from "../provider/resources/attributes";
import type { ResourceType } from "../provider/resources/resource-type";
import { camelCase, className, tokenOf } from "../provider/schema/pulumi-names";
import { describedBy, isKnown, isRequired, nestedName } from "../provider/schema/pulumi-schema";
import type { Files } from "./generate-bindings";
import { functionExports, functionsFile, providerFile } from "./generate-pulumi-functions";
import { comment, HEADER, literal } from "./generate-pulumi-text";

export const SDK = "provider/pulumi/generated/sdk";

/** The resource classes for TypeScript, one file per resource type, and an index. */
export function pulumiClasses(): Files {
  const files = resourceTypes.map((type): [string, string] => [`${SDK}/${fileOf(type)}.ts`, classFile(type)]);
  const exports = resourceTypes.flatMap((type) => {
    const name = className(type.name);
    const nested = nestedAttributes(type).map(([attribute]) => nestedName(type.name, attribute));
    const types = [`${name}Args`, `${name}State`, ...nested.flatMap((each) => [each, `${each}Args`])];
    return [`export { ${name}, ${types.map((each) => `type ${each}`).join(", ")} } from "./${fileOf(type)}";`];
  });
  const others = [
    'export type { AdoptArgs } from "./adopt";',
    `export { ${functionExports().join(", ")} } from "./functions";`,
    'export { Provider, type ProviderArgs } from "./provider";',
  ];
  return new Map([
    ...files,
    [`${SDK}/adopt.ts`, adoptFile()],
    [`${SDK}/functions.ts`, functionsFile()],
    [`${SDK}/provider.ts`, providerFile()],
    [`${SDK}/index.ts`, `${[HEADER, ...others, ...exports].join("\n")}\n`],
  ]);
}

function fileOf(type: ResourceType): string {
  return type.name.replaceAll("_", "-");
}

function adoptFile(): string {
  const doc = "Which existing object a resource takes over instead of making one: by one of these.";
  return [
    HEADER,
    'import type * as pulumi from "@pulumi/pulumi";\n',
    inputInterface("AdoptArgs", doc, adoptFields, "adopt"),
  ].join("\n");
}

function nestedAttributes(type: ResourceType): readonly (readonly [string, AttributeNote])[] {
  return Object.entries(type.attributes)
    .map(([name, schema]) => [name, noteOf(schema)] as const)
    .filter(([, note]) => note.fields !== undefined);
}

function classFile(type: ResourceType): string {
  const nested = nestedAttributes(type).flatMap(([name, note]) => [
    inputInterface(`${nestedName(type.name, name)}Args`, note.doc, note.fields ?? {}, type.name),
    outputInterface(nestedName(type.name, name), note.doc, note.fields ?? {}),
  ]);
  return [
    HEADER,
    imports(type),
    inputInterface(`${className(type.name)}Args`, `Properties of ${className(type.name)}.`, type.attributes, type.name, true),
    stateInterface(type),
    ...nested,
    shapeOf(type),
    classOf(type),
  ].join("\n");
}

function imports(type: ResourceType): string {
  const notes = Object.values(type.attributes).map(noteOf);
  const referred = new Set(
    notes.flatMap((note) => note.refersTo ?? []).filter((name) => name !== "account" && name !== type.name),
  );
  const documents = new Set(notes.flatMap((note) => (note.document === undefined ? [] : [documentClass(note)])));
  const kinds = new Set(notes.map(({ kind }) => kind));
  const declared = [
    "inputsOf",
    "isOfType",
    "optionsWith",
    ...(kinds.has("reference") ? ["type Ref"] : []),
    ...(kinds.has("references") ? ["type Refs"] : []),
    "type Shape",
    ...(type.single === true ? ["present"] : []),
    ...(documents.size > 0 ? ["type Written"] : []),
  ];
  return [
    'import * as pulumi from "@pulumi/pulumi";',
    ...[...documents].map((name) => `import type { ${name} } from "../../sdk/documents";`),
    `import { ${declared.join(", ")} } from "../../sdk/declared";`,
    `import { ${type.single === true ? "declareOrganization" : "afterOrganization"} } from "../../sdk/order";`,
    'import type { AdoptArgs } from "./adopt";',
    ...[...referred].sort().map((name) => `import type { ${className(name)} } from "./${name.replaceAll("_", "-")}";`),
    "",
  ].join("\n");
}

function documentClass(note: AttributeNote): string {
  return note.document === "tag_policy" ? "TagPolicyDocument" : "PolicyDocument";
}

function inputInterface(name: string, doc: string, attributes: Attributes, owner: string, adopts = false): string {
  const fields = Object.entries(attributes).map(([attribute, schema]) => {
    const note = noteOf(schema);
    return property(note, attribute, isRequired(schema) ? "" : "?", inputType(attribute, note, owner), true);
  });
  const adopt =
    "  /** The existing object that this resource takes over instead of making one. */\n  readonly adopt?: pulumi.Input<AdoptArgs>;";
  return [comment(doc), `export interface ${name} {`, ...fields, ...(adopts ? [adopt] : []), "}\n"].join("\n");
}

function outputInterface(name: string, doc: string, attributes: Attributes): string {
  const fields = Object.entries(attributes).map(([attribute, schema]) =>
    property(noteOf(schema), attribute, isKnown(schema) ? "" : "?", outputType(attribute, noteOf(schema), ""), false),
  );
  return [comment(doc), `export interface ${name} {`, ...fields, "}\n"].join("\n");
}

/** What `get` may be told about a resource that exists. */
function stateInterface(type: ResourceType): string {
  const name = className(type.name);
  return `/** What is known of ${article(type.title)} that is looked up. */\nexport type ${name}State = Partial<${name}Args>;\n`;
}

function property(note: AttributeNote, name: string, mark: "" | "?", type: string, written: boolean): string {
  const defaults = written && note.default !== undefined ? ` Default: \`${JSON.stringify(note.default)}\`.` : "";
  const replaces = note.replaces === true && written ? " Changing it replaces the object." : "";
  return `${comment(`${describedBy(note)}${defaults}${replaces}`, "  ")}\n  readonly ${camelCase(name)}${mark}: ${type};`;
}

function inputType(name: string, note: AttributeNote, owner: string): string {
  switch (note.kind) {
    case "reference":
    case "references": {
      const classes = (note.refersTo ?? []).filter((each) => each !== "account").map(className);
      return `${note.kind === "reference" ? "Ref" : "Refs"}<${classes.join(" | ")}>`;
    }
    case "document":
      return `Written<${documentClass(note)}>`;
    case "texts":
      return `pulumi.Input<readonly pulumi.Input<${literal(note)}>[]>`;
    case "tags":
      return "pulumi.Input<Readonly<Record<string, pulumi.Input<string>>>>";
    case "object":
      return `pulumi.Input<${nestedName(owner, name)}Args>`;
    default:
      return `pulumi.Input<${outputType(name, note, owner)}>`;
  }
}

function outputType(name: string, note: AttributeNote, owner: string): string {
  switch (note.kind) {
    case "text":
    case "reference":
    case "document":
      return "string";
    case "choice":
      return literal(note);
    case "flag":
      return "boolean";
    case "texts":
    case "references":
      return `readonly ${note.choices === undefined ? "string" : `(${literal(note)})`}[]`;
    case "tags":
      return "Readonly<Record<string, string>>";
    case "object":
      return nestedName(owner, name);
  }
}

function shapeOf(type: ResourceType): string {
  const entries = Object.entries(type.attributes).map(([name, schema]) => ({
    name: camelCase(name),
    schema,
    note: noteOf(schema),
  }));
  const list = (which: (entry: (typeof entries)[number]) => boolean) =>
    JSON.stringify(entries.filter(which).map(({ name }) => name)).replaceAll(",", ", ");
  return [
    "const shape: Shape = {",
    `  required: ${list(({ schema }) => isRequired(schema))},`,
    `  secret: ${list(({ note }) => note.sensitive === true)},`,
    `  documents: ${list(({ note }) => note.kind === "document")},`,
    `  references: ${list(({ note }) => note.kind === "reference" || note.kind === "references")},`,
    `  outputs: ${JSON.stringify([...entries.map(({ name }) => name), "adopt"]).replaceAll(",", ", ")},`,
    "};\n",
  ].join("\n");
}

function classOf(type: ResourceType): string {
  const name = className(type.name);
  const token = tokenOf(type.name);
  const none = Object.values(type.attributes).some(isRequired);
  const ordered = type.single === true ? "opts" : `afterOrganization(${name}.__pulumiType, opts)`;
  const fields = Object.entries(type.attributes).map(([attribute, schema]) => {
    const note = noteOf(schema);
    const value = outputType(attribute, note, type.name);
    const output = isKnown(schema) ? value : `${value} | undefined`;
    return `${comment(describedBy(note), "  ")}\n  declare readonly ${camelCase(attribute)}: pulumi.Output<${output}>;`;
  });
  return [
    comment(type.doc),
    `export class ${name} extends pulumi.CustomResource {`,
    `  static readonly __pulumiType = ${JSON.stringify(token)};\n`,
    ...fields,
    "",
    `  constructor(name: string, args: ${name}Args${none ? "" : " = {}"}, opts?: pulumi.CustomResourceOptions) {`,
    `    super(${name}.__pulumiType, name, inputsOf(${JSON.stringify(name)}, args, shape, opts), optionsWith(${JSON.stringify(version)}, shape.secret, ${ordered}));`,
    ...(type.single === true ? [`    declareOrganization(${name}.__pulumiType, this, present(args), shape.references);`] : []),
    "  }\n",
    `  /** ${capitalized(article(type.title))} that exists, by its id${type.single === true ? "" : ", or by what `pulumi import` takes"}. */`,
    `  static get(name: string, id: pulumi.Input<pulumi.ID>, state: ${name}State = {}, opts?: pulumi.CustomResourceOptions): ${name} {`,
    `    // What exists needs nothing to be given.`,
    `    return new ${name}(name, state as ${name}Args, { ...opts, id });`,
    "  }\n",
    `  static override isInstance(value: unknown): value is ${name} {`,
    `    return isOfType(${name}.__pulumiType, value);`,
    "  }",
    "}\n",
  ].join("\n");
}
