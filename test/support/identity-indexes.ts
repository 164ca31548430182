import {
  allAssignments,
  allConfigurations,
  allDeployments,
  allIdentityGroups,
  allIdentityTasks,
  allScimCredentials,
  allSyncs,
  assignedConfigurations,
  assignmentId,
  assignments,
  assignmentsOf,
  assignmentsThere,
  configurations,
  deployedIn,
  deployedOn,
  deployments,
  identityGroups,
  identityGroupsOf,
  identityMemberships,
  identityNames,
  identityProfiles,
  identityTasks,
  identityUsersIn,
  identityZones,
  nameKey,
  type Principal,
  principalKey,
  scimCredentials,
  syncs,
  syncsOf,
  syncsOn,
  syncsThere,
} from "../../provider/areas/identity-center/directory/rows";
import { identityCenters, identityUsers } from "../../provider/areas/identity-center/rows";
import { rowOf, rowsOf } from "../../provider/kernel";
import { SELF } from "../../provider/resources/organization/rows";
import { add, type Expected, type Findings, keys, only } from "./findings";

/** What the identity centre keeps besides its users: groups, permission configurations, who has them where, and names. */
export function checkIdentityDirectory(found: Findings): void {
  const { organization } = found;
  found.same(allIdentityGroups, only(keys(organization, identityGroups)));
  found.same(allConfigurations, only(keys(organization, configurations)));
  found.same(allDeployments, only(keys(organization, deployments)));
  found.same(allAssignments, only(keys(organization, assignments)));
  found.same(allSyncs, only(keys(organization, syncs)));
  found.same(allIdentityTasks, only(keys(organization, identityTasks)));
  found.same(allScimCredentials, only(keys(organization, scimCredentials)));
  if (rowOf(organization, identityCenters, SELF) === undefined && keys(organization, identityZones).length > 0)
    found.says("the zone outlives the identity centre");
  checkMemberships(found);
  checkDeployments(found);
  checkSyncs(found);
  checkNames(found);
}

function checkMemberships(found: Findings): void {
  const groupsOf: Expected = new Map();
  const usersIn: Expected = new Map();
  for (const [id, { user, group }] of rowsOf(found.organization, identityMemberships)) {
    found.mustExist(identityUsers, user, `identity-membership/${id}`);
    found.mustExist(identityGroups, group, `identity-membership/${id}`);
    add(groupsOf, user, group);
    add(usersIn, group, user);
  }
  found.same(identityGroupsOf, groupsOf);
  found.same(identityUsersIn, usersIn);
}

function checkDeployments(found: Findings): void {
  const { organization } = found;
  const where: Expected = new Map();
  const what: Expected = new Map();
  for (const [id, { configuration, target }] of rowsOf(organization, deployments)) {
    found.mustExist(configurations, configuration, `identity-deployment/${id}`);
    add(where, configuration, target);
    add(what, target, configuration);
  }
  found.same(deployedIn, where);
  found.same(deployedOn, what);
  const whose: Expected = new Map();
  const there: Expected = new Map();
  const assigned: Expected = new Map();
  for (const [id, one] of rowsOf(organization, assignments)) {
    const key = principalKey(one.principal);
    if (assignmentId(one) !== id) found.says(`identity-assignment/${id} is kept under another id`);
    principalExists(found, one.principal, `identity-assignment/${id}`);
    found.mustExist(deployments, `${one.configuration}/${one.target}`, `identity-assignment/${id}`);
    add(whose, key, id);
    add(there, `${one.configuration}/${one.target}`, id);
    add(assigned, `${key}/${one.target}`, one.configuration);
  }
  found.same(assignmentsOf, whose);
  found.same(assignmentsThere, there);
  found.same(assignedConfigurations, assigned);
}

function principalExists(found: Findings, { type, id }: Principal, whoSays: string): void {
  if (type === "User") found.mustExist(identityUsers, id, whoSays);
  else found.mustExist(identityGroups, id, whoSays);
}

function checkSyncs(found: Findings): void {
  const whose: Expected = new Map();
  const on: Expected = new Map();
  const there: Expected = new Map();
  for (const [id, { principal, target }] of rowsOf(found.organization, syncs)) {
    principalExists(found, principal, `identity-sync/${id}`);
    add(whose, principalKey(principal), id);
    add(on, target, id);
    add(there, `${principalKey(principal)}/${target}`, id);
  }
  found.same(syncsOf, whose);
  found.same(syncsOn, on);
  found.same(syncsThere, there);
}

function checkNames(found: Findings): void {
  const { organization } = found;
  const names = new Map<string, string>();
  const name = (key: string, id: string): void => {
    // The own directory may give two users the same name: one of them is in the index.
    if (!names.has(key) || rowOf(organization, identityNames, key)?.holder === id) names.set(key, id);
  };
  for (const [id, user] of rowsOf(organization, identityUsers)) name(nameKey("user", user.name), id);
  for (const [id, { email }] of rowsOf(organization, identityProfiles)) {
    found.mustExist(identityUsers, id, `identity-profile/${id}`);
    if (email !== "") name(nameKey("email", email), id);
  }
  for (const [id, group] of rowsOf(organization, identityGroups)) name(nameKey("group", group.name), id);
  for (const [id, one] of rowsOf(organization, configurations)) name(nameKey("configuration", one.name), id);
  found.sameNames(identityNames, "holder", names);
}
