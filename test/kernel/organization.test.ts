import {
  emptyOrganization,
  groupHas,
  groupItems,
  groupKind,
  groupOf,
  groupSize,
  rowOf,
  rowsOf,
  table,
  withItem,
  withoutItem,
  withoutRow,
  withRow,
} from "../../provider/kernel";

interface Thing {
  readonly colour: string;
}
const things = table<Thing>("thing");
const thingNames = table<{ readonly thing: string }>("thing-name");
const plain = groupOf(groupKind("plain"), "owner");
const implied = groupOf(groupKind("implied", ["always"]), 3, "owner");

describe("rows", () => {
  it("a row is what was last written, and gone once dropped", () => {
    const red = withRow(emptyOrganization, things, "a", { colour: "red" });
    const blue = withRow(red, things, "a", { colour: "blue" });
    expect([rowOf(red, things, "a")?.colour, rowOf(blue, things, "a")?.colour]).toEqual(["red", "blue"]);
    expect(rowOf(withoutRow(blue, things, "a"), things, "a")).toBeUndefined();
  });

  it("the rows of a table are not those of another whose name begins alike", () => {
    const both = withRow(withRow(emptyOrganization, things, "a", { colour: "red" }), thingNames, "a", { thing: "a" });
    expect([...rowsOf(both, things)]).toEqual([["a", { colour: "red" }]]);
  });
});

describe("groups", () => {
  it("items join once and leave once", () => {
    const once = withItem(withItem(emptyOrganization, plain, "b"), plain, "a");
    expect([groupItems(once, plain), groupSize(once, plain), groupHas(once, plain, "a")]).toEqual([["a", "b"], 2, true]);
    expect(groupSize(withItem(once, plain, "a"), plain)).toBe(2);
    expect(groupItems(withoutItem(once, plain, "a"), plain)).toEqual(["b"]);
  });

  it("a group that nobody wrote holds its implicit items", () => {
    expect(groupItems(emptyOrganization, implied)).toEqual(["always"]);
    expect([groupSize(emptyOrganization, implied), groupHas(emptyOrganization, implied, "always")]).toEqual([1, true]);
  });

  it("what joins a group with implicit items stands beside them", () => {
    const joined = withItem(emptyOrganization, implied, "new");
    expect(groupItems(joined, implied)).toEqual(["always", "new"]);
    expect(groupItems(withoutItem(joined, implied, "always"), implied)).toEqual(["new"]);
  });

  it("an implicit item that left stays away", () => {
    const empty = withoutItem(emptyOrganization, implied, "always");
    expect([groupItems(empty, implied), groupSize(empty, implied)]).toEqual([[], 0]);
    expect(groupItems(withItem(empty, implied, "always"), implied)).toEqual(["always"]);
  });

  it("an emptied group without implicit items is the same as one that nobody wrote", () => {
    expect(withoutItem(withItem(emptyOrganization, plain, "a"), plain, "a").groups.size).toBe(0);
  });

  it("a limit cuts the list", () => {
    const two = withItem(withItem(emptyOrganization, plain, "b"), plain, "a");
    expect(groupItems(two, plain, 1)).toHaveLength(1);
  });
});
