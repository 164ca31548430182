import { accounts } from "../../provider/areas/account/rows";
import {
  type Group,
  groupOf,
  type Operation,
  type Organization,
  withItem,
  withoutItem,
  withoutRow,
  withRow,
} from "../../provider/kernel";
import { delegatedAdminsOf, delegationsOf } from "../../provider/resources/delegated-admin/rows";
import { childrenOf, departmentNames, membersIn } from "../../provider/resources/department/rows";
import { administeredBy, allEntities } from "../../provider/resources/entity-admin/rows";
import { allPendingInvitations, memberNames, paidBy, pendingInvitations } from "../../provider/resources/member/rows";
import { reviewsOf, reviewsUsing } from "../../provider/resources/operation-review/rows";
import { allDepartments, allMembers } from "../../provider/resources/organization/rows";
import { customPolicies, serviceControlPolicyNames, targetsOf } from "../../provider/resources/service-control-policy/rows";
import {
  recipientsOf,
  unitsHolding,
  unitsOwnedBy,
  unitsReceivedBy,
  unitsSharingBy,
} from "../../provider/resources/shared-unit/rows";
import { allTagPolicies, tagPolicyNames, tagTargetsOf } from "../../provider/resources/tag-policy/rows";
import { createDepartment, inviteMember, moveMember } from "../support/departments";
import { indexProblems } from "../support/indexes";
import { MANAGEMENT, after as performed } from "../support/kernel";
import { bindScp, bindTagPolicy, createScp, createTagPolicy, enableScp, enableTags } from "../support/policies";
import { ANNA, addRecipient, addResource, BERT, createReview, createUnit, OUTSIDE, sharers } from "../support/sharing";

/** The check that everybody's random tests rely on: it is silent where all is well, and speaks up for every index that is not. */

const full: Organization = performed(sharers(createUnit(), addResource("p-1"), addRecipient(ANNA)), [
  createDepartment("d-1"),
  moveMember(ANNA, "d-1"),
  inviteMember(OUTSIDE),
  { name: "set_payment_mode", member: BERT, payment_mode: "pay_on_behalf", payer: MANAGEMENT } as Operation,
  enableScp,
  enableTags,
  createScp("p"),
  bindScp("p", "d-1"),
  createTagPolicy("t"),
  bindTagPolicy("t", "d-1"),
  { name: "set_entity_admin", entity: "Acme", member: ANNA } as Operation,
  { name: "add_delegated_admin", service: "cloudaudit", member: ANNA } as Operation,
  createReview([ANNA]),
]);

it("is silent about an organization made by operations", () => {
  expect(indexProblems(full)).toEqual([]);
});

it.each<readonly [string, Group, string]>([
  ["children", groupOf(childrenOf, "root"), "d-1"],
  ["departments", groupOf(allDepartments), "d-1"],
  ["members in a department", groupOf(membersIn, "d-1"), ANNA],
  ["members", groupOf(allMembers), ANNA],
  ["paid by", groupOf(paidBy, MANAGEMENT), BERT],
  ["pending invitations", groupOf(allPendingInvitations), `i-${OUTSIDE}`],
  ["entities", groupOf(allEntities), "Acme"],
  ["entities administered", groupOf(administeredBy, ANNA), "Acme"],
  ["custom policies", groupOf(customPolicies), "p"],
  ["targets of a service control policy", groupOf(targetsOf, 1, "p"), "d-1"],
  ["tag policies", groupOf(allTagPolicies), "t"],
  ["targets of a tag policy", groupOf(tagTargetsOf, 1, "t"), "d-1"],
  ["units that hold a resource", groupOf(unitsHolding, "p-1"), "u-1"],
  ["recipients", groupOf(recipientsOf, "u-1"), ANNA],
  ["units received", groupOf(unitsReceivedBy, ANNA), "u-1"],
  ["units owned", groupOf(unitsOwnedBy, MANAGEMENT), "u-1"],
  ["units that share", groupOf(unitsSharingBy, MANAGEMENT), "u-1"],
  ["delegations", groupOf(delegationsOf, ANNA), "cloudaudit"],
  ["delegated admins", groupOf(delegatedAdminsOf, "cloudaudit"), ANNA],
  ["reviews of a member", groupOf(reviewsOf, ANNA), "r-1"],
  ["reviews that use a process", groupOf(reviewsUsing, "p-1", ANNA), "r-1"],
])("names a lost and a stray item of: %s", (_which, group, item) => {
  expect(indexProblems(withoutItem(full, group, item)).length).toBeGreaterThan(0);
  expect(indexProblems(withItem(full, group, "stray")).length).toBeGreaterThan(0);
});

it.each<readonly [string, Organization]>([
  ["department", withoutRow(full, departmentNames, "root/d-1")],
  ["department, stray", withRow(full, departmentNames, "root/stray", { department: "d-1" })],
  ["member", withoutRow(full, memberNames, `Member-${ANNA.slice(-4)}`)],
  ["member, stray", withRow(full, memberNames, "stray", { member: ANNA })],
  ["service control policy", withoutRow(full, serviceControlPolicyNames, "p")],
  ["tag policy", withRow(full, tagPolicyNames, "t", { policy: "other" })],
  ["pending invitation", withoutRow(full, pendingInvitations, OUTSIDE)],
  ["account of a member", withoutRow(full, accounts, BERT)],
])("names a wrong index row: %s", (_which, broken) => {
  expect(indexProblems(broken).length).toBeGreaterThan(0);
});
