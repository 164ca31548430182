import { groupKind, table } from "../../kernel";

/** Where a tracking set may deliver to (AUDIT-DESTINATION): object storage or the log service. */
export const destinations = ["cos", "cls"] as const;

/** A tracking set of CloudAudit: the logs of all members go to one place. */
export interface TrackingSet {
  readonly name: string;
  readonly destination: string;
}

export const trackingSets = table<TrackingSet>("tracking-set");
export const allTrackingSets = groupKind("tracking-sets");

/** When the security service last looked at a member's assets, by account id. */
export const assetScans = table<{ readonly scannedAt: number }>("asset-scan");

/** A group of accounts in Config, which are monitored, assessed and delivered together. */
export const configGroups = table<{ readonly name: string }>("config-group");
export const allConfigGroups = groupKind("config-groups");
/** Accounts in a group, and the groups that an account is in. */
export const configGroupAccounts = groupKind("config-group-accounts");
export const configGroupsOf = groupKind("config-groups-of");
