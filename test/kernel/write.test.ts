import { emptyOrganization, groupItems, groupKind, groupOf, rowOf, table, withItem, withRow } from "../../provider/kernel";
import { writer } from "../../provider/kernel/write";

interface Thing {
  readonly colour: string;
  readonly size: number;
}
const things = table<Thing>("thing");
const group = groupOf(groupKind("group"), "g");
const red = withRow(emptyOrganization, things, "a", { colour: "red", size: 1 });

it("every field that changes is an effect, and those that stay are none", () => {
  const { write, written } = writer(red);
  write.set(things, "a", { colour: "blue", size: 1 });
  expect(written.effects).toEqual([{ kind: "set", cell: "thing/a#colour" }]);
  expect(rowOf(written.organization, things, "a")).toEqual({ colour: "blue", size: 1 });
});

it("a new row and a dropped one are effects on its existence and on all of its fields", () => {
  const { write, written } = writer(red);
  write.put(things, "b", { colour: "red", size: 2 });
  write.drop(things, "a");
  expect(written.effects.map((effect) => effect.cell)).toEqual([
    "thing/b",
    "thing/b#colour",
    "thing/b#size",
    "thing/a",
    "thing/a#colour",
    "thing/a#size",
  ]);
});

it("joining and leaving move the size by one, and only when they do something", () => {
  const { write, written } = writer(withItem(red, group, "x"));
  write.join(group, "x");
  write.join(group, "y");
  write.leave(group, "x");
  write.leave(group, "z");
  expect(written.effects).toEqual([
    { kind: "add", cell: "group/g", item: "group/g~y", n: 1 },
    { kind: "add", cell: "group/g", item: "group/g~x", n: -1 },
  ]);
  expect(groupItems(written.organization, group)).toEqual(["y"]);
});

it("the organization that a writer starts from never changes", () => {
  const { write } = writer(red);
  write.put(things, "a", { colour: "blue", size: 3 });
  write.join(group, "x");
  expect(rowOf(red, things, "a")).toEqual({ colour: "red", size: 1 });
  expect(groupItems(red, group)).toEqual([]);
});

it("dropping what is not there does nothing, changing it is our own mistake", () => {
  const { write, written } = writer(red);
  write.drop(things, "b");
  expect(written.effects).toEqual([]);
  expect(() => write.set(things, "b", { size: 2 })).toThrow("believed that thing/b exists");
});

it("records are kept in order", () => {
  const { write, written } = writer(red);
  write.record({ list: "departments", subject: "a", text: "one" });
  write.record({ list: "departments", subject: "a", text: "two" });
  expect(written.records.map(({ text }) => text)).toEqual(["one", "two"]);
});
