import type { ResourceType } from "../resources/resource-type";

/** What Pulumi calls the package: types are `orgplane:index:Department`, the program is `pulumi-resource-orgplane`. */
export const PACKAGE = "orgplane";

/** `service_control_policies` becomes `serviceControlPolicies`, as in the constructs. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `service_control_policy` becomes `ServiceControlPolicy`. */
export function className(name: string): string {
  const camel = camelCase(name);
  return `${camel.slice(0, 1).toUpperCase()}${camel.slice(1)}`;
}

export function tokenOf(name: string): string {
  return `${PACKAGE}:index:${className(name)}`;
}

/** The resource type of a token. */
export function typeOfToken(types: readonly ResourceType[], token: string): ResourceType | undefined {
  return types.find(({ name }) => tokenOf(name) === token);
}
