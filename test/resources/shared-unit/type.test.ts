import type { Declaration, Desired } from "../../../provider/desired/declaration";
import { emptyOrganization, type Organization } from "../../../provider/kernel";
import type { Situation } from "../../../provider/resources/resource-type";
import { type SharedUnitAttributes, sharedUnitType } from "../../../provider/resources/shared-unit/type";
import { declared, findings } from "../../support/declarations";
import { MANAGEMENT, after as performed } from "../../support/kernel";
import { ANNA, addRecipient, addResource, BERT, createUnit, filled, OUTSIDE, REGION, sharers } from "../../support/sharing";

const situation = (observed: Organization): Situation => ({
  observed,
  remembered: {},
  caller: MANAGEMENT,
  organization: undefined,
});

const wanted: SharedUnitAttributes = {
  name: "approvals",
  description: "",
  region: REGION,
  resource_type: "bpaas:uniqueId",
  owner: null,
  resources: ["p-1", "p-2"],
  recipients: [OUTSIDE, ANNA],
};

describe("what is created is read back as declared", () => {
  it.each([
    ["of the management account", wanted],
    ["of a member", { ...wanted, owner: ANNA, resources: ["p-anna"], recipients: [MANAGEMENT, BERT] }],
    ["with nothing in it", { ...wanted, resources: [], recipients: [] }],
  ])("a unit %s", (_, attributes) => {
    const start = sharers();
    const made = performed(start, sharedUnitType.create("+shared_unit.x", attributes, situation(start)));
    expect(sharedUnitType.read(made, "+shared_unit.x")).toEqual(attributes);
    expect(sharedUnitType.find(made, attributes, undefined)).toBe("+shared_unit.x");
  });

  it("for an organization that does not exist yet, the caller will own it", () => {
    expect(sharedUnitType.create("+shared_unit.x", wanted, situation(emptyOrganization))[0]).toMatchObject({
      name: "create_shared_unit",
      owner: MANAGEMENT,
    });
  });
});

describe("updating", () => {
  const start = sharers(...filled, addResource("p-2"), addRecipient(ANNA), addRecipient(OUTSIDE));

  it("leads from what is to what is declared, in any order of the operations", () => {
    const goal: SharedUnitAttributes = { ...wanted, name: "renamed", resources: ["p-2"], recipients: [BERT, OUTSIDE].sort() };
    const operations = sharedUnitType.update("u-1", wanted, goal, situation(start));
    expect(operations.map(({ name }) => name).sort()).toEqual([
      "add_share_recipient",
      "remove_share_recipient",
      "remove_share_resource",
      "update_shared_unit",
    ]);
    expect(sharedUnitType.read(performed(start, operations), "u-1")).toEqual(goal);
    expect(sharedUnitType.read(performed(start, [...operations].reverse()), "u-1")).toEqual(goal);
  });

  it("does nothing when nothing differs", () => {
    expect(sharedUnitType.update("u-1", wanted, wanted, situation(start))).toEqual([]);
  });

  it("acts as the member that owns it", () => {
    const member: SharedUnitAttributes = { ...wanted, owner: ANNA, resources: [], recipients: [] };
    const owned = sharers(createUnit({ owner: ANNA }));
    const goal = { ...member, description: "for Bert", recipients: [BERT] };
    expect(sharedUnitType.read(performed(owned, sharedUnitType.update("u-1", member, goal, situation(owned))), "u-1")).toEqual(
      goal,
    );
  });
});

it("removing deletes the unit as its owner", () => {
  const start = sharers(createUnit({ owner: ANNA }), addResource("p-anna", ANNA));
  const before = { ...wanted, owner: ANNA, resources: ["p-anna"], recipients: [] };
  const { operations, kind } = sharedUnitType.remove("u-1", before, situation(start));
  expect(kind).toBe("removed");
  expect(sharedUnitType.read(performed(start, operations), "u-1")).toBeUndefined();
});

describe("finding", () => {
  const start = sharers(
    createUnit(),
    createUnit({ unit: "u-2", region: "ap-beijing" }),
    createUnit({ unit: "u-3", owner: ANNA }),
  );

  it("goes by owner, region and name", () => {
    expect(sharedUnitType.find(start, wanted, undefined)).toBe("u-1");
    expect(sharedUnitType.find(start, { ...wanted, region: "ap-beijing" }, undefined)).toBe("u-2");
    expect(sharedUnitType.find(start, { ...wanted, owner: ANNA }, undefined)).toBe("u-3");
    expect(sharedUnitType.find(start, { ...wanted, owner: BERT }, undefined)).toBeUndefined();
    expect(sharedUnitType.find(start, { ...wanted, name: "other" }, undefined)).toBeUndefined();
    expect(sharedUnitType.find(emptyOrganization, wanted, undefined)).toBeUndefined();
  });

  it("adopts by id or by another name", () => {
    expect(sharedUnitType.find(start, wanted, { id: "u-3" })).toBe("u-3");
    expect(sharedUnitType.find(start, wanted, { id: "u-9" })).toBeUndefined();
    expect(sharedUnitType.find(start, { ...wanted, name: "new-name" }, { name: "approvals" })).toBe("u-1");
  });
});

describe("what is wrong with a declaration", () => {
  const attributes = { name: "approvals", region: REGION, resource_type: "bpaas:uniqueId" };

  it("SHARE-MAX-RESOURCES: eleven resources", () => {
    const ten = Array.from({ length: 10 }, (_, index) => `p-${index}`);
    expect(findings(sharedUnitType, { ...attributes, resources: [...ten, "p-1"] })).toEqual([]);
    expect(findings(sharedUnitType, { ...attributes, resources: [...ten, "p-10"] })).toEqual(["SHARE-MAX-RESOURCES"]);
  });

  it("SHARE-FIELDS and SHARE-REGION-SCOPED: name and region", () => {
    expect(findings(sharedUnitType, { ...attributes, name: "a b", region: "" })).toEqual(["SHARE-FIELDS", "SHARE-REGION-SCOPED"]);
  });

  it("SHARE-RECIPIENT-SELECTION: the owner among the recipients", () => {
    const owner = { to: "declaration", type: "member", key: "anna" } as const;
    const bert = { to: "declaration", type: "member", key: "bert" } as const;
    const problems = (recipients: readonly object[]) => {
      const { all, first } = declared(sharedUnitType, { ...attributes, owner, recipients });
      return sharedUnitType.check?.(first, all).map(({ code }) => code);
    };
    expect(problems([bert])).toEqual([]);
    expect(problems([bert, owner])).toEqual(["SHARE-RECIPIENT-SELECTION"]);
  });

  it("two declarations of one owner, region and name", () => {
    const codes = (second: object): readonly string[] => {
      const { all } = declared(sharedUnitType, attributes, { ...attributes, ...second });
      return [...all.declarations.values()]
        .flatMap((one: Declaration) => sharedUnitType.check?.(one, all as Desired) ?? [])
        .map(({ code }) => code);
    };
    expect(codes({})).toEqual(["duplicate-declaration"]);
    expect(codes({ region: "ap-beijing" })).toEqual([]);
  });
});
