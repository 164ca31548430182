import { accounts } from "../../../provider/areas/account/rows";
import {
  groupHas,
  groupItems,
  groupOf,
  groupSize,
  type Operation,
  type Organization,
  rowOf,
  withRow,
} from "../../../provider/kernel";
import { delegatedAdminsOf } from "../../../provider/resources/delegated-admin/rows";
import { membersIn } from "../../../provider/resources/department/rows";
import { entities } from "../../../provider/resources/entity-admin/rows";
import { memberNames, members, paidBy, securityEmails, securityInformation } from "../../../provider/resources/member/rows";
import { operationReviews } from "../../../provider/resources/operation-review/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import { allMembers } from "../../../provider/resources/organization/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  activate,
  BETA,
  bind,
  CLINIC,
  check,
  create,
  drop,
  enableDeletion,
  evict,
  HEALTH,
  having,
  invite,
  MAIL,
  paidFor,
  quit,
  refusal,
  remove,
  selfPay,
  setEntityAdmin,
  update,
  withHealthAdmin,
} from "./acts";

type Any = Operation & Readonly<Record<string, unknown>>;
const act = (fields: Any): Operation => fields;

/** Everybody may leave in every way, as far as the member itself is concerned. */
const joined = [invite(BETA, { allow_quit: true }), accept()];
const created = [create(), bind(), activate(), update({ allow_quit: true }), enableDeletion];
const delegated = (member: string) => act({ name: "add_delegated_admin", service: "cloudaudit", member });
/** The member shares a process of its own with the management account. */
const sharing = (owner: string): readonly Operation[] => [
  act({
    name: "create_approval_process",
    process: "p-own",
    account: owner,
    region: "ap-guangzhou",
    title: "own",
    by: accountActor(owner),
  }),
  act({
    ...{ name: "create_shared_unit", unit: "u-own", owner, title: "own-unit", description: "", region: "ap-guangzhou" },
    ...{ resource_type: "bpaas:uniqueId", by: accountActor(owner) },
  }),
  act({ name: "add_share_resource", unit: "u-own", resource: "p-own", by: accountActor(owner) }),
  act({ name: "add_share_recipient", unit: "u-own", account: MANAGEMENT, by: accountActor(owner) }),
];
/** An operation review covers the member. */
const reviewed = (member: string): readonly Operation[] => [
  act({ name: "create_approval_process", process: "p-review", account: MANAGEMENT, region: "ap-guangzhou", title: "review" }),
  act({
    ...{ name: "create_shared_unit", unit: "u-review", owner: MANAGEMENT, title: "reviews", description: "" },
    ...{ region: "ap-guangzhou", resource_type: "bpaas:uniqueId" },
  }),
  act({ name: "add_share_resource", unit: "u-review", resource: "p-review" }),
  act({ name: "add_share_recipient", unit: "u-review", account: member }),
  act({
    ...{ name: "create_operation_review", review: "r-1", product_type: "cvm", event: "terminate", process: "p-review" },
    members: [member],
  }),
];

/** The first refusal, and that its remedy changes the answer. */
function remedied(organization: Organization, operation: Operation, rule: string, add: "with-its-subject" | "never"): void {
  const refused = refusal(organization, operation);
  expect(refused.rule.id).toBe(rule);
  expect(refused.remedy()?.add).toBe(add);
  const helped = performed(organization, refused.remedy()?.operations ?? []);
  expect(verdicts(helped, operation)).not.toContain(rule);
}

describe("MEMBER-REMOVE", () => {
  it("MEMBER-REMOVE-ADMIN-ACCOUNT: the management account is not removed", () => {
    expect(verdict(acme(), remove(MANAGEMENT))).toBe("MEMBER-REMOVE-ADMIN-ACCOUNT");
    expect(verdict(acme(), remove(BETA))).toBe("MEMBER-UNKNOWN");
  });

  it("MEMBER-REMOVE-CREATED-NO-SECINFO: a created member only with activated security information", () => {
    expect(verdict(acme(create()), remove())).toBe("MEMBER-REMOVE-CREATED-NO-SECINFO");
    expect(refusal(acme(create()), remove()).remedy()).toBeUndefined();
    remedied(acme(create(), bind()), remove(), "MEMBER-REMOVE-CREATED-NO-SECINFO", "never");
    expect(verdict(acme(...created), remove())).toBe("accepted");
    expect(verdict(acme(...joined), remove(BETA))).toBe("accepted");
    const settings = { security_information_must_be_activated: false };
    expect(verdict(acme(create(), bind()), remove(), { settings })).toBe("accepted");
    expect(verdict(acme(create()), remove(), { settings })).toBe("MEMBER-REMOVE-CREATED-NO-SECINFO");
  });

  it("MEMBER-REMOVE-PAY-ON-BEHALF: not while somebody pays for it", () => {
    remedied(acme(...joined, paidFor(BETA)), remove(BETA), "MEMBER-REMOVE-PAY-ON-BEHALF", "with-its-subject");
  });

  it("MEMBER-REMOVE-IS-DELEGATED-ADMIN: not while it is delegated admin", () => {
    const organization = acme(...joined, delegated(BETA));
    remedied(organization, remove(BETA), "MEMBER-REMOVE-IS-DELEGATED-ADMIN", "with-its-subject");
    expect(refusal(organization, remove(BETA)).blockers()).toMatchObject({ first: [{ id: "cloudaudit" }], count: 1 });
  });

  it("MEMBER-REMOVE-IS-ENTITY-ADMIN: not while it is entity admin", () => {
    const organization = acme(...withHealthAdmin);
    remedied(organization, remove(HEALTH), "MEMBER-REMOVE-IS-ENTITY-ADMIN", "with-its-subject");
    expect(refusal(organization, remove(HEALTH)).blockers()).toMatchObject({ first: [{ table: "entity", id: "Health" }] });
  });

  it("MEMBER-REMOVE-IS-SHARE-ADMIN: not while it shares resources of its own; an empty unit shares nothing", () => {
    const organization = acme(...joined, ...sharing(BETA));
    remedied(organization, remove(BETA), "MEMBER-REMOVE-IS-SHARE-ADMIN", "never");
    expect(verdicts(acme(...joined, ...sharing(BETA).slice(0, 3)), remove(BETA))).not.toContain("MEMBER-REMOVE-IS-SHARE-ADMIN");
  });

  it("MEMBER-REMOVE-ANYTIME: at any time, and several in a row", () => {
    const organization = acme(...joined, ...created);
    expect(performed(organization, [remove(BETA), remove()], { at: 0 })).toBeDefined();
  });

  it("MEMBER-REMOVE-EFFECT: it is gone, its account stays usable", () => {
    const organization = acme(...joined, remove(BETA));
    expect(rowOf(organization, members, BETA)).toBeUndefined();
    expect(rowOf(organization, memberNames, "guest-1")).toBeUndefined();
    expect(groupHas(organization, groupOf(allMembers), BETA)).toBe(false);
    expect(rowOf(organization, accounts, BETA)).toMatchObject({ organization: null, status: "active" });
  });

  it("MEMBER-REMOVE-VS-DELETE: removing keeps the account, deleting cancels it", () => {
    expect(rowOf(acme(...created, remove()), accounts, ANN)?.status).toBe("active");
    expect(rowOf(acme(...created, check(), drop()), accounts, ANN)?.status).toBe("cancelled");
  });
});

describe("MEMBER-QUIT", () => {
  it("MEMBER-QUIT-SELF: by the member's own account", () => {
    expect(verdict(acme(...joined), { name: "quit_organization", member: BETA } as Operation)).toBe("MEMBER-QUIT-SELF");
    expect(verdict(acme(...joined), act({ ...quit(BETA), by: accountActor(MANAGEMENT) }))).toBe("MEMBER-QUIT-SELF");
    expect(verdict(acme(...joined), quit(BETA))).toBe("accepted");
  });

  it("MEMBER-QUIT-NOT-ALLOWED: only with the leave switch on", () => {
    remedied(acme(invite(), accept()), quit(BETA), "MEMBER-QUIT-NOT-ALLOWED", "never");
  });

  it("MEMBER-QUIT-RESTRICT: the management account forbids it to members created and invited", () => {
    const organization = acme(...joined, ...created, update({ allow_quit: false }), update({ allow_quit: false }, BETA));
    expect(verdict(organization, quit())).toBe("MEMBER-QUIT-NOT-ALLOWED");
    expect(verdict(organization, quit(BETA))).toBe("MEMBER-QUIT-NOT-ALLOWED");
  });

  it("MEMBER-QUIT-PAY-ON-BEHALF: not while somebody pays for it, nor can it be allowed to meanwhile (a setting)", () => {
    remedied(acme(...joined, paidFor(BETA)), quit(BETA), "MEMBER-QUIT-PAY-ON-BEHALF", "never");
    const paid = acme(invite(), accept(), paidFor(BETA));
    const allow = update({ allow_quit: true }, BETA);
    const refused = refusal(paid, allow);
    expect([refused.rule.id, refused.cloudCode]).toEqual(["MEMBER-QUIT-PAY-ON-BEHALF", "InvalidParameter.AllowQuitIllegal"]);
    expect(verdict(performed(paid, [selfPay(BETA)]), allow)).toBe("accepted");
    expect(verdict(paid, allow, { settings: { allow_quit_needs_self_pay: false } })).toBe("accepted");
    expect(verdict(paid, update({ allow_quit: false, title: "x" }, BETA))).toBe("accepted");
  });

  it("MEMBER-QUIT-IS-DELEGATED-ADMIN: not while it is delegated admin", () => {
    remedied(acme(...joined, delegated(BETA)), quit(BETA), "MEMBER-QUIT-IS-DELEGATED-ADMIN", "with-its-subject");
  });

  it("MEMBER-QUIT-IS-ENTITY-ADMIN: not while it is entity admin", () => {
    const organization = acme(...withHealthAdmin, update({ allow_quit: true }, HEALTH));
    remedied(organization, quit(HEALTH), "MEMBER-QUIT-IS-ENTITY-ADMIN", "with-its-subject");
  });

  it("MEMBER-QUIT-IS-SHARE-ADMIN: not while it shares resources of its own", () => {
    remedied(acme(...joined, ...sharing(BETA)), quit(BETA), "MEMBER-QUIT-IS-SHARE-ADMIN", "never");
  });

  it("MEMBER-QUIT-CREATED: a created member only with activated security information", () => {
    const allowed = withRow(acme(create()), members, ANN, { ...annOf(acme(create())), allowQuit: true });
    expect(verdict(allowed, quit())).toBe("MEMBER-QUIT-CREATED");
    expect(verdict(acme(...created), quit())).toBe("accepted");
  });

  it("MEMBER-QUIT-FLAG-NEEDS-SECINFO: and it cannot be allowed to before", () => {
    expect(verdict(acme(create()), update({ allow_quit: true }))).toBe("MEMBER-QUIT-FLAG-NEEDS-SECINFO");
    remedied(acme(create(), bind()), update({ allow_quit: true }), "MEMBER-QUIT-FLAG-NEEDS-SECINFO", "never");
    expect(verdict(acme(invite(), accept()), update({ allow_quit: true }, BETA))).toBe("accepted");
    expect(verdict(acme(create()), update({ allow_quit: false }))).toBe("accepted");
  });

  it("MEMBER-QUIT-MANAGEMENT-ACCOUNT: the management account deletes its organization instead", () => {
    expect(verdict(acme(), quit(MANAGEMENT))).toBe("MEMBER-QUIT-MANAGEMENT-ACCOUNT");
    const settings = { management_account_cannot_quit: false };
    expect(verdict(acme(), quit(MANAGEMENT), { settings })).toBe("MEMBER-UNKNOWN");
  });
});

function annOf(organization: Organization) {
  const row = rowOf(organization, members, ANN);
  if (row === undefined) throw new Error("Ann is no member");
  return row;
}

describe("whichever way it leaves", () => {
  it("an operation review holds back all three ways (two of them by a setting with evidence)", () => {
    const organization = acme(...joined, ...created, ...reviewed(BETA));
    const settings = { operation_reviews_block_leaving: false };
    for (const way of [remove(BETA), quit(BETA)]) {
      remedied(organization, way, "MEMBER-DELETE-HAS-OPERATION-REVIEW", "never");
      expect(verdicts(organization, way, { settings })).not.toContain("MEMBER-DELETE-HAS-OPERATION-REVIEW");
    }
    const ann = acme(...created, ...reviewed(ANN));
    expect(verdict(ann, check())).toBe("MEMBER-DELETE-HAS-OPERATION-REVIEW");
    expect(verdict(ann, check(), { settings })).toBe("MEMBER-DELETE-HAS-OPERATION-REVIEW");
  });

  it("PAY-PAYER-STILL-PAYING: an account that pays for members neither leaves nor loses its role", () => {
    const paying = acme(...withHealthAdmin, invite(CLINIC), accept(CLINIC), paidFor(CLINIC, HEALTH));
    const ways = [remove(HEALTH), act({ name: "remove_entity_admin", entity: "Health" })];
    const replace = [act({ name: "replace_entity_admin", entity: "Health", member: CLINIC }), setEntityAdmin("Health", CLINIC)];
    for (const way of [...ways, ...replace]) {
      const refused = refusal(paying, way);
      expect(refused.rule.id).toBe("PAY-PAYER-STILL-PAYING");
      expect(refused.blockers()).toEqual({ first: [{ table: "member", id: CLINIC, says: "is paid for by it" }], count: 1 });
      const helped = performed(paying, refused.remedy()?.operations ?? []);
      expect(verdicts(helped, way)).not.toContain("PAY-PAYER-STILL-PAYING");
      expect(verdicts(paying, way, { settings: { payers_stay: false } })).not.toContain("PAY-PAYER-STILL-PAYING");
    }
    const quitting = performed(paying, [update({ allow_quit: true }, HEALTH)]);
    expect(verdict(quitting, quit(HEALTH))).toBe("PAY-PAYER-STILL-PAYING");
    expect(verdicts(quitting, check(HEALTH))).toContain("PAY-PAYER-STILL-PAYING");
  });

  it("MEMBER-LEAVE-EFFECTS: everything it had in the organization ends", () => {
    const organization = acme(...joined, ...created, ...reviewed(BETA), delegated(BETA));
    const left = performed(having(organization, BETA, { affiliated: false }), [evict(BETA), remove()]);
    expect(groupItems(left, groupOf(membersIn, "root"))).toEqual([]);
    expect(groupItems(left, groupOf(delegatedAdminsOf, "cloudaudit"))).toEqual([]);
    expect(rowOf(left, operationReviews, "r-1")).toBeUndefined();
    expect(rowOf(left, securityInformation, ANN)).toBeUndefined();
    expect(rowOf(left, securityEmails, MAIL.email)).toBeUndefined();
    expect(groupSize(left, groupOf(allMembers))).toBe(0);
    expect(indexProblems(left)).toEqual([]);
  });

  it("MEMBER-LEAVE-EFFECTS: an evicted payer and entity admin pays for nobody and administers nothing", () => {
    const paying = acme(...withHealthAdmin, invite(CLINIC), accept(CLINIC), paidFor(CLINIC, HEALTH));
    const left = performed(having(paying, HEALTH, { affiliated: false }), [evict(HEALTH)]);
    expect(rowOf(left, members, CLINIC)).toMatchObject({ paymentMode: "self_pay", payer: null });
    expect(groupSize(left, groupOf(paidBy, HEALTH))).toBe(0);
    expect(rowOf(left, entities, "Health")?.admin).toBeNull();
    expect(indexProblems(left)).toEqual([]);
  });

  it("MEMBER-LEAVE-EFFECTS: a member that is deleted while paid for leaves its payer's list", () => {
    const left = acme(...created, update({ allow_quit: false }), paidFor(), check(), drop());
    expect(groupSize(left, groupOf(paidBy, MANAGEMENT))).toBe(0);
    expect(indexProblems(left)).toEqual([]);
  });
});

describe("MEMBER-EVICT-CONDITIONS", () => {
  it("the vendor evicts a member that is not part of the group, or whose subject is lost", () => {
    const organization = acme(...joined);
    expect(verdict(organization, evict(BETA))).toBe("MEMBER-EVICT-CONDITIONS");
    const lost = [{ affiliated: false }, { entity: null }, { entityKind: "natural_person" as const }, { entity: "Unknown" }];
    for (const fields of lost) expect(verdict(having(organization, BETA, fields), evict(BETA))).toBe("accepted");
    const ceased = withRow(organization, entities, "Acme", { associated: true, status: "ceased", admin: null });
    expect(verdict(ceased, evict(BETA))).toBe("accepted");
  });

  it("MEMBER-ACTOR: nobody else evicts", () => {
    const organization = having(acme(...joined), BETA, { affiliated: false });
    expect(verdict(organization, { name: "evict_member", member: BETA } as Operation)).toBe("MEMBER-ACTOR");
  });
});
