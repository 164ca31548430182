import { accounts, singleAccountTagPolicyUsers } from "../../provider/areas/account/rows";
import { groupOf, type Organization, rowOf, rowsOf, type Table } from "../../provider/kernel";
import { delegatedAdminsOf, delegationsOf } from "../../provider/resources/delegated-admin/rows";
import { childrenOf, departmentNames, departments, membersIn, nameUnder, ROOT } from "../../provider/resources/department/rows";
import { administeredBy, allEntities, entities } from "../../provider/resources/entity-admin/rows";
import {
  allInvitations,
  allPendingCreations,
  allPendingInvitations,
  creationRequests,
  invitations,
  invitationsTo,
  memberNames,
  members,
  paidBy,
  pendingInvitations,
  securityEmails,
  securityInformation,
} from "../../provider/resources/member/rows";
import { operationReviews, reviewedMembersOf, reviewsOf, reviewsUsing } from "../../provider/resources/operation-review/rows";
import { allDepartments, allMembers, organizations, SELF } from "../../provider/resources/organization/rows";
import {
  customPolicies,
  FULL_ACCESS,
  policiesOn,
  serviceControlPolicies,
  serviceControlPolicyNames,
  targetsOf,
} from "../../provider/resources/service-control-policy/rows";
import {
  externalRecipientsOf,
  externalUnitsOf,
  recipients,
  recipientsOf,
  resourcesOf,
  sharedUnits,
  unitsHolding,
  unitsOwnedBy,
  unitsReceivedBy,
  unitsSharingBy,
} from "../../provider/resources/shared-unit/rows";
import {
  allTagPolicies,
  tagPolicies,
  tagPoliciesOn,
  tagPolicyNames,
  tagTargetsOf,
} from "../../provider/resources/tag-policy/rows";
import { checkAreas } from "./area-indexes";
import { add, type Expected, Findings, keys, only } from "./findings";
import { moneyProblems } from "./money";

/** Every index and group, worked out again from the rows: what a transition forgot to keep is named here, one line each. */
export function indexProblems(organization: Organization): readonly string[] {
  const found = new Findings(organization);
  checkPlaces(found);
  checkEntities(found);
  checkMembers(found);
  checkInvitations(found);
  checkCreationRequests(found);
  checkSecurityInformation(found);
  checkPolicies(found);
  checkSharing(found);
  checkRoles(found);
  checkAreas(found);
  return [...found.problems, ...moneyProblems(organization)];
}

function checkPlaces(found: Findings): void {
  const { organization } = found;
  const children: Expected = new Map();
  const names = new Map<string, string>();
  for (const [id, { parent, name }] of rowsOf(organization, departments)) {
    if ((parent === null) !== (id === ROOT)) found.says(`department/${id} has the parent ${parent}`);
    if (parent === null) continue;
    found.mustExist(departments, parent, `department/${id}`);
    add(children, parent, id);
    const key = nameUnder(parent, name);
    // Where names may repeat (a setting) one of the holders is in the index.
    const indexed = rowOf(organization, departmentNames, key)?.department;
    if (!names.has(key) || indexed === id) names.set(key, id);
  }
  found.same(childrenOf, children);
  found.same(allDepartments, only(keys(organization, departments).filter((id) => id !== ROOT)));
  found.sameNames(departmentNames, "department", names);
  const exists = rowOf(organization, organizations, SELF) !== undefined;
  if (exists !== (rowOf(organization, departments, ROOT) !== undefined))
    found.says("Root and the organization do not exist together");
}

function checkEntities(found: Findings): void {
  const { organization } = found;
  const administered: Expected = new Map();
  for (const [entity, { admin }] of rowsOf(organization, entities)) {
    if (admin === null) continue;
    found.mustExist(members, admin, `entity/${entity}`);
    add(administered, admin, entity);
  }
  found.same(administeredBy, administered);
  found.same(allEntities, only(keys(organization, entities)));
}

function checkMembers(found: Findings): void {
  const { organization } = found;
  const inside: Expected = new Map();
  const paid: Expected = new Map();
  const named = new Set<string>();
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  for (const [id, { department, name, payer, paymentMode }] of rowsOf(organization, members)) {
    found.mustExist(departments, department, `member/${id}`);
    add(inside, department, id);
    if ((payer === null) !== (paymentMode === "self_pay"))
      found.says(`member/${id} is on ${paymentMode} with the payer ${payer}`);
    if (payer !== null) add(paid, payer, id);
    if (payer !== null && payer !== management) found.mustExist(members, payer, `member/${id} as its payer`);
    if (rowOf(organization, accounts, id)?.organization !== "here")
      found.says(`the account of member/${id} is not in the organization`);
    if (named.has(name)) found.says(`two members are called ${name}`);
    named.add(name);
    const holder = rowOf(organization, memberNames, name)?.member;
    if (holder !== id) found.says(`index member-name/${name} leads to ${holder} instead of ${id}`);
  }
  const single = keys(organization, members).filter((id) => rowOf(organization, accounts, id)?.singleAccountTagPolicy === true);
  found.same(singleAccountTagPolicyUsers, only(single));
  found.same(membersIn, inside);
  found.same(paidBy, paid);
  found.same(allMembers, only(keys(organization, members)));
  for (const [name, { member }] of rowsOf(organization, memberNames)) {
    // A name may also be kept for somebody who has been asked or asked for.
    const waiting =
      rowOf(organization, creationRequests, member)?.memberName ?? rowOf(organization, invitations, member)?.memberName;
    if ((rowOf(organization, members, member)?.name ?? waiting) !== name)
      found.says(`index member-name/${name} leads to ${member}, which is not called so`);
  }
  for (const [id, account] of rowsOf(organization, accounts)) {
    const member = rowOf(organization, members, id) !== undefined;
    if (account.organization === "here" && !member && id !== management)
      found.says(`account/${id} is in the organization without being a member`);
  }
}

function checkInvitations(found: Findings): void {
  const { organization } = found;
  const pending = [...rowsOf(organization, invitations)].filter(([, { state }]) => state === "pending");
  found.same(allPendingInvitations, only(pending.map(([id]) => id)));
  const received: Expected = new Map();
  for (const [id, { account }] of rowsOf(organization, invitations)) add(received, account, id);
  found.same(invitationsTo, received);
  found.same(allInvitations, only(keys(organization, invitations)));
  found.sameNames(pendingInvitations, "invitation", new Map(pending.map(([id, { account }]) => [account, id])));
}

function checkCreationRequests(found: Findings): void {
  const pending = [...rowsOf(found.organization, creationRequests)].filter(([, { state }]) => state === "pending");
  found.same(allPendingCreations, only(pending.map(([id]) => id)));
}

function checkSecurityInformation(found: Findings): void {
  const { organization } = found;
  const byCase = new Map([...rowsOf(organization, securityEmails)].map(([email, row]) => [email.toLowerCase(), row]));
  for (const [id, { email, state }] of rowsOf(organization, securityInformation)) {
    const index = byCase.get(email.toLowerCase());
    if (index === undefined) found.says(`the e-mail address of security-information/${id} is in no index`);
    else if (state === "failed" ? !index.burnt : index.holder !== id)
      found.says(`the e-mail address of security-information/${id} is held by ${index.holder}`);
  }
  for (const [email, { holder, burnt }] of rowsOf(organization, securityEmails)) {
    if (holder === null && !burnt) found.says(`security-email/${email} is neither held nor burnt`);
    if (holder === null) continue;
    const held = rowOf(organization, securityInformation, holder)?.email.toLowerCase();
    if (held !== email.toLowerCase()) found.says(`security-email/${email} is held by ${holder}, which has another`);
  }
}

function checkPolicies(found: Findings): void {
  const { organization } = found;
  const row = rowOf(organization, organizations, SELF);
  const custom = [...rowsOf(organization, serviceControlPolicies)].filter(([, { kind }]) => kind === "custom").map(([id]) => id);
  found.same(customPolicies, only(custom));
  found.same(allTagPolicies, only(keys(organization, tagPolicies)));
  const scpNames = [...rowsOf(organization, serviceControlPolicies)].map(([id, { name }]) => [name, id] as const);
  found.sameNames(serviceControlPolicyNames, "policy", new Map(scpNames));
  const tagNames = [...rowsOf(organization, tagPolicies)].map(([id, { name }]) => [name, id] as const);
  found.sameNames(tagPolicyNames, "policy", new Map(tagNames));

  // Bindings of epochs that are over mean nothing any more.
  const scpPrefix = `${row?.scpEpoch ?? 0}/`;
  const scpTargets = mirrored(found, found.groups(policiesOn, scpPrefix), serviceControlPolicies, FULL_ACCESS);
  found.same(targetsOf, scpTargets, scpPrefix);
  const tagPrefix = `${row?.tagEpoch ?? 0}/`;
  const tagTargets = mirrored(found, found.groups(tagPoliciesOn, tagPrefix), tagPolicies, undefined);
  found.same(tagTargetsOf, tagTargets, tagPrefix);
  const scpOn = (row?.scpEpoch ?? 0) % 2 === 1;
  for (const [target, policies] of found.groups(policiesOn, scpPrefix)) {
    if (policies.size === 0 && isTarget(organization, target)) found.says(`${target} has no service control policy`);
    if (!scpOn && [...policies].some((policy) => policy !== FULL_ACCESS))
      found.says(`${target} has policies while service control is off`);
  }
}

function mirrored(
  found: Findings,
  on: ReadonlyMap<string, ReadonlySet<string>>,
  policyTable: Table<object>,
  unkept: string | undefined,
): Expected {
  const targets: Expected = new Map();
  for (const [target, policies] of on) {
    for (const policy of policies) {
      if (policy === unkept) continue;
      found.mustExist(policyTable, policy, `a binding of ${target}`);
      if (!isTarget(found.organization, target))
        found.says(`${policyTable.name}/${policy} is bound to ${target}, which does not exist`);
      add(targets, policy, target);
    }
  }
  return targets;
}

function isTarget(organization: Organization, target: string): boolean {
  return rowOf(organization, departments, target) !== undefined || rowOf(organization, members, target) !== undefined;
}

function checkSharing(found: Findings): void {
  const { organization } = found;
  const resources = found.groups(resourcesOf);
  const holding: Expected = new Map();
  for (const [unit, items] of resources) {
    found.mustExist(sharedUnits, unit, `group ${groupOf(resourcesOf, unit).cell}`);
    for (const resource of items) add(holding, resource, unit);
  }
  found.same(unitsHolding, holding);

  const receiving: Expected = new Map();
  const received: Expected = new Map();
  const external: Expected = new Map();
  for (const [id, { scope }] of rowsOf(organization, recipients)) {
    const unit = id.slice(0, id.lastIndexOf("/"));
    const account = id.slice(id.lastIndexOf("/") + 1);
    found.mustExist(sharedUnits, unit, `shared-unit-recipient/${id}`);
    add(receiving, unit, account);
    add(received, account, unit);
    if (scope === "out_of_organization") add(external, unit, account);
  }
  found.same(recipientsOf, receiving);
  found.same(unitsReceivedBy, received);
  found.same(externalRecipientsOf, external);

  const owned: Expected = new Map();
  const sharing: Expected = new Map();
  for (const [unit, { owner }] of rowsOf(organization, sharedUnits)) {
    add(owned, owner, unit);
    if ((resources.get(unit)?.size ?? 0) > 0 && receiving.has(unit)) add(sharing, owner, unit);
  }
  found.same(unitsOwnedBy, owned);
  found.same(unitsSharingBy, sharing);
  checkExternalUnits(found, external, receiving);
}

function checkExternalUnits(found: Findings, external: Expected, receiving: Expected): void {
  const { organization } = found;
  const tied = found.groups(externalUnitsOf);
  for (const [account, units] of tied) {
    for (const unit of units) {
      const involved = rowOf(organization, sharedUnits, unit)?.owner === account || receiving.get(unit)?.has(account) === true;
      if (!external.has(unit) || !involved) found.says(`${account} is not tied to shared-unit/${unit} from outside`);
    }
  }
  for (const [unit, accountsOutside] of external) {
    const owner = rowOf(organization, sharedUnits, unit)?.owner;
    for (const account of [...accountsOutside, ...(owner === undefined ? [] : [owner])])
      if (tied.get(account)?.has(unit) !== true)
        found.says(`${account} is tied to shared-unit/${unit} from outside, unknown to the index`);
  }
}

function checkRoles(found: Findings): void {
  const { organization } = found;
  const delegations: Expected = new Map();
  for (const [service, admins] of found.groups(delegatedAdminsOf)) {
    for (const member of admins) {
      found.mustExist(members, member, `a delegated admin of ${service}`);
      add(delegations, member, service);
    }
  }
  found.same(delegationsOf, delegations);

  const reviews: Expected = new Map();
  const using: Expected = new Map();
  const reviewed = found.groups(reviewedMembersOf);
  for (const [review, { process }] of rowsOf(organization, operationReviews)) {
    if ((reviewed.get(review)?.size ?? 0) === 0) found.says(`operation-review/${review} covers nobody`);
    for (const member of reviewed.get(review) ?? []) {
      found.mustExist(members, member, `operation-review/${review}`);
      add(reviews, member, review);
      add(using, `${process}/${member}`, review);
    }
  }
  for (const review of reviewed.keys()) found.mustExist(operationReviews, review, "a group of reviewed members");
  found.same(reviewsOf, reviews);
  found.same(reviewsUsing, using);
}
