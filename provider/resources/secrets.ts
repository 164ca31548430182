import type { Kernel, Operation, OperationDefinition } from "../kernel";

/** What stands in a plan, a journal or a log for a value that is kept out of it: `(sensitive: member.ann#email)`. */
const MASK = /^\(sensitive: (.+)#([^#]+)\)$/;

export interface MaskedValue {
  /** Of the declaration that the value belongs to. */
  readonly address: string;
  /** The argument of the operation. */
  readonly argument: string;
}

export function maskOf({ address, argument }: MaskedValue): string {
  return `(sensitive: ${address}#${argument})`;
}

/** The operation without its sensitive arguments. Nothing else of an operation may be written anywhere or shown to anybody. */
export function masked(kernel: Kernel, operation: Operation, address: string): Operation {
  const replaced = sensitiveIn(kernel.operations.get(operation.name), operation).map(
    (argument) => [argument, maskOf({ address, argument })] as const,
  );
  return replaced.length === 0 ? operation : { ...operation, ...Object.fromEntries(replaced) };
}

/** The values that must not be shown; empty ones are no secret. */
export function secretsOf(kernel: Kernel, operation: Operation): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...operation };
  return sensitiveIn(kernel.operations.get(operation.name), operation).flatMap((argument) => {
    const value = fields[argument];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}

/** Every argument that some operation keeps out: rows keep its value in a field of the same name. */
export function sensitiveNames(kernel: Kernel): ReadonlySet<string> {
  return new Set([...kernel.operations.values()].flatMap(({ sensitive = [] }) => sensitive));
}

/**
 * Puts values in the place of masks. `lookup` knows them (from the file that declares them); where it does not, the mask is
 * listed in `missing` and stays.
 */
export function withSecrets(
  operation: Operation,
  lookup: (value: MaskedValue) => string | undefined,
): { readonly operation: Operation; readonly missing: readonly MaskedValue[] } {
  const missing: MaskedValue[] = [];
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(operation)) {
    const match = typeof value === "string" ? MASK.exec(value) : null;
    const [, address, argument] = match ?? [];
    if (address === undefined || argument === undefined) continue;
    const secret = lookup({ address, argument });
    if (secret === undefined) missing.push({ address, argument });
    else found[name] = secret;
  }
  return { operation: Object.keys(found).length === 0 ? operation : { ...operation, ...found }, missing };
}

function sensitiveIn(definition: OperationDefinition | undefined, operation: Operation): readonly string[] {
  return (definition?.sensitive ?? []).filter((argument) => argument in operation);
}
