import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import type { DeliverMemberLogs, ManageConfigGroups, ScanMemberAssets } from "./operations";
import {
  allConfigGroups,
  allTrackingSets,
  assetScans,
  configGroupAccounts,
  configGroups,
  configGroupsOf,
  trackingSets,
} from "./rows";

const deliverMemberLogs = defineOperation<DeliverMemberLogs>({
  name: "deliver_member_logs",
  creates: ["tracking_set"],
  reversible: true,
  verb: "create",
  subject: ({ tracking_set }) => ({ table: trackingSets.name, id: tracking_set }),
  describe: ({ title, destination }) => `deliver the logs of all members with the tracking set \`${title}\` to ${destination}`,
  transition(_ask, write, { tracking_set, title, destination }) {
    write.put(trackingSets, tracking_set, { name: title, destination });
    write.join(groupOf(allTrackingSets), tracking_set);
  },
});

const scanMemberAssets = defineOperation<ScanMemberAssets>({
  name: "scan_member_assets",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: ({ members }) => `scan the cloud assets of ${members.length} members`,
  transition(_ask, write, { members }, { at }) {
    for (const member of members) write.put(assetScans, member, { scannedAt: at });
  },
});

const manageConfigGroups = defineOperation<ManageConfigGroups>({
  name: "manage_config_groups",
  creates: ["group"],
  reversible: true,
  verb: "change",
  subject: ({ group }) => ({ table: configGroups.name, id: group }),
  describe: ({ title, accounts }) => `group ${accounts.length} accounts as \`${title}\` in Config`,
  transition(ask, write, { group, title, accounts }) {
    for (const account of ask.list(groupOf(configGroupAccounts, group))) ungroup(write, group, account);
    if (accounts.length === 0) return dropGroup(write, group);
    write.put(configGroups, group, { name: title });
    write.join(groupOf(allConfigGroups), group);
    for (const account of accounts) {
      write.join(groupOf(configGroupAccounts, group), account);
      write.join(groupOf(configGroupsOf, account), group);
    }
  },
});

function ungroup(write: Write, group: string, account: string): void {
  write.leave(groupOf(configGroupAccounts, group), account);
  write.leave(groupOf(configGroupsOf, account), group);
}

function dropGroup(write: Write, group: string): void {
  write.drop(configGroups, group);
  write.leave(groupOf(allConfigGroups), group);
}

/** An account that leaves the organization is looked at no more (MEMBER-LEAVE-EFFECTS); a group without accounts goes. */
export function endAuditOf(ask: Ask, write: Write, account: string): void {
  write.drop(assetScans, account);
  const grouped = groupOf(configGroupsOf, account);
  for (const group of ask.zero(grouped) ? [] : ask.list(grouped)) {
    ungroup(write, group, account);
    if (!ask.spare(groupOf(configGroupAccounts, group), 1)) dropGroup(write, group);
  }
}

/** What an organization that ends leaves behind: its tracking sets, and groups of the management account alone. */
export function dropAudit(ask: Ask, write: Write): void {
  for (const set of ask.list(groupOf(allTrackingSets))) {
    write.drop(trackingSets, set);
    write.leave(groupOf(allTrackingSets), set);
  }
  for (const group of ask.list(groupOf(allConfigGroups))) {
    for (const account of ask.list(groupOf(configGroupAccounts, group))) ungroup(write, group, account);
    dropGroup(write, group);
  }
}

export const auditOperations: readonly OperationDefinition[] = [deliverMemberLogs, scanMemberAssets, manageConfigGroups];
