import { type Ask, type GroupKind, groupOf, type Table, type Write } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { identityUsers } from "../rows";
import { dropAssignment, dropDeployment } from "./deployments";
import { freeName } from "./names";
import {
  allAssignments,
  allConfigurations,
  allDeployments,
  allIdentityGroups,
  allIdentityTasks,
  allScimCredentials,
  allSyncs,
  assignments,
  assignmentsThere,
  configurations,
  deployedOn,
  deployments,
  identityCounters,
  identityGroups,
  identityGroupsOf,
  identityMemberships,
  identityProfiles,
  identityTasks,
  identityUsersIn,
  identityZones,
  membershipId,
  samlProviders,
  scimCredentials,
  syncs,
  syncsOn,
} from "./rows";
import { dropSync } from "./syncs";

/** What the identity centre brought into an account ends with it; as what users are known there is ended by whoever calls this. */
export function endDirectoryOf(ask: Ask, write: Write, account: string): void {
  for (const configuration of ask.list(groupOf(deployedOn, account))) {
    for (const id of ask.list(groupOf(assignmentsThere, configuration, account))) endAssignment(ask, write, id);
    dropDeployment(write, configuration, account);
  }
  for (const id of ask.list(groupOf(syncsOn, account))) endSync(ask, write, id);
}

function endAssignment(ask: Ask, write: Write, id: string): void {
  const principal = ask.value(assignments, id, "principal");
  const configuration = ask.value(assignments, id, "configuration");
  const target = ask.value(assignments, id, "target");
  if (principal === undefined || configuration === undefined || target === undefined) return;
  dropAssignment(write, { principal, configuration, target });
}

function endSync(ask: Ask, write: Write, id: string): void {
  const principal = ask.value(syncs, id, "principal");
  const target = ask.value(syncs, id, "target");
  if (principal !== undefined && target !== undefined) dropSync(write, id, { principal, target });
}

/** All of it goes with the organization. @param users the users there are */
export function dropDirectory(ask: Ask, write: Write, users: readonly string[]): void {
  for (const id of ask.list(groupOf(allAssignments))) endAssignment(ask, write, id);
  for (const id of ask.list(groupOf(allDeployments))) {
    const configuration = ask.value(deployments, id, "configuration");
    const target = ask.value(deployments, id, "target");
    if (configuration !== undefined && target !== undefined) dropDeployment(write, configuration, target);
  }
  for (const id of ask.list(groupOf(allSyncs))) endSync(ask, write, id);
  for (const user of users) dropUser(ask, write, user);
  for (const group of ask.list(groupOf(allIdentityGroups)))
    freeName(ask, write, "group", ask.value(identityGroups, group, "name"), group);
  for (const one of ask.list(groupOf(allConfigurations)))
    freeName(ask, write, "configuration", ask.value(configurations, one, "name"), one);
  dropAll(ask, write, identityGroups, allIdentityGroups);
  dropAll(ask, write, configurations, allConfigurations);
  dropAll(ask, write, identityTasks, allIdentityTasks);
  dropAll(ask, write, scimCredentials, allScimCredentials);
  write.drop(samlProviders, SELF);
  write.drop(identityZones, SELF);
  write.drop(identityCounters, SELF);
}

function dropUser(ask: Ask, write: Write, user: string): void {
  for (const group of ask.list(groupOf(identityGroupsOf, user))) {
    write.drop(identityMemberships, membershipId(user, group));
    write.leave(groupOf(identityGroupsOf, user), group);
    write.leave(groupOf(identityUsersIn, group), user);
  }
  freeName(ask, write, "user", ask.value(identityUsers, user, "name"), user);
  freeName(ask, write, "email", ask.value(identityProfiles, user, "email"), user);
  write.drop(identityProfiles, user);
}

function dropAll(ask: Ask, write: Write, table: Table<object>, all: GroupKind): void {
  for (const id of ask.list(groupOf(all))) {
    write.drop(table, id);
    write.leave(groupOf(all), id);
  }
}
