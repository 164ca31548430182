import { type Rule, rule } from "../../../kernel";
import { members as memberRows } from "../../../resources/member/rows";
import { organizations, SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import type { ManageConfigGroups, ScanMemberAssets } from "../operations";

const auditOrganizationUnknown = organizationUnknown(["deliver_member_logs", "scan_member_assets", "manage_config_groups"]);

const scannedUnknown = rule<ScanMemberAssets>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["scan_member_assets"],
  sentence: "there has to be at least one member, and each has to be in the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { members }) => members.length > 0 && members.every((member) => ask.exists(memberRows, member)),
});

const groupedUnknown = rule<ManageConfigGroups>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["manage_config_groups"],
  sentence: "only the management account and members of the organization are grouped",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds(ask, { accounts }) {
    const management = ask.value(organizations, SELF, "managementAccount");
    return accounts.every((account) => account === management || ask.exists(memberRows, account));
  },
});

export const auditPresuppositions: readonly Rule[] = [auditOrganizationUnknown, scannedUnknown, groupedUnknown];
