import { nestedTypes } from "../desired/yaml";
import { type AttributeNote, type Attributes, isOptional, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";

/** The reference of everything that can be declared, as Markdown. */
export function referenceDocumentation(types: readonly ResourceType[]): string {
  return `${[
    "# Reference",
    "",
    "What can be declared, generated from the resource types. In YAML a declaration stands in its section under its key; in Terraform JSON it is",
    "a resource `orgplane_<type>`; as a construct it is a class. The names of attributes are the same, in camel case for constructs.",
    "",
    "Everywhere:",
    "",
    "- A **key** begins with a letter and has letters, digits, `-` and `_`. It is the identity of the declaration (its address is `<type>.<key>`),",
    "  unique per type wherever the declaration stands. Changing it makes another declaration.",
    `- **References** are keys: \`<attribute>: <key>\`. In Terraform JSON they are \`\${orgplane_<type>.<name>.id}\`. Accounts that are not`,
    "  declared are given by their id.",
    "- **Texts** may be written as whole numbers, which are read by their very digits: `200000000001` needs no quotes.",
    "- **Sets** have no order, and repetition means nothing.",
    "- **`adopt`**, on every declaration, takes over an existing object instead of making one: `adopt: {id: …}` or `adopt: {name: …}`.",
    "- **Policy documents** are written as structured data or as JSON text; how they are written makes no difference.",
    "",
    ...types.flatMap((type) => typeReference(type, types)),
  ].join("\n")}`;
}

function typeReference(type: ResourceType, types: readonly ResourceType[]): readonly string[] {
  const nested = nestedTypes(types, type).map((inner) => `\`${inner.section}\``);
  return [
    `## ${type.title}`,
    "",
    type.doc,
    "",
    type.single === true
      ? `YAML: \`${type.section}:\`, at most once · Terraform: \`orgplane_${type.name}\` · address: \`${type.name}.${type.name}\``
      : `YAML: section \`${type.section}\` · Terraform: \`orgplane_${type.name}\` · address: \`${type.name}.<key>\``,
    "",
    ...(nested.length > 0 ? [`Sections that may stand inside it: ${nested.join(", ")}.`, ""] : []),
    "| Attribute | Value | Default | |",
    "|---|---|---|---|",
    ...rows(type.attributes, ""),
    "",
  ];
}

function rows(attributes: Attributes, prefix: string): readonly string[] {
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const note = noteOf(schema);
    const marks = [note.replaces && "Changing it replaces the object.", note.sensitive && "Never shown in clear."].filter(
      Boolean,
    );
    const row = `| \`${prefix}${name}\` | ${valueTitle(note)} | ${defaultOf(schema, note)} | ${cell([note.doc, ...marks].join(" "))} |`;
    return [row, ...rows(note.fields ?? {}, `${prefix}${name}.`)];
  });
}

function valueTitle(note: AttributeNote): string {
  const refersTo = (note.refersTo ?? [])
    .map((type) => (type === "account" ? "account id" : type.replaceAll("_", " ")))
    .join(" or ");
  const choices = (note.choices ?? []).map((choice) => `\`${choice}\``).join(", ");
  switch (note.kind) {
    case "flag":
      return "`true` or `false`";
    case "choice":
      return `one of ${choices}`;
    case "texts":
      return choices === "" ? "set of texts" : `set of ${choices}`;
    case "tags":
      return "tag keys with values";
    case "reference":
      return `a ${refersTo}`;
    case "references":
      return `set of ${refersTo}`;
    case "document":
      return "policy document";
    default:
      return note.kind;
  }
}

function defaultOf(schema: Attributes[string], note: AttributeNote): string {
  if (note.default !== undefined) return `\`${JSON.stringify(note.default)}\``;
  return schema !== undefined && isOptional(schema) ? "" : "**required**";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
