import { valueMeets } from "../../provider/access/conditions";
import { keyClasses } from "../../provider/access/symbolic/keys";
import { textClasses, wildcardPattern } from "../../provider/access/symbolic/texts";
import { wildcardMatches } from "../../provider/access/wildcard";
import type { Condition } from "../../provider/resources/service-control-policy/conditions";
import { Random } from "./random";

const letters = ["a", "b", "*"] as const;

/** Every text of up to five letters out of three. */
function texts(): readonly string[] {
  let found = [""];
  for (let length = 0; length < 5; length++)
    found = [...new Set([...found, ...found.flatMap((text) => ["a", "b", "c"].map((c) => text + c))])];
  return found;
}

it("classes of texts: every text is in one, and every witness is in its own", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = new Random(seed);
    const patterns = random.some(4, () => random.some(4, () => random.one(letters)).join(""));
    const classes = textClasses(patterns.map(wildcardPattern), { alphabet: "abc", mayBeEmpty: seed % 2 === 0 });
    const truthOf = (text: string): string => patterns.map((pattern) => (wildcardMatches(pattern, text) ? "1" : "0")).join("");
    const found = new Set(classes?.map(({ truth }) => truth.map((holds) => (holds ? "1" : "0")).join("")));
    for (const { witness, truth } of classes ?? [])
      expect([seed, truth.map((holds) => (holds ? "1" : "0")).join("")]).toEqual([seed, truthOf(witness)]);
    for (const text of texts())
      if ((text !== "" || seed % 2 === 0) && !found.has(truthOf(text))) throw new Error(`seed ${seed}: ${text} of ${patterns}`);
    // A text beyond those would have been enough letters long to matter only if two patterns are longer together.
    expect(found.size).toBe(classes?.length);
  }
});

it("classes of texts: too many ways to overlap are given up, not guessed", () => {
  const patterns = Array.from({ length: 14 }, (_, index) =>
    wildcardPattern(`*${"abcdefghijklmn"[index]}${"abcdefghijklmn"[index]}*`),
  );
  expect(textClasses(patterns, { mayBeEmpty: true })).toBeUndefined();
});

it("classes of a condition key: whatever values a request gives are in one of them", () => {
  const condition = (operator: Condition["operator"], ...values: readonly string[]): Condition => ({
    qualifier: undefined,
    operator,
    ifExists: false,
    key: "cos:size",
    values,
  });
  const conditions: readonly Condition[] = [
    condition("numeric_less_than", "10"),
    condition("numeric_not_equal", "5", "10"),
    { ...condition("numeric_greater_than_equal", "5"), qualifier: "for_all_value" },
    { ...condition("numeric_equal", "7"), ifExists: true },
    condition("null_equal", "true"),
  ];
  const classes = keyClasses("cos:size", conditions) ?? [];
  const known = new Set(classes.map(({ truth }) => truth.join()));
  const pool = ["4", "5", "5.5", "7", "9.99", "10", "11", "ten"];
  for (let chosen = 0; chosen < 1 << pool.length; chosen++) {
    const values = pool.filter((_, index) => (chosen >> index) & 1);
    const truth = conditions.map(({ operator, qualifier, ifExists, values: wanted }) => {
      if (operator === "null_equal") return values.length === 0;
      if (values.length === 0) return ifExists;
      const met = (value: string): boolean => valueMeets(operator, value, wanted);
      return qualifier === "for_all_value" ? values.every(met) : values.some(met);
    });
    if (!known.has(truth.join())) throw new Error(`${values.join()} is in no class`);
  }
});
