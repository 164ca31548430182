import type { Diagnostic } from "../diagnostics";
import type { Organization } from "../kernel";
import type { ResourceType } from "../resources/resource-type";
import type { Desired } from "./declaration";

/** What is wrong with declarations only in the organization that they are compared with, in the order of their addresses. */
export function problemsAgainst(
  desired: Desired,
  { organization, caller }: { readonly organization: Organization; readonly caller: string },
  types: readonly ResourceType[],
): readonly Diagnostic[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  return [...desired.declarations.values()].flatMap(
    (declaration) => byName.get(declaration.type)?.checkAgainst?.(declaration, organization, caller) ?? [],
  );
}
