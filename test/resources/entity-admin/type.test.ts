import type { Operation } from "../../../provider/kernel";
import { entityAdminType } from "../../../provider/resources/entity-admin/type";
import { vendor } from "../../../provider/resources/organization/actors";
import type { Situation } from "../../../provider/resources/resource-type";
import { declared, findings } from "../../support/declarations";
import { acceptInvitation, inviteMember } from "../../support/departments";
import { company, MANAGEMENT, after as performed, withAccount } from "../../support/kernel";

const BETA = "200000000001";
const OTHER = "200000000002";
const associated = company({ name: "associate_entity", entity: "Beta", by: vendor } as Operation);
const start = performed(
  [BETA, OTHER].reduce((before, id) => withAccount(before, id, { entity: "Beta" }), associated),
  [BETA, OTHER].flatMap((id) => [inviteMember(id), acceptInvitation(id)]),
);
const situation: Situation = { observed: start, remembered: {}, caller: MANAGEMENT, organization: undefined };
const wanted = { entity: "Beta", member: BETA };

it("an entity without an admin has none to be found or read", () => {
  expect(entityAdminType.find(start, wanted, undefined)).toBeUndefined();
  expect(entityAdminType.read(start, "Beta")).toBeUndefined();
});

it("is created, replaced and removed", () => {
  const created = performed(start, entityAdminType.create("+entity_admin.beta", wanted, situation));
  expect(entityAdminType.find(created, { entity: "Beta", member: OTHER }, undefined)).toBe("Beta");
  expect(entityAdminType.find(created, { entity: "Gamma", member: OTHER }, { name: "Beta" })).toBe("Beta");
  expect(entityAdminType.read(created, "Beta")).toEqual(wanted);
  expect(entityAdminType.update("Beta", wanted, wanted, situation)).toEqual([]);
  const replaced = performed(created, entityAdminType.update("Beta", wanted, { entity: "Beta", member: OTHER }, situation));
  expect(entityAdminType.read(replaced, "Beta")).toEqual({ entity: "Beta", member: OTHER });
  const gone = entityAdminType.remove("Beta", wanted, situation);
  expect(gone.kind).toBe("removed");
  expect(entityAdminType.read(performed(replaced, gone.operations), "Beta")).toBeUndefined();
});

it("ENTITY-ADMIN-SINGLE: two declarations for one entity are reported at the second", () => {
  const { all } = declared(entityAdminType, { entity: "Beta" }, { entity: "Gamma" }, { entity: "Beta" });
  const problems = [...all.declarations.values()].flatMap((one) => entityAdminType.check?.(one, all) ?? []);
  expect(problems).toMatchObject([{ code: "ENTITY-ADMIN-SINGLE" }]);
  expect(problems[0]?.summary).toContain("entity_admin.d-000");
});

it("an entity has a name", () => {
  expect(findings(entityAdminType, { entity: " ", member: { to: "declaration", type: "member", key: "a" } })).toEqual([
    "ENTITY-UNKNOWN",
  ]);
  expect(findings(entityAdminType, { entity: "Beta", member: { to: "declaration", type: "member", key: "a" } })).toEqual([]);
  expect(findings(entityAdminType, { entity: "Beta", member: { to: "account", account: BETA } })).toEqual(["type"]);
});
