/** The provider's schema in the form of `terraform providers schema -json`: what the generators of bindings read, too. */

export type TerraformType = "string" | "number" | "bool" | readonly ["list" | "set" | "map", TerraformType];

export interface TerraformAttribute {
  readonly type?: TerraformType;
  readonly nested_type?: {
    readonly nesting_mode: "single" | "list";
    readonly attributes: Readonly<Record<string, TerraformAttribute>>;
  };
  readonly description: string;
  readonly description_kind: "plain";
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
}

export interface TerraformBlockType {
  readonly nesting_mode: "single";
  readonly block: TerraformBlock;
}

export interface TerraformBlock {
  readonly attributes: Readonly<Record<string, TerraformAttribute>>;
  readonly block_types?: Readonly<Record<string, TerraformBlockType>>;
  readonly description: string;
  readonly description_kind: "plain";
}

export interface TerraformResourceSchema {
  readonly version: number;
  readonly block: TerraformBlock;
}

export interface TerraformParameter {
  readonly name: string;
  readonly description: string;
  readonly type: TerraformType;
  readonly is_nullable?: true;
}

export interface TerraformFunction {
  readonly description: string;
  readonly summary: string;
  readonly return_type: TerraformType;
  readonly parameters: readonly TerraformParameter[];
  readonly variadic_parameter?: TerraformParameter;
}

export interface TerraformProviderSchema {
  readonly provider: TerraformResourceSchema;
  readonly resource_schemas: Readonly<Record<string, TerraformResourceSchema>>;
  readonly data_source_schemas: Readonly<Record<string, TerraformResourceSchema>>;
  readonly functions: Readonly<Record<string, TerraformFunction>>;
}

export interface TerraformSchema {
  readonly format_version: "1.0";
  readonly provider_schemas: Readonly<Record<string, TerraformProviderSchema>>;
}

export function described(description: string): Pick<TerraformAttribute, "description" | "description_kind"> {
  return { description, description_kind: "plain" };
}

export function sortedByName<T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}
