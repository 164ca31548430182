import type { Op } from "../../kernel";

/** Makes the tracking set, or changes one. */
export type DeliverMemberLogs = Op<"deliver_member_logs", { tracking_set: string; title: string; destination: string }>;
export type ScanMemberAssets = Op<"scan_member_assets", { members: readonly string[] }>;
/** Makes the group, or changes one; without accounts the group goes. */
export type ManageConfigGroups = Op<"manage_config_groups", { group: string; title: string; accounts: readonly string[] }>;
