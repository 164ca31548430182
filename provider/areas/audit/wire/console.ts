import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { DeliverMemberLogs, ManageConfigGroups, ScanMemberAssets } from "../operations";

export const auditConsole: readonly ConsoleOperation[] = [
  consoleOperation<DeliverMemberLogs>({
    operation: "deliver_member_logs",
    action: "DeliverMemberLogs",
    summary: "Deliver the audit logs of all members; the tracking set is made where it is new.",
    fields: [
      { name: "Name", argument: "title", type: "string", doc: "What the tracking set is called." },
      { name: "Destination", argument: "destination", type: "string", doc: "Where they are delivered to." },
    ],
    makes: { argument: "tracking_set", name: "TrackingSetId", doc: "Id of the tracking set." },
  }),
  consoleOperation<ScanMemberAssets>({
    operation: "scan_member_assets",
    action: "ScanMemberAssets",
    summary: "Look for risks in what members have.",
    fields: [{ name: "MemberUins", argument: "members", type: "string[]", doc: "The members." }],
  }),
  consoleOperation<ManageConfigGroups>({
    operation: "manage_config_groups",
    action: "ManageConfigGroups",
    summary: "Make a group of accounts for configuration audit.",
    fields: [
      { name: "Name", argument: "title", type: "string", doc: "What it is called." },
      { name: "Uins", argument: "accounts", type: "string[]", doc: "Its accounts." },
    ],
    makes: { argument: "group", name: "GroupId", doc: "Id of the group." },
  }),
];
