import { type Operation, rowOf, withRow } from "../../../provider/kernel";
import { type SharedUnit, sharedUnits } from "../../../provider/resources/shared-unit/rows";
import { company, MANAGEMENT, outside, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  addRecipient,
  addResource,
  BERT,
  createUnit,
  deleteUnit,
  filled,
  OUTSIDE,
  removeRecipient,
  removeResource,
  sharers,
  updateUnit,
} from "../../support/sharing";

describe("what shared units presuppose", () => {
  it("ORG-UNKNOWN: nothing is shared without an organization", () => {
    expect(verdicts(outside, createUnit())).toEqual(["ORG-UNKNOWN"]);
    expect(verdict(company(), createUnit())).toBe("accepted");
  });

  it("SHARE-EXISTS: an id is given once", () => {
    const organization = sharers(createUnit());
    expect(verdict(organization, createUnit())).toBe("SHARE-EXISTS");
    expect(verdict(organization, createUnit({ unit: "u-2" }))).toBe("accepted");
  });

  it("SHARE-UNKNOWN: every other operation names a unit that exists", () => {
    const organization = sharers();
    const operations: readonly Operation[] = [
      updateUnit("other"),
      deleteUnit(),
      addResource("p-1"),
      removeResource("p-1"),
      addRecipient(ANNA),
      removeRecipient(ANNA),
    ];
    for (const operation of operations) expect(verdict(organization, operation)).toBe("SHARE-UNKNOWN");
    for (const operation of [updateUnit("other"), deleteUnit(), addResource("p-1"), addRecipient(ANNA)])
      expect(verdict(performed(organization, [createUnit()]), operation)).toBe("accepted");
  });

  it("RESOURCE-UNKNOWN, SHARE-RESOURCE-EXISTS, SHARE-RESOURCE-UNKNOWN: resources exist, and are in a unit once", () => {
    const organization = sharers(...filled);
    expect(verdict(organization, addResource("p-nowhere"))).toBe("RESOURCE-UNKNOWN");
    expect(verdict(organization, addResource("p-1"))).toBe("SHARE-RESOURCE-EXISTS");
    expect(verdict(organization, removeResource("p-2"))).toBe("SHARE-RESOURCE-UNKNOWN");
    expect(verdict(organization, removeResource("p-1"))).toBe("accepted");
  });

  it("ACCOUNT-UNKNOWN, SHARE-RECIPIENT-EXISTS, SHARE-RECIPIENT-UNKNOWN: recipients exist, and receive a unit once", () => {
    const organization = sharers(...filled, addRecipient(ANNA));
    expect(verdict(organization, addRecipient("999999999999"))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(organization, addRecipient(ANNA))).toBe("SHARE-RECIPIENT-EXISTS");
    expect(verdict(organization, removeRecipient(BERT))).toBe("SHARE-RECIPIENT-UNKNOWN");
    expect(verdict(organization, removeRecipient(ANNA))).toBe("accepted");
  });
});

describe("SHARE-OWNERS", () => {
  it("lets the management account and members create units of their own, and nobody else", () => {
    const organization = sharers();
    expect(verdict(organization, createUnit())).toBe("accepted");
    expect(verdict(organization, createUnit({ owner: ANNA }))).toBe("accepted");
    expect(verdicts(organization, createUnit({ owner: OUTSIDE }))).toEqual(["SHARE-OWNERS"]);
  });

  it("does not let anybody create a unit for somebody else", () => {
    const { by: _, ...asManagement } = createUnit({ owner: ANNA });
    expect(verdicts(sharers(), asManagement)).toEqual(["SHARE-OWNERS"]);
  });

  it("lets only the owner delete", () => {
    const organization = sharers(createUnit({ owner: ANNA }));
    expect(verdicts(organization, deleteUnit())).toEqual(["SHARE-OWNERS"]);
    expect(verdicts(organization, deleteUnit(BERT))).toEqual(["SHARE-OWNERS"]);
    expect(verdict(organization, deleteUnit(ANNA))).toBe("accepted");
  });

  it("lets an account outside delete what it owns", () => {
    const unit = rowOf(sharers(createUnit()), sharedUnits, "u-1");
    const organization = withRow(sharers(), sharedUnits, "u-1", { ...unit, owner: OUTSIDE } as SharedUnit);
    expect(verdict(organization, deleteUnit(OUTSIDE))).toBe("accepted");
    expect(verdicts(organization, deleteUnit())).toEqual(["SHARE-OWNERS"]);
  });

  it("refuses an outsider that edits, before SHARE-EDIT does", () => {
    expect(verdicts(sharers(createUnit()), updateUnit("other", OUTSIDE))).toEqual(["SHARE-OWNERS", "SHARE-EDIT"]);
  });
});

describe("SHARE-EDIT", () => {
  const organization = sharers(createUnit({ owner: ANNA }), addResource("p-anna", ANNA), addRecipient(BERT, ANNA));
  const edits = (actor: string): readonly Operation[] => [
    updateUnit("other", actor),
    removeResource("p-anna", actor),
    addRecipient(MANAGEMENT, actor),
    removeRecipient(BERT, actor),
  ];

  it("refuses members and the management account that are not the owner", () => {
    for (const operation of [...edits(MANAGEMENT), ...edits(BERT)]) expect(verdict(organization, operation)).toBe("SHARE-EDIT");
    // Not even a resource of the account that asks.
    expect(verdicts(organization, addResource("p-1", MANAGEMENT))).toContain("SHARE-EDIT");
  });

  it("lets the owner edit", () => {
    for (const operation of edits(ANNA)) expect(verdict(organization, operation)).toBe("accepted");
  });
});

describe("SHARE-FIELDS", () => {
  it.each(["abc", "A_b-9", "x".repeat(128)])("accepts the name %s", (title) => {
    expect(verdict(sharers(), createUnit({ title }))).toBe("accepted");
    expect(verdict(sharers(createUnit()), updateUnit(title))).toBe("accepted");
  });

  it.each(["", "ab", "x".repeat(129), "a b c", "审批流程"])("refuses the name %j", (title) => {
    expect(verdicts(sharers(), createUnit({ title }))).toEqual(["SHARE-FIELDS"]);
    expect(verdicts(sharers(createUnit()), updateUnit(title))).toEqual(["SHARE-FIELDS"]);
  });

  it("takes any name but an empty one where the guides are followed to the letter", () => {
    const settings = { plain_shared_unit_names: false };
    expect(verdict(sharers(), createUnit({ title: "审批流程" }), { settings })).toBe("accepted");
    expect(verdict(sharers(), createUnit({ title: " " }), { settings })).toBe("SHARE-FIELDS");
  });

  it("changes name and description apart", () => {
    const organization = sharers(createUnit({ description: "old" }), updateUnit("renamed"));
    expect(rowOf(organization, sharedUnits, "u-1")).toMatchObject({ name: "renamed", description: "old" });
    const described = performed(organization, [{ name: "update_shared_unit", unit: "u-1", description: "new" } as Operation]);
    expect(rowOf(described, sharedUnits, "u-1")).toMatchObject({ name: "renamed", description: "new" });
  });

  it("accepts a unit without recipients", () => {
    expect(rowOf(sharers(...filled), sharedUnits, "u-1")).toBeDefined();
  });
});
