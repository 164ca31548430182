/**
 * What is documented of an action: the same form for the cloud's own, which come from a generated table, and for those of the services
 * `console` and `sim`, which say it next to their code. Checked before an action is asked; printed in the documentation.
 */
export interface ActionDocument {
  /** One sentence, for people. */
  readonly summary: string;
  readonly request: readonly Field[];
  /** Besides RequestId, which every response has. */
  readonly response: readonly Field[];
  /** Types that fields name, by their names. */
  readonly types?: Types;
  /** Documented error codes, besides those that are common to all actions. */
  readonly errors?: readonly string[];
}

export type Types = Readonly<Record<string, readonly Field[]>>;

/** `uint64` and `int64` are JSON integers below 2^53. Other names are those of `types`; `[]` behind a name is a list of it. */
export type FieldType = "string" | "bool" | "int64" | "uint64" | "float64" | (string & {});

/** A parameter, a field of a response, or a field of a type that one of the two names. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Parameters only; left out: not required. */
  readonly required?: boolean;
  readonly doc: string;
  readonly enum?: readonly (string | number)[];
  readonly default?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
  /** Another parameter that this one is a multiple of. */
  readonly multipleOf?: string;
  /** Characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression. */
  readonly pattern?: string;
  readonly maxItems?: number;
  /** Of the items of a list. */
  readonly itemEnum?: readonly (string | number)[];
  readonly itemMaxLength?: number;
  /** Told, not checked here: rules have codes of their own for it. */
  readonly mustInclude?: readonly (string | number)[];
  /** Exactly one of these parameters has to be there. */
  readonly oneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  /** Another parameter without which this one means nothing. */
  readonly requires?: string;
  readonly note?: string;
}
