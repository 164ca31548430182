import { groupHas, groupOf, type Organization } from "../../../provider/kernel";
import { resourcesOf, unitsHolding, unitsSharingBy } from "../../../provider/resources/shared-unit/rows";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  addRecipient,
  addResource,
  createUnit,
  deleteUnit,
  filled,
  refusalBy,
  removeRecipient,
  removeResource,
  sharers,
  view,
  withResource,
} from "../../support/sharing";

const isSharing = (organization: Organization) => groupHas(organization, groupOf(unitsSharingBy, MANAGEMENT), "u-1");

describe("SHARE-SUPPORTED-TYPES", () => {
  it.each(["ssm:secret", "bpaas:uniqueId"])("accepts %s", (resource_type) => {
    expect(verdict(sharers(), createUnit({ resource_type }))).toBe("accepted");
  });

  it("refuses a unit of another type", () => {
    expect(verdicts(sharers(), createUnit({ resource_type: "cvm:instance" }))).toEqual(["SHARE-SUPPORTED-TYPES"]);
  });

  it("refuses a resource of another type", () => {
    const organization = withResource(sharers(createUnit()), "i-1", { service: "cvm", type: "instance" });
    expect(verdicts(organization, addResource("i-1"))).toEqual(["SHARE-FIELDS", "SHARE-SUPPORTED-TYPES"]);
    expect(verdict(organization, addResource("p-1"))).toBe("accepted");
  });
});

it("SHARE-FIELDS: a unit holds resources of its one type", () => {
  const secret = { service: "ssm", type: "secret" };
  const organization = withResource(sharers(createUnit()), "s-1", secret);
  expect(verdicts(organization, addResource("s-1"))).toEqual(["SHARE-FIELDS"]);
  expect(refusalBy("SHARE-FIELDS", organization, addResource("s-1")).cloudCode).toBe("FailedOperation.HasDifferentResourceType");
  const forSecrets = withResource(sharers(createUnit({ resource_type: "ssm:secret" })), "s-1", secret);
  expect(verdict(forSecrets, addResource("s-1"))).toBe("accepted");
});

describe("SHARE-REGION-SCOPED", () => {
  it("refuses a unit without a region", () => {
    expect(verdicts(sharers(), createUnit({ region: "" }))).toEqual(["SHARE-REGION-SCOPED"]);
  });

  it("takes resources of the unit's region alone", () => {
    const organization = withResource(sharers(createUnit()), "p-far", { region: "ap-beijing" });
    expect(verdicts(organization, addResource("p-far"))).toEqual(["SHARE-REGION-SCOPED"]);
    expect(verdict(organization, addResource("p-1"))).toBe("accepted");
  });

  it("shows the unit under its region alone", () => {
    const organization = sharers(...filled);
    expect(verdicts(organization, view(MANAGEMENT, MANAGEMENT, "ap-beijing"))).toEqual(["SHARE-REGION-SCOPED"]);
    expect(verdict(organization, view(MANAGEMENT))).toBe("accepted");
  });
});

it("SHARE-OWN-RESOURCES: a unit holds resources of its owner alone", () => {
  const organization = sharers(createUnit(), createUnit({ unit: "u-2", owner: ANNA }));
  expect(verdicts(organization, addResource("p-anna"))).toEqual(["SHARE-OWN-RESOURCES"]);
  expect(verdicts(organization, addResource("p-1", ANNA, "u-2"))).toEqual(["SHARE-OWN-RESOURCES"]);
  expect(verdict(organization, addResource("p-anna", ANNA, "u-2"))).toBe("accepted");
});

describe("SHARE-MAX-RESOURCES", () => {
  const many = Array.from({ length: 11 }, (_, index) => `x-${index}`);
  const ready = many.reduce((organization, id) => withResource(organization, id), sharers(createUnit()));
  const nine = performed(
    ready,
    many.slice(0, 9).map((id) => addResource(id)),
  );

  it("accepts the tenth resource and refuses the eleventh", () => {
    expect(verdict(nine, addResource("x-9"))).toBe("accepted");
    const ten = performed(nine, [addResource("x-9")]);
    expect(verdicts(ten, addResource("x-10"))).toEqual(["SHARE-MAX-RESOURCES"]);
    expect(refusalBy("SHARE-MAX-RESOURCES", ten, addResource("x-10")).blockers()).toMatchObject({ count: 10 });
    expect(verdict(performed(ten, [removeResource("x-0")]), addResource("x-10"))).toBe("accepted");
  });

  it("follows its setting", () => {
    expect(verdict(nine, addResource("x-9"), { settings: { resources_per_shared_unit: 9 } })).toBe("SHARE-MAX-RESOURCES");
  });
});

describe("a unit counts as sharing while it has a resource and a recipient", () => {
  it("whichever comes first", () => {
    expect(isSharing(sharers(...filled))).toBe(false);
    expect(isSharing(sharers(createUnit(), addRecipient(ANNA)))).toBe(false);
    expect(isSharing(sharers(...filled, addRecipient(ANNA)))).toBe(true);
    expect(isSharing(sharers(createUnit(), addRecipient(ANNA), addResource("p-1")))).toBe(true);
  });

  it("until the last resource or the last recipient goes", () => {
    const sharing = sharers(...filled, addResource("p-2"), addRecipient(ANNA), addRecipient("200000000001"));
    expect(isSharing(performed(sharing, [removeResource("p-1")]))).toBe(true);
    expect(isSharing(performed(sharing, [removeResource("p-1"), removeResource("p-2")]))).toBe(false);
    expect(isSharing(performed(sharing, [removeRecipient(ANNA)]))).toBe(true);
    expect(isSharing(performed(sharing, [removeRecipient(ANNA), removeRecipient("200000000001")]))).toBe(false);
  });
});

it("SHARE-DELETE-ENDS: deleting a unit ends the sharing of everything in it", () => {
  const sharing = sharers(...filled, addRecipient(ANNA));
  const deleted = performed(sharing, [deleteUnit()]);
  expect(isSharing(deleted)).toBe(false);
  expect(groupHas(deleted, groupOf(resourcesOf, "u-1"), "p-1")).toBe(false);
  expect(groupHas(deleted, groupOf(unitsHolding, "p-1"), "u-1")).toBe(false);
  // Nothing of it is found in a new unit of the same id.
  expect(verdict(performed(deleted, [createUnit()]), addResource("p-1"))).toBe("accepted");
});
