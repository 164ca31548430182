import { type Ask, type Given, groupOf, type Write } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { organizations, SELF } from "../../../resources/organization/rows";
import { identityUsers } from "../rows";
import { type Change, type ChangeKind, changeKind, check, isNext, type Making } from "./change";
import { configurationExists, type OfConfiguration } from "./configurations";
import { policiesOf, updateRole, usersBehind } from "./reach";
import {
  allAssignments,
  allDeployments,
  assignedConfigurations,
  assignmentId,
  assignments,
  assignmentsOf,
  assignmentsThere,
  configurations,
  deployedIn,
  deployedOn,
  deploymentId,
  deployments,
  identityGroups,
  type Principal,
  principalKey,
} from "./rows";
import { mostAssignments } from "./settings";
import { begin, doneAt } from "./tasks";

/** Permission configurations in accounts: brought there, and given to users and groups. */

interface There extends OfConfiguration, Making {
  readonly target: string;
}
export interface Deploy extends There {
  readonly kind: "deploy";
}
export interface Dismantle extends There {
  readonly kind: "dismantle";
}
export interface Assign extends There {
  readonly kind: "assign";
  readonly principal: Principal;
}
export interface Unassign extends There {
  readonly kind: "unassign";
  readonly principal: Principal;
  /** Takes the configuration out of the account when nobody else has it there. */
  readonly dismantles: boolean;
}
export type DeploymentChange = Deploy | Dismantle | Assign | Unassign;

export const principalChecks = [
  check<OfPrincipal>(
    "ResourceNotFound.UserNotExist",
    "there is no such user",
    (ask, { principal: { type, id } }) => type !== "User" || ask.exists(identityUsers, id),
  ),
  check<OfPrincipal>(
    "InvalidParameter.GroupNotExist",
    "there is no such group",
    (ask, { principal: { type, id } }) => type !== "Group" || ask.exists(identityGroups, id),
  ),
];
interface OfPrincipal extends Change {
  readonly principal: Principal;
}

export const targetExists = check<Change & { readonly target: string }>(
  "FailedOperation.OrganizationMemberNotExist",
  "the account is neither the management account nor a member",
  (ask, { target }) => ask.exists(members, target) || ask.value(organizations, SELF, "managementAccount") === target,
);

/** In progress or done, the configuration is there. */
function bring(ask: Ask, write: Write, configuration: string, target: string, given: Given): void {
  const id = deploymentId(configuration, target);
  write.put(deployments, id, {
    configuration,
    target,
    policies: policiesOf(ask, configuration),
    session: ask.value(configurations, configuration, "session") ?? 0,
    doneAt: doneAt(given),
    createdAt: ask.value(deployments, id, "createdAt") ?? given.at,
    updatedAt: given.at,
  });
  write.join(groupOf(allDeployments), id);
  write.join(groupOf(deployedIn, configuration), target);
  write.join(groupOf(deployedOn, target), configuration);
}

export function dropDeployment(write: Write, configuration: string, target: string): void {
  const id = deploymentId(configuration, target);
  write.drop(deployments, id);
  write.leave(groupOf(allDeployments), id);
  write.leave(groupOf(deployedIn, configuration), target);
  write.leave(groupOf(deployedOn, target), configuration);
}

type Whose = Pick<Assign, "principal" | "configuration" | "target">;

export function dropAssignment(write: Write, { principal, configuration, target }: Whose): void {
  const id = assignmentId({ principal, configuration, target });
  const key = principalKey(principal);
  write.drop(assignments, id);
  write.leave(groupOf(allAssignments), id);
  write.leave(groupOf(assignmentsOf, key), id);
  write.leave(groupOf(assignmentsThere, configuration, target), id);
  write.leave(groupOf(assignedConfigurations, key, target), configuration);
}

const deploy = changeKind<Deploy>({
  kind: "deploy",
  describe: ({ configuration, target }) => `bring the permission configuration \`${configuration}\` into account ${target}`,
  checks: [isNext, { ...configurationExists, code: "FailedOperation" }, targetExists],
  does(ask, write, change, given) {
    const { configuration, target } = change;
    bring(ask, write, configuration, target, given);
    const principals = ask
      .list(groupOf(assignmentsThere, configuration, target))
      .flatMap((id) => ask.value(assignments, id, "principal") ?? []);
    for (const user of new Set(principals.flatMap((principal) => usersBehind(ask, principal))))
      updateRole(ask, write, user, target, { deploys: configuration });
    begin(ask, write, change, given, { type: "ProvisionRoleConfiguration", target, configuration });
  },
});

const dismantle = changeKind<Dismantle>({
  kind: "dismantle",
  describe: ({ configuration, target }) => `take the permission configuration \`${configuration}\` out of account ${target}`,
  checks: [
    isNext,
    targetExists,
    check(
      "ResourceNotFound.RoleConfigurationProvisioningNotFound",
      "the permission configuration is not in the account",
      (ask, { configuration, target }) => ask.exists(deployments, deploymentId(configuration, target)),
    ),
    check(
      "FailedOperation.RoleConfigurationProvisioningStatusError",
      "the permission configuration is just being brought into the account",
      (ask, { configuration, target }, { at }) =>
        (ask.value(deployments, deploymentId(configuration, target), "doneAt") ?? 0) <= at,
    ),
    check(
      "FailedOperation.RoleConfigurationAuthorizationExist",
      "users or groups still have the permission configuration in the account",
      (ask, { configuration, target }) => ask.zero(groupOf(assignmentsThere, configuration, target)),
    ),
  ],
  does(ask, write, change, given) {
    const { configuration, target } = change;
    dropDeployment(write, configuration, target);
    begin(ask, write, change, given, { type: "DeprovisionRoleConfiguration", target, configuration });
  },
});

const assign = changeKind<Assign>({
  kind: "assign",
  describe: ({ configuration, target, principal: { id } }) =>
    `give \`${id}\` the permission configuration \`${configuration}\` in account ${target}`,
  checks: [
    isNext,
    configurationExists,
    ...principalChecks,
    targetExists,
    check(
      "FailedOperation.RoleConfigurationAuthorizationAlreadyExist",
      "the permission configuration is assigned already",
      (ask, change) => !ask.exists(assignments, assignmentId(change)),
    ),
    check(
      "FailedOperation.RoleConfigurationAuthorizationOverLimit",
      "the identity centre has as many role assignments as it may have",
      (ask, _change, given) => ask.room(groupOf(allAssignments), given.setting(mostAssignments)),
    ),
  ],
  does(ask, write, change, given) {
    const { configuration, target, principal } = change;
    const id = assignmentId(change);
    const key = principalKey(principal);
    if (!ask.exists(deployments, deploymentId(configuration, target))) bring(ask, write, configuration, target, given);
    write.put(assignments, id, { principal, configuration, target, createdAt: given.at });
    write.join(groupOf(allAssignments), id);
    write.join(groupOf(assignmentsOf, key), id);
    write.join(groupOf(assignmentsThere, configuration, target), id);
    write.join(groupOf(assignedConfigurations, key, target), configuration);
    const joins = [[groupOf(assignedConfigurations, key, target), configuration]] as const;
    for (const user of usersBehind(ask, principal)) updateRole(ask, write, user, target, { joins });
    begin(ask, write, change, given, { type: "CreateRoleAssignment", target, configuration, principal });
  },
});

const unassign = changeKind<Unassign>({
  kind: "unassign",
  describe: ({ configuration, target, principal: { id } }) =>
    `take the permission configuration \`${configuration}\` in account ${target} from \`${id}\``,
  checks: [
    isNext,
    check(
      "ResourceNotFound.RoleConfigurationAuthorizationNotFound",
      "the permission configuration is not assigned",
      (ask, change) => ask.exists(assignments, assignmentId(change)),
    ),
  ],
  does(ask, write, change, given) {
    const { configuration, target, principal, dismantles } = change;
    dropAssignment(write, change);
    const leaves = [[groupOf(assignedConfigurations, principalKey(principal), target), configuration]] as const;
    for (const user of usersBehind(ask, principal)) updateRole(ask, write, user, target, { leaves });
    if (dismantles && !ask.spare(groupOf(assignmentsThere, configuration, target), 1))
      dropDeployment(write, configuration, target);
    begin(ask, write, change, given, { type: "DeleteRoleAssignment", target, configuration, principal });
  },
});

export const deploymentChanges: readonly ChangeKind[] = [deploy, dismantle, assign, unassign];
