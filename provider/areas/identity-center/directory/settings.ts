import { type Setting, setting } from "../../../kernel";

/** Figures that the public API reports as quotas or refuses to exceed, and no document numbers. */

const evidence = "the public API refuses more, and says nowhere how many";

function most(name: string, of: string, count: number): Setting<number> {
  return setting<number>({
    name: `identity_center_most_${name}`,
    default: count,
    rule: "IDENTITY-CENTER-CHANGE",
    doc: `The identity centre has at most so many ${of}.`,
    evidence,
  });
}

export const mostUsers = most("users", "users", 1000);
export const mostGroups = most("groups", "groups", 100);
export const mostConfigurations = most("configurations", "permission configurations", 100);
export const mostSystemPolicies = most("system_policies", "system policies in a permission configuration", 20);
export const mostCustomPolicies = most("custom_policies", "custom policies in a permission configuration", 5);
export const mostUsersInGroup = most("users_in_group", "users in a group", 1000);
export const mostGroupsOfUser = most("groups_of_user", "groups around one user", 100);
export const mostAssignments = most("assignments", "role assignments", 5000);
export const mostSyncs = most("syncs", "synchronisations of users", 1000);
export const mostScimCredentials = most("scim_credentials", "SCIM credentials", 2);
export const mostCertificates = most("certificates", "certificates of the SAML identity provider", 5);

export const taskSeconds = setting<number>({
  name: "identity_center_task_seconds",
  default: 0,
  rule: "IDENTITY-CENTER-CHANGE",
  doc: "Seconds for which a task of the identity centre is in progress before it succeeds.",
});

export const directorySettings: readonly Setting[] = [
  mostUsers,
  mostGroups,
  mostConfigurations,
  mostSystemPolicies,
  mostCustomPolicies,
  mostUsersInGroup,
  mostGroupsOfUser,
  mostAssignments,
  mostSyncs,
  mostScimCredentials,
  mostCertificates,
  taskSeconds,
];
