import fc from "fast-check";
import { emptyHamt, type Hamt, hamtChanges, hamtDelete, hamtEntries, hamtFrom, hamtSet } from "../../provider/kernel/hamt";

// "Aa" and "BB" collide in weaker hashes; enough short keys meet in the same branches here.
const key = fc.oneof(fc.string({ maxLength: 2 }), fc.nat(3000).map(String));
const entries = fc.array(fc.tuple(key, fc.nat(5)), { maxLength: 200 });

function oneByOne(pairs: readonly (readonly [string, number])[]): Hamt<number> {
  return pairs.reduce((map, [key, value]) => hamtSet(map, key, value), emptyHamt<number>());
}

it("a map built in one go has the very shape of one built step by step", () => {
  fc.assert(fc.property(entries, (pairs) => expect(hamtFrom(pairs)).toEqual(oneByOne(pairs))));
});

it("a map keeps no trace of what was in it", () => {
  fc.assert(
    fc.property(entries, entries, (pairs, others) => {
      const kept = new Map(pairs);
      const grown = oneByOne([...pairs, ...others.filter(([key]) => !kept.has(key))]);
      const shrunk = others.filter(([key]) => !kept.has(key)).reduce((map, [key]) => hamtDelete(map, key), grown);
      expect(shrunk).toEqual(oneByOne(pairs));
    }),
  );
});

it("the changes between two maps are what differs, and nothing else", () => {
  fc.assert(
    fc.property(entries, entries, fc.array(key), (pairs, more, gone) => {
      const before = oneByOne(pairs);
      const after = gone.reduce(
        (map, key) => hamtDelete(map, key),
        more.reduce((map, [k, v]) => hamtSet(map, k, v), before),
      );
      const [was, is] = [new Map(hamtEntries(before)), new Map(hamtEntries(after))];
      const expected = [...new Set([...was.keys(), ...is.keys()])]
        .filter((key) => was.get(key) !== is.get(key))
        .map((key) => [key, was.get(key), is.get(key)]);
      const byKey = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
      expect([...hamtChanges(before, after)].sort(byKey)).toEqual(expected.sort(byKey));
    }),
  );
});
