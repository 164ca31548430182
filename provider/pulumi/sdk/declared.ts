import * as pulumi from "@pulumi/pulumi";

/** What the constructor of a resource class has to know of its properties. */
export interface Shape {
  readonly required: readonly string[];
  /** Never shown in clear. */
  readonly secret: readonly string[];
  /** Texts that may be given as a document. */
  readonly documents: readonly string[];
  /** Ids that may be given as the resource itself. */
  readonly references: readonly string[];
  /** What it has besides its id, whether it is given or not. */
  readonly outputs: readonly string[];
}

/** Gives a resource by itself where its id is meant. */
export type Ref<Resource extends pulumi.CustomResource> = pulumi.Input<string> | Resource;
export type Refs<Resource extends pulumi.CustomResource> =
  | pulumi.Input<readonly pulumi.Input<string>[]>
  | readonly Ref<Resource>[];

/** A document, or its JSON text. */
export type Written<Document extends { toString(): string }> = pulumi.Input<string> | Document;

/**
 * The properties as they are sent to the engine: every output has a key, or the SDK would make no field for it.
 * @throws when one is missing that has to be given, unless the resource exists already
 */
export function inputsOf(
  type: string,
  args: object,
  { required, secret, documents, references, outputs }: Shape,
  opts: pulumi.CustomResourceOptions = {},
): pulumi.Inputs {
  const given: Readonly<Record<string, unknown>> = { ...args };
  const exists = opts.id !== undefined || opts.urn !== undefined;
  if (!exists) {
    const missing = required.filter((name) => given[name] === undefined);
    if (missing.length > 0) throw new Error(`${type} needs ${missing.map((name) => `\`${name}\``).join(", ")}`);
  }
  const inputs: pulumi.Inputs = Object.fromEntries(outputs.map((name) => [name, undefined]));
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (documents.includes(name)) inputs[name] = written(value);
    else if (references.includes(name)) inputs[name] = idsIn(value);
    else inputs[name] = secret.includes(name) ? pulumi.secret(value) : value;
  }
  return inputs;
}

function written(value: unknown): unknown {
  return typeof value === "object" && value !== null && !pulumi.Output.isInstance(value) && !(value instanceof Promise)
    ? String(value)
    : value;
}

/** Items one by one, so that in a preview only those are unknown that are. */
function idsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsIn);
  return pulumi.CustomResource.isInstance(value) ? value.id : value;
}

/** Options with the version of the provider that belongs to these classes. */
export function optionsWith<Options extends pulumi.ResourceOptions>(
  version: string,
  secret: readonly string[],
  opts: Options | undefined,
): Options {
  const own: pulumi.CustomResourceOptions = { version, ...(secret.length > 0 && { additionalSecretOutputs: [...secret] }) };
  // The type of what is merged is that of the options that were given.
  return pulumi.mergeOptions(own, opts) as Options;
}

/** The arguments that were given. */
export function present(args: object): pulumi.Inputs {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}

/** Settings of a provider: all of them are texts, which the engine takes as they are. */
export function providerInputs(args: object, secret: readonly string[]): pulumi.Inputs {
  const given = Object.entries(present(args));
  return Object.fromEntries(given.map(([name, value]) => [name, secret.includes(name) ? pulumi.secret(value) : value]));
}

/** Is it a resource of this type? Classes of another copy of this package count as well. */
export function isOfType(type: string, value: unknown): boolean {
  return pulumi.CustomResource.isInstance(value) && "__pulumiType" in value && value.__pulumiType === type;
}
