import { version } from "../package.json";
import { type Answered, type Fields, type Lookup, lookups } from "../provider/lookups";
import { type Attributes, noteOf } from "../provider/resources/attributes";
import { functionName, functionToken, itemName, mayBeMissing } from "../provider/schema/pulumi-functions";
import { camelCase, className } from "../provider/schema/pulumi-names";
import { describedBy, isRequired } from "../provider/schema/pulumi-schema";
import { pulumiSettings } from "../provider/schema/pulumi-settings";
import { comment, HEADER, literal } from "./generate-pulumi-text";

/** The names that the module of the functions exports. */
export function functionExports(): readonly string[] {
  return lookups.flatMap((lookup) => {
    const name = className(`get_${lookup.name}`);
    const items = lists(lookup).map(([list]) => itemName(lookup, list));
    const args = Object.keys(lookup.arguments).length === 0 ? [] : [`${name}Args`, `${name}OutputArgs`];
    const types = [...args, `${name}Result`, ...items];
    return [functionName(lookup), `${functionName(lookup)}Output`, ...types.map((each) => `type ${each}`)];
  });
}

/** What can be asked of the organization: each as a promise, and as an output that takes outputs. */
export function functionsFile(): string {
  const imports = ['import * as pulumi from "@pulumi/pulumi";', 'import { present } from "../../sdk/declared";\n'];
  return [HEADER, ...imports, `const VERSION = ${JSON.stringify(version)};\n`, ...lookups.map(functionText)].join("\n");
}

function lists({ answers }: Lookup): readonly (readonly [string, Answered])[] {
  return Object.entries(answers).filter(([, { fields }]) => fields !== undefined);
}

function functionText(lookup: Lookup): string {
  const name = functionName(lookup);
  const type = className(`get_${lookup.name}`);
  const asks = Object.keys(lookup.arguments).length > 0;
  const optional = Object.values(lookup.arguments).every((schema) => !isRequired(schema)) ? " = {}" : "";
  const token = JSON.stringify(functionToken(lookup));
  const given = asks ? "present(args)" : "{}";
  const args = (of: string) => (asks ? `args: ${of}${optional}, ` : "");
  return [
    ...(asks
      ? [
          argumentInterface(`${type}Args`, `Arguments of ${name}.`, lookup.arguments, (each) => each),
          argumentInterface(
            `${type}OutputArgs`,
            `Arguments of ${name}Output.`,
            lookup.arguments,
            (each) => `pulumi.Input<${each}>`,
          ),
        ]
      : []),
    ...lists(lookup).map(([list, { doc, fields }]) => answerInterface(lookup, itemName(lookup, list), doc, fields ?? {})),
    answerInterface(lookup, `${type}Result`, `What ${name} answers with.`, lookup.answers),
    comment(lookup.doc),
    `export function ${name}(${args(`${type}Args`)}opts?: pulumi.InvokeOptions): Promise<${type}Result> {`,
    `  return pulumi.runtime.invoke(${token}, ${given}, { version: VERSION, ...opts });`,
    "}\n",
    comment(lookup.doc),
    `export function ${name}Output(${args(`${type}OutputArgs`)}opts?: pulumi.InvokeOutputOptions): pulumi.Output<${type}Result> {`,
    `  return pulumi.runtime.invokeOutput(${token}, ${given}, { version: VERSION, ...opts });`,
    "}\n",
  ].join("\n");
}

function argumentInterface(name: string, doc: string, attributes: Attributes, wrapped: (type: string) => string): string {
  const fields = Object.entries(attributes).map(([attribute, schema]) => {
    const note = noteOf(schema);
    const type = note.kind === "flag" ? "boolean" : note.kind === "tags" ? "Readonly<Record<string, string>>" : literal(note);
    const mark = isRequired(schema) ? "" : "?";
    return `${comment(describedBy(note), "  ")}\n  readonly ${camelCase(attribute)}${mark}: ${wrapped(type)};`;
  });
  return [comment(doc), `export interface ${name} {`, ...fields, "}\n"].join("\n");
}

function answerInterface(lookup: Lookup, name: string, doc: string, fields: Fields): string {
  const properties = Object.entries(fields).map(([field, answered]) => {
    const mark = mayBeMissing(answered) ? "?" : "";
    return `${comment(answered.doc, "  ")}\n  readonly ${camelCase(field)}${mark}: ${answerType(lookup, field, answered)};`;
  });
  return [comment(doc), `export interface ${name} {`, ...properties, "}\n"].join("\n");
}

function answerType(lookup: Lookup, name: string, { kind }: Answered): string {
  switch (kind) {
    case "text":
      return "string";
    case "flag":
      return "boolean";
    case "count":
      return "number";
    case "texts":
      return "readonly string[]";
    case "tags":
      return "Readonly<Record<string, string>>";
    case "list":
      return `readonly ${itemName(lookup, name)}[]`;
  }
}

/** The class of the provider, for programs that configure one themselves. */
export function providerFile(): string {
  const secrets = Object.entries(pulumiSettings).filter(([, schema]) => noteOf(schema).sensitive === true);
  const names = JSON.stringify(secrets.map(([name]) => camelCase(name))).replaceAll(",", ", ");
  return [
    HEADER,
    'import * as pulumi from "@pulumi/pulumi";',
    'import { optionsWith, providerInputs } from "../../sdk/declared";\n',
    argumentInterface("ProviderArgs", "Settings of the provider.", pulumiSettings, (type) => `pulumi.Input<${type}>`),
    comment(
      "Where the organization lives, and who asks. Programs with one organization need none: `pulumi config set orgplane:…` says the same.",
    ),
    "export class Provider extends pulumi.ProviderResource {",
    "  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {",
    `    super("orgplane", name, providerInputs(args, ${names}), optionsWith(${JSON.stringify(version)}, [], opts));`,
    "  }\n",
    "  static override isInstance(value: unknown): value is Provider {",
    '    return pulumi.ProviderResource.isInstance(value) && "__pulumiType" in value && value.__pulumiType === "pulumi:providers:orgplane";',
    "  }",
    "}\n",
  ].join("\n");
}
