import { accounts } from "../../../provider/areas/account/rows";
import { groupHas, groupOf, type Operation, rowOf, withItem, withRow } from "../../../provider/kernel";
import { invitationsShownTo } from "../../../provider/resources/member/invitations-shown";
import type { InviteMember } from "../../../provider/resources/member/operations";
import { allPendingInvitations, invitations, members, paidBy, pendingInvitations } from "../../../provider/resources/member/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import { externalUnitsOf, sharedUnits } from "../../../provider/resources/shared-unit/rows";
import { indexProblems } from "../../support/indexes";
import { DAY, MANAGEMENT, NOON, after as performed, verdict, verdicts } from "../../support/kernel";
import { acceptShare, addRecipient, filled, sharers, withResource } from "../../support/sharing";
import {
  ANN,
  accept,
  acme,
  associateHealth,
  BETA,
  cancel,
  create,
  evict,
  expire,
  HEALTH,
  having,
  invite,
  quit,
  refusal,
  reject,
  remove,
} from "./acts";

const FIFTEEN_DAYS = 15 * DAY;
const view = (account: string): Operation & { readonly account: string } => ({
  name: "view_invitations",
  account,
  by: accountActor(account),
});
const apply = (account: string): Operation & { readonly account: string } =>
  ({ name: "apply_to_join", account, title: "guest", by: accountActor(account) }) as Operation & { readonly account: string };

describe("inviting an account", () => {
  it("INVITE-CREATOR-ONLY: the management account invites and withdraws, nobody else", () => {
    const organization = acme(create());
    expect(verdict(organization, { ...invite(), by: accountActor(ANN) } as InviteMember)).toBe("INVITE-CREATOR-ONLY");
    expect(verdict(organization, { ...invite(), by: accountActor(MANAGEMENT) } as InviteMember)).toBe("accepted");
    const invited = performed(organization, [invite()]);
    expect(verdict(invited, { ...cancel(), by: accountActor(BETA) })).toBe("INVITE-CREATOR-ONLY");
    expect(verdict(invited, cancel())).toBe("accepted");
  });

  it("INVITE-FIELDS: the account id and a member name are needed", () => {
    expect(verdict(acme(), invite("", { invitation: "i" }))).toBe("INVITE-FIELDS");
    expect(verdict(acme(), invite(BETA, { title: "" }))).toBe("INVITE-FIELDS");
    expect(verdict(acme(), invite(BETA, { title: "b" }))).toBe("accepted");
  });

  it("ACCOUNT-UNKNOWN: the account exists, and is not cancelled", () => {
    expect(verdict(acme(), invite("999999999999"))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(having(acme(), BETA, { status: "cancelled" }), invite())).toBe("ACCOUNT-UNKNOWN");
  });

  it("INVITE-TARGET-VERIFIED: the account passed enterprise verification, then and when it accepts", () => {
    const unverified = { entity: null, entityKind: null };
    expect(verdict(having(acme(), BETA, unverified), invite())).toBe("INVITE-TARGET-VERIFIED");
    expect(verdict(having(acme(invite()), BETA, unverified), accept())).toBe("INVITE-TARGET-VERIFIED");
    expect(verdict(acme(invite()), accept())).toBe("accepted");
  });

  it("INVITE-TARGET-ENTITY-KIND: legal persons and unincorporated organizations join, others do not", () => {
    for (const entityKind of ["natural_person", "individual_business", "rural_contracting_household"] as const) {
      expect(verdict(having(acme(), BETA, { entityKind }), invite())).toBe("INVITE-TARGET-ENTITY-KIND");
      expect(verdict(having(acme(invite()), BETA, { entityKind }), accept())).toBe("INVITE-TARGET-ENTITY-KIND");
      expect(verdicts(having(acme(), BETA, { entityKind }), apply(BETA))).toContain("INVITE-TARGET-ENTITY-KIND");
    }
    expect(verdict(having(acme(), BETA, { entityKind: "unincorporated_organization" }), invite())).toBe("accepted");
  });

  it("INVITE-TARGET-NOT-IN-ORG: the account belongs to no organization, then and when it accepts", () => {
    expect(verdict(having(acme(), BETA, { organization: "elsewhere" }), invite())).toBe("INVITE-TARGET-NOT-IN-ORG");
    expect(verdict(acme(invite(), accept()), invite(BETA, { invitation: "again" }))).toBe("INVITE-TARGET-NOT-IN-ORG");
    expect(verdict(having(acme(invite()), BETA, { organization: "elsewhere" }), accept())).toBe("INVITE-TARGET-NOT-IN-ORG");
    expect(verdict(acme(), invite())).toBe("accepted");
  });

  it("INVITE-SINGLE-ORG: an account is a member of one organization", () => {
    expect(verdicts(having(acme(invite()), BETA, { organization: "elsewhere" }), accept())).toContain("INVITE-SINGLE-ORG");
    expect(verdicts(having(acme(), BETA, { organization: "elsewhere" }), apply(BETA))).toContain("INVITE-SINGLE-ORG");
    expect(verdicts(acme(), apply(BETA))).not.toContain("INVITE-SINGLE-ORG");
  });

  it("INVITE-ENTITY-MATCH: its subject is the management account's, or associated", () => {
    const refused = refusal(acme(), invite(HEALTH));
    expect(refused.rule.id).toBe("INVITE-ENTITY-MATCH");
    expect(verdict(performed(acme(), refused.remedy()?.operations ?? []), invite(HEALTH))).toBe("accepted");
    expect(verdict(acme(), invite(BETA))).toBe("accepted");
  });

  it("INVITE-EXISTS: one pending invitation per account, a setting with evidence; then the new one takes its place", () => {
    const organization = acme(invite());
    const again = invite(BETA, { invitation: "again" });
    const refused = refusal(organization, again);
    expect(refused.rule.id).toBe("INVITE-EXISTS");
    expect(refused.blockers().first).toEqual([{ table: "invitation", id: `i-${BETA}`, says: "is still pending" }]);
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), again)).toBe("accepted");
    expect(verdict(performed(organization, [reject()]), again)).toBe("accepted");
    expect(verdict(organization, invite(HEALTH, { invitation: `i-${BETA}` }))).toBe("INVITE-EXISTS");
    const settings = { one_invitation_per_account: false };
    const replaced = performed(organization, [again], { settings });
    expect(rowOf(replaced, invitations, `i-${BETA}`)?.state).toBe("cancelled");
    expect(indexProblems(replaced)).toEqual([]);
  });
});

describe("how an invitation goes on", () => {
  it("INVITE-STATES: it ends once", () => {
    const pending = acme(invite());
    const ends = { accepted: accept(), rejected: reject(), cancelled: cancel(), expired: expire() };
    for (const [state, end] of Object.entries(ends)) {
      const at = state === "expired" ? NOON + FIFTEEN_DAYS : NOON;
      const ended = performed(pending, [end], { at });
      expect(rowOf(ended, invitations, `i-${BETA}`)?.state).toBe(state);
      expect(rowOf(ended, pendingInvitations, BETA)).toBeUndefined();
      expect(groupHas(ended, groupOf(allPendingInvitations), `i-${BETA}`)).toBe(false);
      expect(indexProblems(ended)).toEqual([]);
      for (const again of [accept(), reject(), expire()]) expect(verdict(ended, again)).toBe("INVITE-STATES");
    }
    expect(groupHas(pending, groupOf(allPendingInvitations), `i-${BETA}`)).toBe(true);
  });

  it("INVITE-UNKNOWN: only the invited account knows it", () => {
    const organization = acme(invite());
    expect(verdict(organization, accept(BETA, { invitation: "other" }))).toBe("INVITE-UNKNOWN");
    expect(verdict(organization, accept(HEALTH, { invitation: `i-${BETA}` }))).toBe("INVITE-UNKNOWN");
  });

  it("MEMBER-ACTOR: the account answers by itself; time lets it expire", () => {
    const organization = acme(invite());
    expect(verdict(organization, { ...accept(), by: accountActor(HEALTH) })).toBe("MEMBER-ACTOR");
    const { by: _by, ...unsigned } = accept();
    expect(verdict(organization, unsigned)).toBe("accepted");
    expect(verdict(organization, { ...expire(), by: accountActor(MANAGEMENT) }, { at: NOON + FIFTEEN_DAYS })).toBe(
      "MEMBER-ACTOR",
    );
  });

  it("INVITE-ACCEPT-VALID: it is answered while now is before its creation and 15 days, not a millisecond later", () => {
    const organization = acme(invite());
    for (const answer of [accept(), reject()]) {
      expect(verdict(organization, answer, { at: NOON + FIFTEEN_DAYS - 1 })).toBe("accepted");
      expect(verdict(organization, answer, { at: NOON + FIFTEEN_DAYS })).toBe("INVITE-ACCEPT-VALID");
    }
  });

  it("INVITE-EXPIRES: it runs out then and not before; behind INVITE-ACCEPT-VALID it refuses a late answer as well", () => {
    const organization = acme(invite());
    expect(verdict(organization, expire(), { at: NOON + FIFTEEN_DAYS - 1 })).toBe("INVITE-EXPIRES");
    expect(verdict(organization, expire(), { at: NOON + FIFTEEN_DAYS })).toBe("accepted");
    for (const answer of [accept(), reject()])
      expect(verdicts(organization, answer, { at: NOON + FIFTEEN_DAYS })).toEqual(["INVITE-ACCEPT-VALID", "INVITE-EXPIRES"]);
  });

  it("INVITE-CANCEL-BEFORE-ACCEPT: it is withdrawn while it is pending", () => {
    for (const end of [accept(), reject(), cancel()])
      expect(verdict(acme(invite(), end), cancel())).toBe("INVITE-CANCEL-BEFORE-ACCEPT");
    expect(verdict(acme(invite()), cancel())).toBe("accepted");
  });

  it("INVITE-ACCEPT-ENTITY: the subject still fits when it accepts", () => {
    expect(verdict(having(acme(invite()), BETA, { entity: "Other" }), accept())).toBe("INVITE-ACCEPT-ENTITY");
    expect(verdict(having(acme(invite(), ...associateHealth), BETA, { entity: "Health" }), accept())).toBe("accepted");
  });

  it("INVITE-ACCEPT-NO-EXTERNAL-SHARE: an account tied to a unit outside of organizations cannot join", () => {
    const offered = sharers(...filled, addRecipient(BETA), invite());
    const joined = performed(offered, [acceptShare(BETA)]);
    const owned = { name: "unit", description: "", region: "r", owner: BETA, resourceType: "ssm:secret" };
    const owning = withRow(withItem(acme(invite()), groupOf(externalUnitsOf, BETA), "u-1"), sharedUnits, "u-1", owned);
    for (const [tied, way] of [
      [offered, "reject_share"],
      [withResource(joined, "p-1", { supportsLeaving: true }), "quit_shared_unit"],
      [joined, "remove_share_recipient"],
      [owning, "delete_shared_unit"],
    ] as const) {
      const refused = refusal(tied, accept());
      expect(refused.rule.id).toBe("INVITE-ACCEPT-NO-EXTERNAL-SHARE");
      expect(refused.blockers()).toMatchObject({ first: [{ table: "shared-unit" }], count: 1 });
      expect(refused.remedy()).toMatchObject({ add: "never", operations: [{ name: way }] });
      expect(verdict(performed(tied, refused.remedy()?.operations ?? []), accept())).toBe("accepted");
    }
    expect(verdict(acme(invite()), accept())).toBe("accepted");
  });

  it("who applies to join meets the same rules, although none of them would open it", () => {
    const applying = { affiliated: false, memberAgreement: false, vendorReview: "reject" } as const;
    const unfit = { entityKind: "natural_person", organization: "elsewhere" } as const;
    const organization = having(sharers(...filled, addRecipient(BETA)), BETA, { ...applying, ...unfit });
    expect([...verdicts(organization, apply(BETA))].sort()).toEqual([
      "ENTITY-AFFILIATION",
      "INVITE-ACCEPT-AGREEMENT",
      "INVITE-ACCEPT-NO-EXTERNAL-SHARE",
      "INVITE-APPLY-TO-JOIN",
      "INVITE-SINGLE-ORG",
      "INVITE-TARGET-ENTITY-KIND",
      "ORG-CREATE-VENDOR-REVIEW",
    ]);
    expect(verdicts(acme(), apply(MANAGEMENT))).toContain("ORG-CREATOR-CANNOT-JOIN");
  });

  it("INVITE-ACCEPT-AGREEMENT: its holder accepted the member agreement", () => {
    const organization = having(acme(invite()), BETA, { memberAgreement: false });
    const refused = refusal(organization, accept());
    expect(refused.rule.id).toBe("INVITE-ACCEPT-AGREEMENT");
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), accept())).toBe("accepted");
  });

  it("INVITE-ACCEPT-EFFECT: it joins with what the invitation carries, confirmed", () => {
    const carried = { finance_permissions: ["invoice" as const], payment_mode: "pay_on_behalf" as const, allow_quit: true };
    const organization = acme(invite(BETA, carried), accept());
    expect(rowOf(organization, members, BETA)).toEqual({
      ...{ name: "guest-1", description: "", joinMethod: "invited", joinedAt: NOON, department: "root" },
      ...{ financePermissions: ["invoice", "view_balance", "view_bills"], unconfirmedPermissions: [] },
      ...{ paymentMode: "pay_on_behalf", payer: MANAGEMENT, allowQuit: true },
    });
    expect(groupHas(organization, groupOf(paidBy, MANAGEMENT), BETA)).toBe(true);
    expect(rowOf(organization, accounts, BETA)?.organization).toBe("here");
    expect(indexProblems(organization)).toEqual([]);
  });

  it("INVITE-REJECT-EFFECT: a rejected invitation has ended and the account stays outside", () => {
    const organization = acme(invite(), reject());
    expect(rowOf(organization, members, BETA)).toBeUndefined();
    expect(rowOf(organization, accounts, BETA)?.organization).toBeNull();
    expect(rowOf(organization, pendingInvitations, BETA)).toBeUndefined();
  });

  it("INVITE-REMOVED-CAN-REJOIN: an account that left can be invited again at once", () => {
    const again = [invite(BETA, { invitation: "again" }), accept(BETA, { invitation: "again" })];
    const joined = [invite(BETA, { allow_quit: true }), accept()];
    for (const left of [
      acme(...joined, quit(BETA)),
      performed(having(acme(...joined), BETA, { affiliated: false }), [evict(BETA)]),
    ]) {
      expect(rowOf(left, accounts, BETA)?.organization).toBeNull();
      expect(indexProblems(performed(having(left, BETA, { affiliated: true }), again))).toEqual([]);
    }
    expect(rowOf(acme(...joined, remove(BETA), ...again), members, BETA)).toBeDefined();
  });
});

describe("looking at invitations", () => {
  it("INVITE-LIST-OUTSIDE-ONLY: an account sees them only while it is in no organization", () => {
    expect(verdict(acme(invite()), view(BETA))).toBe("accepted");
    expect(verdict(acme(invite(), accept()), view(BETA))).toBe("INVITE-LIST-OUTSIDE-ONLY");
    expect(invitationsShownTo(acme(invite(), accept()), BETA, NOON)).toEqual([]);
    expect(verdict(acme(invite(), accept(), remove(BETA)), view(BETA))).toBe("accepted");
  });

  it("INVITE-LIST-3-MONTHS: the list covers the last three months", () => {
    const organization = acme(invite(), reject());
    const threeMonthsLater = Date.UTC(2026, 3, 15, 12);
    expect(invitationsShownTo(organization, BETA, threeMonthsLater).map(([id]) => id)).toEqual([`i-${BETA}`]);
    expect(invitationsShownTo(organization, BETA, threeMonthsLater + 1)).toEqual([]);
    expect(invitationsShownTo(organization, HEALTH, NOON)).toEqual([]);
  });

  it("INVITE-APPLY-TO-JOIN: applying is not offered", () => {
    expect(verdicts(acme(), apply(BETA))).toEqual(["INVITE-APPLY-TO-JOIN"]);
  });
});
