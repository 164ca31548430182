import { create } from "@bufbuild/protobuf";
import { Encoder, ExtData } from "@msgpack/msgpack";
import * as fc from "fast-check";
import { DynamicValueSchema } from "../../provider/terraform/generated/tfplugin6_pb";
import { Misfit } from "../../provider/terraform/values/conform";
import { Decimal, recordOf, type Type, UNKNOWN, type Value } from "../../provider/terraform/values/value";
import { decoded, encoded, fromJson } from "../../provider/terraform/values/wire";

const member: Type = [
  "object",
  { name: "string", flag: "bool", tags: ["map", "string"], ids: ["set", "string"], inner: ["object", { email: "string" }] },
];

const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }));
const unknownOr = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 6, arbitrary: value }, fc.constant(UNKNOWN), fc.constant(null));
const record = (fields: Readonly<Record<string, fc.Arbitrary<Value>>>): fc.Arbitrary<Value> =>
  fc.record(fields).map((of) => recordOf(Object.entries(of)));
const members: fc.Arbitrary<Value> = record({
  name: unknownOr(text),
  flag: unknownOr(fc.boolean()),
  tags: unknownOr(
    fc
      .dictionary(
        text.filter((key) => key !== "__proto__"),
        unknownOr(text),
      )
      .map((of) => recordOf(Object.entries(of))),
  ),
  ids: unknownOr(fc.array(unknownOr(text))),
  inner: unknownOr(record({ email: unknownOr(text) })),
});

describe("values on the wire", () => {
  it("come back as they were sent, unknown at any depth", () => {
    fc.assert(fc.property(members, (value) => expect(decoded(member, encoded(member, value))).toEqual(value)));
  });

  it("are unknown by any extension, refined or not", () => {
    const refined = new Encoder().encode(new ExtData(12, Uint8Array.of(0x81, 0x01, 0xc2)));
    expect(decoded("string", create(DynamicValueSchema, { msgpack: refined }))).toBe(UNKNOWN);
    expect(encoded("string", UNKNOWN).msgpack).toEqual(Uint8Array.of(0xd4, 0x00, 0x00));
  });

  it("have exactly the attributes of their type: what is missing is null, what is foreign goes", () => {
    const sent = encoded(
      member,
      recordOf([
        ["name", "a"],
        ["foreign", "x"],
      ]),
    );
    expect(decoded(["map", "dynamic"], sent)).toEqual({ name: "a", flag: null, tags: null, ids: null, inner: null });
  });

  it("keep 64-bit integers and decimals", () => {
    for (const number of [0, -1, 2 ** 53 - 1, 2n ** 63n - 1n, -(2n ** 63n), 0.1, new Decimal("1234567890123456789012.5")]) {
      expect(decoded("number", encoded("number", number))).toEqual(number);
    }
  });

  it("refuse numbers that are none", () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => encoded("number", number)).toThrow();
  });

  it("refuse what does not fit", () => {
    expect(() => encoded(member, recordOf([["tags", ["a"]]]))).toThrow(Misfit);
    expect(() => encoded(member, recordOf([["inner", "a"]]))).toThrow("`inner` is not an object");
  });
});

describe("stored states", () => {
  it("are read without loss", () => {
    expect(fromJson('{"a":12345678901234567890,"b":"n1","n":"\\u0000x","c":9007199254740993,"d":[-3,1.5,true,null]}')).toEqual({
      a: new Decimal("12345678901234567890"),
      b: "n1",
      n: "\u0000x",
      c: 9007199254740993n,
      d: [-3, 1.5, true, null],
    });
  });
});
