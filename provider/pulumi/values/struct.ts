import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { isProperties, type Properties, Secret, UNKNOWN, type Value } from "./value";

/** The key that makes an object stand for something else, and what its value may be. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** Texts that stand for what is unknown: a text, a flag, a number, a list, an object, an asset, an archive. The first is the usual one. */
const UNKNOWNS: readonly string[] = [
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
];
const USUAL_UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Properties as they arrive; a message without any says nothing at all. */
export function fromStruct(struct: Struct | undefined): Properties {
  const value = fromWire(struct?.toJavaScript() ?? {});
  if (!isProperties(value)) throw new Error("the properties of a resource are no object");
  return value;
}

/** @param properties those without a value are left out, as Pulumi wants it */
export function toStruct(properties: Properties): Struct {
  return Struct.fromJavaScript(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, toWire(value)])));
}

function fromWire(value: JavaScriptValue): Value {
  if (typeof value === "string") return UNKNOWNS.includes(value) ? UNKNOWN : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(fromWire);
  const fields = value as { readonly [key: string]: JavaScriptValue };
  return fields[SIGNATURE] === undefined ? objectFromWire(fields) : special(fields);
}

function objectFromWire(fields: { readonly [key: string]: JavaScriptValue }): Properties {
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, fromWire(each)]));
}

function special(fields: { readonly [key: string]: JavaScriptValue }): Value {
  const { value } = fields;
  switch (fields[SIGNATURE]) {
    case SECRET:
      return secretOf(fromWire(value ?? null));
    case OUTPUT: {
      const inner = value === undefined ? UNKNOWN : fromWire(value);
      return fields["secret"] === true ? secretOf(inner) : inner;
    }
    // Where a resource stands for its id.
    case RESOURCE:
      return fromWire(fields["id"] ?? null);
    default:
      return objectFromWire(fields);
  }
}

function secretOf(value: Value): Secret {
  return value instanceof Secret ? value : new Secret(value);
}

function toWire(value: Value): JavaScriptValue {
  if (value === UNKNOWN) return USUAL_UNKNOWN;
  if (value instanceof Secret) return { [SIGNATURE]: SECRET, value: toWire(value.value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Value) => toWire(item));
  return Object.fromEntries(Object.entries(value as Properties).map(([key, each]) => [key, toWire(each)]));
}
