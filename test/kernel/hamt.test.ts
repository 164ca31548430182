import * as fc from "fast-check";
import {
  emptyHamt,
  type Hamt,
  hamtChanges,
  hamtDelete,
  hamtEntries,
  hamtFrom,
  hamtGet,
  hamtSet,
} from "../../provider/kernel/hamt";

/** Pairs of keys whose 32-bit hashes are equal: they meet at the bottom of the trie. */
const colliding = ["k32728", "k261234", "k32729", "k261235", "k32724", "k261238"];
const key = fc.oneof(fc.constantFrom(...colliding), fc.string({ maxLength: 3 }), fc.nat(400).map(String));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("set" as const), key, value: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), key }) },
);
type Step =
  | { readonly kind: "set"; readonly key: string; readonly value: number }
  | { readonly kind: "delete"; readonly key: string };

function performed(map: Hamt<number>, one: Step): Hamt<number> {
  return one.kind === "set" ? hamtSet(map, one.key, one.value) : hamtDelete(map, one.key);
}

function sorted(map: Hamt<number>): readonly (readonly [string, number])[] {
  return [...hamtEntries(map)].sort(([a], [b]) => (a < b ? -1 : 1));
}

it("holds what a Map holds after any operations", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let map: Hamt<number> = emptyHamt();
      const model = new Map<string, number>();
      for (const one of steps) {
        map = performed(map, one);
        if (one.kind === "set") model.set(one.key, one.value);
        else model.delete(one.key);
        expect(map.size).toBe(model.size);
        expect(hamtGet(map, one.key)).toBe(model.get(one.key));
      }
      expect(sorted(map)).toEqual([...model].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

it("an old version stays as it was", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 60 }), (before, later) => {
      const old = before.reduce(performed, emptyHamt<number>());
      const then = JSON.stringify(sorted(old));
      later.reduce(performed, old);
      expect(JSON.stringify(sorted(old))).toBe(then);
    }),
  );
});

it("equal contents have equal shapes and one order, however they came about", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const grown = steps.reduce(performed, emptyHamt<number>());
      const straight = sorted(grown).reduce((map, [at, value]) => hamtSet(map, at, value), emptyHamt<number>());
      const backwards = [...sorted(grown)].reverse().reduce((map, [at, value]) => hamtSet(map, at, value), emptyHamt<number>());
      expect([...hamtEntries(straight)]).toEqual([...hamtEntries(grown)]);
      expect([...hamtEntries(backwards)]).toEqual([...hamtEntries(grown)]);
      expect([...hamtEntries(hamtFrom(hamtEntries(grown)))]).toEqual([...hamtEntries(grown)]);
    }),
  );
});

it("writing what is there already gives the very same map", () => {
  const map = hamtSet(emptyHamt<number>(), "a", 1);
  expect(hamtSet(map, "a", 1)).toBe(map);
  expect(hamtDelete(map, "b")).toBe(map);
  expect(hamtDelete(map, "a").size).toBe(0);
});

it("keys with one hash live beside each other", () => {
  const [a, b] = ["k32728", "k261234"];
  const both = hamtSet(hamtSet(emptyHamt<number>(), a, 1), b, 2);
  expect([hamtGet(both, a), hamtGet(both, b), both.size]).toEqual([1, 2, 2]);
  const one = hamtDelete(both, a);
  expect([hamtGet(one, a), hamtGet(one, b), one.size]).toEqual([undefined, 2, 1]);
});

it("the changes between two maps are those of their contents", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), fc.array(step, { maxLength: 80 }), (before, later) => {
      const a = before.reduce(performed, emptyHamt<number>());
      const b = later.reduce(performed, a);
      const keys = new Set([...hamtEntries(a), ...hamtEntries(b)].map(([at]) => at));
      const expected = [...keys].filter((at) => hamtGet(a, at) !== hamtGet(b, at)).sort();
      const changes = [...hamtChanges(a, b)].sort(([x], [y]) => (x < y ? -1 : 1));
      expect(changes.map(([at]) => at)).toEqual(expected);
      for (const [at, was, is] of changes) expect([was, is]).toEqual([hamtGet(a, at), hamtGet(b, at)]);
    }),
  );
});
