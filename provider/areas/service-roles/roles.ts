import { type Ask, groupItems, groupOf, type Organization, rowOf, type Write } from "../../kernel";
import { members } from "../../resources/member/rows";
import { serviceRoles } from "../account/rows";
import { assumedBy } from "./names";
import { allStandingRoles, rolesOf, standingRoles } from "./rows";

export function roleId(account: string, name: string): string {
  return `${account}/${name}`;
}

/** An account gets a role of its own. */
export function giveRole(write: Write, account: string, name: string): void {
  write.put(serviceRoles, roleId(account, name), { account, name });
  write.join(groupOf(rolesOf, account), name);
}

export function takeRole(write: Write, account: string, name: string): void {
  write.drop(serviceRoles, roleId(account, name));
  write.leave(groupOf(rolesOf, account), name);
}

/** From now on every member has the role, those that join later included. */
export function giveEverywhere(write: Write, name: string, at: number): void {
  write.put(standingRoles, name, { since: at });
  write.join(groupOf(allStandingRoles), name);
}

export function takeEverywhere(ask: Ask, write: Write): void {
  for (const name of ask.list(groupOf(allStandingRoles))) {
    write.drop(standingRoles, name);
    write.leave(groupOf(allStandingRoles), name);
  }
}

/** Has the account such a role, of its own or as a member? */
export function hasRole(ask: Ask, account: string, name: string): boolean {
  if (ask.exists(serviceRoles, roleId(account, name))) return true;
  return ask.exists(standingRoles, name) && ask.exists(members, account);
}

export interface RoleSeen {
  readonly name: string;
  readonly assumedBy: ReturnType<typeof assumedBy>;
}

/** The roles that an account has, by name. */
export function serviceRolesOf(organization: Organization, account: string): readonly RoleSeen[] {
  const own = groupItems(organization, groupOf(rolesOf, account));
  const isMember = rowOf(organization, members, account) !== undefined;
  const everywhere = isMember ? groupItems(organization, groupOf(allStandingRoles)) : [];
  return [...new Set([...own, ...everywhere])].sort().map((name) => ({ name, assumedBy: assumedBy(name) }));
}
