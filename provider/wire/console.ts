import type { Operation } from "../kernel";
import { type Action, answered, type Call, CONSOLE_VERSION, type Json, type JsonObject } from "./action";
import { type OperationRequest, request } from "./asking";
import type { ActionDocument, Field, FieldType } from "./document";

/** One parameter of an action of the console, and the argument of the operation that it is. */
export interface ConsoleField {
  /** On the wire: `MemberUin`. */
  readonly name: string;
  /** In the operation: `member`. */
  readonly argument: string;
  readonly type: FieldType;
  readonly doc: string;
  readonly required?: boolean;
  readonly enum?: readonly string[];
  /** How the argument is written on the wire, and read from it; unless given, as it is. */
  readonly toWire?: (value: unknown) => Json;
  readonly fromWire?: (value: Json) => unknown;
}

/**
 * A parameter of an operation's action. An argument that is a choice names what it can be: the kernel takes arguments for what their types
 * say, so nothing else may come through.
 */
export type FieldOf<O extends Operation> = {
  [A in keyof O & string]-?: ConsoleField & { readonly argument: A } & Choice<NonNullable<O[A]>>;
}[keyof O & string];

type Choice<T> = [T] extends [string] ? (string extends T ? unknown : { readonly enum: readonly T[] }) : unknown;

export interface ConsoleDefinition<O extends Operation> {
  readonly operation: O["name"];
  /** In the cloud's style: `SetEntityAdmin`. */
  readonly action: string;
  readonly summary: string;
  readonly fields: readonly FieldOf<O>[];
  /** The argument that names what the operation makes, and the field of the response that tells its id. */
  readonly makes?: { readonly argument: string; readonly name: string; readonly doc: string };
  /** Arguments that are the same each time. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly find?: OperationRequest<O>["find"];
  readonly doneBy?: readonly string[];
}

/** An operation of the console, both ways: how a simulator answers it, and how it is asked for. */
export interface ConsoleOperation {
  readonly action: Action;
  readonly request: OperationRequest;
}

/**
 * What the documents describe and the public API lacks, served in the same envelope as the service `console`: one action per operation,
 * its parameters the operation's arguments.
 */
export function consoleOperation<O extends Operation>(of: ConsoleDefinition<O>): ConsoleOperation {
  const { operation, action, summary, fields, makes, fixed = {}, find, doneBy } = of;
  const placeholder = makes === undefined ? {} : { [makes.argument]: `+${makes.argument}` };
  return {
    action: {
      ...{ service: "console", version: CONSOLE_VERSION, action, kind: "write", performs: [operation] },
      document: {
        summary,
        request: fields.map(fieldOf),
        ...(fields.some(({ type }) => type === "Tag[]") ? { types: { Tag: TAG } } : {}),
        response: makes === undefined ? [] : [{ name: makes.name, type: "string", doc: makes.doc }],
      },
      answer(call: Call) {
        const given = fields.flatMap(({ name, argument, fromWire = same }) => {
          const value = call.parameters[name];
          return value === undefined ? [] : [[argument, fromWire(value)] as const];
        });
        const performed = call.perform({ ...fixed, ...placeholder, ...Object.fromEntries(given), name: operation });
        if (performed.kind === "refused") return performed;
        return answered(makes === undefined ? {} : { [makes.name]: performed.ids[`+${makes.argument}`] ?? "" });
      },
    },
    request: {
      operation,
      asks: (asked) => request(action, parametersOf(fields, asked), CONSOLE_VERSION),
      ...(makes === undefined
        ? {}
        : {
            ids: (asked: Operation, response: JsonObject) => ({
              [String(argumentOf(asked, makes.argument))]: String(response[makes.name]),
            }),
          }),
      // Only ever asked with operations of its own name.
      ...(find === undefined ? {} : { find: find as OperationRequest["find"] & object }),
      ...(doneBy === undefined ? {} : { doneBy }),
    },
  };
}

function parametersOf(fields: readonly ConsoleField[], operation: Operation): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ name, argument, toWire = plain }) => {
      const value = argumentOf(operation, argument);
      return value === undefined ? [] : [[name, toWire(value)] as const];
    }),
  );
}

function fieldOf({ name, type, doc, required = true, enum: choices }: ConsoleField): Field {
  return { name, type, doc, required, ...(choices === undefined ? {} : { enum: choices }) };
}

function argumentOf(operation: Operation, argument: string): unknown {
  return (operation as Operation & Readonly<Record<string, unknown>>)[argument];
}

/** Arguments are plain JSON. */
function plain(value: unknown): Json {
  return value as Json;
}

function same(value: Json): unknown {
  return value;
}

/** An account id: a text on the wire, as in `PayUin`. */
export function account<A extends string>(name: string, argument: A, doc: string): ConsoleField & { readonly argument: A } {
  return { name, argument, type: "string", doc };
}

export function words<A extends string>(name: string, argument: A, doc: string): ConsoleField & { readonly argument: A } {
  return { name, argument, type: "string", doc };
}

const TAG: readonly Field[] = [
  { name: "TagKey", type: "string", required: true, doc: "Key of the tag." },
  { name: "TagValue", type: "string", required: true, doc: "Value of the tag." },
];

/** Tags: a list on the wire, a record everywhere else. */
export const asTags: Pick<ConsoleField, "fromWire" | "toWire"> = {
  fromWire: (value) => Object.fromEntries(listOf(value).map((tag) => [String(tag["TagKey"]), String(tag["TagValue"])])),
  toWire: (value) => Object.entries(value ?? {}).map(([TagKey, TagValue]) => ({ TagKey, TagValue: String(TagValue) })),
};

function listOf(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((item): item is JsonObject => typeof item === "object" && item !== null) : [];
}

/** A look of the console. */
export function consoleLook(action: string, document: ActionDocument, answer: Action["answer"]): Action {
  return { service: "console", version: CONSOLE_VERSION, action, kind: "read", document, answer };
}

/** The parameters of a list of the console, and the number of all records in its response. */
export const pageFields: readonly Field[] = [
  { name: "Offset", type: "uint64", default: 0, doc: "Number of records to skip." },
  { name: "Limit", type: "uint64", min: 1, max: 50, default: 10, doc: "Page size." },
];
export const totalField: Field = { name: "Total", type: "uint64", doc: "Number of matching records over all pages." };
