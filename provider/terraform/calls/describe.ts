import { functions } from "../functions";
import { schema } from "../known-types";
import type { Calls } from "../process/service";
import { functionMessage, schemaMessage } from "../schema-messages";
import { decoded, encoded } from "../values/wire";

const serverCapabilities = { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: true };

/** The calls that say what the provider is. Nothing is configured yet. */
export const describing: Pick<Calls, "getMetadata" | "getProviderSchema" | "getFunctions" | "callFunction"> = {
  getMetadata: async () => ({
    serverCapabilities,
    resources: Object.keys(schema.resource_schemas).map((typeName) => ({ typeName })),
    dataSources: Object.keys(schema.data_source_schemas).map((typeName) => ({ typeName })),
    functions: Object.keys(schema.functions).map((name) => ({ name })),
  }),
  getProviderSchema: async () => ({
    serverCapabilities,
    provider: schemaMessage(schema.provider),
    resourceSchemas: mapped(schema.resource_schemas, schemaMessage),
    dataSourceSchemas: mapped(schema.data_source_schemas, schemaMessage),
    functions: mapped(schema.functions, functionMessage),
  }),
  getFunctions: async () => ({ functions: mapped(schema.functions, functionMessage) }),
  callFunction: async ({ name, arguments: given }) => {
    const signature = schema.functions[name];
    const call = functions[name];
    if (signature === undefined || call === undefined) return { error: { text: `There is no function \`${name}\`.` } };
    const types = given.map((_, index) => (signature.parameters[index] ?? signature.variadic_parameter)?.type ?? "string");
    const made = call(given.map((value, index) => decoded(types[index] ?? "string", value)));
    if (made.ok) return { result: encoded(signature.return_type, made.value) };
    return { error: { text: made.says, ...(made.argument !== undefined && { functionArgument: BigInt(made.argument) }) } };
  },
};

function mapped<From, To>(all: Readonly<Record<string, From>>, to: (from: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, to(each)]));
}
