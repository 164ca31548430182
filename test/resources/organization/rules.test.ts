import { accounts } from "../../../provider/areas/account/rows";
import {
  decide,
  groupItems,
  groupOf,
  type Operation,
  type Organization,
  rowOf,
  rowsOf,
  withoutRow,
  withRow,
} from "../../../provider/kernel";
import { hamtEntries } from "../../../provider/kernel/hamt";
import { kernelWith, parts } from "../../../provider/parts";
import { delegatedAdmins } from "../../../provider/resources/delegated-admin/rows";
import { departments } from "../../../provider/resources/department/rows";
import { entities } from "../../../provider/resources/entity-admin/rows";
import { creationRequests, invitations, members } from "../../../provider/resources/member/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { allMembers, organizations, SELF, sanctions } from "../../../provider/resources/organization/rows";
import { documentProblems } from "../../../provider/resources/service-control-policy/document";
import { FULL_ACCESS, policiesOn, serviceControlPolicies } from "../../../provider/resources/service-control-policy/rows";
import { recipients, sharedUnits } from "../../../provider/resources/shared-unit/rows";
import {
  acceptInvitation,
  askedBy,
  createDepartment,
  createMember,
  inviteMember,
  moveMember,
  refusal,
  remedied,
  renameDepartment,
} from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import {
  company,
  createOrganization,
  MANAGEMENT,
  NOON,
  outside,
  after as performed,
  verdict,
  verdicts,
  withAccount,
} from "../../support/kernel";
import { bindScp, createScp, createTagPolicy, disableScp, disableTags, enableScp, enableTags } from "../../support/policies";
import { addRecipient, addResource, createUnit, deleteUnit, outOfGroup, removeResource, sharers } from "../../support/sharing";

const INVITED = "200000000001";
const deleteOrganization: Operation = { name: "delete_organization" };
const viewOrganization: Operation = { name: "view_organization" };
const terminate: Operation = { name: "terminate_organization_service", by: vendor };
const setMode = (member: string, payment_mode: string, payer: string | null): Operation =>
  ({ name: "set_payment_mode", member, payment_mode, payer }) as Operation;
const designate = (account: string): Operation => ({ name: "designate_management_account", account }) as Operation;
const replace = (account: string): Operation => ({ name: "replace_management_account", account, by: vendor }) as Operation;
const sanction = (account: string, kind: "restrict" | "remove"): Operation =>
  ({ name: "vendor_sanction", account, sanction: kind, by: vendor }) as Operation;

/** Everything in an organization, to compare two. */
function contents(organization: Organization) {
  const groups = [...hamtEntries(organization.groups)].map(([cell, items]) => [cell, [...hamtEntries(items)]]);
  return { rows: [...hamtEntries(organization.rows)], groups };
}

function self(organization: Organization) {
  return rowOf(organization, organizations, SELF);
}

describe("creating an organization", () => {
  it("ORG-CREATE-CREATOR-IS-ADMIN: its creator manages it, and everything is switched off", () => {
    const organization = company();
    expect(self(organization)).toEqual({
      cloudId: "1",
      managementAccount: MANAGEMENT,
      createdAt: NOON,
      memberDeletion: false,
      scpEpoch: 0,
      tagEpoch: 0,
    });
    expect(rowOf(organization, accounts, MANAGEMENT)?.organization).toBe("here");
    expect(rowOf(organization, serviceControlPolicies, FULL_ACCESS)?.kind).toBe("system");
    expect(documentProblems(rowOf(organization, serviceControlPolicies, FULL_ACCESS)?.content ?? "")).toEqual([]);
    expect(rowOf(organization, entities, "Acme")).toEqual({ associated: true, status: "active", admin: null });
    expect(indexProblems(organization)).toEqual([]);
  });

  it.each([
    ["ORG-CREATE-NOT-IN-ORG", { organization: "elsewhere" }, { organization: null }],
    ["ORG-CREATE-CREATED-ACCOUNT", { createdBy: "organization" }, { createdBy: "itself" }],
    ["ORG-CREATE-ENTERPRISE-VERIFIED", { entity: null, entityKind: null }, {}],
    ["ORG-CREATE-ENTITY-KIND", { entityKind: "natural_person" }, { entityKind: "legal_person" }],
    ["ORG-CREATE-ENTITY-KIND", { entityKind: "individual_business" }, { entityKind: "unincorporated_organization" }],
    ["ORG-CREATE-ENTITY-KIND", { entityKind: "rural_contracting_household" }, {}],
    ["ORG-CREATE-AGREEMENT", { managementAgreement: false }, { memberAgreement: false }],
    ["ORG-CREATE-VENDOR-REVIEW", { vendorReview: "reject" }, { vendorReview: "approve" }],
    ["ACCOUNT-UNKNOWN", { status: "cancelled" }, { status: "active" }],
  ] as const)("%s: refused for %j, not for %j", (rule, refused, accepted) => {
    expect(verdicts(withAccount(outside, MANAGEMENT, refused), createOrganization)).toEqual([rule]);
    expect(verdict(withAccount(outside, MANAGEMENT, accepted), createOrganization)).toBe("accepted");
    const blocker = refusal(withAccount(outside, MANAGEMENT, refused), createOrganization).blockers().first[0];
    expect(blocker).toMatchObject({ table: "account", id: MANAGEMENT });
  });

  it("ORG-CREATE-AGREEMENT: accepting the agreement helps, but a person has to do it", () => {
    const start = withAccount(outside, MANAGEMENT, { managementAgreement: false });
    expect(refusal(start, createOrganization).remedy()?.add).toBe("never");
    expect(verdict(remedied(start, createOrganization), createOrganization)).toBe("accepted");
  });

  it("ORG-CREATE-NOT-IN-ORG: a member of this organization has to leave it first", () => {
    const joined = company(inviteMember(INVITED, { allow_quit: true }), acceptInvitation(INVITED));
    const own = { ...createOrganization, account: INVITED, by: accountActor(INVITED) } as Operation;
    expect(verdicts(joined, own)).toEqual(["ORG-CREATE-NOT-IN-ORG", "ORG-ADMIN-SINGLE"]);
    expect(refusal(joined, own).remedy()?.add).toBe("never");
    expect(rowOf(remedied(joined, own), accounts, INVITED)?.organization).toBeNull();
  });

  it("ORG-CREATE-NOT-IN-ORG: the management account has to delete its own organization first", () => {
    expect(verdicts(company(), createOrganization)).toEqual(["ORG-CREATE-NOT-IN-ORG", "ORG-ADMIN-SINGLE"]);
    expect(refusal(company(), createOrganization).remedy()?.add).toBe("never");
    expect(verdict(remedied(company(), createOrganization), createOrganization)).toBe("accepted");
    const elsewhere = withAccount(outside, MANAGEMENT, { organization: "elsewhere" });
    expect(refusal(elsewhere, createOrganization).remedy()).toBeUndefined();
  });

  it("ORG-CREATE-CREATED-ACCOUNT is a setting", () => {
    const created = withAccount(outside, MANAGEMENT, { createdBy: "organization" });
    const settings = { organization_created_accounts_cannot_found: false };
    expect(verdict(created, createOrganization, { settings })).toBe("accepted");
  });

  it("ORG-ADMIN-SINGLE: nobody creates a second one on top of it", () => {
    const other = { ...createOrganization, account: INVITED, by: accountActor(INVITED) } as Operation;
    expect(verdicts(company(), other)).toEqual(["ORG-ADMIN-SINGLE"]);
    expect(verdict(outside, other)).toBe("accepted");
  });

  it("ORG-ACTOR: an account creates its organization by itself", () => {
    expect(verdict(outside, { ...createOrganization, by: accountActor(INVITED) })).toBe("ORG-ACTOR");
    expect(verdict(outside, { ...createOrganization, by: vendor })).toBe("ORG-ACTOR");
    expect(verdict(outside, { ...createOrganization, by: accountActor(MANAGEMENT, "root") })).toBe("accepted");
  });

  it("ORG-CREATE-VENDOR-REVIEW: accounts are examined when they are invited and when they join", () => {
    const rejected = (organization: Organization) => withAccount(organization, INVITED, { vendorReview: "reject" });
    expect(verdict(rejected(company()), inviteMember(INVITED))).toBe("ORG-CREATE-VENDOR-REVIEW");
    expect(verdict(company(), inviteMember(INVITED))).toBe("accepted");
    const invited = company(inviteMember(INVITED));
    expect(verdict(rejected(invited), acceptInvitation(INVITED))).toBe("ORG-CREATE-VENDOR-REVIEW");
    expect(verdict(invited, acceptInvitation(INVITED))).toBe("accepted");
  });

  it("ORG-CREATE-VENDOR-REVIEW: an account that does not exist yet cannot be examined, so who asks for it is", () => {
    const rejected = withAccount(company(), MANAGEMENT, { vendorReview: "reject", organization: "here" });
    expect(verdict(rejected, createMember("301"))).toBe("ORG-CREATE-VENDOR-REVIEW");
    expect(refusal(rejected, createMember("301")).blockers().first[0]).toMatchObject({ table: "account", id: MANAGEMENT });
    expect(verdict(rejected, inviteMember(INVITED))).toBe("accepted");
  });
});

describe("ORG-VIEW-INFO", () => {
  it("for the management account and members, for nobody else", () => {
    const organization = company(createMember("301"));
    expect(verdict(organization, viewOrganization)).toBe("accepted");
    expect(verdict(organization, askedBy("301", viewOrganization))).toBe("accepted");
    expect(verdict(organization, askedBy(INVITED, viewOrganization))).toBe("ORG-VIEW-INFO");
    expect(verdict(organization, { ...viewOrganization, by: system })).toBe("ORG-VIEW-INFO");
  });
});

it("ORG-CREATOR-CANNOT-JOIN: a management account joins nobody, itself included", () => {
  const start = withRow(company(), invitations, "i-1", {
    ...{ account: MANAGEMENT, memberName: "Self", description: "", department: "root", financePermissions: [] },
    ...{ paymentMode: "self_pay", payer: null, allowQuit: false, createdAt: NOON, state: "pending" },
  });
  const accept = acceptInvitation(MANAGEMENT, "i-1");
  expect(verdicts(start, accept)).toContain("ORG-CREATOR-CANNOT-JOIN");
  expect(verdicts(company(inviteMember(INVITED)), acceptInvitation(INVITED))).toEqual([]);
  const decision = decide(kernelWith(), start, accept, NOON);
  if (decision.kind === "accepted") throw new Error("accepted");
  const found = decision.refusals.find(({ rule }) => rule.id === "ORG-CREATOR-CANNOT-JOIN");
  expect(found?.remedy()).toEqual({ add: "never", operations: [deleteOrganization] });
  expect(found?.blockers().first).toEqual([{ table: "organization", id: SELF, says: "is managed by the account" }]);
});

describe("deleting the organization", () => {
  it("ORG-DELETE-CREATOR-ONLY: by its creator alone", () => {
    const organization = company(createMember("301"));
    expect(verdict(organization, askedBy("301", deleteOrganization))).toBe("ORG-DELETE-CREATOR-ONLY");
    expect(verdict(company(), askedBy("301", deleteOrganization))).toBe("ORG-DELETE-CREATOR-ONLY");
    expect(verdict(company(), askedBy(MANAGEMENT, deleteOrganization))).toBe("accepted");
  });

  it("ORG-DELETE-HAS-MEMBERS: not while it has a member", () => {
    const organization = company(inviteMember(INVITED), acceptInvitation(INVITED));
    expect(verdicts(organization, deleteOrganization)).toEqual(["ORG-DELETE-HAS-MEMBERS"]);
    expect(refusal(organization, deleteOrganization).cloudCode).toBe("FailedOperation.OrganizationNotEmpty");
    expect(refusal(organization, deleteOrganization).blockers()).toEqual({
      first: [{ table: "member", id: INVITED, says: "is still a member" }],
      count: 1,
    });
    expect(refusal(organization, deleteOrganization).remedy()?.add).toBe("never");
    expect(verdict(remedied(organization, deleteOrganization), deleteOrganization)).toBe("accepted");
    expect(verdict(company(inviteMember(INVITED)), deleteOrganization)).toBe("accepted");
  });

  it("ORG-DELETE-SHARING: not while the management account shares something", () => {
    const sharing = sharers(createUnit(), addResource("p-1"), addRecipient("300000000001"));
    expect(verdicts(sharing, deleteOrganization)).toEqual(["ORG-DELETE-HAS-MEMBERS", "ORG-DELETE-SHARING"]);
    // A unit without a resource or without a recipient shares nothing.
    expect(verdicts(performed(sharing, [removeResource("p-1")]), deleteOrganization)).toEqual(["ORG-DELETE-HAS-MEMBERS"]);
    expect(verdicts(performed(sharing, [deleteUnit()]), deleteOrganization)).toEqual(["ORG-DELETE-HAS-MEMBERS"]);
    const decision = decide(kernelWith(), sharing, deleteOrganization, NOON);
    if (decision.kind === "accepted") throw new Error("accepted");
    expect(decision.refusals[1]?.blockers().first).toEqual([{ table: "shared-unit", id: "u-1", says: "still shares resources" }]);
    expect(decision.refusals[1]?.remedy()).toEqual({ add: "never", operations: [deleteUnit()] });
  });

  it("ORG-DELETE-PAYER: not while the management account pays for members", () => {
    const paying = company(createMember("301"), setMode("301", "pay_on_behalf", MANAGEMENT));
    expect(verdicts(paying, deleteOrganization)).toEqual(["ORG-DELETE-HAS-MEMBERS", "ORG-DELETE-PAYER"]);
    expect(verdicts(performed(paying, [setMode("301", "self_pay", null)]), deleteOrganization)).toEqual([
      "ORG-DELETE-HAS-MEMBERS",
    ]);
    const decision = decide(kernelWith(), paying, deleteOrganization, NOON);
    if (decision.kind === "accepted") throw new Error("accepted");
    expect(decision.refusals[1]?.blockers().first).toEqual([{ table: "member", id: "301", says: "is still paid for" }]);
    expect(decision.refusals[1]?.remedy()?.operations).toEqual([setMode("301", "self_pay", null)]);
    const settings = { organization_delete_needs_no_payers: false };
    expect(verdicts(paying, deleteOrganization, { settings })).toEqual(["ORG-DELETE-HAS-MEMBERS"]);
  });

  it("ORG-DELETE-POLICY-TYPES-ON: not while service control or tag policy is on", () => {
    const on = company(enableScp, enableTags);
    expect(verdicts(on, deleteOrganization)).toEqual(["ORG-DELETE-POLICY-TYPES-ON"]);
    expect(verdict(performed(on, [disableScp]), deleteOrganization)).toBe("ORG-DELETE-POLICY-TYPES-ON");
    expect(verdict(performed(on, [disableScp, disableTags]), deleteOrganization)).toBe("accepted");
    expect(refusal(on, deleteOrganization).remedy()).toEqual({
      add: "with-its-subject",
      operations: [disableScp, disableTags],
    });
    expect(verdict(remedied(on, deleteOrganization), deleteOrganization)).toBe("accepted");
    expect(refusal(on, deleteOrganization).blockers().count).toBe(1);
    const settings = { organization_delete_needs_policy_types_off: false };
    expect(verdict(on, deleteOrganization, { settings })).toBe("accepted");
  });

  it("ORG-DELETE-PENDING-INVITATIONS: pending invitations are cancelled", () => {
    const gone = performed(company(inviteMember(INVITED)), [deleteOrganization]);
    expect(rowOf(gone, invitations, `i-${INVITED}`)?.state).toBe("cancelled");
    expect(indexProblems(gone)).toEqual([]);
    const declined = company(inviteMember(INVITED), {
      ...{ name: "reject_invitation", invitation: `i-${INVITED}`, account: INVITED, by: accountActor(INVITED) },
    } as Operation);
    expect(rowOf(performed(declined, [deleteOrganization]), invitations, `i-${INVITED}`)?.state).toBe("rejected");
  });

  it("a request to create a member ends with the organization it was made to, and cannot be approved in the next one", () => {
    const beta = withAccount(company(), INVITED, { entity: "Beta" });
    const adminOfBeta = [
      { name: "associate_entity", entity: "Beta", by: vendor },
      inviteMember(INVITED),
      acceptInvitation(INVITED),
      { name: "set_entity_admin", entity: "Beta", member: INVITED },
    ] as readonly Operation[];
    const asked = performed(beta, [...adminOfBeta, createMember("301", { entity: "Beta" })]);
    expect(indexProblems(asked)).toEqual([]);
    const gone = performed(asked, [
      { name: "remove_entity_admin", entity: "Beta" },
      { name: "remove_member", member: INVITED },
      deleteOrganization,
    ] as readonly Operation[]);
    expect(rowOf(gone, creationRequests, "301")?.state).toBe("rejected");
    expect(indexProblems(gone)).toEqual([]);
    const again = adminOfBeta.map((one) => ("invitation" in one ? { ...one, invitation: "again" } : one));
    const next = performed(gone, [createOrganization, ...again]);
    const approve = { name: "approve_member_creation", member: "301", by: accountActor(INVITED) } as Operation;
    expect(verdict(next, approve)).toBe("MEMBER-CREATE-REVIEW-STATES");
  });

  it("ORG-DELETE-EMPTY-DEPARTMENTS: empty departments go along, whatever hangs below them", () => {
    const organization = company(createDepartment("a"), createDepartment("b", { parent: "a" }));
    const gone = performed(organization, [deleteOrganization]);
    expect([...rowsOf(gone, departments)]).toEqual([]);
    expect(gone.groups.size).toBe(0);
    expect(indexProblems(gone)).toEqual([]);
  });

  it("ORG-DELETE-FREES-CREATOR: its creator may create another one, in which nothing of the old one is left", () => {
    const ended = performed(company(enableScp, enableTags, createScp("p"), createTagPolicy("t"), createDepartment("a")), [
      bindScp("p", "root"),
      disableScp,
      disableTags,
      deleteOrganization,
    ]);
    expect(rowOf(ended, accounts, MANAGEMENT)?.organization).toBeNull();
    expect(indexProblems(ended)).toEqual([]);
    expect(verdict(ended, createOrganization)).toBe("accepted");
    const again = performed(ended, [createOrganization, enableScp]);
    expect(rowOf(again, serviceControlPolicies, "p")).toBeUndefined();
    expect(groupItems(again, groupOf(policiesOn, self(again)?.scpEpoch ?? 0, "root"))).toEqual([FULL_ACCESS]);
    expect(verdict(again, createScp("p"))).toBe("accepted");
    expect(indexProblems(again)).toEqual([]);
  });

  it("ORG-UNKNOWN: what is deleted is gone", () => {
    const gone = performed(company(), [deleteOrganization]);
    expect(verdicts(gone, deleteOrganization)).toEqual(["ORG-UNKNOWN"]);
    expect(refusal(gone, deleteOrganization).blockers().first).toEqual([
      { table: "organization", id: SELF, says: "does not exist" },
    ]);
  });

  it("ORG-TEARDOWN-ORDER: the rules that it sums up exist", () => {
    const rules = new Set(parts.flatMap((part) => part.rules.map((rule) => rule.id)));
    const summary = parts.flatMap((part) => part.facts).find((fact) => fact.id === "ORG-TEARDOWN-ORDER");
    expect(summary?.follows?.filter((id) => !rules.has(id))).toEqual([]);
    expect(summary?.follows?.length).toBeGreaterThan(5);
  });
});

describe("ORG-ADMIN-IRREPLACEABLE and ORG-ADMIN-ENTITY-LOST", () => {
  const SUCCESSOR = "100000000009";
  const start = withAccount(company(), SUCCESSOR, { entity: "Acme-Holding" });
  const lost = withRow(start, entities, "Acme", { associated: true, status: "ceased", admin: null });

  it("ORG-ADMIN-IRREPLACEABLE: while its subject exists, nobody takes over", () => {
    expect(verdicts(start, replace(SUCCESSOR))).toEqual(["ORG-ADMIN-ENTITY-LOST", "ORG-ADMIN-IRREPLACEABLE"]);
    expect(verdicts(lost, replace(SUCCESSOR))).toEqual(["ORG-ADMIN-ENTITY-LOST"]);
  });

  it("ORG-ADMIN-ENTITY-LOST: a successor is named once the subject is lost, and only the named one takes over", () => {
    expect(verdict(start, designate(SUCCESSOR))).toBe("ORG-ADMIN-ENTITY-LOST");
    const named = performed(lost, [designate(SUCCESSOR)]);
    expect(verdict(named, replace(INVITED))).toBe("ORG-ADMIN-ENTITY-LOST");
    const replaced = performed(named, [replace(SUCCESSOR)]);
    expect(self(replaced)?.managementAccount).toBe(SUCCESSOR);
    expect([MANAGEMENT, SUCCESSOR].map((id) => rowOf(replaced, accounts, id)?.organization)).toEqual([null, "here"]);
    expect(rowOf(replaced, entities, "Acme-Holding")?.associated).toBe(true);
    expect(indexProblems(replaced)).toEqual([]);
    expect(verdict(replaced, askedBy(MANAGEMENT, createDepartment("a")))).toBe("DEPT-CREATE-CREATOR");
    expect(verdict(replaced, askedBy(SUCCESSOR, createDepartment("a")))).toBe("accepted");
  });

  it.each([{ organization: "elsewhere" }, { entity: null }, { vendorReview: "reject" }] as const)(
    "ORG-ADMIN-ENTITY-LOST: not an account with %j",
    (overrides) => {
      const named = withAccount(performed(lost, [designate(SUCCESSOR)]), SUCCESSOR, { entity: "Acme-Holding", ...overrides });
      expect(verdict(named, replace(SUCCESSOR))).toBe("ORG-ADMIN-ENTITY-LOST");
    },
  );

  it("ORG-ACTOR: the customer names, the vendor replaces", () => {
    const named = performed(lost, [designate(SUCCESSOR)]);
    expect(verdict(lost, { ...designate(SUCCESSOR), by: vendor })).toBe("ORG-ACTOR");
    expect(verdict(named, { ...replace(SUCCESSOR), by: accountActor(MANAGEMENT) })).toBe("ORG-ACTOR");
  });
});

describe("ORG-VENDOR-SANCTION", () => {
  const start = company(
    createDepartment("a"),
    inviteMember(INVITED, { department: "a" }),
    acceptInvitation(INVITED),
    enableScp,
    createScp("p"),
    bindScp("p", INVITED),
    // Roles, shares and logins hang on it in tables of their own.
    { name: "add_delegated_admin", service: "billing", member: INVITED } as Operation,
    createUnit(),
    addRecipient(INVITED),
    createUnit({ unit: "u-own", owner: INVITED }),
    { name: "assign_login_permission", members: [INVITED], permissions: ["1"] } as Operation,
  );

  it("a restriction is noted and leaves the member where it is", () => {
    const restricted = performed(start, [sanction(INVITED, "restrict")]);
    expect(rowOf(restricted, sanctions, INVITED)).toEqual({ sanction: "restrict", since: NOON });
    expect(rowOf(restricted, members, INVITED)).toBeDefined();
  });

  it("a removed member is gone with everything it had", () => {
    const removed = performed(start, [sanction(INVITED, "remove")]);
    expect(rowOf(removed, members, INVITED)).toBeUndefined();
    expect(rowOf(removed, accounts, INVITED)?.organization).toBeNull();
    expect([...rowsOf(removed, delegatedAdmins), ...rowsOf(removed, recipients)]).toEqual([]);
    expect([...rowsOf(removed, sharedUnits)].map(([id]) => id)).toEqual(["u-1"]);
    expect(indexProblems(removed)).toEqual([]);
  });

  it("a removed member leaves just as an evicted one does", () => {
    const outcast = outOfGroup(start, INVITED);
    const evicted = performed(outcast, [{ name: "evict_member", member: INVITED, by: vendor } as Operation]);
    const removed = performed(outcast, [sanction(INVITED, "remove")]);
    expect(contents(withoutRow(removed, sanctions, INVITED))).toEqual(contents(evicted));
  });

  it("only by the vendor, and of an account that exists", () => {
    expect(verdict(start, { ...sanction(INVITED, "restrict"), by: accountActor(MANAGEMENT) })).toBe("ORG-ACTOR");
    expect(verdict(start, sanction("nobody", "restrict"))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(start, sanction(MANAGEMENT, "restrict"))).toBe("accepted");
  });
});

describe("ORG-VENDOR-CHANGE", () => {
  it("the vendor ends the service once the members are released", () => {
    const organization = company(createDepartment("a"), inviteMember(INVITED), acceptInvitation(INVITED));
    expect(verdicts(organization, terminate)).toEqual(["ORG-VENDOR-CHANGE"]);
    expect(refusal(organization, terminate).blockers().count).toBe(1);
    const released = remedied(organization, terminate);
    expect(groupItems(released, groupOf(allMembers))).toEqual([]);
    const ended = performed(released, [terminate]);
    expect(self(ended)).toBeUndefined();
    expect(rowOf(ended, accounts, MANAGEMENT)?.organization).toBeNull();
    expect(indexProblems(ended)).toEqual([]);
  });

  it("nobody else does", () => {
    expect(verdict(company(), { ...terminate, by: accountActor(MANAGEMENT) })).toBe("ORG-ACTOR");
    expect(verdict(company(), terminate)).toBe("accepted");
  });
});

it("the member-deletion switch is turned by its operations", () => {
  const on = company({ name: "enable_member_deletion" });
  expect(self(on)?.memberDeletion).toBe(true);
  expect(self(performed(on, [{ name: "disable_member_deletion" }]))?.memberDeletion).toBe(false);
});

describe("ORG-CHANGE-RECORD-TABS", () => {
  const records = (organization: Organization, operation: Operation) => {
    const decision = decide(kernelWith(), organization, operation, NOON);
    if (decision.kind === "refused") throw new Error(decision.refusals[0].rule.id);
    return decision.records.map(({ list, subject }) => `${list} ${subject}`);
  };
  const start = company(createDepartment("a"), createMember("301"), inviteMember(INVITED));

  it.each<readonly [string, Operation]>([
    ["departments b", createDepartment("b")],
    ["departments a", renameDepartment("a", "A")],
    ["departments a", { name: "update_department", department: "a", description: "x" } as Operation],
    ["departments a", { name: "delete_department", department: "a" } as Operation],
    ["creations 302", createMember("302")],
    ["department_changes 301", moveMember("301", "a")],
    ["invitations i-200000000001", acceptInvitation(INVITED)],
    ["invitations i-200000000001", { ...acceptInvitation(INVITED), name: "reject_invitation" }],
    ["invitations i-200000000001", { name: "cancel_invitation", invitation: `i-${INVITED}` } as Operation],
    [
      "finance_changes 301",
      {
        name: "update_member_finance_permissions",
        member: "301",
        finance_permissions: ["budget", "view_balance", "view_bills"],
      } as Operation,
    ],
  ])("%s", (line, operation) => {
    expect(records(start, operation)).toContain(line);
  });

  it("inviting and expiring are lines of the invitations", () => {
    expect(records(company(), inviteMember(INVITED))).toContain(`invitations i-${INVITED}`);
    const expire = { name: "expire_invitation", invitation: `i-${INVITED}`, by: system } as Operation;
    const late = decide(kernelWith(), start, expire, NOON + 16 * 24 * 60 * 60 * 1000);
    expect(late.kind === "accepted" && late.records.map(({ list }) => list)).toEqual(["invitations"]);
  });

  it("requests for other entities, their approval and rejection are lines of the creations", () => {
    const associated = withAccount(company({ name: "associate_entity", entity: "Beta", by: vendor } as Operation), INVITED, {
      entity: "Beta",
    });
    const asked = performed(associated, [
      inviteMember(INVITED),
      acceptInvitation(INVITED),
      { name: "set_entity_admin", entity: "Beta", member: INVITED } as Operation,
      createMember("302", { entity: "Beta" }),
    ]);
    for (const name of ["approve_member_creation", "reject_member_creation"])
      expect(records(asked, { name, member: "302", by: accountActor(INVITED) } as Operation)).toEqual(["creations 302"]);
  });

  it("a removal has no line", () => {
    expect(records(company(createDepartment("a")), { name: "view_organization" })).toEqual([]);
  });
});

it("ORG-ROLES-IDENTITY: the same account may act as root user, administrator or sub-user; the vendor and the system are no accounts", () => {
  const organization = company();
  const asking = (user: "root" | "administrator" | "sub_user") =>
    verdict(organization, { ...createDepartment("a"), by: accountActor(MANAGEMENT, user) });
  expect(asking("root")).toBe("accepted");
  expect(asking("administrator")).toBe("accepted");
  for (const by of [vendor, system]) expect(verdict(organization, { ...createDepartment("a"), by })).toBe("DEPT-CREATE-CREATOR");
});
