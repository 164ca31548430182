import {
  answer,
  asker,
  emptyOrganization,
  groupKind,
  groupOf,
  type Read,
  sameAnswer,
  table,
  withItem,
  withRow,
} from "../../provider/kernel";

interface Thing {
  readonly colour: string;
  readonly tags: Readonly<Record<string, string>>;
}
const things = table<Thing>("thing");
const group = groupOf(groupKind("group"), "g");
const start = withItem(withRow(emptyOrganization, things, "a", { colour: "red", tags: { b: "1" } }), group, "x");

it("the asker records every read, with its answer and who asked", () => {
  const reads: Read[] = [];
  const ask = asker(start, reads, "RULE-X");
  const answers = [
    ask.exists(things, "a"),
    ask.exists(things, "b"),
    ask.value(things, "a", "colour"),
    ask.value(things, "b", "colour"),
    ask.has(group, "x"),
    ask.room(group, 2),
    ask.room(group, 1),
    ask.spare(group, 0),
    ask.spare(group, 1),
    ask.zero(group),
    ask.list(group),
  ];
  expect(answers).toEqual([true, false, "red", undefined, true, true, false, true, false, false, ["x"]]);
  expect(reads.map((read) => read.answer)).toEqual(answers);
  expect(reads.map((read) => read.question.kind)).toEqual(
    "exists exists value value has room room spare spare zero list".split(" "),
  );
  expect(new Set(reads.map((read) => read.asked))).toEqual(new Set(["RULE-X"]));
  expect(reads.map((read) => read.question.cell)).toEqual([
    "thing/a",
    "thing/b",
    "thing/a#colour",
    "thing/b#colour",
    "group/g~x",
    ...Array.from({ length: 6 }, () => "group/g"),
  ]);
});

it("a question can be asked again of another organization, also after a trip through JSON", () => {
  const reads: Read[] = [];
  const ask = asker(start, reads, "RULE-X");
  ask.value(things, "a", "tags");
  ask.room(group, 2);
  const later = withItem(withRow(start, things, "a", { colour: "red", tags: { c: "2" } }), group, "y");
  const again = reads.map((read) => answer(later, JSON.parse(JSON.stringify(read.question))));
  expect(again).toEqual([{ c: "2" }, false]);
  expect(reads.map((read) => sameAnswer(read.answer, answer(start, read.question)))).toEqual([true, true]);
  expect(reads.map((read, at) => sameAnswer(read.answer, again[at]))).toEqual([false, false]);
});

it("two answers are the same by what they say", () => {
  expect(sameAnswer(["a", "b"], ["a", "b"])).toBe(true);
  expect(sameAnswer(["a", "b"], ["b", "a"])).toBe(false);
  expect(sameAnswer(undefined, null)).toBe(false);
  expect(sameAnswer(0, false)).toBe(false);
});
