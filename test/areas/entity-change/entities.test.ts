import { accounts } from "../../../provider/areas/account/rows";
import { registeredNames } from "../../../provider/areas/entity-change/rows";
import { type Operation, rowOf } from "../../../provider/kernel";
import { entities } from "../../../provider/resources/entity-admin/rows";
import { members } from "../../../provider/resources/member/rows";
import { vendor } from "../../../provider/resources/organization/actors";
import { ANN, BETA, by, companyOf, join, op, refusal } from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";

const OUTSIDE = "200000000003";
const CLINIC = "200000000002";
/** Outside, of the same subject as the management account. */
const FRIEND = "200000000004";
const health = op("associate_entity", { entity: "Health", by: vendor });
/** Beta is verified as Acme like the management account, Clinic as Health; outside is an account of Health. */
const organization = companyOf(
  { [CLINIC]: { entity: "Health" }, [OUTSIDE]: { entity: "Health" }, [FRIEND]: {} },
  health,
  ...join(BETA),
  ...join(CLINIC),
);

const change = (account = BETA, entity = "Health", fields: object = {}): Operation =>
  op("change_verified_entity", { account, entity, entity_kind: "legal_person", ...by(account), ...fields });
const rename = (account = BETA, title = "Acme Group", entity = "Acme"): Operation =>
  op("rename_entity", { account, entity, title, ...by(account) });

describe("a subject that changes", () => {
  it("is the account's from then on", () => {
    const after = performed(organization, [change()]);
    expect(rowOf(after, accounts, BETA)).toMatchObject({ entity: "Health", entityKind: "legal_person" });
    expect(rowOf(after, members, BETA)).toBeDefined();
    expect(indexProblems(after)).toEqual([]);
    const kind = { entity_kind: "unincorporated_organization" };
    expect(verdict(organization, change(BETA, "Health", kind))).toBe("accepted");
  });

  it("is its own affair outside of the organization", () => {
    expect(verdict(organization, change(OUTSIDE, "Whatever", { entity_kind: "natural_person" }))).toBe("accepted");
  });

  it("ACCOUNT-ACTOR, ACCOUNT-UNVERIFIED, ACCOUNT-VERIFIED: is changed by the account itself, from one to another", () => {
    expect(verdict(organization, { ...change(), ...by(CLINIC) })).toBe("ACCOUNT-ACTOR");
    expect(verdict(organization, change(BETA, "Acme"))).toBe("ACCOUNT-UNVERIFIED");
    expect(verdict(organization, change(BETA, ""))).toBe("ACCOUNT-UNVERIFIED");
    expect(verdict(companyOf({ [BETA]: { entity: null, entityKind: null } }), change())).toBe("ACCOUNT-UNVERIFIED");
    const verify = op("verify_enterprise_identity", {
      ...{ account: BETA, entity: "Health", entity_kind: "legal_person", ...by(BETA) },
    });
    expect(verdict(organization, verify)).toBe("ACCOUNT-VERIFIED");
    expect(verdict(organization, { ...verify, account: OUTSIDE, ...by(OUTSIDE) } as Operation)).toBe("accepted");
  });
});

it("ENTCHG-RENAME-FREE: the registered name changes at any time, and nothing else with it", () => {
  const paid = op("set_payment_mode", { member: BETA, payment_mode: "pay_on_behalf", payer: MANAGEMENT });
  const busy = performed(organization, [paid, op("set_entity_admin", { entity: "Acme", member: BETA })]);
  for (const account of [MANAGEMENT, BETA]) expect(verdict(busy, rename(account))).toBe("accepted");
  const after = performed(busy, [rename()]);
  expect(rowOf(after, registeredNames, "Acme")).toEqual({ name: "Acme Group" });
  expect(rowOf(after, accounts, BETA)?.entity).toBe("Acme");
  expect(verdict(busy, rename(BETA, ""))).toBe("ENTITY-UNKNOWN");
  expect(verdict(busy, rename(CLINIC))).toBe("ENTITY-UNKNOWN");
});

describe("ENTCHG-MANAGEMENT-REASSOCIATE", () => {
  const after = performed(organization, [change(MANAGEMENT, "New Acme")]);

  it("every association lapses, that of the former own subject included; members stay", () => {
    expect(rowOf(after, entities, "New Acme")).toEqual({ associated: true, status: "active", admin: null });
    for (const entity of ["Acme", "Health"]) expect(rowOf(after, entities, entity)?.associated).toBe(false);
    for (const member of [BETA, CLINIC]) expect(rowOf(after, members, member)).toBeDefined();
    expect(indexProblems(after)).toEqual([]);
  });

  it("new members of those subjects wait for the new association", () => {
    const [invite] = join(OUTSIDE);
    if (invite === undefined) throw new Error("nothing to ask");
    expect(verdict(organization, invite)).toBe("accepted");
    expect(verdict(after, invite)).toBe("INVITE-ENTITY-MATCH");
    expect(verdict(performed(after, [health]), invite)).toBe("accepted");
  });

  it("what a member changes is no affair of the others", () => {
    expect(rowOf(performed(organization, [change()]), entities, "Health")?.associated).toBe(true);
  });
});

describe.each([
  ["ENTCHG-MANAGEMENT-EXTERNAL-SHARE", MANAGEMENT],
  ["ENTCHG-MEMBER-EXTERNAL-SHARE", BETA],
])("%s", (id, account) => {
  const make = op("create_approval_process", { process: "p", account, region: "ap-guangzhou", title: "p", ...by(account) });
  const unit = op("create_shared_unit", {
    ...{ unit: "u", owner: account, title: "unit-u", description: "", region: "ap-guangzhou" },
    ...{ resource_type: "bpaas:uniqueId", ...by(account) },
  });
  const add = op("add_share_resource", { unit: "u", resource: "p", ...by(account) });
  const offer = op("add_share_recipient", { unit: "u", account: FRIEND, ...by(account) });
  const inside = performed(organization, [make, unit, add]);
  const tied = performed(inside, [offer]);

  it("refuses while a unit ties it to accounts outside, offered ones included", () => {
    expect(verdicts(tied, change(account))).toEqual([id]);
    const refused = refusal(tied, change(account));
    expect(refused.blockers()).toMatchObject({ first: [{ id: "u" }], count: 1 });
    expect(verdict(performed(tied, refused.remedy()?.operations ?? []), change(account))).toBe("accepted");
  });

  it("accepts units within the organization", () => {
    expect(verdict(inside, change(account))).toBe("accepted");
    expect(
      verdict(performed(tied, [op("remove_share_recipient", { unit: "u", account: FRIEND, ...by(account) })]), change(account)),
    ).toBe("accepted");
  });
});

it("ENTCHG-MEMBER-BASE: members meet the vendor's general requirements, which a setting stands for", () => {
  const settings = { entity_change_requirements_met: false };
  expect(verdicts(organization, change(), { settings })).toEqual(["ENTCHG-MEMBER-BASE"]);
  expect(verdict(organization, change())).toBe("accepted");
  expect(verdict(organization, change(OUTSIDE, "Acme"), { settings })).toBe("accepted");
});

it("ENTCHG-MEMBER-JOIN-RULES: a member is still one that could join", () => {
  for (const entity_kind of ["natural_person", "individual_business", "rural_contracting_household"])
    expect(verdicts(organization, change(BETA, "Health", { entity_kind }))).toEqual(["ENTCHG-MEMBER-JOIN-RULES"]);
  expect(verdict(organization, change())).toBe("accepted");
});

it("ENTCHG-MEMBER-PAY: a member that is paid for goes back to self-pay first", () => {
  const paid = performed(organization, [
    op("set_payment_mode", { member: BETA, payment_mode: "pay_on_behalf", payer: MANAGEMENT }),
  ]);
  expect(verdicts(paid, change())).toEqual(["ENTCHG-MEMBER-PAY"]);
  const refused = refusal(paid, change());
  expect(refused.blockers().first).toMatchObject([{ id: BETA }]);
  expect(verdict(performed(paid, refused.remedy()?.operations ?? []), change())).toBe("accepted");
});

describe("ENTCHG-MEMBER-ASSOCIATE", () => {
  it("refuses a subject that is not associated, and remedies it", () => {
    const asked = change(BETA, "Retail");
    expect(verdicts(organization, asked)).toEqual(["ENTCHG-MEMBER-ASSOCIATE"]);
    const requested = performed(organization, [op("request_entity_association", { entity: "Retail" })]);
    expect(verdict(requested, asked)).toBe("ENTCHG-MEMBER-ASSOCIATE");
    expect(verdict(performed(organization, refusal(organization, asked).remedy()?.operations ?? []), asked)).toBe("accepted");
  });

  it("accepts the management account's own, and anything once the member is removed", () => {
    expect(verdict(organization, change(CLINIC, "Acme"))).toBe("accepted");
    expect(verdict(performed(organization, [op("remove_member", { member: BETA })]), change(BETA, "Retail"))).toBe("accepted");
  });
});

describe("ENTCHG-MEMBER-ENTITY-ADMIN", () => {
  const admin = performed(organization, [op("set_entity_admin", { entity: "Acme", member: BETA })]);

  it("refuses while the member is the admin of its entity, and remedies it", () => {
    expect(verdicts(admin, change())).toEqual(["ENTCHG-MEMBER-ENTITY-ADMIN"]);
    const refused = refusal(admin, change());
    expect(refused.blockers()).toMatchObject({ first: [{ id: "Acme" }], count: 1 });
    expect(verdict(performed(admin, refused.remedy()?.operations ?? []), change())).toBe("accepted");
  });

  it("otherwise (a setting) it loses the role by changing", () => {
    const after = performed(admin, [change()], { settings: { entity_admins_keep_their_entity: false } });
    expect(rowOf(after, entities, "Acme")?.admin).toBeNull();
    expect(indexProblems(after)).toEqual([]);
  });
});

describe("ENTCHG-MEMBER-FINANCE", () => {
  const grant = (...more: readonly string[]) =>
    op("update_member_finance_permissions", { member: BETA, finance_permissions: ["view_bills", "view_balance", ...more] });
  const opened = (...specialPermissions: readonly string[]) =>
    companyOf({ [BETA]: { specialPermissions } }, health, ...join(BETA));

  it.each([["allocate_funds"], ["inherit_offer"]])(
    "refuses a member with %s, unless the vendor opened it across subjects",
    (permission) => {
      const settings = { fund_allocation_is_special: false };
      const granted = performed(organization, [grant(permission)], { settings });
      expect(verdicts(granted, change())).toEqual(["ENTCHG-MEMBER-FINANCE"]);
      expect(verdict(granted, change(), { settings: { same_entity_finance_keeps_entity: false } })).toBe("accepted");
      const special = performed(opened(permission), [grant(permission)], { settings });
      expect(verdict(special, change())).toBe("accepted");
    },
  );

  it("can be remedied", () => {
    const settings = { fund_allocation_is_special: false };
    for (const permission of ["allocate_funds", "inherit_offer"]) {
      const consent = op("confirm_finance_permission", { member: BETA, permission, ...by(BETA) });
      const given = permission === "allocate_funds" ? [grant(permission), consent] : [grant(permission)];
      const granted = performed(organization, given, { settings });
      const refused = refusal(granted, change());
      expect(refused.blockers().first).toMatchObject([{ id: BETA }]);
      expect(verdict(performed(granted, refused.remedy()?.operations ?? []), change())).toBe("accepted");
    }
  });

  it("accepts members without either, and changes to the management account's subject", () => {
    expect(verdict(performed(organization, [grant("invoice")]), change())).toBe("accepted");
    expect(verdict(organization, change(CLINIC, "Acme"))).toBe("accepted");
  });
});

it("PAY-PAYER-STILL-PAYING: an account that pays for others keeps its subject meanwhile", () => {
  const created = op("create_member", {
    ...{ member: ANN, title: "ann", description: "", department: "root", finance_permissions: [] },
    ...{ payment_mode: "pay_on_behalf", payer: MANAGEMENT },
  });
  const paying = performed(organization, [created]);
  expect(verdicts(paying, change(MANAGEMENT, "New Acme"))).toEqual(["PAY-PAYER-STILL-PAYING"]);
  const refused = refusal(paying, change(MANAGEMENT, "New Acme"));
  expect(verdict(performed(paying, refused.remedy()?.operations ?? []), change(MANAGEMENT, "New Acme"))).toBe("accepted");
});
