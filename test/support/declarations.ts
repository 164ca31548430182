import type { Declaration, Desired } from "../../provider/desired/declaration";
import { addressOf } from "../../provider/desired/declaration";
import { isOptional, noteOf } from "../../provider/resources/attributes";

/** Declarations of a type made by hand, without a frontend: what a type says about them by itself. */

interface DeclaredType {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Parameters<typeof noteOf>[0]>>;
}

export function declared(
  type: DeclaredType,
  ...attributes: readonly Readonly<Record<string, unknown>>[]
): { readonly all: Desired; readonly first: Declaration } {
  const place = { kind: "file", file: "organization.yaml", line: 1, column: 1 } as const;
  const declarations = attributes.map((written, index): Declaration => {
    const key = `d-${String(index).padStart(3, "0")}`;
    return { address: addressOf(type.name, key), type: type.name, key, attributes: written, place, placeOf: () => place };
  });
  const [first] = declarations;
  if (first === undefined) throw new Error("a test declares nothing");
  return { all: { declarations: new Map(declarations.map((one) => [one.address, one])) }, first };
}

/** The rules (or "type") that the attributes of one declaration break, each by itself. */
export function findings(type: DeclaredType, attributes: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(type.attributes).flatMap(([name, schema]) => {
    const value = attributes[name];
    if (value === undefined && (isOptional(schema) || noteOf(schema).default !== undefined)) return [];
    const parsed = schema.safeParse(value);
    if (parsed.success) return [];
    return parsed.error.issues.map((issue) => (issue.code === "custom" ? String(issue.params?.["rule"] ?? "type") : "type"));
  });
}
