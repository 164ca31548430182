import { adoptFields } from "../desired/settle";
import { PROVIDER } from "../desired/terraform";
import { type AttributeNote, type Attributes, isOptional, noteOf } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";

/** Where Terraform and OpenTofu look for the provider. */
export const PROVIDER_SOURCE = "orgplane/orgplane";
export const PROVIDER_ADDRESS = `registry.terraform.io/${PROVIDER_SOURCE}`;

export interface TerraformAttribute {
  readonly type?: TerraformType;
  readonly nested_type?: { readonly nesting_mode: "single"; readonly attributes: Readonly<Record<string, TerraformAttribute>> };
  readonly description: string;
  readonly description_kind: "plain";
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
}

export type TerraformType = "string" | "bool" | readonly ["set" | "map", "string"];

export interface TerraformResourceSchema {
  readonly version: 0;
  readonly block: {
    readonly attributes: Readonly<Record<string, TerraformAttribute>>;
    readonly description: string;
    readonly description_kind: "plain";
  };
}

export interface TerraformSchema {
  readonly format_version: "1.0";
  readonly provider_schemas: Readonly<
    Record<
      string,
      { readonly provider: TerraformResourceSchema; readonly resource_schemas: Readonly<Record<string, TerraformResourceSchema>> }
    >
  >;
}

/** The provider's schema in the form of `terraform providers schema -json`. */
export function terraformSchema(types: readonly ResourceType[]): TerraformSchema {
  return {
    format_version: "1.0",
    provider_schemas: {
      [PROVIDER_ADDRESS]: {
        provider: schemaOf({}, "Tencent Cloud Organization as code."),
        resource_schemas: Object.fromEntries(types.map((type) => [`${PROVIDER}_${type.name}`, resourceSchema(type)])),
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
  return schemaOf({ adopt, ...attributesOf(type.attributes), id }, type.doc);
}

function schemaOf(attributes: Readonly<Record<string, TerraformAttribute>>, doc: string): TerraformResourceSchema {
  return { version: 0, block: { attributes: sortedByName(attributes), ...described(doc) } };
}

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
            ...(note.sensitive && { sensitive: true }),
          },
        ];
      }),
    ),
  );
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

function described(description: string): Pick<TerraformAttribute, "description" | "description_kind"> {
  return { description, description_kind: "plain" };
}

function sortedByName<T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}
