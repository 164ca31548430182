import type { Operation, OperationDefinition } from "../kernel";

/** What stands in a plan for a value that is kept out of it. */
export function maskFor(address: string | null, argument: string): string {
  return `(sensitive: ${address ?? "plan"}#${argument})`;
}

/** The operation without its sensitive arguments: e-mail addresses, phone numbers and secrets never reach a plan, a journal or a log. */
export function masked(definition: OperationDefinition | undefined, operation: Operation, address: string | null): Operation {
  const sensitive = definition?.sensitive ?? [];
  if (sensitive.length === 0) return operation;
  const replaced = sensitive.filter((argument) => argument in operation).map((argument) => [argument, maskFor(address, argument)]);
  return { ...operation, ...Object.fromEntries(replaced) };
}
