import { groupHas, groupOf, rowOf, rule } from "../../../kernel";
import type { AddDelegatedAdmin } from "../../../resources/delegated-admin/operations";
import { delegatedAdminsOf } from "../../../resources/delegated-admin/rows";
import { members as memberRows } from "../../../resources/member/rows";
import { actingAccount } from "../../../resources/organization/actors";
import type { ScanMemberAssets } from "../operations";

const SECURITY = "csip";

/** Both agreements, clause 3.6.3. The management account appoints; scanning is the delegated admin's. */
export const auditSecurityScan = rule<ScanMemberAssets>({
  id: "AUDIT-SECURITY-SCAN",
  kind: "permission",
  refuses: ["scan_member_assets"],
  sentence: "the delegated admin of the cloud security platform scans the assets of members",
  advice: "make the account a delegated admin of the cloud security platform",
  cloudCode: "UnauthorizedOperation",
  holds(ask, operation) {
    const acting = actingAccount(ask, operation);
    return acting !== undefined && ask.has(groupOf(delegatedAdminsOf, SECURITY), acting);
  },
  remedy(organization, { by }) {
    const member = by?.kind === "account" ? by.account : undefined;
    if (member === undefined || rowOf(organization, memberRows, member) === undefined) return undefined;
    if (groupHas(organization, groupOf(delegatedAdminsOf, SECURITY), member)) return undefined;
    const add: AddDelegatedAdmin = { name: "add_delegated_admin", service: SECURITY, member };
    return { add: "never", operations: [add] };
  },
});
