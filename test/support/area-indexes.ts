import { accounts, serviceRoles } from "../../provider/areas/account/rows";
import {
  allConfigGroups,
  allTrackingSets,
  configGroupAccounts,
  configGroups,
  configGroupsOf,
  trackingSets,
} from "../../provider/areas/audit/rows";
import {
  allIdentityUsers,
  identityUsers,
  provisionedMembers,
  provisionedUsers,
  provisionings,
} from "../../provider/areas/identity-center/rows";
import {
  ADMIN,
  accessOf,
  allAuthorizations,
  authorizationNames,
  authorizations,
  authorizationsFor,
  authorizationsOn,
  coveredBy,
  customLoginPermissions,
  loginPermissionNames,
  loginPermissions,
  loginPermissionsOf,
  logins,
  loginsInto,
  loginsThrough,
  membersWith,
  subjectsOf,
  subUsers,
  subUsersOf,
  usersIn,
} from "../../provider/areas/login/rows";
import { countedSubUsers } from "../../provider/areas/overview/rows";
import { allStandingRoles, rolesOf, standingRoles } from "../../provider/areas/service-roles/rows";
import {
  allComplianceReports,
  allNonCompliant,
  complianceReports,
  nonCompliances,
  nonCompliantIn,
  openTagChecks,
  tagChecks,
  taggedResources,
  taggedResourcesIn,
} from "../../provider/areas/tag-compliance/rows";
import { groupHas, groupOf, rowOf, rowsOf } from "../../provider/kernel";
import { members } from "../../provider/resources/member/rows";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { add, type Expected, type Findings, keys, only } from "./findings";
import { checkIdentityDirectory } from "./identity-indexes";

/** Logins, service roles, the identity centre, audit and the overview: their indexes, worked out again from the rows. */
export function checkAreas(found: Findings): void {
  checkLoginPermissions(found);
  checkAuthorizations(found);
  checkLogins(found);
  checkUsers(found);
  checkIdentityCenter(found);
  checkAudit(found);
  checkTagCompliance(found);
}

function checkLoginPermissions(found: Findings): void {
  const { organization } = found;
  const custom = [...rowsOf(organization, loginPermissions)].filter(([, { kind }]) => kind === "custom").map(([id]) => id);
  found.same(customLoginPermissions, only(custom));
  for (const [name, { permission }] of rowsOf(organization, loginPermissionNames))
    if (rowOf(organization, loginPermissions, permission)?.name !== name)
      found.says(`index login-permission-name/${name} leads to ${permission}, which is not called so`);
  const exists = rowOf(organization, organizations, SELF) !== undefined;
  if (exists !== (rowOf(organization, loginPermissions, ADMIN) !== undefined))
    found.says("Admin and the organization do not exist together");
  const holders: Expected = new Map();
  for (const [member, permissions] of found.groups(loginPermissionsOf)) {
    if (rowOf(organization, members, member) === undefined) found.says(`${member} has login permissions and is no member`);
    for (const permission of permissions) {
      found.mustExist(loginPermissions, permission, `member/${member}`);
      if (permission !== ADMIN) add(holders, permission, member);
    }
  }
  found.same(membersWith, holders);
}

function checkAuthorizations(found: Findings): void {
  const { organization } = found;
  found.same(allAuthorizations, only(keys(organization, authorizations)));
  const names = new Map([...rowsOf(organization, authorizations)].map(([id, { name }]) => [name, id] as const));
  found.sameNames(authorizationNames, "authorization", names);
  const [covering, held, using, access]: readonly Expected[] = [new Map(), new Map(), new Map(), new Map()];
  const subjects = found.groups(subjectsOf);
  const covered = found.groups(coveredBy);
  for (const id of [...subjects.keys(), ...covered.keys()]) found.mustExist(authorizations, id, "a group of an authorization");
  for (const [id, { permission }] of rowsOf(organization, authorizations)) {
    found.mustExist(loginPermissions, permission, `authorization/${id}`);
    if ((covered.get(id)?.size ?? 0) === 0) found.says(`authorization/${id} covers nobody`);
    for (const subject of subjects.get(id) ?? []) add(held ?? new Map(), subject, id);
    for (const member of covered.get(id) ?? []) {
      found.mustExist(members, member, `authorization/${id}`);
      if (!groupHas(organization, groupOf(loginPermissionsOf, member), permission))
        found.says(`authorization/${id} uses ${permission}, which ${member} does not have`);
      add(covering ?? new Map(), member, id);
      add(using ?? new Map(), `${permission}/${member}`, id);
      for (const subject of subjects.get(id) ?? []) add(access ?? new Map(), accessOf(subject, member, permission).cell, id);
    }
  }
  found.same(authorizationsOn, covering ?? new Map());
  found.same(authorizationsFor, held ?? new Map());
  found.same({ name: "authorizations-using" }, using ?? new Map());
  const cut = "login-access/".length;
  found.same({ name: "login-access" }, new Map([...(access ?? [])].map(([cell, ids]) => [cell.slice(cut), ids] as const)));
}

/** Everybody who is logged in may be. */
function checkLogins(found: Findings): void {
  const { organization } = found;
  const through: Expected = new Map();
  const into: Expected = new Map();
  for (const [id, { authorization, subject, member, permission }] of rowsOf(organization, logins)) {
    add(through, authorization, id);
    add(into, member, id);
    if (!groupHas(organization, accessOf(subject, member, permission), authorization))
      found.says(`login/${id} rests on an authorization that does not allow it`);
  }
  found.same(loginsThrough, through);
  found.same(loginsInto, into);
}

function checkUsers(found: Findings): void {
  const { organization } = found;
  const owned: Expected = new Map();
  const grouped: Expected = new Map();
  const counted = new Set<string>();
  for (const [id, { account, groups }] of rowsOf(organization, subUsers)) {
    add(owned, account, id);
    for (const group of groups) add(grouped, `${account}/${group}`, id);
    if (rowOf(organization, accounts, account)?.organization === "here") counted.add(id);
  }
  found.same(subUsersOf, owned);
  found.same(usersIn, grouped);
  const row = rowOf(organization, organizations, SELF);
  if (row !== undefined) {
    const { cell } = countedSubUsers(row.cloudId);
    const name = cell.slice(0, cell.indexOf("/"));
    found.same({ name }, new Map(counted.size === 0 ? [] : [["", counted]]), row.cloudId);
  }
  const roles: Expected = new Map();
  for (const [, { account, name }] of rowsOf(organization, serviceRoles)) add(roles, account, name);
  found.same(rolesOf, roles);
  found.same(allStandingRoles, only(keys(organization, standingRoles)));
  if (row === undefined && keys(organization, standingRoles).length > 0) found.says("roles of members outlive the organization");
}

function checkIdentityCenter(found: Findings): void {
  const { organization } = found;
  found.same(allIdentityUsers, only(keys(organization, identityUsers)));
  const into: Expected = new Map();
  const inside: Expected = new Map();
  for (const [id, { user, member, as }] of rowsOf(organization, provisionings)) {
    found.mustExist(identityUsers, user, `identity-provisioning/${id}`);
    found.mustExist(members, member, `identity-provisioning/${id}`);
    add(into, `${as}/${user}`, member);
    add(inside, `${as}/${member}`, user);
  }
  found.same(provisionedMembers, into);
  found.same(provisionedUsers, inside);
  checkIdentityDirectory(found);
}

function checkAudit(found: Findings): void {
  const { organization } = found;
  found.same(allTrackingSets, only(keys(organization, trackingSets)));
  found.same(allConfigGroups, only(keys(organization, configGroups)));
  const groups: Expected = new Map();
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  const inside = found.groups(configGroupAccounts);
  for (const [group, grouped] of inside) {
    found.mustExist(configGroups, group, "a group of accounts");
    for (const account of grouped) {
      if (account !== management) found.mustExist(members, account, `config-group/${group}`);
      add(groups, account, group);
    }
  }
  for (const group of keys(organization, configGroups)) if (!inside.has(group)) found.says(`config-group/${group} is empty`);
  found.same(configGroupsOf, groups);
}

function checkTagCompliance(found: Findings): void {
  const { organization } = found;
  const held: Expected = new Map();
  for (const [resource, { account }] of rowsOf(organization, taggedResources)) add(held, account, resource);
  found.same(taggedResourcesIn, held);
  const wanting: Expected = new Map();
  for (const [resource, { account }] of rowsOf(organization, nonCompliances)) {
    found.mustExist(taggedResources, resource, "what a check found");
    found.mustExist(members, account, `tag-non-compliance/${resource}`);
    add(wanting, account, resource);
  }
  found.same(nonCompliantIn, wanting);
  found.same(allNonCompliant, only(keys(organization, nonCompliances)));
  found.same(openTagChecks, only(keys(organization, tagChecks)));
  found.same(allComplianceReports, only(keys(organization, complianceReports)));
}
