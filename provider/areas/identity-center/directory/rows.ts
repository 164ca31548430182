import { groupKind, table } from "../../../kernel";
import type { LoginPolicy } from "../../login/rows";

/**
 * What the identity centre keeps besides its users: none of it is in the documents of the product, all of it in the public API
 * (scope `identity-center`). Times are milliseconds since 1970; targets are account ids.
 */

export type Switch = "Enabled" | "Disabled";
export type Origin = "Manual" | "Synchronized";
export type PrincipalType = "User" | "Group";

/** The zone, by `SELF`. Absent for an identity centre that was switched on without naming it. */
export interface Zone {
  readonly name: string;
  readonly scim: Switch;
  readonly addresses: readonly string[];
  readonly updatedAt: number;
}
export const identityZones = table<Zone>("identity-zone");

/** How many things were made, by `SELF`: ids are made of it. */
export const identityCounters = table<{ readonly made: number }>("identity-counter");

/** What is known of a user besides its name and origin, by the user. Absent for users that were made without it. */
export interface IdentityProfile {
  readonly firstName: string;
  readonly lastName: string;
  readonly displayName: string;
  readonly description: string;
  readonly email: string;
  readonly status: Switch;
  readonly resetsPassword: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const identityProfiles = table<IdentityProfile>("identity-profile");

export interface IdentityGroup {
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const identityGroups = table<IdentityGroup>("identity-group");
export const allIdentityGroups = groupKind("identity-groups");

/** A user in a group; its id is `membershipId(...)`. */
export const identityMemberships = table<{ readonly user: string; readonly group: string; readonly joinedAt: number }>(
  "identity-membership",
);
export const membershipId = (user: string, group: string): string => `${user}/${group}`;
/** Groups of a user, and users in a group. */
export const identityGroupsOf = groupKind("identity-groups-of");
export const identityUsersIn = groupKind("identity-users-of-group");

/** A permission configuration: what users may do where it is deployed. */
export interface Configuration {
  readonly name: string;
  readonly description: string;
  /** Seconds. */
  readonly session: number;
  readonly relayState: string;
  readonly policies: readonly ConfigurationPolicy[];
  readonly createdAt: number;
  readonly updatedAt: number;
}
export type ConfigurationPolicy = LoginPolicy & { readonly number: number; readonly addedAt: number };
export const configurations = table<Configuration>("identity-configuration");
export const allConfigurations = groupKind("identity-configurations");

/** A configuration in an account, with the policies that it had when it was brought there; its id is `deploymentId(...)`. */
export interface Deployment {
  readonly configuration: string;
  readonly target: string;
  readonly policies: readonly LoginPolicy[];
  readonly session: number;
  /** When its task is done. */
  readonly doneAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const deployments = table<Deployment>("identity-deployment");
export const deploymentId = (configuration: string, target: string): string => `${configuration}/${target}`;
export const allDeployments = groupKind("identity-deployments");
/** Accounts in which a configuration is, and configurations in an account. */
export const deployedIn = groupKind("identity-deployed-in");
export const deployedOn = groupKind("identity-deployed-on");

export interface Principal {
  readonly type: PrincipalType;
  /** Of the user or of the group. */
  readonly id: string;
}
export const principalKey = ({ type, id }: Principal): string => `${type}/${id}`;

/** Somebody has a configuration in an account; its id is `assignmentId(...)`. */
export interface Assignment {
  readonly principal: Principal;
  readonly configuration: string;
  readonly target: string;
  readonly createdAt: number;
}
export const assignments = table<Assignment>("identity-assignment");
export const assignmentId = ({ principal, configuration, target }: Pick<Assignment, "principal" | "configuration" | "target">) =>
  `${configuration}/${target}/${principalKey(principal)}`;
export const allAssignments = groupKind("identity-assignments");
/** Assignments of a principal, and those of a configuration in an account. */
export const assignmentsOf = groupKind("identity-assignments-of");
export const assignmentsThere = groupKind("identity-assignments-there");
/** Configurations that a principal has in an account. */
export const assignedConfigurations = groupKind("identity-assigned-configurations");

/** Users that are known to the access management of an account. */
export interface Sync {
  readonly principal: Principal;
  readonly target: string;
  readonly description: string;
  readonly duplication: "KeepBoth" | "TakeOver";
  readonly deletion: "Delete" | "Keep";
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const syncs = table<Sync>("identity-sync");
export const allSyncs = groupKind("identity-syncs");
/** Syncs of a principal, those into an account, and those of a principal into an account. */
export const syncsOf = groupKind("identity-syncs-of");
export const syncsOn = groupKind("identity-syncs-on");
export const syncsThere = groupKind("identity-syncs-there");

export type RoleTaskType =
  | "CreateRoleAssignment"
  | "DeleteRoleAssignment"
  | "ProvisionRoleConfiguration"
  | "DeprovisionRoleConfiguration";
export type SyncTaskType = "StartProvisioning" | "DeleteProvisioning";

/** What goes on in an account until `doneAt`. Names are those of the beginning: what it is about may be gone by then. */
export interface IdentityTask {
  readonly type: RoleTaskType | SyncTaskType;
  readonly target: string;
  readonly configuration: string;
  readonly configurationName: string;
  readonly principal: Principal | null;
  readonly principalName: string;
  /** The sync, for tasks of syncs. */
  readonly sync: (Pick<Sync, "duplication" | "deletion"> & { readonly id: string }) | null;
  readonly startedAt: number;
  readonly doneAt: number;
}
export const identityTasks = table<IdentityTask>("identity-task");
export const allIdentityTasks = groupKind("identity-tasks");

/** A credential of a SCIM client. Its secret is nowhere: only what it is compared with. */
export interface ScimCredential {
  readonly status: Switch;
  readonly hash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
export const scimCredentials = table<ScimCredential>("identity-scim-credential");
export const allScimCredentials = groupKind("identity-scim-credentials");

export interface SamlCertificate {
  readonly id: string;
  /** PEM. */
  readonly text: string;
}

/** The customer's own identity provider, by `SELF`. */
export interface SamlProvider {
  readonly entity: string;
  readonly login: string;
  readonly sso: Switch;
  /** Base64; empty when the settings were given one by one. */
  readonly metadata: string;
  readonly certificates: readonly SamlCertificate[];
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const samlProviders = table<SamlProvider>("identity-saml-provider");

/** Index: who has a name of a kind; names are compared without their case. */
export type NameKind = "user" | "email" | "group" | "configuration";
export const identityNames = table<{ readonly holder: string }>("identity-name");
export const nameKey = (kind: NameKind, name: string): string => `${kind}/${name.toLowerCase()}`;
