import { adoptFields } from "../desired/settle";
import { PROVIDER } from "../desired/terraform";
import { type Fields, type Lookup, lookups } from "../lookups";
import { type AttributeNote, type Attributes, isOptional, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import { functionSchemas } from "./terraform-functions";
import { providerSchema, TIMEOUTS, timeoutsBlock } from "./terraform-provider";
import {
  described,
  sortedByName,
  type TerraformAttribute,
  type TerraformResourceSchema,
  type TerraformSchema,
} from "./terraform-types";

/** Where Terraform and OpenTofu look for the provider. */
export const PROVIDER_SOURCE = "orgplane/orgplane";
export const PROVIDER_ADDRESS = `registry.terraform.io/${PROVIDER_SOURCE}`;

/** The provider's schema in the form of `terraform providers schema -json`. */
export function terraformSchema(types: readonly ResourceType[], questions: readonly Lookup[] = lookups): TerraformSchema {
  return {
    format_version: "1.0",
    provider_schemas: {
      [PROVIDER_ADDRESS]: {
        provider: providerSchema,
        resource_schemas: Object.fromEntries(types.map((type) => [`${PROVIDER}_${type.name}`, resourceSchema(type)])),
        data_source_schemas: Object.fromEntries(
          questions.map((lookup) => [`${PROVIDER}_${lookup.name}`, dataSourceSchema(lookup)]),
        ),
        functions: functionSchemas,
      },
    },
  };
}

function resourceSchema(type: ResourceType): TerraformResourceSchema {
  const id: TerraformAttribute = { type: "string", ...described("Its id in the cloud."), computed: true };
  const adopt: TerraformAttribute = {
    nested_type: { nesting_mode: "single", attributes: attributesOf(adoptFields) },
    ...described("The existing object that this resource takes over instead of making one: by `id` or by `name`."),
    optional: true,
  };
  return {
    version: 0,
    block: {
      attributes: sortedByName({ adopt, ...attributesOf(type.attributes), id }),
      block_types: { [TIMEOUTS]: timeoutsBlock },
      ...described(type.doc),
    },
  };
}

function dataSourceSchema({ doc, arguments: given, answers }: Lookup): TerraformResourceSchema {
  const attributes = sortedByName({ ...attributesOf(given), ...answersOf(answers) });
  return { version: 0, block: { attributes, ...described(doc) } };
}

function answersOf(fields: Fields): Readonly<Record<string, TerraformAttribute>> {
  const attributes = Object.entries(fields).map(([name, { kind, doc, fields: parts }]): [string, TerraformAttribute] => {
    if (kind === "list") {
      return [
        name,
        { nested_type: { nesting_mode: "list", attributes: answersOf(parts ?? {}) }, ...described(doc), computed: true },
      ];
    }
    return [name, { type: ANSWER_TYPES[kind], ...described(doc), computed: true }];
  });
  return sortedByName(Object.fromEntries(attributes));
}

const ANSWER_TYPES = {
  text: "string",
  flag: "bool",
  count: "number",
  texts: ["set", "string"],
  tags: ["map", "string"],
} as const;

function attributesOf(attributes: Attributes): Readonly<Record<string, TerraformAttribute>> {
  return sortedByName(
    Object.fromEntries(
      Object.entries(attributes).map(([name, schema]) => {
        const note = noteOf(schema);
        return [
          name,
          {
            ...typeOf(note),
            ...described(note.doc),
            ...presence(note, isOptional(schema)),
            ...(isHidden(note) && { sensitive: true }),
          },
        ];
      }),
    ),
  );
}

/** What is inside of an object says it for itself: hosts write `{}` for an object that is hidden as a whole, which none of ours can be. */
function isHidden({ sensitive, fields = {} }: AttributeNote): boolean {
  const isSaid = Object.values(fields).some((field) => noteOf(field).sensitive === true);
  return sensitive === true && !isSaid;
}

/** With a default the provider fills in what is left out, which Terraform calls computed. */
function presence(note: AttributeNote, mayBeLeftOut: boolean): Pick<TerraformAttribute, "required" | "optional" | "computed"> {
  if (note.default !== undefined) return { optional: true, computed: true };
  return mayBeLeftOut ? { optional: true } : { required: true };
}

function typeOf(note: AttributeNote): Pick<TerraformAttribute, "type" | "nested_type"> {
  switch (note.kind) {
    case "text":
    case "choice":
    case "reference":
    case "document":
      return { type: "string" };
    case "flag":
      return { type: "bool" };
    case "texts":
    case "references":
      return { type: ["set", "string"] };
    case "tags":
      return { type: ["map", "string"] };
    case "object":
      return { nested_type: { nesting_mode: "single", attributes: attributesOf(note.fields ?? {}) } };
  }
}
