import { z } from "zod";

/**
 * The vocabulary in which a resource type declares its attributes. Each constructor makes a zod schema and notes, in
 * a note, what the frontends need besides validation. From these declarations come the JSON Schema, the Terraform
 * provider schema, the CDKTF bindings, the Pulumi schema and the reference.
 */

/** A reference to another declaration, to an account outside of them, or to Root. */
export type Reference =
  | { readonly to: "declaration"; readonly type: string; readonly key: string }
  | { readonly to: "account"; readonly account: string };

/** The address of a declaration: `department.security`. */
export function addressOf(type: string, key: string): string {
  return `${type}.${key}`;
}

export interface AttributeNote {
  readonly kind: "text" | "flag" | "choice" | "texts" | "tags" | "reference" | "references" | "document" | "object";
  readonly doc: string;
  /** Absent: there is no value unless the author gives one. */
  readonly default?: boolean | string | readonly string[] | Readonly<Record<string, string>>;
  /** Personal data or a secret: never shown in clear. */
  readonly sensitive?: boolean;
  /** Cannot be changed in place: another object takes its place. */
  readonly replaces?: boolean;
  /** Resource types that a reference may mean; `account` allows the id of an account that is not declared. */
  readonly refersTo?: readonly string[];
  readonly choices?: readonly string[];
  /** The attributes of an object. */
  readonly fields?: Attributes;
  /** Which document the text holds: documents are compared by what they say, not by how they are written. */
  readonly document?: "service_control_policy" | "tag_policy";
}

export type Attributes = Readonly<Record<string, z.ZodType>>;

// Not a zod registry: those rewrite the types of what they hold, and a note holds schemas itself.
const attributeNotes = new WeakMap<z.ZodType, AttributeNote>();

/** Something wrong with a value, with the rule behind it. `undefined` when it is fine. */
export type ValueProblem =
  | {
      readonly rule: string;
      readonly says: string;
      readonly advice?: string;
      /** Where in the value; without it, the value as a whole. */
      readonly path?: readonly string[];
    }
  | undefined;
/** Everything that is wrong with a value in which several things can be wrong at once. */
export type ValueProblems = ValueProblem | readonly NonNullable<ValueProblem>[];

interface Common {
  readonly doc: string;
  readonly sensitive?: boolean;
  readonly replaces?: boolean;
}

export function text(of: Common & { readonly default?: string; readonly check?: (value: string) => ValueProblem }) {
  const { check, ...note } = of;
  const schema = z.string();
  return noted(check === undefined ? schema : checked(schema, check), { kind: "text", ...note });
}

export function flag(of: Common & { readonly default?: boolean }) {
  return noted(z.boolean(), { kind: "flag", ...of });
}

export function choice<const C extends readonly [string, ...string[]]>(
  of: Common & { readonly choices: C; readonly default?: C[number] },
) {
  return noted(z.enum(of.choices, noneOf(of.choices)), { kind: "choice", ...of });
}

/** What is written, and what there is to choose from. */
function noneOf(choices: readonly string[]) {
  const all = choices.map((each) => `\`${each}\``).join(", ");
  return {
    error: ({ input }: { readonly input?: unknown }): string =>
      typeof input === "string" ? `\`${input}\` is none of ${all}` : `it has to be one of ${all}`,
  };
}

/** A set of texts: order and repetition mean nothing. */
export function texts(
  of: Common & {
    readonly default?: readonly string[];
    readonly choices?: readonly string[];
    readonly check?: (values: readonly string[]) => ValueProblem;
  },
) {
  const { check, ...note } = of;
  const item = of.choices === undefined ? z.string() : z.enum(of.choices as readonly [string, ...string[]], noneOf(of.choices));
  const schema = z.array(item);
  return noted(check === undefined ? schema : checked(schema, check), { kind: "texts", ...note });
}

export function tags(of: Common & { readonly check?: (value: Readonly<Record<string, string>>) => ValueProblem }) {
  const { check, ...note } = of;
  const schema = z.record(z.string(), z.string());
  return noted(check === undefined ? schema : checked(schema, check), { kind: "tags", ...note });
}

export function reference(of: Common & { readonly refersTo: readonly string[] }) {
  return noted(referenceSchema(of.refersTo), { kind: "reference", ...of });
}

/** A set of references. */
export function references(
  of: Common & {
    readonly refersTo: readonly string[];
    readonly default?: readonly string[];
    readonly check?: (values: readonly Reference[]) => ValueProblem;
  },
) {
  const { check, ...note } = of;
  const schema = z.array(referenceSchema(of.refersTo));
  return noted(check === undefined ? schema : checked(schema, check), { kind: "references", ...note });
}

/** A policy document: JSON text (kept byte for byte), or the same written as structured data. */
export function document(
  of: Common & { readonly document: "service_control_policy" | "tag_policy"; readonly check: (content: string) => ValueProblems },
) {
  const { check, ...note } = of;
  return noted(checked(z.string(), check), { kind: "document", ...note });
}

export function object<F extends Record<string, z.ZodType>>(of: Common & { readonly fields: F }) {
  return noted(z.strictObject(of.fields), { kind: "object", ...of });
}

/** May be left out. */
export function optional<T extends z.ZodType>(schema: T) {
  const note = attributeNotes.get(schema);
  if (note === undefined) throw new Error("only attributes made here can be optional");
  return noted(schema.optional(), note);
}

/** What an attribute declares besides its schema. */
export function noteOf(schema: z.ZodType): AttributeNote {
  const note = attributeNotes.get(schema);
  if (note === undefined) throw new Error("an attribute was not made with the constructors of attributes.ts");
  return note;
}

export function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

function noted<T extends z.ZodType>(schema: T, note: AttributeNote): T {
  attributeNotes.set(schema, note);
  return schema;
}

function referenceSchema(refersTo: readonly string[]) {
  return z.custom<Reference>(
    (value) => isReference(value) && (value.to === "account" ? refersTo.includes("account") : refersTo.includes(value.type)),
    {
      error: `expected a reference to ${refersTo.map((type) => type.replaceAll("_", " ")).join(" or ")}`,
    },
  );
}

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "to" in value && (value.to === "declaration" || value.to === "account");
}

function checked<T extends z.ZodType>(schema: T, check: (value: z.output<T>) => ValueProblems): T {
  return schema.check((context) => {
    const found = check(context.value as z.output<T>) ?? [];
    for (const problem of "rule" in found ? [found] : found) {
      context.issues.push({
        code: "custom",
        input: context.value,
        message: problem.says,
        params: { rule: problem.rule, advice: problem.advice },
        path: [...(problem.path ?? [])],
      });
    }
  });
}
