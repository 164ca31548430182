import * as fc from "fast-check";
import { type Actor, decide, decideQuickly, type Operation, type Organization } from "../../../provider/kernel";
import { kernelWith, parts } from "../../../provider/parts";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import {
  acceptInvitation,
  createDepartment,
  createMember,
  deleteDepartment,
  inviteMember,
  moveMember,
  renameDepartment,
  updateDepartment,
} from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, NOON, after as performed, withAccount } from "../../support/kernel";
import { bindScp, bindTagPolicy, createScp, createTagPolicy, enableScp, enableTags, unbindScp } from "../../support/policies";

/** Random departments, members and entity admins, asked for by random callers. fast-check prints the seed of a failure. */

const BETA = "200000000001";
const accountsAsked = [MANAGEMENT, BETA, "301", "999"];
const department = fc.constantFrom("d-1", "d-2", "d-3", "d-4", "d-5", "d-6", "d-7", "root", "nowhere");
const member = fc.constantFrom("301", "302", BETA, MANAGEMENT, "999");
const title = fc.oneof(fc.constantFrom("A", "B", "C"), fc.constantFrom("", "no good", "x".repeat(41), "办公室"));
const entity = fc.constantFrom("Acme", "Beta", "Gamma");
const caller: fc.Arbitrary<Actor | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(...accountsAsked).map((account) => accountActor(account)) },
  { weight: 1, arbitrary: fc.constantFrom(vendor, system) },
);

const asked: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(department, department, title).map(([id, parent, name]) => createDepartment(id, { parent, title: name })),
  fc.tuple(department, department, title).map(([id, parent]) => createDepartment(id, { parent, title: `T-${id}` })),
  fc.tuple(department, title).map(([id, name]) => renameDepartment(id, name)),
  department.map((id) => updateDepartment(id, { description: "new" })),
  department.map(deleteDepartment),
  fc.tuple(member, department).map(([id, where]) => moveMember(id, where)),
  fc.tuple(member, department).map(([id, where]) => createMember(id, { department: where })),
  department.map((where) => inviteMember(BETA, { department: where })),
  fc.constant(acceptInvitation(BETA)),
  entity.map((one) => ({ name: "request_entity_association", entity: one }) as Operation),
  entity.map((one) => ({ name: "associate_entity", entity: one, by: vendor }) as Operation),
  fc
    .tuple(fc.constantFrom("set_entity_admin", "replace_entity_admin"), entity, member)
    .map(([name, one, id]) => ({ name, entity: one, member: id }) as Operation),
  entity.map((one) => ({ name: "remove_entity_admin", entity: one }) as Operation),
  fc.constantFrom<Operation>(enableScp, enableTags, { name: "disable_scp" }, { name: "disable_tag_policy" }),
  department.map((id) => bindScp("p", id)),
  department.map((id) => unbindScp("p", id)),
  department.map((id) => bindTagPolicy("t", id)),
  fc.constantFrom<Operation>({ name: "delete_organization" }, { name: "view_organization" }),
  fc
    .tuple(fc.constantFrom("restrict", "remove"), member)
    .map(([sanction, account]) => ({ name: "vendor_sanction", account, sanction }) as Operation),
  member.map((id) => ({ name: "remove_member", member: id }) as Operation),
);

const operation = fc.tuple(asked, caller).map(([one, by]): Operation => (by === undefined ? one : { ...one, by }));

const start: Organization = performed(
  withAccount(company(enableScp, enableTags, createScp("p"), createTagPolicy("t")), BETA, { entity: "Beta" }),
  [
    createDepartment("d-1", { title: "A" }),
    createDepartment("d-2", { title: "B" }),
    createDepartment("d-3", { title: "A", parent: "d-1" }),
    createMember("301", { department: "d-3" }),
    { name: "associate_entity", entity: "Beta", by: vendor } as Operation,
  ],
);
const kernel = kernelWith();
const known = new Set(parts.flatMap((part) => part.rules.map((rule) => rule.id)));

it("random departments, entities and callers: accepted, or refused by a rule that is known; indexes always fit", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 60, size: "max" }), (operations) => {
      let organization = start;
      for (const one of operations) {
        const decision = decide(kernel, organization, one, NOON);
        if (decision.kind === "refused") {
          for (const refusal of decision.refusals) {
            expect(known.has(refusal.rule.id)).toBe(true);
            expect(refusal.blockers().first.length).toBeLessThanOrEqual(10);
            refusal.remedy();
            seen.set(refusal.rule.id, (seen.get(refusal.rule.id) ?? 0) + 1);
          }
          continue;
        }
        seen.set(one.name, (seen.get(one.name) ?? 0) + 1);
        organization = decision.organization;
        expect(indexProblems(organization)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
  // The generator reaches both sides of what this folder is about.
  const both = [
    "create_department",
    "rename_department",
    "delete_department",
    "set_entity_admin",
    "DEPT-NAME-UNIQUE",
    "DEPT-DELETE-EMPTY",
  ];
  expect(both.filter((reached) => !seen.has(reached))).toEqual([]);
});

it("deciding again, deciding quickly and deciding for nothing change no decision", () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 25, size: "max" }), (operations) => {
      let organization = start;
      for (const one of operations) {
        const [first, again, quick] = [decide, decide, decideQuickly].map((by) => by(kernel, organization, one, NOON));
        expect(JSON.stringify(again)).toBe(JSON.stringify(first));
        expect(quick?.kind).toBe(first?.kind);
        if (first?.kind === "refused" && quick?.kind === "refused")
          expect(quick.refusals[0].rule.id).toBe(first.refusals[0].rule.id);
        if (first?.kind === "accepted") organization = first.organization;
      }
    }),
    { numRuns: 60 },
  );
});

it("what is deleted leaves no trace: creating and deleting a department gives the organization back", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 20, size: "max" }), (operations) => {
      const before = operations.reduce((organization, one) => {
        const decision = decide(kernel, organization, one, NOON);
        return decision.kind === "accepted" ? decision.organization : organization;
      }, start);
      const created = decide(kernel, before, createDepartment("d-new", { title: "Brand-New" }), NOON);
      if (created.kind === "refused") return;
      const again = decide(kernel, created.organization, deleteDepartment("d-new"), NOON);
      if (again.kind === "refused") throw new Error("an empty department was not deleted");
      expect(again.organization.rows.size).toBe(before.rows.size);
    }),
    { numRuns: 60 },
  );
});

/** A company of `width` departments below Root, each with two more and a member. */
function wide(width: number): Organization {
  return performed(
    company(),
    Array.from({ length: width }, (_, n) => [
      createDepartment(`w-${n}`),
      createDepartment(`w-${n}-a`, { parent: `w-${n}` }),
      createDepartment(`w-${n}-b`, { parent: `w-${n}` }),
      createMember(`30${n}`, { department: `w-${n}-a` }),
    ]).flat(),
  );
}

it("deciding asks as many questions in a large organization as in a small one", () => {
  const [small, large] = [wide(2), wide(200)];
  for (const one of [
    createDepartment("x", { parent: "w-1-a" }),
    renameDepartment("w-1-a", "Other"),
    updateDepartment("w-1-a", { description: "x" }),
    deleteDepartment("w-1-b"),
    moveMember("301", "w-0-b"),
    { name: "delete_organization" },
  ]) {
    const reads = [small, large].map((organization) => {
      const decision = decide(kernel, organization, one, NOON);
      return decision.kind === "accepted" ? decision.reads.length : decision.refusals[0].reads.length;
    });
    expect(reads[0]).toBe(reads[1]);
  }
});
