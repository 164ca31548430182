import type { Diagnostic } from "../diagnostics";
import type { Organization } from "../kernel";
import type { ResourceType } from "../resources/resource-type";
import type { Declaration, Desired } from "./declaration";

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

/** What a declaration is to take over is not there. */
export function unfoundProblem({ type, adopt = {}, placeOf }: Declaration, types: readonly ResourceType[]): Diagnostic {
  const title = types.find(({ name }) => name === type)?.title ?? type;
  const which = adopt.id === undefined ? `called \`${adopt.name}\`` : `with the id \`${adopt.id}\``;
  return {
    severity: "error",
    code: "adopt-unfound",
    at: placeOf("adopt"),
    summary: `there is no ${title} ${which} that could be taken over`,
    hint: "it does not exist, or another declaration stands for it: name another one, or take `adopt` out to create it",
  };
}
