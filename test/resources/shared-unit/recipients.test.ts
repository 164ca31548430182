import { groupHas, groupItems, groupOf, type Organization, rowOf } from "../../../provider/kernel";
import {
  externalUnitsOf,
  recipientId,
  recipients,
  unitsReceivedBy,
  unitsSharingBy,
} from "../../../provider/resources/shared-unit/rows";
import { MANAGEMENT, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";
import {
  ANNA,
  acceptShare,
  addRecipient,
  addResource,
  BERT,
  CARL,
  createUnit,
  filled,
  OUTSIDE,
  quitUnit,
  refusalBy,
  rejectShare,
  removeRecipient,
  sharers,
  use,
  view,
  withResource,
} from "../../support/sharing";

const recipientIn = (organization: Organization, account: string) => rowOf(organization, recipients, recipientId("u-1", account));
const tied = (organization: Organization, account: string) => groupItems(organization, groupOf(externalUnitsOf, account));

it("SHARE-RECIPIENT-SELECTION: an account does not share with itself", () => {
  const organization = sharers(...filled, createUnit({ unit: "u-2", owner: ANNA }));
  expect(verdicts(organization, addRecipient(MANAGEMENT))).toEqual(["SHARE-RECIPIENT-SELECTION"]);
  expect(verdicts(organization, addRecipient(ANNA, ANNA, "u-2"))).toEqual(["SHARE-RECIPIENT-SELECTION"]);
  expect(verdict(organization, addRecipient(ANNA))).toBe("accepted");
});

it("SHARE-IN-ORG-TARGET: members and the management account are recipients inside, others outside", () => {
  const organization = sharers(
    ...filled,
    addRecipient(ANNA),
    addRecipient(OUTSIDE),
    createUnit({ unit: "u-2", owner: ANNA }),
    addRecipient(MANAGEMENT, ANNA, "u-2"),
  );
  expect(recipientIn(organization, ANNA)?.scope).toBe("in_organization");
  expect(recipientIn(organization, OUTSIDE)?.scope).toBe("out_of_organization");
  expect(rowOf(organization, recipients, recipientId("u-2", MANAGEMENT))?.scope).toBe("in_organization");
});

it("SHARE-IN-ORG-AUTO-JOIN: who is inside joins at once, who is outside is asked", () => {
  const organization = sharers(...filled, addRecipient(ANNA), addRecipient(OUTSIDE));
  expect(recipientIn(organization, ANNA)?.state).toBe("joined");
  expect(recipientIn(organization, OUTSIDE)?.state).toBe("offered");
});

describe("SHARE-OUT-ORG-TARGET", () => {
  const organization = sharers(...filled);
  const refused = ["SHARE-OUT-ORG-TARGET"];

  it("accepts an outside account of the same verified subject", () => {
    expect(verdict(organization, addRecipient(OUTSIDE))).toBe("accepted");
  });

  it("refuses one of another subject, one without a subject, one in another organization and one that is cancelled", () => {
    expect(verdicts(withAccount(organization, OUTSIDE, { entity: "Other" }), addRecipient(OUTSIDE))).toEqual(refused);
    expect(verdicts(withAccount(organization, OUTSIDE, { entity: null }), addRecipient(OUTSIDE))).toEqual(refused);
    expect(verdicts(withAccount(organization, OUTSIDE, { organization: "elsewhere" }), addRecipient(OUTSIDE))).toEqual(refused);
    expect(verdicts(withAccount(organization, OUTSIDE, { status: "cancelled" }), addRecipient(OUTSIDE))).toEqual(refused);
  });

  it("goes by the subject of the sharing account", () => {
    const start = sharers(createUnit({ owner: ANNA }), addResource("p-anna", ANNA));
    const other = withAccount(withAccount(start, ANNA, { entity: "Beta", organization: "here" }), OUTSIDE, { entity: "Beta" });
    expect(verdict(other, addRecipient(OUTSIDE, ANNA))).toBe("accepted");
    expect(verdict(withAccount(other, OUTSIDE, { entity: "Acme" }), addRecipient(OUTSIDE, ANNA))).toBe("SHARE-OUT-ORG-TARGET");
  });
});

describe("SHARE-OUT-ORG-STATES", () => {
  const offered = sharers(...filled, addRecipient(OUTSIDE));

  it("lets only the account itself agree, decline and leave", () => {
    for (const answer of [acceptShare, rejectShare]) {
      expect(verdicts(offered, answer(OUTSIDE, MANAGEMENT))).toEqual(["SHARE-OUT-ORG-STATES"]);
      expect(verdict(offered, answer(OUTSIDE))).toBe("accepted");
    }
    const joined = performed(offered, [acceptShare(OUTSIDE)]);
    expect(verdict(joined, quitUnit(OUTSIDE, MANAGEMENT))).toBe("SHARE-OUT-ORG-STATES");
  });

  it("answers an offer once", () => {
    const joined = performed(offered, [acceptShare(OUTSIDE)]);
    expect(recipientIn(joined, OUTSIDE)?.state).toBe("joined");
    expect(verdicts(joined, acceptShare(OUTSIDE))).toEqual(["SHARE-OUT-ORG-STATES"]);
    expect(verdicts(joined, rejectShare(OUTSIDE))).toEqual(["SHARE-OUT-ORG-STATES"]);
  });

  it("does not let an account leave that has not joined", () => {
    expect(verdict(offered, quitUnit(OUTSIDE))).toBe("SHARE-OUT-ORG-STATES");
  });

  it("has nothing to answer for a recipient inside", () => {
    expect(verdicts(sharers(...filled, addRecipient(ANNA)), acceptShare(ANNA))).toEqual(["SHARE-OUT-ORG-STATES"]);
  });

  it("forgets an account that declined, which can be asked again", () => {
    const declined = performed(offered, [rejectShare(OUTSIDE)]);
    expect(recipientIn(declined, OUTSIDE)).toBeUndefined();
    expect(groupHas(declined, groupOf(unitsReceivedBy, OUTSIDE), "u-1")).toBe(false);
    expect(verdict(declined, addRecipient(OUTSIDE))).toBe("accepted");
  });

  it("counts an offered account as recipient, and lets the owner take the offer back", () => {
    const sharing = (organization: Organization) => groupHas(organization, groupOf(unitsSharingBy, MANAGEMENT), "u-1");
    expect(sharing(offered)).toBe(true);
    expect(sharing(performed(offered, [removeRecipient(OUTSIDE)]))).toBe(false);
    expect(sharing(performed(offered, [rejectShare(OUTSIDE)]))).toBe(false);
  });
});

it("SHARE-OUT-ORG-BLOCKS: an outside share ties owner and recipient until it ends", () => {
  const withTwo = withAccount(sharers(...filled), "200000000002", { name: "Gamma" });
  const organization = performed(withTwo, [addRecipient(OUTSIDE), addRecipient("200000000002"), addRecipient(ANNA)]);
  expect([tied(organization, MANAGEMENT), tied(organization, OUTSIDE), tied(organization, ANNA)]).toEqual([["u-1"], ["u-1"], []]);
  const one = performed(organization, [removeRecipient(OUTSIDE)]);
  expect([tied(one, MANAGEMENT), tied(one, OUTSIDE)]).toEqual([["u-1"], []]);
  expect(tied(performed(one, [rejectShare("200000000002")]), MANAGEMENT)).toEqual([]);
});

it("SHARE-IN-ORG-NO-QUIT: a recipient inside cannot leave by itself", () => {
  const start = withResource(sharers(createUnit()), "p-free", { supportsLeaving: true });
  const organization = performed(start, [addResource("p-free"), addRecipient(ANNA), addRecipient(OUTSIDE), acceptShare(OUTSIDE)]);
  expect(verdicts(organization, quitUnit(ANNA))).toEqual(["SHARE-IN-ORG-NO-QUIT"]);
  expect(verdict(organization, quitUnit(OUTSIDE))).toBe("accepted");
});

describe("SHARE-OUT-ORG-QUIT", () => {
  const start = withResource(sharers(createUnit()), "p-free", { supportsLeaving: true });
  const free = performed(start, [addResource("p-free"), addRecipient(OUTSIDE), acceptShare(OUTSIDE)]);

  it("lets an outside recipient leave when every resource supports it", () => {
    expect(verdict(free, quitUnit(OUTSIDE))).toBe("accepted");
    expect(recipientIn(performed(free, [quitUnit(OUTSIDE)]), OUTSIDE)).toBeUndefined();
  });

  it("refuses as soon as one does not, and names it", () => {
    const bound = performed(free, [addResource("p-1")]);
    expect(verdicts(bound, quitUnit(OUTSIDE))).toEqual(["SHARE-OUT-ORG-QUIT"]);
    expect(refusalBy("SHARE-OUT-ORG-QUIT", bound, quitUnit(OUTSIDE)).blockers()).toMatchObject({
      count: 1,
      first: [{ table: "account-resource", id: "p-1" }],
    });
  });
});

describe("SHARE-OUT-ORG-CONSENT", () => {
  const offered = sharers(...filled, addRecipient(OUTSIDE));

  it("hides the resources from an account that has not agreed", () => {
    expect(verdicts(offered, view(OUTSIDE))).toEqual(["SHARE-OUT-ORG-CONSENT"]);
    expect(verdicts(offered, use(OUTSIDE, "p-1"))).toEqual(["SHARE-OUT-ORG-CONSENT"]);
  });

  it("shows them once it has, as the remedy does", () => {
    const joined = performed(offered, refusalBy("SHARE-OUT-ORG-CONSENT", offered, view(OUTSIDE)).remedy()?.operations ?? []);
    expect(verdict(joined, view(OUTSIDE))).toBe("accepted");
    expect(verdict(joined, use(OUTSIDE, "p-1"))).toBe("accepted");
  });
});

describe("SHARE-RECIPIENT-USE", () => {
  const organization = sharers(...filled, addRecipient(ANNA));

  it("lets recipients see and use what is in the unit", () => {
    expect(verdict(organization, view(ANNA))).toBe("accepted");
    expect(verdict(organization, use(ANNA, "p-1"))).toBe("accepted");
    expect(verdict(organization, use(MANAGEMENT, "p-1"))).toBe("accepted");
    expect(verdict(organization, use(ANNA, "p-2"))).toBe("SHARE-RESOURCE-UNKNOWN");
  });

  it("refuses everybody else, and whoever pretends to be a recipient", () => {
    expect(verdicts(organization, view(BERT))).toEqual(["SHARE-RECIPIENT-USE"]);
    expect(verdicts(organization, use(CARL, "p-1"))).toEqual(["SHARE-RECIPIENT-USE"]);
    expect(verdicts(organization, view(ANNA, BERT))).toEqual(["SHARE-RECIPIENT-USE"]);
    expect(verdicts(organization, use(MANAGEMENT, "p-1", ANNA))).toEqual(["SHARE-RECIPIENT-USE"]);
  });
});

it("SHARE-OWNER-VIEW: an account's own units are listed for that account alone", () => {
  const organization = sharers(createUnit({ owner: ANNA }), addResource("p-anna", ANNA), addRecipient(BERT, ANNA));
  expect(verdict(organization, view(ANNA))).toBe("accepted");
  expect(verdicts(organization, view(ANNA, MANAGEMENT))).toEqual(["SHARE-OWNER-VIEW"]);
  expect(verdicts(organization, view(ANNA, BERT))).toEqual(["SHARE-OWNER-VIEW"]);
});
