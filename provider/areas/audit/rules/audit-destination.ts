import { rule } from "../../../kernel";
import type { DeliverMemberLogs } from "../operations";
import { destinations } from "../rows";

/** Both agreements, clause 3.6.2. */
export const auditDestination = rule<DeliverMemberLogs>({
  id: "AUDIT-DESTINATION",
  kind: "precondition",
  refuses: ["deliver_member_logs"],
  sentence: "a tracking set delivers to object storage (`cos`) or to the log service (`cls`)",
  advice: "choose one of the two",
  cloudCode: "InvalidParameter",
  holds: (_ask, { destination }) => (destinations as readonly string[]).includes(destination),
});
