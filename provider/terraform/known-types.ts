import { PROVIDER } from "../desired/terraform";
import { type Lookup, lookups } from "../lookups";
import { resourceTypes } from "../parts";
import type { ResourceType } from "../resources/resource-type";
import { PROVIDER_ADDRESS, terraformSchema } from "../schema/terraform-schema";
import type { TerraformProviderSchema, TerraformResourceSchema } from "../schema/terraform-types";
import { objectType } from "./schema-messages";
import type { Type } from "./values/value";

/** A resource type or a question as Terraform knows it: `orgplane_department`. */
export interface Known<Of> {
  readonly name: string;
  readonly of: Of;
  readonly schema: TerraformResourceSchema;
  /** Of a whole object. */
  readonly object: Type;
}

const { provider_schemas: providers } = terraformSchema(resourceTypes);
const own = providers[PROVIDER_ADDRESS];
if (own === undefined) throw new Error("the provider's schema is not under its own address");
export const schema: TerraformProviderSchema = own;

export const providerObject: Type = objectType(schema.provider.block);

export const knownResources: ReadonlyMap<string, Known<ResourceType>> = known(resourceTypes, schema.resource_schemas);
export const knownLookups: ReadonlyMap<string, Known<Lookup>> = known(lookups, schema.data_source_schemas);

function known<Of extends { readonly name: string }>(
  all: readonly Of[],
  schemas: Readonly<Record<string, TerraformResourceSchema>>,
): ReadonlyMap<string, Known<Of>> {
  return new Map(
    all.map((of) => {
      const name = `${PROVIDER}_${of.name}`;
      const own = schemas[name];
      if (own === undefined) throw new Error(`${name} has no schema`);
      return [name, { name, of, schema: own, object: objectType(own.block) }];
    }),
  );
}

/** The host asks only for what the schema lists. */
export function knownBy<Of>(all: ReadonlyMap<string, Known<Of>>, name: string): Known<Of> {
  const found = all.get(name);
  if (found === undefined) throw new Error(`the schema has no \`${name}\``);
  return found;
}
