import fc from "fast-check";
import { fingerprints, OTHER } from "../../provider/backend/fingerprint";
import { emptyOrganization, groupKind, groupOf, type Organization, table, withItem, withRow } from "../../provider/kernel";
import { resourceTypes } from "../../provider/parts";
import { company, createOrganization, withAccount } from "../support/kernel";
import { simulator } from "../support/simulation";

const tables = ["department", "member"];
const departments = table<object>("department");
const names = table<object>("department-name");
const inside = groupKind("members-in");

it("does not depend on the order in which an organization came about, nor on the order of fields", () => {
  const pair = fc.tuple(fc.string({ maxLength: 4 }), fc.dictionary(fc.string({ maxLength: 3 }), fc.nat(3)));
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ([id]) => id, maxLength: 40 }), fc.array(fc.string()), (rows, items) => {
      const forth = [...rows].reduce((o, [id, row]) => withRow(o, departments, id, row), emptyOrganization);
      const back = [...rows]
        .reverse()
        .reduce(
          (o, [id, row]) => withRow(o, departments, id, Object.fromEntries(Object.entries(row).reverse())),
          emptyOrganization,
        );
      const join = (start: Organization, all: readonly string[]) =>
        all.reduce((o, item) => withItem(o, groupOf(inside, "x"), item), start);
      const [a, b] = [join(forth, items), join(back, [...items].reverse())];
      expect(fingerprints(a, tables)).toEqual(fingerprints(b, tables));
    }),
  );
});

it("differs for whatever differs, and says which object it is", () => {
  const start = withRow(withRow(emptyOrganization, departments, "1", { name: "A" }), departments, "2", { name: "B" });
  const before = fingerprints(start, tables);
  const changed = (after: Organization): readonly string[] => {
    const now = fingerprints(after, tables);
    expect(now.digest).not.toBe(before.digest);
    return [...new Set([...Object.keys(before.objects), ...Object.keys(now.objects)])].filter(
      (cell) => before.objects[cell] !== now.objects[cell],
    );
  };
  expect(changed(withRow(start, departments, "1", { name: "A2" }))).toEqual(["department/1"]);
  expect(changed(withRow(start, departments, "3", { name: "C" }))).toEqual(["department/3"]);
  // A group belongs to the object that its cell names; what names none is summed up.
  expect(changed(withItem(start, groupOf(inside, "2"), "m"))).toEqual(["department/2"]);
  expect(changed(withItem(start, groupOf(groupKind("bound"), 1, "2"), "p"))).toEqual(["department/1", "department/2"]);
  expect(changed(withRow(start, names, "root/A", { department: "1" }))).toEqual([OTHER]);
  expect(changed(withAccount(start, "7"))).toEqual([OTHER]);
});

it("is the same for an organization and what a store makes of it", () => {
  const all = resourceTypes.map((type) => type.table);
  const simulated = simulator();
  simulated.perform(createOrganization);
  expect(fingerprints(simulated.look().organization, all)).toEqual(fingerprints(company(), all));
});
