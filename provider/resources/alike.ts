import type { Declaration, Desired } from "../desired/declaration";
import type { Diagnostic } from "../diagnostics";

/** Declarations of one type, grouped by what they mean; kept per declared organization, as every declaration asks. */
const groups = new WeakMap<Desired, Map<string, ReadonlyMap<string, readonly Declaration[]>>>();

/**
 * The declarations of the same type that mean the same thing as `declaration` does, itself included, in the order of their addresses.
 * @param meaning says what a declaration means; one function per type and purpose, known by `purpose`
 */
export function alike(
  declaration: Declaration,
  all: Desired,
  purpose: string,
  meaning: (declaration: Declaration) => string,
): readonly Declaration[] {
  const known = groups.get(all) ?? new Map<string, ReadonlyMap<string, readonly Declaration[]>>();
  groups.set(all, known);
  const name = `${declaration.type}/${purpose}`;
  const found = known.get(name) ?? grouped(declaration.type, all, meaning);
  known.set(name, found);
  return found.get(meaning(declaration)) ?? [];
}

function grouped(
  type: string,
  all: Desired,
  meaning: (declaration: Declaration) => string,
): ReadonlyMap<string, readonly Declaration[]> {
  const found = new Map<string, Declaration[]>();
  for (const declaration of all.declarations.values()) {
    if (declaration.type !== type) continue;
    const same = found.get(meaning(declaration));
    if (same === undefined) found.set(meaning(declaration), [declaration]);
    else same.push(declaration);
  }
  return found;
}

/**
 * Two declarations under one name, where both could never exist.
 * @param code the rule that would refuse the second
 * @param plural what they are: `tag policies`
 */
export function nameDeclaredTwice(code: string, plural: string, declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const name = String(declaration.attributes["name"]);
  const [first] = alike(declaration, all, "name", ({ attributes }) => String(attributes["name"]));
  if (first === undefined || first.address === declaration.address) return [];
  return [
    {
      severity: "error",
      code,
      at: declaration.placeOf("name"),
      summary: `the name \`${name}\` is declared twice, also by \`${first.address}\``,
      hint: `give one of the two ${plural} another name`,
    },
  ];
}
