import { create } from "@bufbuild/protobuf";
import { Decoder, Encoder, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import { type DynamicValue, DynamicValueSchema } from "../generated/tfplugin6_pb";
import { conformed, numberOf } from "./conform";
import { Decimal, isList, isRecord, isUnknown, partType, recordOf, type Type, UNKNOWN, type Value } from "./value";

/** Any extension means unknown: 0 plainly, 12 with refinements, which we do not need and never send. */
const extensions = new ExtensionCodec();
extensions.register({ type: -1, encode: () => null, decode: () => UNKNOWN });

const decoder = new Decoder({ extensionCodec: extensions, useBigInt64: true });
const encoder = new Encoder({ extensionCodec: extensions, useBigInt64: true, initialBufferSize: 2_048 });
const UNKNOWN_ON_THE_WIRE = new ExtData(0, Uint8Array.of(0));

/** @returns the value in the form of its type; null for a message that carries none */
export function decoded(type: Type, message: DynamicValue | undefined): Value {
  if (message === undefined) return null;
  if (message.msgpack.length > 0) return conformed(type, fromMsgpack(type, decoder.decode(message.msgpack)));
  return message.json.length === 0 ? null : conformed(type, fromJson(Buffer.from(message.json).toString("utf8")));
}

/** Always MessagePack: JSON has no word for unknown. */
export function encoded(type: Type, value: Value): DynamicValue {
  return create(DynamicValueSchema, { msgpack: encoder.encode(toMsgpack(type, conformed(type, value))) });
}

function fromMsgpack(type: Type, raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof ExtData || raw === UNKNOWN) return UNKNOWN;
  if (typeof raw === "boolean" || typeof raw === "string" || typeof raw === "number") return raw;
  if (typeof raw === "bigint") return narrowed(raw);
  if (type === "dynamic" && Array.isArray(raw)) return fromDynamic(raw);
  if (Array.isArray(raw)) return raw.map((part, index) => fromMsgpack(partType(type, index), part));
  if (typeof raw === "object" && !(raw instanceof Uint8Array)) {
    return recordOf(Object.entries(raw).map(([key, part]) => [key, fromMsgpack(partType(type, key), part)]));
  }
  throw new Error("a value holds bytes, which no type of the schema has");
}

/** A value that brings its own type along: bytes with the type as JSON, and the value. */
function fromDynamic([type, value]: readonly unknown[]): Value {
  if (!(type instanceof Uint8Array)) throw new Error("a dynamic value comes without its type");
  // The host's own word for a type: it has no other forms than ours.
  const own = JSON.parse(Buffer.from(type).toString("utf8")) as Type;
  return conformed(own, fromMsgpack(own, value));
}

function toMsgpack(type: Type, value: Value): unknown {
  if (value === null) return null;
  if (isUnknown(value)) return UNKNOWN_ON_THE_WIRE;
  if (value instanceof Decimal) return value.digits;
  if (type === "dynamic") {
    const own = typeOf(value);
    return [new TextEncoder().encode(JSON.stringify(own)), toMsgpack(own, value)];
  }
  if (isList(value)) return value.map((part, index) => toMsgpack(partType(type, index), part));
  if (!isRecord(value)) return typeof value === "number" ? finite(value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toMsgpack(partType(type, key), part)]));
}

function typeOf(value: Value): Type {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (isList(value)) return ["tuple", value.map(typeOf)];
  if (isRecord(value)) return ["object", Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typeOf(part)]))];
  return value === null || isUnknown(value) ? "dynamic" : "number";
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error("a number is not finite");
  return value;
}

function narrowed(whole: bigint): number | bigint {
  const double = Number(whole);
  return Number.isSafeInteger(double) ? double : whole;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON without loss: numbers that a double cannot hold keep their digits. */
export function fromJson(text: string): Value {
  // Every text and every number becomes a text that says what it was.
  const marked = text.replaceAll(TOKENS, (token) => (token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`));
  return fromMarked(JSON.parse(marked));
}

function fromMarked(raw: unknown): Value {
  if (typeof raw === "string") return raw.startsWith("n") ? numberOf(raw.slice(1)) : raw.slice(1);
  if (typeof raw === "boolean" || raw === null) return raw;
  if (Array.isArray(raw)) return raw.map(fromMarked);
  if (typeof raw === "object") return recordOf(Object.entries(raw).map(([key, part]) => [key.slice(1), fromMarked(part)]));
  throw new Error("JSON holds what JSON cannot hold");
}
