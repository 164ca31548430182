import { type Ask, type Group, groupOf, type Write } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import type { LoginPolicy } from "../../login/rows";
import { provision, subAccount, withdraw } from "../provisioning";
import { identityUsers, provisionedMembers, provisionedUsers, provisioningId, provisionings } from "../rows";
import {
  assignedConfigurations,
  assignments,
  assignmentsOf,
  type ConfigurationPolicy,
  configurations,
  deploymentId,
  deployments,
  identityGroupsOf,
  identityUsersIn,
  type Principal,
  principalKey,
  syncs,
  syncsOf,
  syncsThere,
} from "./rows";

/**
 * As what users are known in members follows from what is assigned to them and to their groups, and from what is synchronised. A change
 * reads the organization before it, so what it is about to join or leave is said here.
 */
export interface Pending {
  readonly joins?: readonly (readonly [Group, string])[];
  readonly leaves?: readonly (readonly [Group, string])[];
  /** A configuration that is brought to its accounts as it is now. */
  readonly deploys?: string;
  /** Sub-accounts stay in their members, which then know nothing of the identity centre any more. */
  readonly keeps?: boolean;
}

function listed(ask: Ask, group: Group, { joins = [], leaves = [] }: Pending): readonly string[] {
  const left = new Set(leaves.filter(([{ cell }]) => cell === group.cell).map(([, item]) => item));
  const joined = joins.filter(([{ cell }]) => cell === group.cell).map(([, item]) => item);
  return [...new Set([...ask.list(group).filter((item) => !left.has(item)), ...joined])].sort();
}

function asPrincipals(ask: Ask, user: string, pending: Pending): readonly string[] {
  const groups = listed(ask, groupOf(identityGroupsOf, user), pending);
  return [principalKey({ type: "User", id: user }), ...groups.map((id) => principalKey({ type: "Group", id }))];
}

/** The users that a principal stands for. */
export function usersBehind(ask: Ask, { type, id }: Principal): readonly string[] {
  return type === "User" ? [id] : ask.list(groupOf(identityUsersIn, id));
}

/** The role of a user in a member: it grants what all configurations together grant that the user has there. */
export function updateRole(ask: Ask, write: Write, user: string, member: string, pending: Pending): void {
  // The management account is not left by anybody, so nobody asks who is known in it.
  if (!ask.exists(members, member)) return;
  const held = asPrincipals(ask, user, pending).flatMap((principal) =>
    listed(ask, groupOf(assignedConfigurations, principal, member), pending),
  );
  if (held.length === 0) withdraw(write, user, member, "role");
  else {
    const policies = [...new Set(held)].flatMap((one) => granted(ask, one, member, pending));
    provision(write, { user, member, as: "role", policies });
  }
}

function granted(ask: Ask, configuration: string, member: string, { deploys }: Pending): readonly LoginPolicy[] {
  const deployed = ask.value(deployments, deploymentId(configuration, member), "policies");
  if (deployed !== undefined && deploys !== configuration) return deployed;
  return policiesOf(ask, configuration);
}

/** What a configuration grants as it is now. */
export function policiesOf(ask: Ask, configuration: string): readonly LoginPolicy[] {
  return granting(ask.value(configurations, configuration, "policies") ?? []);
}

/** What policies grant, whatever their numbers are. */
export function granting(policies: readonly ConfigurationPolicy[]): readonly LoginPolicy[] {
  return policies.map((policy) =>
    policy.kind === "preset"
      ? { kind: policy.kind, name: policy.name }
      : { kind: policy.kind, name: policy.name, content: policy.content },
  );
}

/** The sub-account of a user in a member: there as long as anything synchronises it. */
export function updateSubAccount(ask: Ask, write: Write, user: string, member: string, pending: Pending): void {
  if (!ask.exists(members, member)) return;
  const wanted = asPrincipals(ask, user, pending).some(
    (principal) => listed(ask, groupOf(syncsThere, principal, member), pending).length > 0,
  );
  const known = ask.exists(provisionings, provisioningId(user, member, "sub_account"));
  if (wanted === known) return;
  if (wanted) {
    provision(write, { user, member, as: "sub_account", policies: [] });
    subAccount(write, user, member, ask.value(identityUsers, user, "name") ?? "");
  } else if (pending.keeps === true) {
    write.drop(provisionings, provisioningId(user, member, "sub_account"));
    write.leave(groupOf(provisionedMembers, "sub_account", user), member);
    write.leave(groupOf(provisionedUsers, "sub_account", member), user);
  } else withdraw(write, user, member, "sub_account");
}

/** A user comes into a group, or leaves it: with what the group has in members. */
export function knownIn(ask: Ask, write: Write, { user, group, there }: { user: string; group: string; there: boolean }): void {
  const moved = [[groupOf(identityGroupsOf, user), group]] as const;
  const pending: Pending = there ? { joins: moved } : { leaves: moved };
  const key = principalKey({ type: "Group", id: group });
  const roles = ask.list(groupOf(assignmentsOf, key)).flatMap((id) => ask.value(assignments, id, "target") ?? []);
  for (const member of new Set(roles)) updateRole(ask, write, user, member, pending);
  const accounts = ask.list(groupOf(syncsOf, key)).flatMap((id) => ask.value(syncs, id, "target") ?? []);
  for (const member of new Set(accounts)) updateSubAccount(ask, write, user, member, pending);
}
