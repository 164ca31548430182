import { createDepartment, deleteDepartment } from "../../support/departments";
import { verdict } from "../../support/kernel";
import { addRecipient, createUnit, OUTSIDE, sharers } from "../../support/sharing";

/** Units that are shared with a department, and units that are kept inside the organization. */

const add = { name: "add_share_department", unit: "u-1", department: "d-1" };
const remove = { name: "remove_share_department", unit: "u-1", department: "d-1" };
const unshared = sharers(createDepartment("d-1"), createUnit());
const shared = sharers(createDepartment("d-1"), createUnit(), add);

it("SHARE-DEPT-EXISTS, SHARE-DEPT-UNKNOWN: a unit is shared with a department once", () => {
  expect([verdict(unshared, add), verdict(shared, add)]).toEqual(["accepted", "SHARE-DEPT-EXISTS"]);
  expect([verdict(shared, remove), verdict(unshared, remove)]).toEqual(["accepted", "SHARE-DEPT-UNKNOWN"]);
});

it("SHARE-DEPT-IN-USE: a department that a unit is shared with stays", () => {
  expect([verdict(unshared, deleteDepartment("d-1")), verdict(shared, deleteDepartment("d-1"))]).toEqual([
    "accepted",
    "SHARE-DEPT-IN-USE",
  ]);
});

it("SHARE-SCOPE: a unit that is kept inside has no recipients outside", () => {
  const inside = { name: "update_shared_unit", unit: "u-1", inside_only: true };
  expect(verdict(sharers(createUnit(), inside), addRecipient(OUTSIDE))).toBe("SHARE-SCOPE");
  expect(verdict(sharers(createUnit()), addRecipient(OUTSIDE))).toBe("accepted");
  expect(verdict(sharers(createUnit(), addRecipient(OUTSIDE)), inside)).toBe("SHARE-SCOPE");
});
