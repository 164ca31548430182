import { type Lookup, lookups } from "../lookups";
import { type AttributeNote, type Attributes, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import { PROVIDER_ADDRESS, terraformSchema } from "./terraform-schema";
import type { TerraformAttribute, TerraformBlock, TerraformFunction, TerraformProviderSchema } from "./terraform-types";

/** Configurations that the pages show, by what they are about: `resources/member`, `functions/deny`, `provider`. */
export type Examples = ReadonlyMap<string, string>;

/** The pages of the provider in the layout in which registries look for them: paths below `docs`, with their text. */
export function terraformDocs(types: readonly ResourceType[], examples: Examples): ReadonlyMap<string, string> {
  const schema = terraformSchema(types).provider_schemas[PROVIDER_ADDRESS];
  if (schema === undefined) throw new Error("the provider's schema is not under its own address");
  return new Map([
    ["index.md", indexPage(schema, examples)],
    ...types.map((type) => [`resources/${type.name}.md`, resourcePage(type, schema, examples)] as const),
    ...lookups.map((lookup) => [`data-sources/${lookup.name}.md`, dataSourcePage(lookup, schema, examples)] as const),
    ...Object.entries(schema.functions).map(([name, of]) => [`functions/${name}.md`, functionPage(name, of, examples)] as const),
  ]);
}

function indexPage({ provider }: TerraformProviderSchema, examples: Examples): string {
  return page("orgplane Provider", provider.block.description, [
    "# orgplane Provider",
    "The provider for Tencent Cloud Organization: departments, members, service control policies, tag policies, shared units and delegated administrators. Every operation is proven by the documented rules before it is asked for, and what is refused is explained: the rule, why, and what to do (`orgplane explain RULE-ID`).",
    "OpenTofu and Terraform order by references and walk in parallel. An operation that the rules refuse now, and that another one under way makes possible, waits for it. Where a resource replaces another one (a policy that is bound, a department under another parent), write `create_before_destroy`.",
    ...example(examples, "provider"),
    "The provider runs on Node.js 20 or later. `orgplane terraform install` puts it where `init` looks for it.",
    "## What the order of the host asks for",
    [
      "- What goes while something else lets go of it in the same apply (a department that its members leave, a policy that another one takes the place of) has to go last: write `create_before_destroy = true` in it from the beginning. It is stored with the resource by an apply, so writing it and removing the resource take two.",
      "- A replacement that the host is told to make (`-replace`, `replace_triggered_by`) keeps the name, and two cannot have one name at once: it works without `create_before_destroy`, and so only while nothing depends on the old one.",
      "- Two that swap their names have to be changed at the same time: `-parallelism=1` cannot.",
      "- What is made of several operations (a member and what is bound to it) is made when all of them can be done, or not at all. What is refused in the middle all the same is kept, with a warning, and finished by the next apply.",
      "- With an object that its `deletion_policy` retains, what it depends on stays as well, and a warning says so.",
    ].join("\n"),
    "## Schema",
    ...attributeSections(provider.block, {}),
  ]);
}

function resourcePage(type: ResourceType, schema: TerraformProviderSchema, examples: Examples): string {
  const name = `orgplane_${type.name}`;
  const block = schema.resource_schemas[name]?.block ?? provider(schema);
  return page(`${name} Resource`, type.doc, [
    `# ${name} (Resource)`,
    type.doc,
    ...example(examples, `resources/${type.name}`),
    "## Schema",
    ...attributeSections(block, type.attributes),
    "## Import",
    `By its id in the cloud, or by its name where only one has it:`,
    `\`\`\`shell\nterraform import ${name}.example <id or name>\n\`\`\``,
  ]);
}

function dataSourcePage(lookup: Lookup, schema: TerraformProviderSchema, examples: Examples): string {
  const name = `orgplane_${lookup.name}`;
  const block = schema.data_source_schemas[name]?.block ?? provider(schema);
  return page(`${name} Data Source`, lookup.doc, [
    `# ${name} (Data Source)`,
    lookup.doc,
    ...example(examples, `data-sources/${lookup.name}`),
    "## Schema",
    ...attributeSections(block, lookup.arguments),
  ]);
}

function functionPage(name: string, of: TerraformFunction, examples: Examples): string {
  const { parameters, variadic_parameter: variadic } = of;
  const all = [...parameters.map((parameter) => parameter.name), ...(variadic === undefined ? [] : [`${variadic.name}...`])];
  const listed = [...parameters, ...(variadic === undefined ? [] : [variadic])].map(
    ({ name: called, type, description }) =>
      `1. \`${called}\` (${typeWords(type)}${called === variadic?.name ? ", any number" : ""}) ${description}`,
  );
  return page(`${name} Function`, of.summary, [
    `# function: ${name}`,
    of.description,
    ...example(examples, `functions/${name}`),
    "## Signature",
    `\`\`\`text\n${name}(${all.join(", ")}) ${typeWords(of.return_type).toLowerCase()}\n\`\`\``,
    "## Arguments",
    listed.join("\n"),
  ]);
}

function provider(schema: TerraformProviderSchema): TerraformBlock {
  return schema.provider.block;
}

/** Front matter as registries want it, then the parts of the page. */
function page(title: string, description: string, parts: readonly string[]): string {
  const front = ["---", `page_title: ${JSON.stringify(title)}`, 'subcategory: ""', "description: |-", `  ${description}`, "---"];
  return `${[front.join("\n"), ...parts].join("\n\n")}\n`;
}

function example(examples: Examples, about: string): readonly string[] {
  const text = examples.get(about);
  return text === undefined ? [] : ["## Example Usage", `\`\`\`terraform\n${text.trim()}\n\`\`\``];
}

function attributeSections(block: TerraformBlock, declared: Attributes): readonly string[] {
  const lines = (wanted: (attribute: TerraformAttribute) => boolean): string =>
    Object.entries(block.attributes)
      .filter(([, attribute]) => wanted(attribute))
      .map(([name, attribute]) => attributeLine(name, attribute, noteFor(declared, name)))
      .join("\n");
  const blocks = Object.entries(block.block_types ?? {}).map(
    ([name, { block: inner }]) => `- \`${name}\` (Block, optional) ${inner.description} (see [below](#nestedblock--${name}))`,
  );
  return [
    ...section(
      "### Required",
      lines(({ required }) => required === true),
    ),
    ...section("### Optional", [lines(({ optional }) => optional === true), ...blocks].filter((text) => text !== "").join("\n")),
    ...section(
      "### Read-Only",
      lines(({ computed, optional }) => computed === true && optional !== true),
    ),
    ...Object.entries(block.attributes).flatMap(([name, { nested_type: nested }]) =>
      nested === undefined ? [] : nestedSection(name, "nestedatt", nested.attributes),
    ),
    ...Object.entries(block.block_types ?? {}).flatMap(([name, { block: inner }]) =>
      nestedSection(name, "nestedblock", inner.attributes),
    ),
  ];
}

function nestedSection(name: string, kind: string, attributes: Readonly<Record<string, TerraformAttribute>>): readonly string[] {
  const lines = Object.entries(attributes).map(([inner, attribute]) => attributeLine(inner, attribute, undefined));
  return [`<a id="${kind}--${name}"></a>`, `### Nested Schema for \`${name}\``, lines.join("\n")];
}

function section(title: string, lines: string): readonly string[] {
  return lines === "" ? [] : [title, lines];
}

function noteFor(declared: Attributes, name: string): AttributeNote | undefined {
  const schema = declared[name];
  return schema === undefined ? undefined : noteOf(schema);
}

function attributeLine(
  name: string,
  { type, nested_type: nested, description, sensitive }: TerraformAttribute,
  note?: AttributeNote,
): string {
  const kind = nested === undefined ? typeWords(type ?? "string") : nested.nesting_mode === "list" ? "List of objects" : "Object";
  const words = [kind, ...(sensitive ? ["Sensitive"] : [])].join(", ");
  const more = [
    note?.choices === undefined ? undefined : `One of ${note.choices.map((choice) => `\`${choice}\``).join(", ")}.`,
    note?.default === undefined || note.default === "" ? undefined : `Default: \`${JSON.stringify(note.default)}\`.`,
    note?.replaces === true ? "Another value means another object: the old one is replaced." : undefined,
    nested === undefined ? undefined : `(see [below](#nestedatt--${name}))`,
  ];
  return `- \`${name}\` (${words}) ${[description, ...more].filter((text) => text !== undefined).join(" ")}`;
}

function typeWords(type: TerraformAttribute["type"]): string {
  if (type === undefined || type === "string") return "String";
  if (type === "bool") return "Boolean";
  if (type === "number") return "Number";
  const [kind, of] = type;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${typeWords(of)}`;
}
