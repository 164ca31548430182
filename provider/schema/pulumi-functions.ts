import type { Answered, Fields, Lookup } from "../lookups";
import { camelCase, className, PACKAGE } from "./pulumi-names";
import { objectOf, type PulumiFunction, type PulumiObject, type PulumiProperty, sorted } from "./pulumi-schema";

/** `getMembers`. */
export function functionName(lookup: Lookup): string {
  return camelCase(`get_${lookup.name}`);
}

export function functionToken(lookup: Lookup): string {
  return `${PACKAGE}:index:${functionName(lookup)}`;
}

/** The name of the type of one item of a list in an answer: `GetMembersMember`. */
export function itemName(lookup: Lookup, list: string): string {
  const one = list.endsWith("ies") ? list.replace(/ies$/, "y") : list.replace(/s$/, "");
  return className(`get_${lookup.name}_${one}`);
}

export function pulumiFunctions(lookups: readonly Lookup[]): Readonly<Record<string, PulumiFunction>> {
  return Object.fromEntries(
    lookups.map((lookup) => [
      functionToken(lookup),
      {
        description: lookup.doc,
        inputs: objectOf(lookup.arguments, functionName(lookup), `Arguments of ${functionName(lookup)}.`),
        outputs: answerObject(lookup, lookup.answers, `What ${functionName(lookup)} answers with.`),
      },
    ]),
  );
}

/** The types that the functions answer with. */
export function functionTypes(lookups: readonly Lookup[]): Readonly<Record<string, PulumiObject>> {
  return Object.fromEntries(
    lookups.flatMap((lookup) =>
      Object.entries(lookup.answers)
        .filter(([, { fields }]) => fields !== undefined)
        .map(([name, { doc, fields }]) => [
          `${PACKAGE}:index:${itemName(lookup, name)}`,
          answerObject(lookup, fields ?? {}, doc),
        ]),
    ),
  );
}

function answerObject(lookup: Lookup, fields: Fields, description: string): PulumiObject {
  const properties = Object.entries(fields).map(([name, field]) => [camelCase(name), answerProperty(lookup, name, field)]);
  return {
    type: "object",
    description,
    properties: sorted(Object.fromEntries(properties)),
    required: Object.entries(fields)
      .filter(([, field]) => !mayBeMissing(field))
      .map(([name]) => camelCase(name))
      .sort(),
  };
}

/** Texts and counts of what does not exist are left out: nobody pays for a member that pays itself. */
export function mayBeMissing({ nullable }: Answered): boolean {
  return nullable === true;
}

function answerProperty(lookup: Lookup, name: string, { kind, doc }: Answered): PulumiProperty {
  const description = doc;
  switch (kind) {
    case "text":
      return { type: "string", description };
    case "flag":
      return { type: "boolean", description };
    case "count":
      return { type: "integer", description };
    case "texts":
      return { type: "array", items: { type: "string" }, description };
    case "tags":
      return { type: "object", additionalProperties: { type: "string" }, description };
    case "list":
      return { type: "array", items: { $ref: `#/types/${PACKAGE}:index:${itemName(lookup, name)}` }, description };
  }
}
