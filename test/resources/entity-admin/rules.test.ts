import { accounts } from "../../../provider/areas/account/rows";
import { groupItems, groupOf, type Operation, type Organization, rowOf, withRow } from "../../../provider/kernel";
import { administeredBy, entities } from "../../../provider/resources/entity-admin/rows";
import { creationRequests, members } from "../../../provider/resources/member/rows";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import {
  acceptInvitation,
  askedBy,
  createDepartment,
  createMember,
  inviteMember,
  refusal,
  remedied,
} from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";

const BETA = "200000000001";
const OTHER = "200000000002";
const request = (entity: string): Operation => ({ name: "request_entity_association", entity }) as Operation;
const associate = (entity: string): Operation => ({ name: "associate_entity", entity, by: vendor }) as Operation;
const setAdmin = (entity: string, member: string): Operation => ({ name: "set_entity_admin", entity, member }) as Operation;
const replaceAdmin = (entity: string, member: string): Operation =>
  ({ name: "replace_entity_admin", entity, member }) as Operation;
const removeAdmin = (entity: string): Operation => ({ name: "remove_entity_admin", entity }) as Operation;
const approve = (member: string): Operation => ({ name: "approve_member_creation", member }) as Operation;
const reject = (member: string): Operation => ({ name: "reject_member_creation", member }) as Operation;

/** Beta is associated; two accounts of it and one of Acme, the current entity, are members. */
function associated(...operations: readonly Operation[]): Organization {
  const accountsOfBeta = [BETA, OTHER].reduce(
    (before, id) => withAccount(before, id, { entity: "Beta" }),
    company(associate("Beta")),
  );
  const joined = performed(accountsOfBeta, [
    ...[BETA, OTHER].flatMap((id) => [inviteMember(id), acceptInvitation(id)]),
    createMember("301"),
  ]);
  return performed(joined, operations);
}

it("ENTITY-ASSOCIATE-VENDOR-ONLY: asked for by the management account, done by the vendor", () => {
  const asked = company(request("Beta"));
  expect(rowOf(asked, entities, "Beta")).toEqual({ associated: false, status: "active", admin: null });
  expect(verdict(asked, { ...associate("Beta"), by: accountActor(MANAGEMENT) })).toBe("ENTITY-ASSOCIATE-VENDOR-ONLY");
  expect(verdict(asked, { name: "associate_entity", entity: "Beta" } as Operation)).toBe("ENTITY-ASSOCIATE-VENDOR-ONLY");
  expect(refusal(asked, { name: "associate_entity", entity: "Beta" } as Operation).blockers().count).toBe(1);
  const done = performed(asked, [associate("Beta")]);
  expect(rowOf(done, entities, "Beta")?.associated).toBe(true);
  expect(indexProblems(done)).toEqual([]);
  expect(verdict(company(), request("Beta"))).toBe("accepted");
  expect(verdict(company(), askedBy(BETA, request("Beta")))).toBe("ORG-ACTOR");
});

it("asking again for an entity, or associating it again, takes nothing away from it", () => {
  const again = associated(setAdmin("Beta", BETA), request("Beta"), associate("Beta"));
  expect(rowOf(again, entities, "Beta")).toEqual({ associated: true, status: "active", admin: BETA });
});

describe("ENTITY-CURRENT-DEFINITION", () => {
  it("the subject of the management account is current, any other is not", () => {
    expect(verdict(company(), createMember("301", { entity: "Acme" }))).toBe("accepted");
    expect(verdict(company(), createMember("301"))).toBe("accepted");
    expect(verdict(company(), createMember("301", { entity: "Beta" }))).toBe("ENTITY-ADMIN-BEFORE-CREATE");
    expect(rowOf(company(createMember("301", { entity: "Acme" })), accounts, "301")?.entity).toBe("Acme");
  });

  it("it changes with the subject of the management account", () => {
    const renamed = withAccount(company(), MANAGEMENT, { entity: "Acme-New", organization: "here" });
    expect(verdict(renamed, createMember("301", { entity: "Acme-New" }))).toBe("accepted");
    expect(verdict(renamed, createMember("301", { entity: "Other" }))).toBe("ENTITY-ADMIN-BEFORE-CREATE");
  });
});

describe("ENTITY-AFFILIATION", () => {
  const stranger = withAccount(company(), BETA, { affiliated: false });

  it("only accounts of the group are invited and join", () => {
    expect(verdict(stranger, inviteMember(BETA))).toBe("ENTITY-AFFILIATION");
    expect(verdict(company(), inviteMember(BETA))).toBe("accepted");
    const invited = withAccount(company(inviteMember(BETA)), BETA, { affiliated: false });
    expect(verdict(invited, acceptInvitation(BETA))).toBe("ENTITY-AFFILIATION");
    expect(refusal(stranger, inviteMember(BETA)).blockers().first[0]).toMatchObject({ table: "account", id: BETA });
  });

  it("evidence helps, and nobody provides it unasked", () => {
    expect(refusal(stranger, inviteMember(BETA)).remedy()?.add).toBe("never");
    expect(verdict(remedied(stranger, inviteMember(BETA)), inviteMember(BETA))).toBe("accepted");
  });
});

describe("ENTITY-UNKNOWN and ENTITY-ADMIN-UNKNOWN", () => {
  it("an entity gets an admin once it is associated", () => {
    expect(verdict(associated(), setAdmin("Gamma", BETA))).toBe("ENTITY-UNKNOWN");
    expect(verdict(associated(request("Gamma")), setAdmin("Gamma", BETA))).toBe("ENTITY-UNKNOWN");
    expect(verdict(associated(), setAdmin("Beta", BETA))).toBe("accepted");
  });

  it("only an admin that there is can be replaced or removed", () => {
    for (const operation of [replaceAdmin("Beta", OTHER), removeAdmin("Beta")]) {
      expect(verdict(associated(), operation)).toBe("ENTITY-ADMIN-UNKNOWN");
      expect(verdict(associated(setAdmin("Beta", BETA)), operation)).toBe("accepted");
    }
  });
});

describe("ENTITY-ADMIN-CANDIDATES", () => {
  it.each([
    ["a member of another entity", "301"],
    ["the management account", MANAGEMENT],
    ["nobody", "999"],
  ])("not %s", (_who, member) => {
    expect(verdict(associated(), setAdmin("Beta", member))).toBe("ENTITY-ADMIN-CANDIDATES");
    expect(verdict(associated(setAdmin("Beta", BETA)), replaceAdmin("Beta", member))).toBe("ENTITY-ADMIN-CANDIDATES");
    expect(refusal(associated(), setAdmin("Beta", member)).blockers().first[0]).toMatchObject({ table: "member", id: member });
  });

  it("not an account of the entity that is no member", () => {
    const outside = withAccount(associated(), "200000000003", { entity: "Beta" });
    expect(verdict(outside, setAdmin("Beta", "200000000003"))).toBe("ENTITY-ADMIN-CANDIDATES");
    expect(verdict(outside, setAdmin("Beta", OTHER))).toBe("accepted");
  });
});

it("ENTITY-ADMIN-SINGLE: naming another admin replaces the first one", () => {
  for (const naming of [setAdmin, replaceAdmin]) {
    const organization = associated(setAdmin("Beta", BETA), naming("Beta", OTHER));
    expect(rowOf(organization, entities, "Beta")?.admin).toBe(OTHER);
    expect(groupItems(organization, groupOf(administeredBy, BETA))).toEqual([]);
    expect(groupItems(organization, groupOf(administeredBy, OTHER))).toEqual(["Beta"]);
    expect(indexProblems(organization)).toEqual([]);
  }
  const same = associated(setAdmin("Beta", BETA), setAdmin("Beta", BETA));
  expect(groupItems(same, groupOf(administeredBy, BETA))).toEqual(["Beta"]);
});

it("ENTITY-ADMIN-REPLACE: the management account names, replaces and removes, the admin itself does not", () => {
  const organization = associated(setAdmin("Beta", BETA));
  for (const operation of [setAdmin("Beta", OTHER), replaceAdmin("Beta", OTHER), removeAdmin("Beta")]) {
    expect(verdict(organization, operation)).toBe("accepted");
    expect(verdict(organization, askedBy(BETA, operation))).toBe("ENTITY-ADMIN-REPLACE");
    expect(verdict(organization, { ...operation, by: vendor })).toBe("ENTITY-ADMIN-REPLACE");
  }
  const removed = performed(organization, [removeAdmin("Beta")]);
  expect(rowOf(removed, entities, "Beta")?.admin).toBeNull();
  expect(indexProblems(removed)).toEqual([]);
});

describe("ENTITY-ADMIN-BEFORE-CREATE", () => {
  const create = createMember("302", { entity: "Beta" });

  it("members of another entity need its association and its admin", () => {
    expect(verdict(company(), create)).toBe("ENTITY-ADMIN-BEFORE-CREATE");
    expect(verdict(associated(), create)).toBe("ENTITY-ADMIN-BEFORE-CREATE");
    expect(verdict(associated(setAdmin("Beta", BETA)), create)).toBe("accepted");
    expect(verdict(associated(setAdmin("Beta", BETA), removeAdmin("Beta")), create)).toBe("ENTITY-ADMIN-BEFORE-CREATE");
  });

  it("says what is missing, and what helps where an account of the entity is known", () => {
    expect(refusal(company(), create).blockers().first[0]?.says).toBe("is not associated with the organization");
    expect(refusal(associated(), create).blockers().first[0]?.says).toBe("has no admin");
    expect(refusal(company(), create).remedy()).toBeUndefined();
    expect(refusal(associated(), create).remedy()).toEqual({ add: "never", operations: [setAdmin("Beta", BETA)] });
    const outside = withAccount(company(), BETA, { entity: "Beta", name: "Beta" });
    expect(
      refusal(outside, create)
        .remedy()
        ?.operations.map(({ name }) => name),
    ).toEqual(["request_entity_association", "associate_entity", "invite_member", "accept_invitation", "set_entity_admin"]);
    for (const organization of [outside, associated()]) expect(verdict(remedied(organization, create), create)).toBe("accepted");
  });
});

describe("ENTITY-ADMIN-APPROVAL", () => {
  const asked = associated(setAdmin("Beta", BETA), createMember("302", { entity: "Beta" }));

  it("the admin of the entity decides, nobody else", () => {
    expect(rowOf(asked, members, "302")).toBeUndefined();
    for (const deciding of [approve("302"), reject("302")]) {
      expect(verdict(asked, askedBy(BETA, deciding))).toBe("accepted");
      // In a plan the answer names nobody: it is given by whom it is asked of.
      expect(verdict(asked, deciding)).toBe("accepted");
      expect(verdict(asked, askedBy(MANAGEMENT, deciding))).toBe("ENTITY-ADMIN-APPROVAL");
      for (const stranger of [OTHER, "301"]) expect(verdict(asked, askedBy(stranger, deciding))).toBe("ENTITY-ADMIN-APPROVAL");
      expect(verdict(asked, { ...deciding, by: vendor })).toBe("ENTITY-ADMIN-APPROVAL");
    }
    expect(refusal(asked, askedBy(OTHER, approve("302"))).blockers().first[0]?.says).toContain(BETA);
  });

  it("approval creates the member, rejection creates nothing", () => {
    const approved = performed(asked, [askedBy(BETA, approve("302"))]);
    expect(rowOf(approved, members, "302")).toBeDefined();
    expect(indexProblems(approved)).toEqual([]);
    const rejected = performed(asked, [askedBy(BETA, reject("302"))]);
    expect(rowOf(rejected, members, "302")).toBeUndefined();
    expect(rowOf(rejected, creationRequests, "302")?.state).toBe("rejected");
  });

  it("after a replacement the new admin decides; without an admin nobody does", () => {
    const replaced = performed(asked, [replaceAdmin("Beta", OTHER)]);
    expect(verdict(replaced, askedBy(BETA, approve("302")))).toBe("ENTITY-ADMIN-APPROVAL");
    expect(verdict(replaced, askedBy(OTHER, approve("302")))).toBe("accepted");
    const vacant = performed(asked, [removeAdmin("Beta")]);
    expect(verdict(vacant, askedBy(BETA, approve("302")))).toBe("ENTITY-ADMIN-APPROVAL");
    expect(refusal(vacant, askedBy(BETA, approve("302"))).blockers().first[0]?.says).toBe("has no admin that could decide");
  });
});

it("ENTITY-ADMIN-POWERS: an entity admin manages nothing else", () => {
  const organization = associated(setAdmin("Beta", BETA), createDepartment("a"));
  for (const operation of [
    createDepartment("b"),
    createMember("303"),
    inviteMember("200000000004"),
    { name: "delete_organization" },
    setAdmin("Beta", OTHER),
  ]) {
    const refused = verdicts(withRow(organization, accounts, "200000000004", beta(organization)), askedBy(BETA, operation));
    expect(refused.length).toBeGreaterThan(0);
    expect(verdicts(withRow(organization, accounts, "200000000004", beta(organization)), operation)).not.toContain(refused[0]);
  }
});

function beta(organization: Organization) {
  const account = rowOf(organization, accounts, BETA);
  if (account === undefined) throw new Error("no such account");
  return { ...account, organization: null };
}
