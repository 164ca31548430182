import { rule } from "../../../kernel";
import type { BindSecurityInfo, RebindSecurityInfo, UpdateSecurityInfo } from "../operations";
import { securityEmails } from "../rows";

/** Guide, "bind security information"; read as global, not per member. */
export const secinfoFailedEmailBurnt = rule<BindSecurityInfo | UpdateSecurityInfo | RebindSecurityInfo>({
  id: "SECINFO-FAILED-EMAIL-BURNT",
  kind: "precondition",
  refuses: ["bind_security_info", "update_security_info", "rebind_security_info"],
  sentence: "an e-mail address whose activation failed can never be bound again",
  advice: "use another e-mail address",
  cloudCode: "FailedOperation.EmailAlreadyUsed",
  holds: (ask, { email }) => ask.value(securityEmails, email, "burnt") !== true,
});
