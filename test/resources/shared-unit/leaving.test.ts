import { accounts } from "../../../provider/areas/account/rows";
import { groupItems, groupOf, type Organization, rowOf, withRow } from "../../../provider/kernel";
import { entities } from "../../../provider/resources/entity-admin/rows";
import type {
  CheckMemberDeletion,
  DeleteMember,
  QuitOrganization,
  UpdateMember,
} from "../../../provider/resources/member/operations";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import type { DesignateManagementAccount, ReplaceManagementAccount } from "../../../provider/resources/organization/operations";
import {
  externalUnitsOf,
  recipientId,
  recipients,
  recipientsOf,
  sharedUnits,
  unitsHolding,
  unitsOwnedBy,
  unitsReceivedBy,
  unitsSharingBy,
} from "../../../provider/resources/shared-unit/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  addRecipient,
  addResource,
  BERT,
  CARL,
  createUnit,
  evictMember,
  filled,
  joins,
  OUTSIDE,
  outOfGroup,
  refusalBy,
  removeMember,
  sharers,
} from "../../support/sharing";

const received = (organization: Organization, account: string) => groupItems(organization, groupOf(unitsReceivedBy, account));

describe("SHARE-RECIPIENT-LEAVES", () => {
  const sharing = outOfGroup(sharers(...filled, addRecipient(ANNA), addRecipient(BERT)), ANNA, BERT);

  it("drops a member that leaves from the units it receives", () => {
    const left = performed(sharing, [evictMember(ANNA)]);
    expect(received(left, ANNA)).toEqual([]);
    expect(groupItems(left, groupOf(recipientsOf, "u-1"))).toEqual([BERT]);
    expect(rowOf(left, recipients, recipientId("u-1", ANNA))).toBeUndefined();
    expect(indexProblems(left)).toEqual([]);
  });

  it("ends the sharing of a unit whose last recipient leaves", () => {
    const left = performed(sharing, [evictMember(ANNA), evictMember(BERT)]);
    expect(groupItems(left, groupOf(unitsSharingBy, MANAGEMENT))).toEqual([]);
    expect(rowOf(left, sharedUnits, "u-1")).toBeDefined();
  });

  it("does not depend on how the member leaves", () => {
    const invited = sharers(...filled, ...joins(OUTSIDE), addRecipient(OUTSIDE));
    expect(received(invited, OUTSIDE)).toEqual(["u-1"]);
    expect(received(performed(invited, [removeMember(OUTSIDE)]), OUTSIDE)).toEqual([]);
  });

  it("takes the leaver's own units along, those that share nothing and those that the vendor cuts off", () => {
    const start = sharers(
      createUnit({ owner: ANNA }),
      addResource("p-anna", ANNA),
      addRecipient(BERT, ANNA),
      addRecipient(OUTSIDE, ANNA),
      createUnit({ unit: "u-2", owner: ANNA, title: "empty" }),
    );
    const left = performed(outOfGroup(start, ANNA), [evictMember(ANNA)]);
    expect(groupItems(left, groupOf(unitsOwnedBy, ANNA))).toEqual([]);
    expect(rowOf(left, sharedUnits, "u-1")).toBeUndefined();
    expect(received(left, BERT)).toEqual([]);
    expect(groupItems(left, groupOf(externalUnitsOf, OUTSIDE))).toEqual([]);
    expect(groupItems(left, groupOf(unitsHolding, "p-anna"))).toEqual([]);
    expect(indexProblems(left)).toEqual([]);
  });

  it("leaves the shares of accounts outside alone", () => {
    const shared = sharers(...filled, addRecipient(ANNA), addRecipient(OUTSIDE));
    const left = performed(outOfGroup(shared, ANNA), [evictMember(ANNA)]);
    expect(received(left, OUTSIDE)).toEqual(["u-1"]);
    expect(groupItems(left, groupOf(unitsSharingBy, MANAGEMENT))).toEqual(["u-1"]);
  });

  it("holds receiving members back where the other reading is set, until the owners let them go", () => {
    const settings = { share_recipients_may_leave: false };
    const invited = sharers(...filled, ...joins(OUTSIDE), addRecipient(OUTSIDE));
    expect(verdict(invited, removeMember(OUTSIDE))).toBe("accepted");
    expect(verdicts(invited, removeMember(OUTSIDE), { settings })).toEqual(["SHARE-RECIPIENT-LEAVES"]);
    const refusal = refusalBy("SHARE-RECIPIENT-LEAVES", invited, removeMember(OUTSIDE), settings);
    expect(refusal.blockers()).toMatchObject({ count: 1, first: [{ id: "u-1" }] });
    const released = performed(invited, refusal.remedy()?.operations ?? [], { settings });
    expect(verdict(released, removeMember(OUTSIDE), { settings })).toBe("accepted");
    // Whichever way out it takes.
    const quit: QuitOrganization = { name: "quit_organization", member: OUTSIDE, by: accountActor(OUTSIDE) };
    const drop: DeleteMember = { name: "delete_member", member: OUTSIDE, confirm: "Beta" };
    for (const way of [quit, drop]) {
      expect(verdicts(invited, way, { settings })).toContain("SHARE-RECIPIENT-LEAVES");
      expect(verdicts(invited, way)).not.toContain("SHARE-RECIPIENT-LEAVES");
    }
  });

  it("drops a member that quits, and one that is deleted", () => {
    const allow: UpdateMember = { name: "update_member", member: OUTSIDE, allow_quit: true };
    const invited = sharers(...filled, ...joins(OUTSIDE), addRecipient(OUTSIDE), allow);
    const quit: QuitOrganization = { name: "quit_organization", member: OUTSIDE, by: accountActor(OUTSIDE) };
    expect(received(performed(invited, [quit]), OUTSIDE)).toEqual([]);
    const confirm = rowOf(invited, accounts, ANNA)?.name ?? "";
    const deleted = performed(invited, [
      addRecipient(ANNA),
      { name: "enable_member_deletion" },
      { name: "check_member_deletion", member: ANNA, confirm } as CheckMemberDeletion,
      { name: "delete_member", member: ANNA, confirm } as DeleteMember,
    ]);
    expect(received(deleted, ANNA)).toEqual([]);
    expect(indexProblems(deleted)).toEqual([]);
  });

  it("ends what is left of the management account's units with the organization", () => {
    const members = [ANNA, BERT, CARL];
    const shared = outOfGroup(sharers(...filled, addRecipient(ANNA)), ...members);
    const end = performed(shared, [...members.map(evictMember), { name: "delete_organization" }]);
    expect(rowOf(end, sharedUnits, "u-1")).toBeUndefined();
    expect(groupItems(end, groupOf(unitsOwnedBy, MANAGEMENT))).toEqual([]);
    expect(groupItems(end, groupOf(unitsHolding, "p-1"))).toEqual([]);
  });
});

it("SHARE-IN-ORG-TARGET: an outside recipient that is put in charge becomes a recipient inside", () => {
  const shared = sharers(
    createUnit({ owner: ANNA }),
    addResource("p-anna", ANNA),
    addRecipient(OUTSIDE, ANNA),
    createUnit({ unit: "u-2" }),
  );
  const lost = withRow(shared, entities, "Acme", { associated: true, status: "ceased", admin: null });
  const designate: DesignateManagementAccount = { name: "designate_management_account", account: OUTSIDE };
  const replace: ReplaceManagementAccount = { name: "replace_management_account", account: OUTSIDE, by: vendor };
  const replaced = performed(lost, [designate, replace]);
  expect(rowOf(replaced, recipients, recipientId("u-1", OUTSIDE))).toEqual({ scope: "in_organization", state: "joined" });
  expect(groupItems(replaced, groupOf(externalUnitsOf, ANNA))).toEqual([]);
  // The units of the account that was in charge before end with its place.
  expect(rowOf(replaced, sharedUnits, "u-2")).toBeUndefined();
  expect(indexProblems(replaced)).toEqual([]);
});
