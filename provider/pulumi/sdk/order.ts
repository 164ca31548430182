import * as pulumi from "@pulumi/pulumi";

interface Declared {
  /** What makes it; undefined: the default provider. */
  readonly provider: pulumi.ProviderResource | undefined;
  readonly organization: pulumi.Resource;
}

/** The organizations that a program has declared, by the root of its stack: one process may run several programs. */
const declared = new WeakMap<pulumi.Resource, readonly Declared[]>();

/**
 * From here on, what the same provider makes comes after it: unless it names policies or departments itself. They need it as it needs them;
 * the setting `prepare` of the provider is for that.
 */
export function declareOrganization(
  type: string,
  organization: pulumi.Resource,
  args: pulumi.Inputs,
  references: readonly string[],
): void {
  const program = pulumi.runtime.getStackResource();
  // Unit tests with mocks have no stack, and nothing has an order there.
  if (program === undefined || references.some((name) => names(args[name]))) return;
  declared.set(program, [...declaredIn(program), { provider: organization.getProvider(type), organization }]);
}

function names(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/**
 * Options with a dependency on the organization, where it is declared already. Everything needs it, and hardly anything refers to it: the
 * engine makes only so many resources at a time, and while all of them wait for the organization, its turn does not come.
 */
export function afterOrganization(
  type: string,
  opts: pulumi.CustomResourceOptions | undefined,
): pulumi.CustomResourceOptions | undefined {
  const exists = opts?.id !== undefined || opts?.urn !== undefined;
  const provider = opts?.provider ?? opts?.parent?.getProvider(type);
  const before = declaredIn(pulumi.runtime.getStackResource()).filter((each) => each.provider === provider);
  if (exists || before.length === 0) return opts;
  return pulumi.mergeOptions({ dependsOn: before.map(({ organization }) => organization) }, opts);
}

function declaredIn(program: pulumi.Resource | undefined): readonly Declared[] {
  return (program && declared.get(program)) ?? [];
}
