import type { PlanChange } from "../../provider/plan/plan";
import { alterationsOf } from "../../provider/render/attributes";
import { aPlan } from "./plans";

function lines(
  attribute: Partial<PlanChange["attributes"][number]>,
  action: PlanChange["action"] = "update",
  everything = false,
): readonly string[] {
  const change = {
    address: "a.b",
    type: "a",
    called: "a `b`",
    id: "1",
    action,
    attributes: [{ attribute: "some_thing", before: null, after: null, ...attribute }],
  };
  return alterationsOf(aPlan({ changes: [change] }), everything).flatMap((alteration) =>
    alteration.lines.map(({ mark, text }) => `${mark} ${text}`),
  );
}

it("values read as people write them", () => {
  expect(lines({ before: "a", after: "b" })).toEqual(["~ some thing: `a` → `b`"]);
  expect(lines({ before: null, after: "b" })).toEqual(["+ some thing: `b`"]);
  expect(lines({ before: "a", after: "" })).toEqual(["- some thing: `a`"]);
  expect(lines({ before: true, after: false })).toEqual(["~ some thing: on → off"]);
  expect(lines({ before: ["a", "b"], after: ["b", "c"] })).toEqual(["- some thing: `a`", "+ some thing: `c`"]);
  expect(lines({ before: { k: "1", l: "2" }, after: { k: "1", l: "3", m: "4" } })).toEqual([
    "~ some thing l: `2` → `3`",
    "+ some thing m: `4`",
  ]);
});

it("what is sensitive is not there", () => {
  expect(lines({ sensitive: true })).toEqual(["~ some thing: kept out of the plan"]);
});

it("references are called by their names, and by their ids where the names are one", () => {
  const names = { "1": "department `East`", "2": "department `West`", "3": "department `East`" };
  expect(lines({ before: "1", after: "2", names })).toEqual(["~ some thing: `East` → `West`"]);
  expect(lines({ before: "1", after: "3", names })).toEqual(["~ some thing: `East` (1) → `East` (3)"]);
  expect(lines({ before: ["1", "2"], after: ["2", "3"], names })).toEqual([
    "- some thing: `East` (1)",
    "+ some thing: `East` (3)",
  ]);
});

it("a text that happens to be an id stays the text", () => {
  expect(lines({ before: "x", after: "1" })).toEqual(["~ some thing: `x` → `1`"]);
  expect(lines({ before: "x", after: "toString", names: {} })).toEqual(["~ some thing: `x` → `toString`"]);
});

it("policy documents differ in what they say, not in how they are written", () => {
  const before = '{"b":1,"a":["x"]}';
  const after = '{\n "a" : [ "x", "y" ], "b": 1 }';
  expect(lines({ before, after })).toEqual([
    "~ some thing:",
    "    {",
    '      "a": [',
    '        "x"',
    '+       "y"',
    "      ]",
    '      "b": 1',
    "    }",
  ]);
});

it("of a long document the lines around a difference are shown, and how many are not", () => {
  const document = (changed: string): string =>
    Array.from({ length: 100 }, (_, i) => (i === 50 ? changed : `line ${i}`)).join("\n");
  const shown = lines({ before: document("old"), after: document("new") });
  expect(shown).toEqual([
    "~ some thing:",
    "    … 47 lines unchanged",
    "    line 47",
    "    line 48",
    "    line 49",
    "-   old",
    "+   new",
    "    line 51",
    "    line 52",
    "    line 53",
  ]);
});

it("of what is created documents are shown, and the rest when everything is asked for", () => {
  expect(lines({ after: "Security" }, "create")).toEqual([]);
  expect(lines({ after: "Security" }, "create", true)).toEqual(["+ some thing: `Security`"]);
  expect(lines({ after: '{"a":{"b":["c"]}}' }, "create")).toEqual(["+ some thing:", '+   { "a": { "b": ["c"] } }']);
});

it("documents of a hundred thousand different lines are shown whole, without comparing them for minutes", () => {
  const document = (word: string): string => Array.from({ length: 100_000 }, (_, i) => `${word} ${i}`).join("\n");
  expect(lines({ before: document("a"), after: document("b") })).toHaveLength(200_001);
});
