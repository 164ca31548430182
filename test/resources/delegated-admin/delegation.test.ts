import { groupItems, groupOf, type Operation, type Organization, rowOf } from "../../../provider/kernel";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../../../provider/resources/delegated-admin/operations";
import {
  delegatedAdmins,
  delegatedAdminsOf,
  delegationId,
  delegationsOf,
} from "../../../provider/resources/delegated-admin/rows";
import { delegatedAdminType } from "../../../provider/resources/delegated-admin/type";
import { accountActor } from "../../../provider/resources/organization/actors";
import { declared } from "../../support/declarations";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, outside, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  BERT,
  CARL,
  createMember,
  evictMember,
  OUTSIDE,
  outOfGroup,
  refusalBy,
  removeMember,
  sharers,
} from "../../support/sharing";

const add = (member: string, service = "billing"): AddDelegatedAdmin => ({ name: "add_delegated_admin", service, member });
const remove = (member: string, service = "billing"): RemoveDelegatedAdmin => ({
  name: "remove_delegated_admin",
  service,
  member,
});
const delegations = (organization: Organization, member: string) => groupItems(organization, groupOf(delegationsOf, member));

describe("what delegation presupposes", () => {
  it("ORG-UNKNOWN: an organization", () => {
    expect(verdicts(outside, add(ANNA))).toEqual(["ORG-UNKNOWN"]);
  });

  it("SERVICE-UNKNOWN: a service that is connected", () => {
    expect(verdicts(sharers(), add(ANNA, "cvm"))).toEqual(["SERVICE-UNKNOWN"]);
    expect(verdicts(sharers(), remove(ANNA, "cvm"))).toContain("SERVICE-UNKNOWN");
  });

  it("DELEGATE-EXISTS, DELEGATE-UNKNOWN: a role that is not there yet, or that is", () => {
    const organization = sharers(add(ANNA));
    expect(verdicts(organization, add(ANNA))).toEqual(["DELEGATE-EXISTS"]);
    expect(verdict(organization, add(ANNA, "config"))).toBe("accepted");
    expect(verdicts(organization, remove(BERT))).toEqual(["DELEGATE-UNKNOWN"]);
    expect(verdict(organization, remove(ANNA))).toBe("accepted");
  });
});

it("DELEGATE-MEMBER-ONLY: a delegated admin is a member, and not the management account", () => {
  expect(verdicts(sharers(), add(MANAGEMENT))).toEqual(["DELEGATE-MEMBER-ONLY"]);
  expect(verdicts(sharers(), add(OUTSIDE))).toEqual(["DELEGATE-MEMBER-ONLY"]);
  expect(verdict(sharers(), add(ANNA))).toBe("accepted");
});

it("SVC-USAGE-ORDER: a delegated admin can be set before the service is switched on, and after the member exists", () => {
  expect(verdict(company(), add(ANNA))).toBe("DELEGATE-MEMBER-ONLY");
  expect(verdict(company(createMember(ANNA)), add(ANNA))).toBe("accepted");
});

it("DELEGATE-MANAGEMENT-ONLY: nobody else adds or removes delegated admins", () => {
  const organization = sharers(add(ANNA));
  for (const by of [accountActor(ANNA), accountActor(OUTSIDE), { kind: "vendor" } as const]) {
    expect(verdicts(organization, { ...add(BERT), by })).toEqual(["DELEGATE-MANAGEMENT-ONLY"]);
    expect(verdicts(organization, { ...remove(ANNA), by })).toEqual(["DELEGATE-MANAGEMENT-ONLY"]);
  }
  expect(verdict(organization, { ...add(BERT), by: accountActor(MANAGEMENT) })).toBe("accepted");
});

describe("DELEGATE-SUPPORTED-SERVICE", () => {
  it("refuses Tag", () => {
    expect(verdicts(sharers(), add(ANNA, "tag"))).toEqual(["DELEGATE-SUPPORTED-SERVICE"]);
  });

  it.each(["csip", "cloudaudit", "control_center", "billing", "config"])("accepts %s", (service) => {
    expect(verdict(sharers(), add(ANNA, service))).toBe("accepted");
  });
});

describe("DELEGATE-QUOTA", () => {
  const people = Array.from({ length: 7 }, (_, index) => `40000000000${index}`);
  const start = company(...people.map(createMember));

  it.each([
    ["csip", 5],
    ["cloudaudit", 5],
    ["control_center", 6],
    ["billing", 5],
    ["config", 1],
  ])("%s has %i delegated admins and no more", (service, quota) => {
    const nearly = performed(
      start,
      people.slice(0, quota - 1).map((member) => add(member, service)),
    );
    const next = add(people[quota - 1] ?? "", service);
    const tooMany = add(people[quota] ?? "", service);
    expect(verdict(nearly, next)).toBe("accepted");
    expect(verdicts(performed(nearly, [next]), tooMany)).toEqual(["DELEGATE-QUOTA"]);
  });

  it("names who is in the way; one less makes room", () => {
    const full = performed(start, [add("400000000000", "config")]);
    const refusal = refusalBy("DELEGATE-QUOTA", full, add("400000000001", "config"));
    expect(refusal.blockers()).toMatchObject({ count: 1, first: [{ table: "member", id: "400000000000" }] });
    const remedy = refusal.remedy();
    expect(remedy?.add).toBe("never");
    expect(verdict(performed(full, remedy?.operations ?? []), add("400000000001", "config"))).toBe("accepted");
  });

  it("DELEGATE-SWAP-ORDER: in a full service the old one goes first", () => {
    const full = performed(start, [add("400000000000", "config")]);
    expect(verdict(full, add("400000000001", "config"))).toBe("DELEGATE-QUOTA");
    expect(
      delegations(performed(full, [remove("400000000000", "config"), add("400000000001", "config")]), "400000000001"),
    ).toEqual(["config"]);
  });
});

it("DELEGATE-ADD-EFFECT: the account may act in that service from then on, and in no other", () => {
  const organization = sharers(add(ANNA), add(ANNA, "config"), add(BERT));
  expect(delegations(organization, ANNA)).toEqual(["billing", "config"]);
  expect(delegations(organization, CARL)).toEqual([]);
  const manage = (service: string): Operation & { service: string } => ({
    name: "manage_service",
    service,
    by: accountActor(BERT),
  });
  expect(verdict(organization, manage("billing"))).toBe("accepted");
  expect(verdict(organization, manage("config"))).toBe("SVC-OPERATORS");
});

describe("DELEGATE-REMOVE-EFFECT", () => {
  it("takes away what the account could see in that service alone", () => {
    const organization = sharers(add(ANNA), add(ANNA, "config"), remove(ANNA));
    expect(delegations(organization, ANNA)).toEqual(["config"]);
    expect(rowOf(organization, delegatedAdmins, delegationId("billing", ANNA))).toBeUndefined();
  });

  it("ends every role of a member that the vendor evicts", () => {
    const left = performed(outOfGroup(sharers(add(ANNA), add(ANNA, "config"), add(BERT)), ANNA), [evictMember(ANNA)]);
    expect(delegations(left, ANNA)).toEqual([]);
    expect(groupItems(left, groupOf(delegatedAdminsOf, "billing"))).toEqual([BERT]);
    expect(rowOf(left, delegatedAdmins, delegationId("config", ANNA))).toBeUndefined();
    expect(indexProblems(left)).toEqual([]);
  });
});

it("DELEGATE-BEFORE-LEAVE: a member's roles are withdrawn before it leaves", () => {
  expect(verdicts(sharers(add(ANNA)), removeMember(ANNA))).toContain("MEMBER-REMOVE-IS-DELEGATED-ADMIN");
  expect(verdicts(sharers(add(ANNA), remove(ANNA)), removeMember(ANNA))).not.toContain("MEMBER-REMOVE-IS-DELEGATED-ADMIN");
});

describe("the resource type", () => {
  const situation = { observed: sharers(), remembered: {}, caller: MANAGEMENT, organization: undefined };
  const attributes = { service: "billing", member: ANNA };

  it("creates, reads, finds and removes", () => {
    const made = performed(sharers(), delegatedAdminType.create("+delegated_admin.x", attributes, situation));
    const id = delegatedAdminType.find(made, attributes, undefined) ?? "";
    expect(delegatedAdminType.read(made, id)).toEqual(attributes);
    expect(delegatedAdminType.find(made, { ...attributes, member: BERT }, undefined)).toBeUndefined();
    expect(delegatedAdminType.find(made, { ...attributes, member: BERT }, { id })).toBe(id);
    const gone = performed(made, delegatedAdminType.remove(id, attributes, situation).operations);
    expect(delegatedAdminType.read(gone, id)).toBeUndefined();
  });

  const anna = { to: "declaration", type: "member", key: "anna" };
  const codes = (...written: readonly Readonly<Record<string, unknown>>[]): readonly string[] => {
    const { all } = declared(delegatedAdminType, ...written);
    return [...all.declarations.values()].flatMap((one) => delegatedAdminType.check?.(one, all) ?? []).map(({ code }) => code);
  };
  const many = (count: number, service: string) =>
    Array.from({ length: count }, (_, index) => ({ service, member: { ...anna, key: `m-${index}` } }));

  it("DELEGATE-SUPPORTED-SERVICE: reports Tag where it is written", () => {
    expect(codes({ service: "tag", member: anna })).toEqual(["DELEGATE-SUPPORTED-SERVICE"]);
  });

  it("DELEGATE-QUOTA: reports each declaration over the number", () => {
    expect(codes(...many(5, "billing"), ...many(1, "config"))).toEqual([]);
    expect(codes(...many(7, "billing"))).toEqual(["DELEGATE-QUOTA", "DELEGATE-QUOTA"]);
  });

  it("reports two declarations of one role", () => {
    expect(codes({ service: "billing", member: anna }, { service: "billing", member: anna })).toEqual(["duplicate-declaration"]);
  });
});
