import type { Observation } from "../../backend/backend";
import { ADOPT } from "../../desired/settle";
import { differences } from "../../diff/resolve";
import { type AttributeNote, isOptional, noteOf } from "../../resources/attributes";
import type { Resolved, ResourceType } from "../../resources/resource-type";
import { asValue, plainOf } from "../values/plain";
import { fieldOf, isWhollyKnown, recordOf, type Value, type ValueRecord } from "../values/value";

/** What is looked at while values are compared: which defaults hold depends on whose organization it is. */
export type Sight = Pick<Observation, "organization" | "caller">;

/** What a default or nothing written means, as the kernel's side has it. */
function unwritten({ kind, default: value }: AttributeNote): unknown {
  if (value !== undefined) return value;
  if (kind === "texts" || kind === "references") return [];
  return kind === "tags" ? {} : null;
}

/** What stands in a plan where the author writes nothing: the default, or nothing. */
export function defaultValue(note: AttributeNote): Value {
  return note.default === undefined ? null : asValue(note.default);
}

/** Attributes as an author wrote them in Terraform, in resolved form. What is not known yet counts as not written. */
export function resolvedFrom(type: ResourceType, written: Value): Resolved {
  return Object.fromEntries(
    Object.entries(type.attributes).map(([name, schema]) => [name, resolvedValue(noteOf(schema), fieldOf(written, name))]),
  );
}

function resolvedValue(note: AttributeNote, value: Value): unknown {
  const plain = value === null ? undefined : plainOf(value);
  if (plain === undefined) return unwritten(note);
  return Array.isArray(plain) ? [...new Set(plain)].sort() : plain;
}

/** Whether two ways to write an attribute mean the same, beside the other attributes of `resolved`. */
export function meansTheSame(type: ResourceType, name: string, a: Value, b: Value, resolved: Resolved, sight: Sight): boolean {
  const schema = type.attributes[name];
  if (schema === undefined || !isWhollyKnown(a) || !isWhollyKnown(b)) return false;
  const note = noteOf(schema);
  const completed = (value: Value) => complete(type, { ...resolved, [name]: resolvedValue(note, value) }, sight);
  return !differences(type, completed(a), completed(b)).includes(name);
}

export function complete(type: ResourceType, resolved: Resolved, { organization, caller }: Sight): Resolved {
  return type.complete?.(resolved, organization, caller) ?? resolved;
}

/**
 * What exists, written as the author has written it where that still means the same; elsewhere in the shortest way. So a plan shows
 * what is really different, and nothing else.
 * @param preferred an object whose way of writing is kept: the stored state, or what was planned; null for an import
 */
export function writtenForm(type: ResourceType, id: string, existing: Resolved, preferred: Value, sight: Sight): ValueRecord {
  const attributes = Object.entries(type.attributes).map(([name, schema]): [string, Value] => {
    const observed = asValue(existing[name]);
    const isSame = (value: Value) => holds(type, name, value, existing, sight);
    const before = fieldOf(preferred, name);
    const note = noteOf(schema);
    if (preferred !== null && isWhollyKnown(before) && isSame(before)) return [name, before];
    if ((note.default !== undefined || isOptional(schema)) && isSame(defaultValue(note))) return [name, defaultValue(note)];
    return [name, shortest(observed, note, isSame)];
  });
  const kept = [ADOPT, "timeouts"].map((name): [string, Value] => [name, fieldOf(preferred, name)]);
  return recordOf([...attributes, ...kept, ["id", id]]);
}

/** Whether a value says what exists. */
function holds(type: ResourceType, name: string, value: Value, existing: Resolved, sight: Sight): boolean {
  const schema = type.attributes[name];
  if (schema === undefined) return false;
  const wanted = complete(type, { ...existing, [name]: resolvedValue(noteOf(schema), value) }, sight);
  return !differences(type, existing, wanted).includes(name);
}

/** Of a set, only what has to be written: some elements are always there. Of an object, only what the author can write. */
function shortest(value: Value, note: AttributeNote, isSame: (value: Value) => boolean): Value {
  if (Array.isArray(value)) {
    let short: readonly Value[] = value;
    for (const item of value) {
      const without = short.filter((each) => each !== item);
      if (isSame(without)) short = without;
    }
    return short;
  }
  if (note.fields === undefined || value === null) return value;
  return recordOf(Object.keys(note.fields).map((name) => [name, fieldOf(value, name)]));
}
