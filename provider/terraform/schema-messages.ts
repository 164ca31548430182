import { create } from "@bufbuild/protobuf";
import type {
  TerraformAttribute,
  TerraformBlock,
  TerraformBlockType,
  TerraformFunction,
  TerraformParameter,
  TerraformResourceSchema,
} from "../schema/terraform-types";
import {
  type Function as FunctionMessage,
  FunctionSchema,
  type Schema,
  type Schema_Attribute,
  Schema_AttributeSchema,
  type Schema_Block,
  Schema_BlockSchema,
  type Schema_NestedBlock,
  Schema_NestedBlock_Nesting,
  Schema_NestedBlockSchema,
  Schema_Object_Nesting,
  Schema_ObjectSchema,
  SchemaSchema,
} from "./generated/tfplugin6_pb";
import type { Type } from "./values/value";

/** A schema as the protocol carries it. */
export function schemaMessage({ version, block }: TerraformResourceSchema): Schema {
  return create(SchemaSchema, { version: BigInt(version), block: blockMessage(block) });
}

function blockMessage(block: TerraformBlock): Schema_Block {
  return create(Schema_BlockSchema, {
    attributes: Object.entries(block.attributes).map(attributeMessage),
    blockTypes: Object.entries(block.block_types ?? {}).map(nestedBlockMessage),
    description: block.description,
  });
}

function nestedBlockMessage([typeName, { block }]: readonly [string, TerraformBlockType]): Schema_NestedBlock {
  return create(Schema_NestedBlockSchema, { typeName, block: blockMessage(block), nesting: Schema_NestedBlock_Nesting.SINGLE });
}

function attributeMessage([name, attribute]: readonly [string, TerraformAttribute]): Schema_Attribute {
  const { description, required = false, optional = false, computed = false, sensitive = false } = attribute;
  return create(Schema_AttributeSchema, {
    name,
    description,
    required,
    optional,
    computed,
    sensitive,
    ...typeMessage(attribute),
  });
}

function typeMessage({ type, nested_type: nested }: TerraformAttribute): Partial<Pick<Schema_Attribute, "type" | "nestedType">> {
  if (nested === undefined) return { type: typeBytes(type ?? "string") };
  const nesting = nested.nesting_mode === "single" ? Schema_Object_Nesting.SINGLE : Schema_Object_Nesting.LIST;
  const attributes = Object.entries(nested.attributes).map(attributeMessage);
  return { nestedType: create(Schema_ObjectSchema, { nesting, attributes }) };
}

export function functionMessage(of: TerraformFunction): FunctionMessage {
  const { summary, description, parameters, variadic_parameter: variadic, return_type: type } = of;
  return create(FunctionSchema, {
    summary,
    description,
    parameters: parameters.map(parameterFields),
    ...(variadic !== undefined && { variadicParameter: parameterFields(variadic) }),
    return: { type: typeBytes(type) },
  });
}

function parameterFields({ name, description, type, is_nullable: nullable }: TerraformParameter) {
  return { name, description, type: typeBytes(type), allowNullValue: nullable === true, allowUnknownValues: false };
}

function typeBytes(type: Type): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(type));
}

/** The type of a whole object by a schema: attributes and blocks alike. */
export function objectType({ attributes, block_types: blocks = {} }: TerraformBlock): Type {
  return [
    "object",
    Object.fromEntries([
      ...Object.entries(attributes).map(([name, attribute]): [string, Type] => [name, attributeType(attribute)]),
      ...Object.entries(blocks).map(([name, { block }]): [string, Type] => [name, objectType(block)]),
    ]),
  ];
}

function attributeType({ type, nested_type: nested }: TerraformAttribute): Type {
  if (nested === undefined) return type ?? "string";
  const object: Type = [
    "object",
    Object.fromEntries(Object.entries(nested.attributes).map(([name, attribute]) => [name, attributeType(attribute)])),
  ];
  return nested.nesting_mode === "single" ? object : ["list", object];
}
