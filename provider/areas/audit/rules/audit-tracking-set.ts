import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import type { DeliverMemberLogs } from "../operations";

/** Guides, "audit member logs"; both agreements, clause 3.6.2. */
export const auditTrackingSet = rule<DeliverMemberLogs>({
  id: "AUDIT-TRACKING-SET",
  kind: "permission",
  refuses: ["deliver_member_logs"],
  sentence: "the management account delivers the logs of all members to one place, with a tracking set of CloudAudit",
  advice: "use credentials of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
