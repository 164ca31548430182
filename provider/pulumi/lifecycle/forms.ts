import type { Observation } from "../../backend/backend";
import { canonical, differences } from "../../diff/resolve";
import { type AttributeNote, isOptional, noteOf } from "../../resources/attributes";
import type { Resolved, ResourceType } from "../../resources/resource-type";
import { holdsUnknown, type PlainProperties, type PlainValue } from "../values/value";

/** What is looked at while values are compared: which defaults hold depends on whose organization it is. */
export type Sight = Pick<Observation, "organization" | "caller">;

/** Attributes with the defaults of those that are left out; what has none stays left out. */
export function withDefaults(type: ResourceType, attributes: PlainProperties): PlainProperties {
  return Object.fromEntries(
    Object.entries(type.attributes).flatMap(([name, schema]): (readonly [string, PlainValue])[] => {
      const value = attributes[name] ?? asPlain(noteOf(schema).default);
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** In resolved form: sets sorted, what is left out as the kernel's side has it. What is not known yet counts as left out. */
export function resolvedFrom(type: ResourceType, attributes: PlainProperties, sight: Sight): Resolved {
  const resolved = Object.fromEntries(
    Object.entries(type.attributes).map(([name, schema]) => [name, resolvedValue(noteOf(schema), attributes[name])]),
  );
  return type.complete?.(resolved, sight.organization, sight.caller) ?? resolved;
}

function resolvedValue(note: AttributeNote, value: PlainValue | undefined): unknown {
  if (value === undefined || value === null || holdsUnknown(value)) return unwritten(note);
  return Array.isArray(value) ? [...new Set(value)].sort() : value;
}

function unwritten({ kind, default: value }: AttributeNote): unknown {
  if (value !== undefined) return value;
  if (kind === "texts" || kind === "references") return [];
  return kind === "tags" ? {} : null;
}

/** The attributes in which two ways to write an object differ: in meaning, or in what orgplane is to do with it. */
export function differing(type: ResourceType, before: PlainProperties, after: PlainProperties, sight: Sight): readonly string[] {
  const [was, wanted] = [resolvedFrom(type, before, sight), resolvedFrom(type, after, sight)];
  const apart = differences(type, was, wanted);
  return Object.entries(type.attributes).flatMap(([name, schema]) => {
    const value = after[name];
    if (value !== undefined && holdsUnknown(value)) return [name];
    // What says how orgplane goes about an object is nowhere in the cloud, and yet has to reach the state.
    const chosen = ["choice", "flag", "reference"].includes(noteOf(schema).kind);
    return apart.includes(name) || (chosen && canonical(was[name]) !== canonical(wanted[name])) ? [name] : [];
  });
}

/**
 * What exists, written as the author has written it where that still means the same; elsewhere in the shortest way. So a refresh shows
 * what is really different, and nothing else.
 * @param preferred whose way of writing is kept: the inputs; undefined for an import
 */
export function writtenForm(
  type: ResourceType,
  existing: Resolved,
  preferred: PlainProperties | undefined,
  sight: Sight,
): PlainProperties {
  return Object.fromEntries(
    Object.entries(type.attributes).flatMap(([name, schema]): (readonly [string, PlainValue])[] => {
      const note = noteOf(schema);
      const says = (value: PlainValue | undefined) => {
        const wanted = resolvedFrom(type, { ...plainOf(existing), [name]: value ?? null }, sight);
        return !differences(type, existing, wanted).includes(name);
      };
      const before = preferred?.[name];
      if (preferred !== undefined && says(before)) return before === undefined ? [] : [[name, before]];
      const standard = asPlain(note.default);
      if ((note.default !== undefined || isOptional(schema)) && says(standard))
        return standard === undefined ? [] : [[name, standard]];
      const value = shortest(asPlain(existing[name]), note, says);
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** Of a set, only what has to be written: some elements are always there. Of an object, only what the author can write. */
function shortest(
  value: PlainValue | undefined,
  note: AttributeNote,
  says: (value: PlainValue) => boolean,
): PlainValue | undefined {
  if (Array.isArray(value)) {
    let short: readonly PlainValue[] = value;
    for (const item of value) {
      const without = short.filter((each) => each !== item);
      if (says(without)) short = without;
    }
    return short;
  }
  if (note.fields === undefined || typeof value !== "object" || value === null) return value;
  const fields = value as PlainProperties;
  return Object.fromEntries(
    Object.keys(note.fields).flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}

/** Resolved values are JSON. */
function asPlain(value: unknown): PlainValue | undefined {
  return value as PlainValue | undefined;
}

function plainOf(resolved: Resolved): PlainProperties {
  return resolved as PlainProperties;
}
